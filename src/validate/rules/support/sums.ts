/** A running sum of filled cells. */
export class Sum {
  value = 0;
  filled = 0;

  /** Adds a cell; an empty one adds nothing. */
  add(cell: number | null): void {
    if (cell === null) return;
    this.value += cell;
    this.filled += 1;
  }
}

/** A sum of cells of which only some may count: it lies between {@link low} and {@link high}. */
export class OpenSum extends Sum {
  low = 0;
  high = 0;

  override add(cell: number | null): void {
    super.add(cell);
    if (cell === null) return;
    if (cell < 0) this.low += cell;
    else this.high += cell;
  }
}

/** The cells of the rows of one sort, with what is needed to compare each of them with a sum. */
export class SameSum extends Sum {
  /** The first filled cell. */
  first: number | null = null;
  /** Whether all filled cells are equal. */
  same = true;

  override add(cell: number | null): void {
    super.add(cell);
    if (cell === null) return;
    if (this.first === null) this.first = cell;
    else if (this.first !== cell) this.same = false;
  }
}
