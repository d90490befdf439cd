import { CellRanges, QUOTED } from './cell-ranges';
import { CR, LF } from './dialect';

/** What the row before had: most cells of these files repeat the one above, and are neither scanned nor decoded a second time. */
export class RowBefore<T> {
  #ranges = new CellRanges();
  /** The texts of its cells. */
  texts: readonly string[] = [];
  /** What made the texts; texts of another maker are not taken over. */
  maker: T | undefined;

  /** Keeps a row, and gives the ranges of the one before it back to be filled anew. */
  keep(ranges: CellRanges, texts: readonly string[], maker: T): CellRanges {
    const free = this.#ranges;
    this.#ranges = ranges;
    this.texts = texts;
    this.maker = maker;
    return free;
  }

  /** Forgets the row: the next one has none before it. */
  forget(): void {
    this.#ranges.count = 0;
  }

  /** The first byte that is still wanted of the window; `otherwise` where there is no row. */
  from(otherwise: number): number {
    const { count, starts } = this.#ranges;
    return count === 0 ? otherwise : Math.max(0, (starts[0] as number) - 1);
  }

  /** Says that the window has been moved. */
  shift(by: number): void {
    this.#ranges.shift(by);
  }

  /**
   * Takes over the next cell, if it stands here as in the row before and ends alike.
   *
   * @param next The ranges of the new row; the cell is added to them.
   * @returns The byte that ends the cell, or -1.
   */
  repeat(next: CellRanges, bytes: Uint8Array, at: number, limit: number, separator: number): number {
    const { starts, ends, flags, count } = this.#ranges;
    const index = next.count;
    if (index >= count) return -1;
    const flag = flags[index] as number;
    if (flag > QUOTED) return -1;
    const mark = flag === QUOTED ? 1 : 0;
    const from = (starts[index] as number) - mark;
    const size = (ends[index] as number) + mark - from;
    const end = at + size;
    if (end >= limit) return -1;
    const ended = bytes[end];
    if (ended !== bytes[from + size] || (ended !== separator && ended !== CR && ended !== LF)) return -1;
    for (let step = 0; step < size; step += 1) {
      const byte = bytes[at + step];
      // A cell with line breaks takes the long way, where they are counted.
      if (byte !== bytes[from + step] || byte === LF || byte === CR) return -1;
    }
    next.add(at + mark, end - mark, flag, 1);
    return end;
  }
}
