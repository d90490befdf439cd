import type { Issue } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import type { Pieces, PieceTaker } from './pieces';
import { RecordReader, type RecordReaderOptions, type RecordSink } from './record-reader';
import type { Batches } from './row-feed';
import type { ReadRow } from './row-reader';

/** Reads piece after piece until there are rows: those of one piece are a batch. File issues are handed on as they are found. */
export class RowBatches<K extends Kind> implements Batches<ReadRow<K>>, RecordSink, PieceTaker {
  readonly #pieces: Pieces;
  readonly #reader: RecordReader;
  readonly #fileIssue: (issue: Issue) => void;
  #rows: ReadRow<K>[] = [];
  #ended = false;

  constructor(pieces: Pieces, options: RecordReaderOptions, fileIssue: (issue: Issue) => void) {
    this.#pieces = pieces;
    this.#reader = new RecordReader(options, this);
    this.#fileIssue = fileIssue;
  }

  async next(): Promise<readonly ReadRow<K>[]> {
    this.#rows = [];
    if (this.#ended) return this.#rows;
    try {
      this.#ended = !(await this.#pieces.pass(this));
    } catch (error) {
      this.#ended = true;
      throw error;
    }
    if (this.#ended) this.#reader.end();
    else if (this.#reader.stopped) await this.close();
    return this.#rows;
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#pieces.close();
  }

  /** Called with the pieces. */
  take(piece: Uint8Array): boolean {
    this.#reader.write(piece);
    return this.#rows.length > 0 || this.#reader.stopped;
  }

  /** Called by the reader. */
  row(row: ReadRow): void {
    this.#rows.push(row as ReadRow<K>);
  }

  /** Called by the reader. */
  fileIssue(issue: Issue): void {
    this.#fileIssue(issue);
  }
}
