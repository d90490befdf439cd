import { encodeInto } from '../ms932/encoder';
import { putQuoted } from './quoted-text';

/** Where the bytes of a cell stand; `at` is -1 where they do not stand there any more. */
export interface CellPlace {
  at: number;
  end: number;
}

/** The bytes written so far, in a buffer that grows. */
export class CellBytes {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds a byte that is no part of a cell. */
  putByte(byte: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Adds a cell as it was rendered. */
  putCell(place: CellPlace, text: string): void {
    this.#make(text.length * 2);
    place.at = this.#length;
    place.end = encodeInto(text, this.#bytes, this.#length);
    this.#length = place.end;
  }

  /**
   * Adds a free text in quotation marks.
   *
   * @returns False, and nothing is added, where there is something to say about it.
   */
  putQuoted(place: CellPlace, text: string): boolean {
    this.#make(text.length * 2 + 2);
    const end = putQuoted(text, this.#bytes, this.#length);
    if (end < 0) return false;
    place.at = this.#length;
    place.end = end;
    this.#length = end;
    return true;
  }

  /** Adds a cell that was written before, and stands there still. */
  putAgain({ at, end }: CellPlace): void {
    this.#make(end - at);
    const bytes = this.#bytes;
    let to = this.#length;
    // A call of copyWithin costs more than the few bytes of a cell.
    for (let from = at; from < end; from += 1) {
      bytes[to] = bytes[from] as number;
      to += 1;
    }
    this.#length = to;
  }

  /** Forgets all from a place on. */
  cut(length: number): void {
    this.#length = length;
  }

  /** A copy of all of them. */
  copy(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Makes room for more bytes. */
  #make(more: number): void {
    if (this.#length + more > this.#bytes.length) this.#grow(more);
  }

  #grow(more: number): void {
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
