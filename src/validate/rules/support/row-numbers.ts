import type { CheckedRow } from '../../rule';

/** 2^32 by the golden ratio: keeps the same text in two columns apart. */
const spread = 0x9e3779b1;

/**
 * Numbers the rows of a file so that equal rows share a number and others hardly ever do (32 bits): the sum of what its cells give, of which only those
 * that changed are looked at. It is to be shown every row.
 */
export class RowNumbers {
  /** What each cell of the row before gave. */
  readonly #cells: number[] = [];
  #sum = 0;

  /** The number of the next row. */
  next({ cells, changes: { changes, changed } }: Pick<CheckedRow, 'cells' | 'changes'>): number {
    if (changes < 0) {
      this.#cells.length = 0;
      this.#sum = 0;
      for (let column = 0; column < cells.length; column += 1) {
        this.#cells.push(0);
        this.#put(column, cells[column] as string);
      }
    }
    for (let index = 0; index < changes; index += 1) {
      const column = changed[index] as number;
      this.#put(column, cells[column] as string);
    }
    return this.#sum;
  }

  #put(column: number, cell: string): void {
    const number = numberOf(cell, column);
    this.#sum = (this.#sum + number - (this.#cells[column] as number)) | 0;
    this.#cells[column] = number;
  }
}

/** FNV-1a over a text, its bits then spread as MurmurHash3 does, so that sums of such numbers are as good as each. */
function numberOf(text: string, column: number): number {
  let number = 0x811c9dc5 ^ Math.imul(column + 1, spread);
  for (let index = 0; index < text.length; index += 1) {
    number = Math.imul(number ^ text.charCodeAt(index), 0x01000193);
  }
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return number ^ (number >>> 16);
}
