import { type SummedColumn, totalledColumns } from '../../../schemas/form7/columns';
import type { ServiceCodeFacts } from '../../../schemas/form7/sort';
import type { SummedRow, Sums } from '../../../schemas/form7/sums';
import type { CheckedRow, RowPlace, ServiceCodes } from '../../rule';
import { isFilled, textOf } from './cells';

/** What the caller's table says of a service code. */
export function factsOf(look: ServiceCodes | undefined, code: string, month: string): ServiceCodeFacts | undefined {
  const info = look?.(code, month);
  return info === undefined ? undefined : { percentage: info.percent, outsideLimit: info.outsideLimit };
}

/** A row of 7表 as far as its sums need it; `undefined` where a cell they need cannot be read. */
export function summedRow(
  row: CheckedRow,
  serviceCode: string,
  facts: ServiceCodeFacts | undefined,
): SummedRow<RowPlace> | undefined {
  const cells: Partial<Record<SummedColumn, number | null>> = { serviceUnits: null };
  for (const column of totalledColumns) {
    const value = row.get(column);
    if (value !== null && typeof value !== 'number') return undefined;
    cells[column] = value;
  }
  const providerNumber = textOf(row, 'providerNumber');
  const over30 = row.get('over30Days');
  if (providerNumber === undefined || !isFilled(over30)) return undefined;
  return { serviceCode, providerNumber, over30: over30 === '1', cells: cells as Sums, facts, place: row.at };
}
