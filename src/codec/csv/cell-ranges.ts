/** Whether a cell stands in quotation marks. */
export const BARE = 0;
export const QUOTED = 1;
/** Quoted, with doubled quotation marks inside. */
export const DOUBLED = 2;
/** Its quotation marks break the rules: the text is kept raw, marks included. */
export const BROKEN = 3;

/** Where the cells of a row stand in the window, and how: columns of numbers, since an object for each cell would cost more than its text. */
export class CellRanges {
  count = 0;
  /** The first byte of each cell, its quotation mark left out. */
  starts = new Int32Array(64);
  /** The byte behind each cell. */
  ends = new Int32Array(64);
  flags = new Uint8Array(64);
  /** 1 for cells whose bytes are those of the row before. */
  same = new Uint8Array(64);

  add(from: number, to: number, flag: number, same: 0 | 1): void {
    const index = this.count;
    if (index === this.starts.length) this.#grow();
    this.starts[index] = from;
    this.ends[index] = to;
    this.flags[index] = flag;
    this.same[index] = same;
    this.count = index + 1;
  }

  /** Says that the window has been moved. */
  shift(by: number): void {
    for (let index = 0; index < this.count; index += 1) {
      this.starts[index] = (this.starts[index] as number) - by;
      this.ends[index] = (this.ends[index] as number) - by;
    }
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = put(new Int32Array(size), this.starts);
    this.ends = put(new Int32Array(size), this.ends);
    this.flags = put(new Uint8Array(size), this.flags);
    this.same = put(new Uint8Array(size), this.same);
  }
}

function put<A extends Int32Array | Uint8Array>(wider: A, old: A): A {
  wider.set(old);
  return wider;
}
