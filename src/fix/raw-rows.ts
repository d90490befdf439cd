import { CR, EOF_MARK, LF } from '../codec/csv/dialect';

function isEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR || byte === EOF_MARK;
}

/** The bytes of rows as they stand in a file of one byte a line end: MS932, where no line end is part of a character. */
export class RawRows {
  readonly #bytes: Uint8Array;
  /** The offset at which each physical line begins. */
  readonly #starts: number[] = [0];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.#starts.push(at + 1);
    }
  }

  /**
   * The bytes from a line to before another one, without the line ends at their end.
   *
   * @param line The first line, 1-based.
   * @param next The line after the last; `null` for the end of the file.
   */
  between(line: number, next: number | null): Uint8Array {
    const from = this.#starts[line - 1] ?? this.#bytes.length;
    let to = next === null ? this.#bytes.length : (this.#starts[next - 1] ?? this.#bytes.length);
    while (to > from && isEnd(this.#bytes[to - 1])) to -= 1;
    return this.#bytes.subarray(from, to);
  }
}
