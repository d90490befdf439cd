import { lineEnd, renderCell } from '../codec/csv/dialect';
import { decodeMs932 } from '../codec/ms932/decode';
import { encodeMs932 } from '../codec/ms932/encode';
import type { ReadRow } from '../codec/read/row-reader';
import type { IssueCode } from '../issues';
import type { FieldCodec } from '../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../schemas/cells/row-codec';
import type { Kind } from '../schemas/kinds';
import type { Version } from '../schemas/versions';
import { type ChangePlace, change, type FixChange, type FixCode } from './change';
import { type ColumnFacts, undo } from './undo';

/** Why a row cannot be written. */
export type RowRefusal =
  /** A value that must be there was lost by a spreadsheet. */
  | 'required_value_lost'
  /** Its bytes or quotation marks are broken, and the file has to be converted. */
  | 'broken_in_conversion';

/** What became of a row. */
export type FixedRow =
  | {
      readonly bytes: Uint8Array;
      readonly changes: readonly FixChange[];
      /** The cells as they are written; `undefined` where only the bytes are known. */
      readonly cells?: readonly string[];
      /** Whether nothing stood in it, so that it is not a row any more. */
      readonly blank?: true;
    }
  | { readonly refused: RowRefusal };

/** What the fixer of rows knows of the file. */
export interface FileFacts {
  readonly name: string;
  readonly kind: Kind;
  /** Whether rows can be taken over as bytes: the file is MS932 with commas. */
  readonly asBytes: boolean;
  /** The version for rows whose own is not one of the standard. */
  readonly version: Version | undefined;
  readonly values: boolean;
  readonly column: (index: number, version: Version) => ColumnFacts;
  /** The bytes of a row as they stand, without its line end. */
  readonly raw: (row: ReadRow) => Uint8Array;
}

/** Faults of a row that only its bytes can carry on. */
const broken: ReadonlySet<IssueCode> = new Set<IssueCode>(['byte_invalid', 'character_gaiji', 'row_quote']);

/** Whether a row can be carried on as bytes only. */
export function isBroken({ issues }: ReadRow): boolean {
  return issues.some(({ code }) => broken.has(code));
}

const crlf = new TextEncoder().encode(lineEnd);

/** Writes a row as the standard wants it; cells without a finding keep their spelling. */
export function fixRow(row: ReadRow, file: FileFacts): FixedRow {
  if (isBroken(row)) {
    return file.asBytes ? { bytes: joined([file.raw(row), crlf]), changes: [] } : { refused: 'broken_in_conversion' };
  }
  return new RowFixer(row, file).fix();
}

class RowFixer {
  readonly #row: ReadRow;
  readonly #file: FileFacts;
  readonly #codec: RowCodec;
  readonly #changes: FixChange[] = [];
  #refused: RowRefusal | undefined;

  constructor(row: ReadRow, file: FileFacts) {
    this.#row = row;
    this.#file = file;
    this.#codec = rowCodec(file.kind, row.version);
  }

  fix(): FixedRow {
    const { cells: given, line } = this.#row;
    // A spreadsheet leaves rows of commas where rows were emptied; fewer commas may be the rest of a row that was broken up.
    if (given.length >= this.#codec.fields.length && given.every((cell) => cell === '')) {
      return {
        bytes: new Uint8Array(),
        changes: [change('blank_row_removed', this.#file.name, { line })],
        blank: true,
      };
    }
    const shaped = this.#shape();
    // A row of another layout is carried on as it stands: no column of it is known for certain.
    const known = shaped.length === this.#codec.fields.length;
    const cells = known ? shaped.map((cell, index) => this.#cell(cell, index, shaped)) : shaped;
    const texts = cells.map((cell, index) => this.#encodable(cell, index));
    if (this.#refused !== undefined) return { refused: this.#refused };
    const written = texts.map((text, index) =>
      renderCell(text, known && this.#codec.fields[index]?.quoted === true, 'text'),
    );
    return { bytes: joined([this.#bytesOf(written.join(',')), crlf]), changes: this.#changes, cells: texts };
  }

  /** A row that reads as it stood keeps its bytes: some characters have two codes in MS932. */
  #bytesOf(text: string): Uint8Array {
    if (this.#changes.length === 0 && this.#file.asBytes) {
      const raw = this.#file.raw(this.#row);
      if (decodeMs932(raw).text === text) return raw;
    }
    return encodeMs932(text).bytes;
  }

  /** The cells of the row in the number of its layout, where reading could tell them. */
  #shape(): readonly string[] {
    const { cells, issues } = this.#row;
    const repaired = issues.find((one) => one.code === 'row_repaired');
    // Bare commas filled up to a whole row would be a blank row the next time.
    if (repaired?.code !== 'row_repaired' || cells.every((cell) => cell === '')) return cells;
    const count = repaired.params.cells;
    const wanted = this.#codec.fields.length;
    this.#note(cells.length > wanted ? 'trailing_cells_removed' : 'trailing_cells_added', {}, { count });
    return cells.length > wanted ? cells.slice(0, wanted) : [...cells, ...Array.from({ length: count }, () => '')];
  }

  #cell(cell: string, index: number, cells: readonly string[]): string {
    const field = this.#codec.fields[index];
    if (field === undefined || cell === '') return cell;
    const { faults, value } = this.#codec.judge(cells, index);
    const [fault] = faults;
    if (fault === undefined) return cell;
    if (fault.code === 'field_repaired') {
      const written = field.write(value);
      return typeof written === 'string' ? this.#became('cell_repaired', index, cell, written) : cell;
    }
    if (fault.code === 'version_unknown' && this.#file.version !== undefined) {
      return this.#became('version_set', index, cell, this.#file.version, { version: this.#file.version });
    }
    return this.#undone(field, index, cell);
  }

  /** A cell without what a spreadsheet did to it. */
  #undone(field: FieldCodec, index: number, cell: string): string {
    const found = undo(field, cell, this.#file.column(index, this.#row.version));
    if (found === undefined) return cell;
    if (found.undone === 'zeros') {
      return this.#became('zeros_restored', index, cell, found.cell, { count: found.count });
    }
    if (found.undone === 'shown') return this.#became('cell_repaired', index, cell, found.cell);
    if (!field.emptyAllowed) {
      this.#refused = 'required_value_lost';
      return cell;
    }
    return this.#became('value_lost', index, cell, '');
  }

  /** A cell in characters of MS932. */
  #encodable(cell: string, index: number): string {
    const { text, issues } = encodeMs932(cell);
    if (cell.includes('\ufffd')) this.#refused ??= 'broken_in_conversion';
    const lost = issues.some(({ code }) => code === 'character_unmappable');
    if (issues.length > 0) this.#became(lost ? 'character_lost' : 'character_substituted', index, cell, text);
    return text;
  }

  #became(code: FixCode, index: number, from: string, to: string, facts: FixChange['facts'] = {}): string {
    const spec = this.#codec.fields[index]?.spec;
    this.#note(
      code,
      {
        column: index + 1,
        ...(spec && { key: spec.key, field: spec.name }),
        ...(this.#file.values && { from, to }),
      },
      facts,
    );
    return to;
  }

  #note(code: FixCode, place: ChangePlace, facts: FixChange['facts']): void {
    const { row, line } = this.#row;
    this.#changes.push(change(code, this.#file.name, { row, line, ...place }, facts));
  }
}

/** Pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
