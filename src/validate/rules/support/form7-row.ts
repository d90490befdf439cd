import { tabulate } from '../../../objects';
import { once } from '../../../once';
import type { Value } from '../../../schemas/cells/types';
import { limitColumns, type SummedColumn, summedColumns, totalledColumns } from '../../../schemas/form7/columns';
import { arePlainlyRight } from '../../../schemas/form7/plain-sums';
import { detailSort, type ServiceCodeFacts } from '../../../schemas/form7/sort';
import { StatementSums, type SumMismatch, type SummedRow, type Sums } from '../../../schemas/form7/sums';
import { statementPart } from '../../../schemas/service-codes';
import type { CheckedRow, RowPlace } from '../../rule';
import { isFilled, textOf } from './cells';

const noCells = /* @__PURE__ */ once((): Sums => tabulate(summedColumns, () => null));

function isAmount(value: Value | undefined): value is number | null {
  return value === null || typeof value === 'number';
}

/** The cells of some columns of a row of 7表; `undefined` where one of them cannot be read. */
function cellsOf(row: CheckedRow, columns: readonly SummedColumn[]): Sums | undefined {
  const cells: { [C in SummedColumn]: number | null } = { ...noCells() };
  for (const column of columns) {
    const value = row.get(column);
    if (!isAmount(value)) return undefined;
    cells[column] = value;
  }
  return cells;
}

/** A row of 7表 as far as its sums need it; `undefined` where a cell they need cannot be read. */
export function summedRow(
  row: CheckedRow,
  serviceCode: string,
  facts: ServiceCodeFacts | undefined,
): SummedRow<RowPlace | undefined> | undefined {
  const cells = cellsOf(row, totalledColumns);
  const providerNumber = textOf(row, 'providerNumber');
  const over30 = row.get('over30Days');
  if (cells === undefined || providerNumber === undefined || !isFilled(over30)) return undefined;
  // What is wrong with sums lies at the rows that hold them: details need no place.
  const place = statementPart(serviceCode) === 'detail' ? undefined : row.at;
  return { serviceCode, providerNumber, over30: over30 === '1', cells, facts, place };
}

/** Whether {@link summedRow} finds all it needs in a row of 7表. */
export function canBeSummed(row: CheckedRow): boolean {
  if (textOf(row, 'providerNumber') === undefined || !isFilled(row.get('over30Days'))) return false;
  return totalledColumns.every((column) => isAmount(row.get(column)));
}

/** Whether a row of 7表 counts towards the limit: an AAAA row, or a detail whose cells tell. */
export function isLimited(row: CheckedRow, serviceCode: string, facts: ServiceCodeFacts | undefined): boolean {
  const part = statementPart(serviceCode);
  if (part !== 'detail') return part === 'withinLimit';
  const cells = cellsOf(row, limitColumns);
  return cells !== undefined && detailSort(cells, row.get('over30Days') === '1', facts) === 'withinLimit';
}

/** How many rows of a person wait: most have fewer in a month. */
const mostWaiting = 100;

/**
 * The sums of 7表 of one person and month. They are made when they are asked for, since the few rows of a person take less room than their sums.
 */
export class PersonSums {
  #waiting: SummedRow<RowPlace | undefined>[] = [];
  /** The sums of a person with many rows, without those that wait. */
  #sums: PersonStatement | undefined;

  /** Adds a row of the person and month, in any order. */
  add(row: SummedRow<RowPlace | undefined>): void {
    this.#waiting.push(row);
    if (this.#waiting.length === mostWaiting) this.#sums = this.#settled();
  }

  /** What {@link StatementSums.mismatches} finds; to be asked once all rows have been seen. */
  mismatches(): Iterable<SumMismatch<RowPlace | undefined>> {
    if (this.#sums !== undefined) return this.#settled().mismatches();
    if (arePlainlyRight(this.#waiting, totalledColumns)) return [];
    // The sums of a person with few rows are not kept: so those of one person at a time take room.
    return withRows(newSums(), this.#waiting).mismatches();
  }

  /** The sums of all rows, which then wait no longer. */
  #settled(): PersonStatement {
    const sums = withRows(this.#sums ?? newSums(), this.#waiting);
    this.#waiting = [];
    return sums;
  }
}

type PersonStatement = StatementSums<RowPlace | undefined>;

/** The sums of one row of nobody, kept for good so that compiled code is not dropped with the sums of a file's last person: see keepIdleRun. */
let idle: PersonStatement | undefined;

function newSums(): PersonStatement {
  if (idle === undefined) {
    idle = new StatementSums(totalledColumns);
    const cells = { ...noCells(), totalCost: 0 };
    idle.add({ serviceCode: '', providerNumber: '', over30: false, cells, facts: undefined, place: undefined });
  }
  return new StatementSums(totalledColumns);
}

function withRows(sums: PersonStatement, rows: readonly SummedRow<RowPlace | undefined>[]): PersonStatement {
  for (const row of rows) sums.add(row);
  return sums;
}
