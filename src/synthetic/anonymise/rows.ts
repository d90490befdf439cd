import { COMMA } from '../../codec/csv/dialect';
import { RowScanner } from '../../codec/csv/scanner';
import { SeparatorFinder } from '../../codec/csv/separator';
import { ms932Cell } from '../../codec/ms932/cell';
import { CellTexts } from '../../codec/read/cell-texts';
import { defaultLimits } from '../../codec/read/limits';
import { readAll } from '../../codec/read/read';
import type { ReadRow } from '../../codec/read/row-reader';
import { shiftedFields } from '../../codec/read/row-shape';
import { utf8Cell } from '../../codec/unicode/utf8-cell';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { layouts } from '../../schemas/versions';
import type { FileUnits } from './units';

/** A row as it lies in its file. */
export interface PlacedRow {
  /** The texts of the cells, without quotation marks (with them where they are broken). */
  readonly cells: readonly string[];
  /** The unit where each cell begins, and behind the last one where the row ends. */
  readonly starts: readonly number[];
  /** The fields of the cells, `undefined` for a foreign cell; `null` where none is known. */
  readonly fields: readonly (FieldCodec | undefined)[] | null;
  /** The cell whose quotation marks are broken. */
  readonly broken: number | null;
  /** A header: the names of fields stay. */
  readonly header: boolean;
  /** The row gives no record: any cell may stand in the wrong place. */
  readonly rejected: boolean;
}

/**
 * Finds the rows of a file, cut as a reader cuts them.
 *
 * @param units The file.
 * @param bytes Its bytes.
 * @param kind The kind it is read by; `null` where none is known.
 * @param name Its name.
 */
export function* rowsOf(units: FileUnits, bytes: Uint8Array, kind: Kind | null, name: string): Generator<PlacedRow> {
  const read = kind === null ? [] : readAll(bytes, { kind, fileName: name }).rows;
  const byLine = new Map<number, ReadRow>(read.map((row) => [row.line, row]));
  const scanner = new RowScanner(defaultLimits.maxRecordLength);
  const texts = new CellTexts(units.encoding === 'utf-8' ? utf8Cell(false) : ms932Cell());
  scanner.push(bytes);
  scanner.finish();
  if (kind !== null) scanner.separator = separatorOf(bytes, kind);
  let first = true;
  let end = 0;
  while (scanner.next() === 'row') {
    scanner.read(texts);
    const { cells, line, broken } = scanner;
    const rowStart = units.unitAt(scanner.rowStart);
    const rowEnd = units.unitAt(scanner.rowEnd);
    end = rowEnd;
    const row = byLine.get(line);
    const codec = row === undefined ? null : rowCodec(kind as Kind, row.version);
    const header = kind !== null && row === undefined && first;
    if (cells.length > 1 || (cells[0] ?? '').trim() !== '') first = false;
    yield {
      cells,
      starts: startsOf(scanner, units, rowStart, rowEnd),
      fields: row === undefined || codec === null ? null : fieldsOf(row, codec, scanner),
      broken: broken?.cell ?? null,
      header,
      rejected: (row?.record ?? null) === null,
    };
  }
  // What lies beyond a limit is one cell of which nothing is known.
  const size = units.units.length;
  if (end < size) {
    yield {
      cells: [units.text(end, size)],
      starts: [end, size],
      fields: null,
      broken: null,
      header: false,
      rejected: true,
    };
  }
}

/** The fields of a row's cells: a row whose end was repaired is one of the layout too, and of one that is out of step what it must stay to be so. */
function fieldsOf(row: ReadRow, codec: RowCodec, scanner: RowScanner): PlacedRow['fields'] {
  if ((row.record ?? row.draft) !== null) return codec.fields;
  if (scanner.broken !== null) return null;
  return shiftedFields(row.cells, (cell) => scanner.quoted(cell), codec) ?? null;
}

/** What a reader takes to stand between the cells. */
function separatorOf(bytes: Uint8Array, kind: Kind): number {
  const fields = layouts.map((layout) => fieldsIn(kind, layout).length);
  return new SeparatorFinder(fields, defaultLimits.maxRecordLength).look(bytes, true) ?? COMMA;
}

function startsOf(scanner: RowScanner, units: FileUnits, rowStart: number, rowEnd: number): number[] {
  const starts = [rowStart];
  for (let at = rowStart; at < rowEnd; at += 1) {
    if (units.units[at] !== scanner.separator) continue;
    // Behind the separator the cell begins, or the quotation mark before it.
    const next = scanner.cellAt(units.offsetOf(at + (units.units[at + 1] === 0x22 ? 2 : 1)));
    if (next === starts.length) starts.push(at + 1);
  }
  return [...starts, rowEnd];
}
