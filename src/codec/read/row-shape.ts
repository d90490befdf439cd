import { catalogue } from '../../issues';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import type { RowCodec } from '../../schemas/cells/row-codec';
import { versionInfo } from '../../schemas/versions';

/** What was done to a row with another number of cells than its layout. */
export interface ShapeRepair {
  readonly repair: 'trailing_empty_dropped' | 'trailing_empty_added';
  /** How many cells. */
  readonly count: number;
  /** The cells as they are read. */
  readonly cells: readonly string[];
}

/**
 * Reads a row that has empty cells too many at its end, or lacks last cells that may be empty; it can mean one thing only.
 *
 * @param quoted Whether a cell (0-based) stands in quotation marks.
 * @returns What was done; `undefined` where the row cannot be read.
 */
export function repairShape(
  cells: readonly string[],
  quoted: (cell: number) => boolean,
  codec: RowCodec,
): ShapeRepair | undefined {
  return shiftedFields(cells, quoted, codec) === undefined ? repairEnd(cells, codec) : undefined;
}

function repairEnd(cells: readonly string[], codec: RowCodec): ShapeRepair | undefined {
  const wanted = codec.fields.length;
  if (isMoved(cells)) return undefined;
  const count = Math.abs(cells.length - wanted);
  if (cells.length > wanted) {
    const spare = cells.slice(wanted).every((cell) => cell.trim() === '');
    return spare ? { repair: 'trailing_empty_dropped', count, cells: cells.slice(0, wanted) } : undefined;
  }
  const lacking = codec.fields.slice(cells.length);
  if (!lacking.every(({ emptyAllowed }: FieldCodec) => emptyAllowed)) return undefined;
  return { repair: 'trailing_empty_added', count, cells: [...cells, ...lacking.map(() => '')] };
}

/** Whether something (a column of numbers, an empty one) stands before the row: then the empty cell at its end is its own, and every cell would be read as its neighbour. */
function isMoved([first = '', second = '']: readonly string[]): boolean {
  return versionInfo(first) === undefined && versionInfo(second) !== undefined;
}

/** Cells that a row may be out of step by; of more, only the end is looked at. */
const mostOutOfStep = 8;

/** Cells that are bad where a row is mended at its end; one may be bad by itself. */
const leastBad = 2;

/**
 * Finds the fields of a row several of whose cells are bad where it is mended at its end, and none where a cell further ahead is taken for a foreign or a
 * missing one, or for a bare text torn at its comma: then there is more than one way to read the row.
 *
 * @param quoted Whether a cell (0-based) stands in quotation marks.
 * @returns The fields by cell; `undefined` where the row is none of these.
 */
export function shiftedFields(
  cells: readonly string[],
  quoted: (cell: number) => boolean,
  codec: RowCodec,
): readonly (FieldCodec | undefined)[] | undefined {
  const { fields } = codec;
  const by = cells.length - fields.length;
  const mended = Math.abs(by) > mostOutOfStep ? undefined : repairEnd(cells, codec)?.cells;
  if (mended === undefined) return undefined;
  let bad = 0;
  for (const index of fields.keys()) if (!isGood(mended[index], index, codec)) bad += 1;
  if (bad < leastBad) return undefined;
  // The first field from which on every cell is good, taken from as many places away as the row is longer or shorter.
  let from = fields.length;
  while (from > 0 && isGood(cells[from - 1 + by], from - 1, codec)) from -= 1;
  // The last field that speaks for such a place ahead of it: empty cells and texts would be good anywhere.
  const last = fields.findLastIndex(({ free }, index) => !free && (cells[index + by] ?? '') !== '');
  for (const [index, field] of fields.entries()) {
    // All cells ahead of the place are good where they stand.
    const next = by > 0 ? index : index - by;
    const ahead = fields.slice(0, index);
    if (next <= last && next >= from) {
      // What a foreign cell is nobody knows: it stays under the field it stands under.
      const foreign = Array.from({ length: Math.max(by, 0) }, (_, at) => fields[index + at]);
      return [...ahead, ...foreign, ...fields.slice(next)];
    }
    const pieces = cells.slice(index, index + by + 1);
    const isTorn = by > 0 && field.quoted && pieces.every((_, at) => !quoted(index + at));
    if (isTorn && index < last && index + 1 >= from)
      return [...ahead, ...pieces.map(() => field), ...fields.slice(index + 1)];
    if (!isGood(cells[index], index, codec)) return undefined;
  }
  return undefined;
}

/** Whether a cell may stand under a field (0-based), whatever else is in its row. */
function isGood(cell: string | undefined, index: number, { fields }: RowCodec): boolean {
  if (cell === undefined) return false;
  const { emptyAllowed, read, judge, spec } = fields[index] as FieldCodec;
  if (cell === '') return emptyAllowed || ('emptyWhere' in spec && spec.emptyWhere !== undefined);
  if (read(cell) !== undefined) return true;
  return judge(cell).faults.every(({ code, severity }) => (severity ?? catalogue()[code].severity) !== 'error');
}
