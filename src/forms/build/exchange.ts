import { rowCodec } from '../../schemas/cells/row-codec';
import { totalledColumns } from '../../schemas/form7/columns';
import type { Kind } from '../../schemas/kinds';
import { serviceTypeOf, statementPart } from '../../schemas/service-codes';
import { serviceTypes } from '../../schemas/service-types';
import { currentVersion } from '../../schemas/versions';
import type { Row } from '../support/rows';

/** Whether records of a サービス種類コード are exchanged (連携対象); unknown ones are not. */
export function isExchanged(serviceType: string): boolean {
  return Object.hasOwn(serviceTypes, serviceType) && serviceTypes[serviceType]?.exchanged === true;
}

/**
 * Tells the service type for which a row may not be exchanged.
 *
 * @returns `undefined` where the row is exchanged, or is not a record of a service (the total row of 7表 is none).
 * @remarks 第4.1版 別紙 サービス種類コード一覧.
 */
export function unexchangedType(kind: Kind, row: Row): string | undefined {
  const { fields, write } = rowCodec(kind, currentVersion);
  for (const [index, { spec }] of fields.entries()) {
    if (!('exchange' in spec)) continue;
    const value = row[spec.key];
    // What cannot be written has no type yet: the writer says what is wrong with it.
    if (typeof value !== 'string' || typeof write(row, index) !== 'string' || statementPart(value) === 'total')
      continue;
    const type = serviceTypeOf(value);
    if (!isExchanged(type)) return type;
  }
  return undefined;
}

/**
 * Takes what rows that are left out contribute off the total rows of 7表, so that the total stays the sum of what is sent.
 *
 * Money stands on details or on subtotals: of each office and service type the details count, or the subtotals where no detail fills the column.
 *
 * @param rows The rows that are sent; rows without a サービスコード, and those that are not totals, stay as they are.
 * @param dropped The rows that are left out.
 * @remarks 第4.1版 第7表: 全合計行.
 */
export function withoutDropped(rows: readonly Row[], dropped: readonly Row[]): Row[] {
  return rows.map((row) => {
    if (typeof row.serviceCode !== 'string' || statementPart(row.serviceCode) !== 'total') return row;
    const less: Record<string, number> = {};
    for (const column of totalledColumns) {
      const value = row[column];
      const part = contribution(dropped, column);
      if (typeof value === 'number' && part !== 0) less[column] = value - part;
    }
    return { ...row, ...less };
  });
}

function contribution(rows: readonly Row[], column: string): number {
  const groups = new Map<string, { details: number; filled: boolean; subtotals: number }>();
  for (const row of rows) {
    const value = row[column];
    if (typeof value !== 'number' || typeof row.serviceCode !== 'string') continue;
    const id = JSON.stringify([row.providerNumber, serviceTypeOf(row.serviceCode)]);
    const group = groups.get(id) ?? { details: 0, filled: false, subtotals: 0 };
    groups.set(id, group);
    if (statementPart(row.serviceCode) === 'detail') {
      group.details += value;
      group.filled = true;
    } else group.subtotals += value;
  }
  return [...groups.values()].reduce((sum, group) => sum + (group.filled ? group.details : group.subtotals), 0);
}
