import { sequenceAfter } from './utf8-sequence';

/** What an {@link EncodingDetector} says. */
export type DetectedEncoding = 'undecided' | 'ms932' | 'utf8';

/** How many bytes from the first byte ≥ 80 on decide. */
const WINDOW = 65_536;

/**
 * Tells UTF-8 files from MS932 files: UTF-8 is what begins with EF BB BF, or whose 64 KiB from the first byte ≥ 80 on are valid UTF-8 and
 * hold a whole sequence of three or more bytes (pairs of half-width kana can be valid UTF-8; E6 97 A5 is 日 in UTF-8 and 譌･ in MS932).
 *
 * A sequence cut by the end of the window counts as good, and so does one cut by the end of the file. The bytes before
 * {@link firstHighByte} are ASCII, the same in both encodings: a reader need hold back no more than the window.
 *
 * @internal
 */
export class EncodingDetector {
  #state: DetectedEncoding = 'undecided';
  #seen = 0;
  #firstHighByte: number | null = null;
  /** How many bytes of a byte order mark the file begins with. */
  #mark = 0;
  #more = 0;
  #low = 0x80;
  #high = 0xbf;
  #length = 1;
  #long = false;

  /** The 0-based offset of the first byte ≥ 80 since the start; `null` where none has been seen. */
  get firstHighByte(): number | null {
    return this.#firstHighByte;
  }

  /**
   * Looks at the next bytes; once decided it stays so.
   *
   * @param chunk The bytes.
   */
  write(chunk: Uint8Array): DetectedEncoding {
    let at = 0;
    if (this.#firstHighByte === null) {
      while (at < chunk.length && (chunk[at] as number) < 0x80) at += 1;
      this.#seen += at;
      if (at < chunk.length) this.#firstHighByte = this.#seen;
    }
    for (; at < chunk.length && this.#state === 'undecided'; at += 1) this.#look(chunk[at] as number);
    return this.#state;
  }

  /** Decides at the end of the file; a file of ASCII only is MS932. */
  end(): 'ms932' | 'utf8' {
    if (this.#state === 'undecided') this.#state = this.#long ? 'utf8' : 'ms932';
    return this.#state;
  }

  #look(byte: number): void {
    const offset = this.#seen;
    this.#seen += 1;
    if (!this.#valid(byte)) this.#state = 'ms932';
    else if (this.#seen - (this.#firstHighByte as number) === WINDOW) this.#state = this.#long ? 'utf8' : 'ms932';
    if (this.#mark === offset && byte === [0xef, 0xbb, 0xbf][offset]) this.#mark += 1;
    if (this.#mark === 3) this.#state = 'utf8';
  }

  /** Whether the bytes from the first byte ≥ 80 on may still be UTF-8. */
  #valid(byte: number): boolean {
    if (this.#more > 0) {
      if (byte < this.#low || byte > this.#high) return false;
      this.#low = 0x80;
      this.#high = 0xbf;
      this.#more -= 1;
      if (this.#more === 0 && this.#length >= 3) this.#long = true;
      return true;
    }
    if (byte < 0x80) return true;
    const sequence = sequenceAfter(byte);
    if (sequence === undefined) return false;
    ({ more: this.#more, low: this.#low, high: this.#high } = sequence);
    this.#length = sequence.more + 1;
    return true;
  }
}
