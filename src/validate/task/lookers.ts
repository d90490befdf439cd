import type { ReadRow } from '../../codec/read/row-reader';
import { push } from '../../objects';
import type { RowCodec } from '../../schemas/cells/row-codec';
import type { CheckedRow } from '../rule';

/** Looks at a row; `true` where it is to be shown the next one whatever stands in it. */
type Look = (row: CheckedRow) => boolean;

/** Shows the rows of a file to what looks at them, but for rows that tell it nothing new. */
export class Lookers {
  readonly #looks: Look[] = [];
  /** The keys of the fields that each looks at; `undefined` where it is shown every row. */
  readonly #reads: (readonly string[] | undefined)[] = [];
  /** How many rows have been shown. */
  #rows = 0;
  /** The number of the row that each is to be shown next or was shown last, counted from 1. */
  readonly #due: number[] = [];
  /** Those that are shown every row. */
  readonly #always: number[] = [];
  /** The columns that any looks at in the layout of the row before, and which do. */
  #columns: readonly number[] = [];
  #readers: readonly (readonly number[])[] = [];
  #codec: RowCodec | undefined;
  /** The cells of the row before; `undefined` where they had anything to say, so that the next row is shown to all. */
  #cells: readonly string[] | undefined;

  /**
   * Adds one that is to be shown rows after those added before it.
   *
   * @param reads The keys of all fields it looks at, where a row that has the same in them as the row before tells it nothing new.
   * @param look Looks at a row.
   */
  add(reads: readonly string[] | undefined, look: Look): void {
    if (reads === undefined) this.#always.push(this.#looks.length);
    this.#looks.push(look);
    this.#reads.push(reads);
    this.#due.push(0);
  }

  /** Shows them the next row. */
  show(row: CheckedRow, read: ReadRow, codec: RowCodec): void {
    this.#rows += 1;
    const due = this.#due;
    this.#mark(read, codec);
    for (let index = 0; index < due.length; index += 1) {
      if (due[index] === this.#rows && this.#looks[index]?.(row) === true) due[index] = this.#rows + 1;
    }
  }

  /** Marks the row as due for those whom it may tell something new. */
  #mark({ cells, issues }: ReadRow, codec: RowCodec): void {
    const last = codec === this.#codec && issues.length === 0 ? this.#cells : undefined;
    this.#cells = issues.length === 0 ? cells : undefined;
    if (last === undefined) {
      if (codec !== this.#codec) this.#learn(codec);
      this.#due.fill(this.#rows);
      return;
    }
    for (const index of this.#always) this.#due[index] = this.#rows;
    for (let at = 0; at < this.#columns.length; at += 1) {
      const column = this.#columns[at] as number;
      if (cells[column] === last[column]) continue;
      for (const index of this.#readers[at] as readonly number[]) this.#due[index] = this.#rows;
    }
  }

  #learn(codec: RowCodec): void {
    const readers = readersOf(this.#reads, codec);
    this.#codec = codec;
    this.#columns = [...readers.keys()];
    this.#readers = [...readers.values()];
  }
}

/** The columns of a layout that anything looks at, and the places of what does. */
function readersOf(
  reads: readonly (readonly string[] | undefined)[],
  { keys }: RowCodec,
): ReadonlyMap<number, readonly number[]> {
  const readers = new Map<number, number[]>();
  for (const [index, all = []] of reads.entries()) {
    for (const key of all) push(readers, keys.indexOf(key), index);
  }
  // What the edition lacks does not change.
  readers.delete(-1);
  return readers;
}
