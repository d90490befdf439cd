import { type Issue, type IssuePlace, issue, issueAt } from '../../issues';
import { hasControls } from '../../schemas/cells/characters';
import { type FieldCodec, ofRecord } from '../../schemas/cells/field-codec';
import type { RowCodec } from '../../schemas/cells/row-codec';
import type { CellFault } from '../../schemas/cells/types';
import { givenAs } from '../../schemas/given';
import type { Kind } from '../../schemas/kinds';
import type { KeyFault } from '../../schemas/unknown-keys';
import { changeIssues } from '../substitute/change-issues';
import { type SubstituteOptions, substitute } from '../substitute/substitute';

/** What is said about values, and how. */
export interface ValueReportOptions extends SubstituteOptions {
  /** The name given in issues. */
  readonly fileName?: string | undefined;
  /** Whether issues have the value. It may be health data. */
  readonly values?: boolean | undefined;
}

/** A value that there is something to say about, in its record. */
export interface ValueInRecord {
  /** 1-based place of the record in the input. */
  readonly row: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly codec: RowCodec;
  /** 0-based place of the field. */
  readonly index: number;
  readonly value: unknown;
}

/** Says what there is to say about the values of records that are written. */
export class ValueReport {
  readonly #kind: Kind;
  readonly #options: ValueReportOptions;
  readonly #report: (issue: Issue) => void;

  constructor(kind: Kind, options: ValueReportOptions, report: (issue: Issue) => void) {
    this.#kind = kind;
    this.#options = options;
    this.#report = report;
  }

  /**
   * Reports what is wrong with a value, and which characters were written as others.
   *
   * @returns The text of its cell, not rendered yet; `undefined` where the record must be left out.
   */
  cellOf({ row, record, codec, index, value }: ValueInRecord): string | undefined {
    const field = codec.fields[index] as FieldCodec;
    const { key, presence } = field.spec;
    const place = this.#place(row, index, key, value);
    let written = value;
    if (field.free && typeof value === 'string') {
      const { text, changes, refused } = substitute(value, this.#options, { field: key, row });
      for (const found of changeIssues(changes, place, this.#kind)) this.#report(found);
      if (refused) return undefined;
      written = text;
      if (hasControls(text)) this.#fault({ code: 'character_control', params: {} }, place);
    }
    const cell = written === value ? codec.write(record, index) : field.write(written);
    if (typeof cell !== 'string') {
      this.#fault(cell, place);
      return undefined;
    }
    if (cell === '' && presence === 'recommended')
      this.#fault(ofRecord(field.judge('').faults[0] as CellFault, givenAs(value)), place);
    return cell;
  }

  /** Reports that a record has not the fields of its kind. */
  refuse(row: number, fault: KeyFault): void {
    const place = { file: this.#options.fileName ?? null, row };
    this.#report(issue('row_field_count', place, { kind: this.#kind, ...fault }));
  }

  #fault(fault: CellFault, place: IssuePlace): void {
    this.#report(issueAt(fault, place, this.#kind));
  }

  #place(row: number, index: number, key: string, value: unknown): IssuePlace {
    const place = { file: this.#options.fileName ?? null, row, column: index + 1, key };
    return this.#options.values === true && value !== null && value !== undefined
      ? { ...place, value: String(value) }
      : place;
  }
}
