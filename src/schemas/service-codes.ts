import { isText, must } from '../misuse';

/** What a row of 7表 is: a detail, a subtotal within the limit (AAAA), outside it (EEEE) or over 30 days (ZZZZ), or the total. */
export type StatementPart = 'detail' | 'withinLimit' | 'outsideLimit' | 'over30Days' | 'total';

/** The parts of 7表 that are subtotals. */
export type SubtotalPart = Exclude<StatementPart, 'detail' | 'total'>;

/** The サービスコード of the total row. */
export const totalServiceCode = '999999';

const subtotalParts: Readonly<Record<string, SubtotalPart>> = {
  AAAA: 'withinLimit',
  EEEE: 'outsideLimit',
  ZZZZ: 'over30Days',
};

/**
 * Tells what a row of 7表 is by its サービスコード.
 *
 * @param serviceCode Six characters, such as `111211`, `11AAAA` or `999999`.
 * @remarks 第4.1版 第7表（サービス利用票別表）: サービスコード.
 */
export function statementPart(serviceCode: string): StatementPart {
  must('serviceCode', serviceCode, isText);
  if (serviceCode === totalServiceCode) return 'total';
  // Most codes have a digit here, where the subtotals have a letter: they need no look into the table.
  if (serviceCode.charCodeAt(2) <= 0x39) return 'detail';
  return subtotalParts[serviceCode.slice(2)] ?? 'detail';
}

/** The サービス種類コード of a サービスコード: its first two characters. */
export function serviceTypeOf(serviceCode: string): string {
  must('serviceCode', serviceCode, isText);
  return serviceCode.slice(0, 2);
}
