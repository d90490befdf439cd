/** V8 copies a piece of a string up to this length; a longer one would keep the whole string alive. */
const longestCopied = 12;

/**
 * The bytes between what has been read and what has come: pieces of any size go in, and stay until they are passed.
 *
 * A piece is copied in once; what is left over moves to the front only where there is no room behind it, and the buffer grows by doubling, so
 * that a row in many small pieces costs no more than its length.
 */
export class ByteWindow {
  /** The buffer; valid up to {@link ByteWindow.size}. */
  bytes: Uint8Array = new Uint8Array(0);
  size = 0;
  /** The first byte that has not been passed. */
  at = 0;
  /** How many bytes of the file lie before the buffer. */
  before = 0;
  /** The bytes as a text of ASCII, from {@link ByteWindow.#textFrom} on; other bytes stand as U+0000. */
  #text = '';
  #textFrom = 0;
  #words = new Uint32Array(0);
  #scratch = new Uint32Array(0);
  #ascii: TextDecoder | undefined;

  /**
   * Puts a piece behind what is there.
   *
   * @param from The first byte that is still wanted, not behind {@link ByteWindow.at}.
   * @returns By how much the places of all bytes have been lowered.
   */
  push(piece: Uint8Array, from: number): number {
    let moved = 0;
    if (this.size + piece.length > this.bytes.length) {
      moved = from;
      this.#makeRoom(piece.length, from);
    }
    this.bytes.set(piece, this.size);
    this.size += piece.length;
    return moved;
  }

  /** The text of bytes that are all ASCII. */
  ascii(from: number, to: number): string {
    if (to - from > longestCopied) return this.#decode(this.bytes.subarray(from, to));
    if (from < this.#textFrom || to > this.#textFrom + this.#text.length) this.#makeText(from);
    return this.#text.slice(from - this.#textFrom, to - this.#textFrom);
  }

  #makeRoom(more: number, from: number): void {
    const rest = this.size - from;
    const wanted = rest + more;
    if (wanted > this.bytes.length) {
      // A small file gets a small buffer, although it comes in two pieces: what is ASCII at its start, and the rest.
      const size = this.bytes.length === 0 ? wanted : 2 * wanted;
      const words = new Uint32Array(Math.ceil(size / 4));
      const bytes = new Uint8Array(words.buffer);
      bytes.set(this.bytes.subarray(from, this.size));
      this.bytes = bytes;
      this.#words = words;
    } else {
      this.bytes.copyWithin(0, from, this.size);
    }
    this.before += from;
    this.at -= from;
    this.size = rest;
    this.#text = '';
  }

  /** One string for many cells: cutting a short piece out of it costs a third of decoding the piece. */
  #makeText(from: number): void {
    const first = from >> 2;
    const last = (this.size + 3) >> 2;
    if (this.#scratch.length < last - first) this.#scratch = new Uint32Array(this.#words.length);
    const scratch = this.#scratch;
    const words = this.#words;
    for (let index = first; index < last; index += 1) {
      const word = words[index] as number;
      const high = word & 0x80808080;
      scratch[index - first] = high === 0 ? word : word & ~Math.imul(high >>> 7, 0xff);
    }
    this.#textFrom = first << 2;
    this.#text = this.#decode(new Uint8Array(scratch.buffer, 0, this.size - this.#textFrom));
  }

  #decode(bytes: Uint8Array): string {
    this.#ascii ??= new TextDecoder('utf-8', { ignoreBOM: true });
    return this.#ascii.decode(bytes);
  }
}
