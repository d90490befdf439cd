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
  /** Which of them look at each column in the layout of the row before. */
  #readers: readonly (readonly number[])[] = [];
  #codec: RowCodec | undefined;
  /** Whether reading found anything in the row before, so that the next one is shown to all. */
  #odd = true;

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
  show(row: CheckedRow, codec: RowCodec): void {
    this.#rows += 1;
    const due = this.#due;
    this.#mark(row, codec);
    for (let index = 0; index < due.length; index += 1) {
      if (due[index] === this.#rows && this.#looks[index]?.(row) === true) due[index] = this.#rows + 1;
    }
  }

  /** Marks the row as due for those whom it may tell something new. */
  #mark({ issues, changes: { changes, changed } }: CheckedRow, codec: RowCodec): void {
    const odd = issues.length > 0;
    const all = odd || this.#odd || changes < 0 || codec !== this.#codec;
    this.#odd = odd;
    if (all) {
      if (codec !== this.#codec) this.#learn(codec);
      this.#due.fill(this.#rows);
      return;
    }
    const due = this.#due;
    for (const index of this.#always) due[index] = this.#rows;
    for (let step = 0; step < changes; step += 1) {
      for (const index of this.#readers[changed[step] as number] ?? []) due[index] = this.#rows;
    }
  }

  #learn(codec: RowCodec): void {
    this.#codec = codec;
    this.#readers = readersOf(this.#reads, codec);
  }
}

/** The places of what looks at each column of a layout. */
function readersOf(
  reads: readonly (readonly string[] | undefined)[],
  { keys }: RowCodec,
): readonly (readonly number[])[] {
  const readers = keys.map((): number[] => []);
  for (const [index, all = []] of reads.entries()) {
    // What the edition lacks does not change.
    for (const key of all) readers[keys.indexOf(key)]?.push(index);
  }
  return readers;
}
