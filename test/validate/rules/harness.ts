import { anyCell, type CellChanges } from '../../../src/codec/csv/cell-changes';
import type { FileName } from '../../../src/filenames/file-name';
import { type Issue, type IssueCode, type IssueParams, issueKinds } from '../../../src/issues';
import type { Value } from '../../../src/schemas/cells/types';
import type { ServiceCodes } from '../../../src/schemas/form7/sort';
import type { Kind } from '../../../src/schemas/kinds';
import type { Version } from '../../../src/schemas/versions';
import type {
  CheckedRow,
  CheckRun,
  FindingPlace,
  Note,
  RowPlace,
  TransmissionMember,
} from '../../../src/validate/rule';
import { ruleOf } from '../../../src/validate/rules/index';
import { FileMonths, monthlyKinds } from '../../../src/validate/rules/support/file-months';
import { personOf } from '../../../src/validate/rules/support/persons';

/** A row: what is left out is empty, `undefined` stands for a cell that cannot be read. */
export type PlainRow = Readonly<Record<string, Value | undefined>>;

/** A finding in short. */
export interface Found {
  readonly file: string | null;
  readonly row: number | null;
  readonly key: string | null;
  readonly params: IssueParams;
  /** Where the finding weighs less than the rule's others. */
  readonly lowered?: boolean;
  /** Where the finding follows from another. */
  readonly cause?: IssueCode;
}

/** What surrounds the rows. */
export interface Surroundings {
  readonly fileName?: Partial<FileName> | null;
  readonly serviceCodes?: ServiceCodes;
  readonly members?: readonly TransmissionMember[];
  readonly version?: Version;
  /** What reading found in the rows, by row. */
  readonly issues?: Readonly<Record<number, readonly Issue[]>>;
  /** Texts of cells, where they are not what the value suggests. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** One file: its kind, its rows, its name. */
export interface PlainFile {
  readonly kind: Kind;
  readonly rows: readonly PlainRow[];
  readonly name?: string;
}

const textsOf = (row: PlainRow | undefined): string[] => Object.values(row ?? {}).map((value) => String(value ?? ''));

/** Which cells differ from the row before. */
function changesOf(cells: readonly string[], before: readonly string[]): CellChanges {
  if (cells.length !== before.length) return anyCell;
  const changed = cells.flatMap((cell, index) => (cell === before[index] ? [] : [index]));
  return { changes: changed.length, changed };
}

function checkedRow(
  file: PlainFile,
  index: number,
  { version = '202407', cells = {}, issues = {} }: Surroundings,
): CheckedRow {
  const plain = file.rows[index] as PlainRow;
  const row = index + 1;
  const get = (key: string): Value | undefined => (Object.hasOwn(plain, key) ? plain[key] : null);
  const text = (key: string): string | undefined => (typeof get(key) === 'string' ? (get(key) as string) : undefined);
  return {
    kind: file.kind,
    file: file.name ?? file.kind,
    person: personOf(text('insurerNumber'), text('insuredNumber')),
    at: { file: file.name ?? file.kind, kind: file.kind, version, row, line: row },
    get,
    changes: changesOf(textsOf(plain), textsOf(file.rows[index - 1])),
    cells: textsOf(plain),
    cell: (key) => cells[key] ?? (plain[key] === undefined || plain[key] === null ? '' : String(plain[key])),
    issues: issues[row] ?? [],
  };
}

/** A row that gives nothing but what a check says it reads: rows that have the same there are not shown to it. */
function watched(row: CheckedRow, reads: readonly string[] | undefined): CheckedRow {
  if (reads === undefined) return row;
  const mustRead = (...keys: readonly string[]): void => {
    for (const key of keys) if (!reads.includes(key)) throw new Error(`the check reads ${key} and does not say so`);
  };
  return {
    kind: row.kind,
    file: row.file,
    at: row.at,
    issues: row.issues,
    get person() {
      mustRead('insurerNumber', 'insuredNumber');
      return row.person;
    },
    get changes(): never {
      throw new Error('the check is not shown every row, and asks what changed');
    },
    get cells(): never {
      throw new Error('the check reads all cells and does not say so');
    },
    get: (key) => {
      mustRead(key);
      return row.get(key);
    },
    cell: (key) => {
      mustRead(key);
      return row.cell(key);
    },
  };
}

function placeOf({ at, key, file, lowered, cause }: FindingPlace): Omit<Found, 'params'> {
  const place: RowPlace | undefined = at;
  return {
    file: place?.file ?? file ?? null,
    row: place?.row ?? null,
    key: key ?? null,
    ...(lowered ? { lowered } : {}),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** Runs the check of one rule over files and gives its findings in the order they were reported. */
export function findingsIn(code: IssueCode, files: readonly PlainFile[], around: Surroundings = {}): Found[] {
  const { check } = ruleOf(code);
  if (check === undefined) throw new Error(`${code} has no check`);
  if (issueKinds[code].scope === 'transmission') {
    for (const { kind } of files) if (!check.kinds.includes(kind)) throw new Error(`${code} does not look at ${kind}`);
  }
  const found: Found[] = [];
  const report: Note = (place, params = {}) => found.push({ ...placeOf(place), params });
  const { fileName = null, serviceCodes, members = [] } = around;
  const declared = check.over === 'transmission' ? undefined : check.reads;
  const feed = (run: CheckRun, file: PlainFile) => {
    for (const index of file.rows.keys()) run.row?.(watched(checkedRow(file, index, around), declared));
  };
  if (check.over === 'transmission') {
    const months = new FileMonths(members);
    const run = check.start({ unit: 'unknown', members, months, serviceCodes }, report);
    for (const file of files) {
      if (monthlyKinds().includes(file.kind)) feed({ row: (row) => months.add(row) }, file);
      feed(run, file);
    }
    run.end?.();
    return found;
  }
  for (const file of files) {
    if (!check.kinds.includes(file.kind)) continue;
    const context = { name: file.name ?? file.kind, kind: file.kind, fileName, serviceCodes };
    if (check.over === 'row') {
      for (const index of file.rows.keys())
        check.row(watched(checkedRow(file, index, around), declared), report, context);
      continue;
    }
    const run = check.start(context, report);
    feed(run, file);
    run.end?.();
  }
  return found;
}

/** Runs the check of one rule over the rows of one file. */
export function findings(code: IssueCode, kind: Kind, rows: readonly PlainRow[], around?: Surroundings): Found[] {
  return findingsIn(code, [{ kind, rows }], around);
}

/** The rows of the findings. */
export function rowsFound(code: IssueCode, kind: Kind, rows: readonly PlainRow[], around?: Surroundings): unknown[] {
  return findings(code, kind, rows, around).map((one) => one.row);
}

/** The numbers of persons to write rows with. */
export const ann = { insurerNumber: '131016', insuredNumber: '0000000001' };
export const ben = { insurerNumber: '131016', insuredNumber: '0000000002' };
export const cho = { insurerNumber: '131024', insuredNumber: '0000000003' };

/** A row whose person cannot be determined. */
export const nobody = { insurerNumber: undefined, insuredNumber: undefined };
