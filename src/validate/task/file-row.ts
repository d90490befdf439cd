import type { CellChanges } from '../../codec/csv/cell-changes';
import type { ReadRow } from '../../codec/read/row-reader';
import type { Issue, IssueCode } from '../../issues';
import type { RowCodec } from '../../schemas/cells/row-codec';
import type { Value } from '../../schemas/cells/types';
import type { Kind } from '../../schemas/kinds';
import type { CheckedRow, RowPerson, RowPlace } from '../rule';
import { personOf } from '../rules/support/persons';

/** Findings that leave a `null` meaning what it says: the cell is empty, or counts as such. */
const stillEmpty: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'field_required',
  'field_recommended',
  'field_repaired',
  'field_unused',
]);

/** CSVバージョン stands first in every kind and edition, so that a row with the wrong number of fields names its edition all the same. */
const versionKey = 'csvVersion';

/** The keys that tell whom a row is about; they stand in the same place in every kind. */
const personKeys: readonly string[] = ['insurerNumber', 'insuredNumber'];

/** The person of the row before: rows of a person mostly stand together, and checks tell by the object that it is still the same. */
export class LastPerson {
  #person = personOf(undefined, undefined);

  /** The person that two numbers tell. */
  of(insurer: string | undefined, insured: string | undefined): RowPerson {
    const last = this.#person;
    if (last.insured === insured && last.insurer === insurer) return last;
    this.#person = personOf(insurer, insured);
    return this.#person;
  }
}

/** A row of a file as the checks see it. */
export class FileRow implements CheckedRow {
  readonly kind: Kind;
  readonly file: string;
  readonly changes: CellChanges;
  readonly #row: ReadRow;
  readonly #codec: RowCodec;
  readonly #told: boolean;
  readonly #values: Readonly<Record<string, Value>> | null;
  #at: RowPlace | undefined;
  readonly #persons: LastPerson;
  #person: RowPerson | undefined;

  /**
   * @param persons Knows the person of the row before.
   * @param told Whether the texts of its cells may be told.
   */
  constructor(
    row: ReadRow,
    changes: CellChanges,
    file: string,
    kind: Kind,
    codec: RowCodec,
    persons: LastPerson,
    told: boolean,
  ) {
    this.kind = kind;
    this.#row = row;
    this.changes = changes;
    this.file = file;
    this.#codec = codec;
    this.#persons = persons;
    this.#told = told;
    this.#values = row.record ?? row.draft;
  }

  /** Made when it is asked for: most rows are never pointed at. */
  get at(): RowPlace {
    const { version, row, line, cells } = this.#row;
    this.#at ??= {
      file: this.file,
      kind: this.kind,
      version,
      row,
      line,
      person: this.person,
      // The row's own list is only lent.
      ...(this.#told && { cells: [...cells] }),
    };
    return this.#at;
  }

  /** Made once a row: most checks over several rows ask for it. */
  get person(): RowPerson {
    this.#person ??= this.#persons.of(this.#text('insurerNumber'), this.#text('insuredNumber'));
    return this.#person;
  }

  get issues(): readonly Issue[] {
    return this.#row.issues;
  }

  get cells(): readonly string[] {
    return this.#row.cells;
  }

  get(key: string): Value | undefined {
    const values = this.#values;
    if (values === null) return this.#personOnly(key);
    const value = values[key];
    if (value !== null) return value;
    const { issues } = this.#row;
    return issues.length > 0 && wasUnreadable(key, issues) ? undefined : null;
  }

  cell(key: string): string | undefined {
    if (this.#values === null && key !== versionKey) return undefined;
    const index = this.#codec.keys.indexOf(key);
    return index < 0 ? undefined : this.#row.cells[index];
  }

  #text(key: string): string | undefined {
    const value = this.get(key);
    return typeof value === 'string' ? value : undefined;
  }

  /** A row with the wrong number of fields may still tell whom it is about, so that this person can be left out. */
  #personOnly(key: string): Value | undefined {
    if (!personKeys.includes(key)) return undefined;
    const index = this.#codec.keys.indexOf(key);
    const cell = this.#row.cells[index];
    return cell === undefined || cell === '' ? undefined : this.#codec.fields[index]?.read(cell);
  }
}

/** Whether a `null` stands for a cell that could not be read. It stands by itself since a function within `get` would cost every call an object. */
function wasUnreadable(key: string, issues: readonly Issue[]): boolean {
  return issues.some((one) => one.key === key && !stillEmpty.has(one.code));
}
