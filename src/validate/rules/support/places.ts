import type { RowPlace } from '../../rule';

/** Rows that stand together: the first, and how many follow on the next rows and lines. */
interface Stretch {
  readonly first: RowPlace;
  rows: number;
}

/** Places of rows of one file that are kept until it is known what they mean. Rows on lines that follow each other cost no more than one. */
export class Places {
  readonly #stretches: Stretch[] = [];

  /** Keeps the place of a row that stands behind those kept. */
  add(at: RowPlace): void {
    const last = this.#stretches.at(-1);
    if (
      last !== undefined &&
      at.version === last.first.version &&
      at.row === last.first.row + last.rows &&
      at.line === last.first.line + last.rows
    ) {
      last.rows += 1;
    } else {
      this.#stretches.push({ first: at, rows: 1 });
    }
  }

  /** Gives the places back and keeps none. */
  *take(): Generator<RowPlace> {
    for (const { first, rows } of this.#stretches.splice(0)) {
      for (let index = 0; index < rows; index += 1) {
        yield { ...first, row: first.row + index, line: first.line + index };
      }
    }
  }
}
