import type { SubstituteOptions } from '../../codec/substitute/substitute';
import { RecordWriter } from '../../codec/write/record-writer';
import type { Issue } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import { currentVersion } from '../../schemas/versions';
import { builtCsvVersion, type PlacedRow } from './cases';

/** The bytes of some rows, and whether all of them could be written. */
export interface WrittenRows {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
  readonly issues: readonly Issue[];
}

/** Writes rows kind by kind; one writer a kind, since most rows repeat the cells of the row before. */
export class CaseWriter {
  readonly #options: SubstituteOptions;
  readonly #writers = new Map<Kind, RecordWriter>();
  #issues: Issue[] = [];
  #place = 0;

  constructor(options: SubstituteOptions) {
    this.#options = options;
  }

  write(kind: Kind, rows: readonly PlacedRow[]): WrittenRows {
    const writer = this.#writerOf(kind);
    this.#issues = [];
    let whole = true;
    for (const { row, place } of rows) {
      this.#place = place;
      if (!writer.write({ ...row, csvVersion: builtCsvVersion })) whole = false;
    }
    return { bytes: writer.take(), whole, issues: this.#issues };
  }

  #writerOf(kind: Kind): RecordWriter {
    let writer = this.#writers.get(kind);
    if (writer === undefined) {
      writer = new RecordWriter(kind, { ...this.#options, version: currentVersion }, (found) =>
        this.#issues.push({ ...found, row: this.#place }),
      );
      this.#writers.set(kind, writer);
    }
    return writer;
  }
}

/** Joins pieces of bytes. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
