/** A running sum of filled cells. */
export class Sum {
  value = 0;
  filled = 0;
  /** Whether a cell is other than 0: a column of zeros counts as one that is left to other rows. */
  borne = false;

  /** Adds a filled cell. */
  add(cell: number): this {
    this.value += cell;
    this.filled += 1;
    if (cell !== 0) this.borne = true;
    return this;
  }
}

/** How many cells of which each may count or not are tried out one by one; of more, only the bounds of their sum are kept. */
const mostCells = 12;

/** A sum of cells of which each may count or not. */
export class OpenSum extends Sum {
  /** The least that the cells may come to. */
  low = 0;
  /** The most that the cells may come to. */
  high = 0;
  /** The cells other than 0; the first {@link mostCells} of them. */
  readonly cells: number[] = [];
  #others = 0;

  override add(cell: number): this {
    if (cell < 0) this.low += cell;
    else this.high += cell;
    if (cell !== 0 && this.cells.length < mostCells) this.cells.push(cell);
    else if (cell !== 0) this.#others += 1;
    return super.add(cell);
  }

  /** Whether all of its cells are known. */
  get whole(): boolean {
    return this.#others === 0;
  }

  /** Makes a sum of one cell. */
  static of(cell: number): OpenSum {
    return new OpenSum().add(cell);
  }
}

/** The cells of the rows of one sort, with what is needed to compare each of them with a sum. */
export class SameSum extends Sum {
  /** The first filled cell. */
  first = 0;
  /** Whether all filled cells are equal. */
  same = true;

  override add(cell: number): this {
    if (this.filled === 0) this.first = cell;
    else if (this.first !== cell) this.same = false;
    return super.add(cell);
  }
}

/** What is found of the summands of which each may count or not. */
export interface SumFound {
  /** What those that count come to. */
  readonly counted: number;
}

/**
 * Finds out whether a value is the sum of some cells, with some of those of which each may count or not.
 *
 * Each summand may have been rounded to a yen, and the value too: n summands may differ from it by less than n yen for each time a column is rounded.
 *
 * @param value The value that ought to be the sum.
 * @param fixed What counts.
 * @param open What may count.
 * @param rounding How often the column is rounded; 0 for units.
 * @returns The choice that comes closest, of equals the one in which the fewest count; `undefined` where none will do, or nothing could count.
 */
export function closestSum(
  value: number,
  fixed: Pick<Sum, 'value' | 'filled'>,
  open: readonly OpenSum[],
  rounding: number,
): SumFound | undefined {
  if (open.every((one) => one.filled === 0)) {
    const fits = fixed.filled > 0 && isRounding(Math.abs(value - fixed.value), fixed.filled * rounding);
    return fits ? { counted: 0 } : undefined;
  }
  const cells = open.flatMap((one) => one.cells);
  if (cells.length > mostCells || open.some((one) => !one.whole)) return sumBetween(value, fixed, open, rounding);
  // Each sum the open cells may come to, with the most of them that do.
  let sums = new Map<number, number>([[0, 0]]);
  for (const cell of cells) {
    const more = new Map(sums);
    for (const [sum, summands] of sums) more.set(sum + cell, Math.max(more.get(sum + cell) ?? 0, summands + 1));
    sums = more;
  }
  let best: { readonly counted: number; readonly off: number; readonly summands: number } | undefined;
  for (const [counted, chosen] of sums) {
    const summands = fixed.filled + chosen;
    const off = Math.abs(value - fixed.value - counted);
    if (summands === 0 || !isRounding(off, summands * rounding)) continue;
    if (best === undefined || off < best.off || (off === best.off && summands < best.summands)) {
      best = { counted, off, summands };
    }
  }
  return best;
}

function isRounding(off: number, less: number): boolean {
  return off === 0 || off < less;
}

/** Too many to be tried out: anything between the least and the most will do. */
function sumBetween(
  value: number,
  fixed: Pick<Sum, 'value' | 'filled'>,
  open: readonly OpenSum[],
  rounding: number,
): SumFound | undefined {
  const low = open.reduce((sum, one) => sum + one.low, 0);
  const high = open.reduce((sum, one) => sum + one.high, 0);
  const summands = open.reduce((sum, one) => sum + one.filled, fixed.filled);
  const wanted = value - fixed.value;
  const counted = Math.min(Math.max(wanted, low), high);
  return isRounding(Math.abs(wanted - counted), summands * rounding) ? { counted } : undefined;
}
