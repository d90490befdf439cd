import type { Issue } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import { RecordReader, type RecordReaderOptions, type RecordSink } from './record-reader';
import type { Batches } from './row-feed';
import type { ReadRow } from './row-reader';

/** Reads pieces: the rows of one piece are a batch. File issues are handed on as they are found. */
export class RowBatches<K extends Kind> implements Batches<ReadRow<K>>, RecordSink {
  readonly #reader: RecordReader;
  readonly #fileIssue: (issue: Issue) => void;
  #rows: ReadRow<K>[] = [];

  constructor(options: RecordReaderOptions, fileIssue: (issue: Issue) => void) {
    this.#reader = new RecordReader(options, this);
    this.#fileIssue = fileIssue;
  }

  get stopped(): boolean {
    return this.#reader.stopped;
  }

  read(piece: Uint8Array): readonly ReadRow<K>[] {
    this.#rows = [];
    this.#reader.write(piece);
    return this.#rows;
  }

  end(): readonly ReadRow<K>[] {
    this.#rows = [];
    this.#reader.end();
    return this.#rows;
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
