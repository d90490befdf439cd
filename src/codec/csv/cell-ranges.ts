/** Whether a cell stands in quotation marks. */
export const BARE = 0;
export const QUOTED = 1;
/** Quoted, with doubled quotation marks inside. */
export const DOUBLED = 2;
/** Its quotation marks break the rules: the text is kept raw, marks included. */
export const BROKEN = 3;

/**
 * Where the cells of a row stand, counted from the row's first byte, and how: columns of numbers, since an object for each cell would cost more than
 * its text.
 *
 * A row is described by what differs from the row before: changes are noted while it is scanned, and put in when it is whole.
 */
export class CellRanges {
  count = 0;
  /** The first byte of each cell, its quotation mark left out. */
  starts = new Int32Array(64);
  /** The byte behind each cell. */
  ends = new Int32Array(64);
  flags = new Uint8Array(64);
  /** How many cells were noted, and which, in their order. */
  changes = 0;
  changed = new Int32Array(64);
  #newStarts = new Int32Array(64);
  #newEnds = new Int32Array(64);
  #newFlags = new Uint8Array(64);

  /** The byte that a cell begins with, its quotation mark taken in. */
  open(cell: number): number {
    return (this.starts[cell] as number) - (isMarked(this.flags[cell] as number) ? 1 : 0);
  }

  /** The cell (from one on that is not behind it) that a byte belongs to, or ends. */
  holding(byte: number, from: number): number {
    let cell = from;
    while (cell + 1 < this.count && this.open(cell + 1) <= byte) cell += 1;
    return cell;
  }

  /** Notes a cell of the next row. */
  note(cell: number, from: number, to: number, flag: number): void {
    const index = this.changes;
    if (index === this.changed.length) this.#growNotes();
    this.changed[index] = cell;
    this.#newStarts[index] = from;
    this.#newEnds[index] = to;
    this.#newFlags[index] = flag;
    this.changes = index + 1;
  }

  /** Makes these the ranges of the next row, of so many cells: those that were not noted have only moved. */
  take(count: number): void {
    if (count > this.starts.length) this.#grow(count);
    const { starts, ends, flags, changed } = this;
    let moved = 0;
    let next = 0;
    for (let index = 0; index < this.changes; index += 1) {
      const cell = changed[index] as number;
      if (moved !== 0) this.#move(next, cell, moved);
      moved = (this.#newEnds[index] as number) - (ends[cell] as number);
      if (flags[cell] !== this.#newFlags[index]) {
        moved += (isMarked(this.#newFlags[index] as number) ? 1 : 0) - (isMarked(flags[cell] as number) ? 1 : 0);
      }
      starts[cell] = this.#newStarts[index] as number;
      ends[cell] = this.#newEnds[index] as number;
      flags[cell] = this.#newFlags[index] as number;
      next = cell + 1;
    }
    if (moved !== 0) this.#move(next, count, moved);
    this.count = count;
  }

  #move(from: number, to: number, by: number): void {
    const { starts, ends } = this;
    for (let cell = from; cell < to; cell += 1) {
      starts[cell] = (starts[cell] as number) + by;
      ends[cell] = (ends[cell] as number) + by;
    }
  }

  #grow(count: number): void {
    const size = Math.max(count, this.starts.length * 2);
    this.starts = put(new Int32Array(size), this.starts);
    this.ends = put(new Int32Array(size), this.ends);
    this.flags = put(new Uint8Array(size), this.flags);
  }

  #growNotes(): void {
    const size = this.changed.length * 2;
    this.changed = put(new Int32Array(size), this.changed);
    this.#newStarts = put(new Int32Array(size), this.#newStarts);
    this.#newEnds = put(new Int32Array(size), this.#newEnds);
    this.#newFlags = put(new Uint8Array(size), this.#newFlags);
  }
}

/** Whether a cell's own bytes have a quotation mark on either side. */
function isMarked(flag: number): boolean {
  return flag === QUOTED || flag === DOUBLED;
}

function put<A extends Int32Array | Uint8Array>(wider: A, old: A): A {
  wider.set(old);
  return wider;
}
