import { fileKindInfo, type Kind } from '../../schemas/kinds';
import { keyOf, type Row } from '../support/rows';

/** Rows of two transmissions, matched by their 0-based places. */
export interface Matched {
  /** The place after → the place before of the same row. */
  readonly partners: ReadonlyMap<number, number>;
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * What tells rows of a kind again where not all is equal, the surest first: a service that keeps its day and changes its time is the same service.
 * The numbers of 2表 and of the 別表 come after the texts, since a need put in front shifts them all.
 */
const identities: Readonly<Partial<Record<Kind, readonly (readonly string[])[]>>> = {
  UPPLAN: usage(),
  UPJSK: usage(),
  UPSIKYU: [
    ['providerNumber', 'satelliteNo', 'serviceCode', 'taisCode', 'equipmentReportCode', 'units', 'over30Days'],
    ['providerNumber', 'serviceCode', 'taisCode', 'equipmentReportCode', 'over30Days'],
    ['providerNumber', 'serviceCode'],
    ['serviceCode'],
  ],
  UP3KYO: [
    ['serviceContent', 'weekday', 'startTime'],
    ['dailyActivity', 'activityStartTime'],
    ['weekday', 'startTime', 'endTime'],
    ['serviceContent', 'weekday'],
    ['dailyActivity'],
    ['activityStartTime'],
  ],
  UPKIHON_SUB1: [['time'], ['userActivity']],
  UPKIHON_SUB2: [['date', 'diseaseName'], ['diseaseName'], ['date']],
};

// @__NO_SIDE_EFFECTS__
function usage(): readonly (readonly string[])[] {
  return [
    ['providerNumber', 'serviceCode', 'serviceDate', 'startTime', 'taisCode', 'equipmentReportCode', 'detailNo'],
    ['providerNumber', 'serviceCode', 'serviceDate'],
    ['serviceCode', 'serviceDate', 'startTime', 'endTime'],
    ['providerNumber', 'serviceDate', 'startTime', 'endTime'],
  ];
}

/**
 * Matches the rows of one form, before and after: equal rows first, then by what identifies them, the surest first; rows of equal identity in their order.
 *
 * @param keys The fields that are compared.
 */
export function matchRows(kind: Kind, keys: readonly string[], before: readonly Row[], after: readonly Row[]): Matched {
  const { rowKey, linkKey } = fileKindInfo(kind);
  const numbers: readonly string[] = rowKey.filter((key) => !linkKey.includes(key));
  const texts = keys.filter((key) => !numbers.includes(key));
  const tiers = [keys, ...(numbers.length > 0 ? [texts, numbers] : []), ...(identities[kind] ?? [])];
  const partners = new Map<number, number>();
  let left = before.map((_, place) => place);
  let right = after.map((_, place) => place);
  const pair = (place: number, partner: number | undefined): boolean => {
    if (partner !== undefined) partners.set(place, partner);
    return partner !== undefined;
  };
  for (const fields of tiers) {
    const waiting = new Map<string, number[]>();
    for (const place of left) {
      const row = before[place] as Row;
      if (!isTold(row, fields)) continue;
      const id = keyOf(row, fields);
      const list = waiting.get(id);
      if (list === undefined) waiting.set(id, [place]);
      else list.push(place);
    }
    right = right.filter((place) => !pair(place, waiting.get(keyOf(after[place] as Row, fields))?.shift()));
    const taken = new Set(partners.values());
    left = left.filter((place) => !taken.has(place));
  }
  // One row a key: it can only be the same one, whatever changed in it.
  if (rowKey.length > 0 && numbers.length === 0) right = right.filter((place) => !pair(place, left.shift()));
  return { partners, removed: left, added: right };
}

/** Whether a row says anything under some fields: two rows that are both empty there are not the same for it. */
function isTold(row: Row, fields: readonly string[]): boolean {
  return fields.some((key) => (row[key] ?? null) !== null);
}
