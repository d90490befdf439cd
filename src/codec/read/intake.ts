import { EncodingDetector } from '../unicode/encoding-detector';
import { openingOf, openingSize } from '../unicode/opening';
import { type PlacedFault, type Transcoded, Utf16Transcoder } from '../unicode/utf16-transcoder';

/** How a file is encoded. */
export type FileEncoding = 'ms932' | 'utf-8' | 'utf-16le' | 'utf-16be';

/** Where an {@link Intake} puts what it has settled. */
export interface IntakeSink {
  /** Called once, before the first byte that depends on it; `mark` = the file begins with a byte order mark. */
  encoding(encoding: FileEncoding, mark: boolean): void;
  /** Bytes in MS932 or UTF-8 (of a UTF-16 file, in UTF-8), without the mark. */
  bytes(bytes: Uint8Array): void;
  /** Faults of UTF-16, before the bytes that they lie in. */
  faults(faults: readonly PlacedFault[]): void;
}

/**
 * The door of all reading: settles the encoding of a file before the first byte that depends on it goes on. What comes before the first byte ≥ 80 is
 * ASCII, the same in MS932 and UTF-8; it goes on at once, by itself, so that every cut of the bytes gives the same order of events.
 */
export class Intake {
  readonly #sink: IntakeSink;
  readonly #detector = new EncodingDetector();
  #opening: Uint8Array | undefined = new Uint8Array(0);
  /** Bytes that wait for the encoding to be settled. */
  #waiting: Uint8Array[] = [];
  #settled = false;
  /** Bytes of ASCII that went on before the encoding was settled. */
  #ascii = 0;
  #transcoder: Utf16Transcoder | undefined;

  constructor(sink: IntakeSink) {
    this.#sink = sink;
  }

  /** Takes bytes; they may be used again by the caller afterwards. */
  write(chunk: Uint8Array): void {
    if (this.#opening === undefined) {
      this.#pass(chunk);
      return;
    }
    const head = new Uint8Array(this.#opening.length + chunk.length);
    head.set(this.#opening);
    head.set(chunk, this.#opening.length);
    this.#opening = head;
    if (head.length >= openingSize) this.#open(head);
  }

  /** Says that no more bytes come: what waited goes on. */
  end(): void {
    if (this.#opening !== undefined) this.#open(this.#opening);
    if (this.#transcoder !== undefined) this.#transcoded(this.#transcoder.end());
    else if (!this.#settled) this.#settle(this.#detector.end() === 'utf8' ? 'utf-8' : 'ms932', false);
  }

  #open(head: Uint8Array): void {
    this.#opening = undefined;
    const { encoding, mark } = openingOf(head.subarray(0, openingSize));
    if (encoding === 'utf-16le' || encoding === 'utf-16be') this.#transcoder = new Utf16Transcoder(encoding, mark);
    if (encoding !== null) this.#settle(encoding, mark > 0);
    this.#pass(head.subarray(mark));
  }

  #pass(chunk: Uint8Array): void {
    if (this.#transcoder !== undefined) this.#transcoded(this.#transcoder.write(chunk));
    else if (this.#settled) this.#sink.bytes(chunk);
    else this.#wait(chunk);
  }

  /** Holds bytes back from the first one on that is not ASCII. */
  #wait(chunk: Uint8Array): void {
    const before = this.#detector.firstHighByte;
    const found = this.#detector.write(chunk);
    let held = chunk;
    if (before === null) {
      const high = this.#detector.firstHighByte;
      const ascii = high === null ? chunk.length : high - this.#ascii;
      this.#ascii += ascii;
      if (ascii > 0) this.#sink.bytes(chunk.subarray(0, ascii));
      held = chunk.subarray(ascii);
    }
    // A copy: the source may use its buffer again before the bytes go on.
    if (held.length > 0) this.#waiting.push(held.slice());
    if (found !== 'undecided') this.#settle(found === 'utf8' ? 'utf-8' : 'ms932', false);
  }

  #settle(encoding: FileEncoding, mark: boolean): void {
    this.#settled = true;
    this.#sink.encoding(encoding, mark);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const chunk of waiting) this.#sink.bytes(chunk);
  }

  #transcoded({ bytes, faults }: Transcoded): void {
    if (faults.length > 0) this.#sink.faults(faults);
    if (bytes.length > 0) this.#sink.bytes(bytes);
  }
}
