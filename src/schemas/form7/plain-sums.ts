import { serviceTypeOf, statementPart } from '../service-codes';
import type { SummedColumn } from './columns';
import { detailSort } from './sort';
import type { SummedRow, Sums } from './sums';

/** Persons with more offices and service types in a month are not looked at: nobody has so many. */
const mostGroups = 30;

/**
 * Whether the sums of a person's rows are plainly right: every AAAA row is the sum of the details within the limit that stand above it, and the total row that
 * of all details. {@link StatementSums.mismatches} finds nothing in such rows, at many times the cost; where they are not, they may be right all the same.
 *
 * @param rows The rows of one person and month, in any order.
 * @param columns The columns that are compared.
 */
export function arePlainlyRight(rows: readonly SummedRow<unknown>[], columns: readonly SummedColumn[]): boolean {
  const groups: string[] = [];
  const within = columns.map(() => 0);
  const all = columns.map(() => 0);
  let office = '';
  let type = '';
  let closed = true;
  let total: Sums | undefined;
  for (const { serviceCode, providerNumber, over30, facts, cells } of rows) {
    const part = statementPart(serviceCode);
    if (part === 'total' && total === undefined) {
      total = cells;
      continue;
    }
    if (part !== 'detail' && part !== 'withinLimit') return false;
    const rowType = serviceTypeOf(serviceCode);
    if (providerNumber !== office || rowType !== type) {
      if (isKnown(groups, providerNumber, rowType)) return false;
      groups.push(providerNumber, rowType);
      office = providerNumber;
      type = rowType;
      closed = false;
      within.fill(0);
    }
    if (closed) return false;
    if (part === 'withinLimit') {
      if (!areSums(cells, within, columns)) return false;
      closed = true;
      continue;
    }
    if (detailSort(cells, over30, facts) === 'withinLimit') addTo(within, cells, columns);
    addTo(all, cells, columns);
  }
  return total === undefined || areSums(total, all, columns);
}

/** Whether an office and service type stood before; too many count as such. */
function isKnown(groups: readonly string[], office: string, type: string): boolean {
  for (let index = 0; index < groups.length; index += 2) {
    if (groups[index] === office && groups[index + 1] === type) return true;
  }
  return groups.length >= mostGroups * 2;
}

function addTo(sums: number[], cells: Sums, columns: readonly SummedColumn[]): void {
  for (let index = 0; index < sums.length; index += 1) {
    sums[index] = (sums[index] as number) + (cells[columns[index] as SummedColumn] ?? 0);
  }
}

/** Whether every cell that is other than 0 is the sum. */
function areSums(cells: Sums, sums: readonly number[], columns: readonly SummedColumn[]): boolean {
  for (let index = 0; index < sums.length; index += 1) {
    const cell = cells[columns[index] as SummedColumn] ?? 0;
    if (cell !== 0 && cell !== sums[index]) return false;
  }
  return true;
}
