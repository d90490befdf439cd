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
 * @returns What was done; `undefined` where the row cannot be read.
 */
export function repairShape(cells: readonly string[], codec: RowCodec): ShapeRepair | undefined {
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
