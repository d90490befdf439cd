/** The columns of 7表 (No.18-22) where what counts towards the 区分支給限度 stands. */
export const limitColumns = [
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
] as const;

/** The columns of 7表 that subtotals and totals add up. */
export const summedColumns = [
  'serviceUnits',
  ...limitColumns,
  'totalCost',
  'insuranceClaim',
  'insuredCopay',
  'fullCopay',
] as const;

/** A column of 7表 that subtotals and totals add up. */
export type SummedColumn = (typeof summedColumns)[number];

/** The columns whose sums the standard's totals must be: it does not say that サービス単位金額 is among them. */
export const totalledColumns = /* @__PURE__ */ summedColumns.filter((column) => column !== 'serviceUnits');

/**
 * How often a column is rounded to a yen, by summand: once from units to 費用総額 and 全額負担, again from there to the share of insurer and user. Columns of
 * units are never rounded.
 */
export const roundings: { readonly [C in SummedColumn]: 0 | 1 | 2 } = {
  serviceUnits: 0,
  managedUnits: 0,
  typeLimitExcessUnits: 0,
  typeLimitWithinUnits: 0,
  limitExcessUnits: 0,
  limitWithinUnits: 0,
  totalCost: 1,
  insuranceClaim: 2,
  insuredCopay: 2,
  fullCopay: 1,
};

/** Whether a column holds yen. */
export function isMoney(column: SummedColumn): boolean {
  return roundings[column] > 0;
}
