/** A running sum of filled cells. */
export class Sum {
  value = 0;
  filled = 0;

  /** Adds a filled cell. */
  add(cell: number): this {
    this.value += cell;
    this.filled += 1;
    return this;
  }
}

/** A sum of cells of which only some may count: it lies between {@link low} and {@link high}. */
export class OpenSum extends Sum {
  low = 0;
  high = 0;

  override add(cell: number): this {
    if (cell < 0) this.low += cell;
    else this.high += cell;
    return super.add(cell);
  }
}

/** The cells of the rows of one sort, with what is needed to compare each of them with a sum. */
export class SameSum extends Sum {
  /** The first filled cell. */
  first: number | null = null;
  /** Whether all filled cells are equal. */
  same = true;

  override add(cell: number): this {
    if (this.first === null) this.first = cell;
    else if (this.first !== cell) this.same = false;
    return super.add(cell);
  }
}
