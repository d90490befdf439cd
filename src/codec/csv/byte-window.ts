/** Up to this length a text is made quicker of a list of its units than by the runtime's decoder. */
const short = 12;

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
  /** The same buffer, to be looked at in fours. */
  #view = new DataView(this.bytes.buffer);
  readonly #lists = Array.from({ length: short + 1 }, (_, length) => new Array<number>(length).fill(0));
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

  /** How many bytes from two places on are the same, of so many at most. */
  alike(one: number, other: number, most: number): number {
    const { bytes } = this;
    const view = this.#view;
    let count = 0;
    while (count + 4 <= most && view.getInt32(one + count) === view.getInt32(other + count)) count += 4;
    while (count < most && bytes[one + count] === bytes[other + count]) count += 1;
    return count;
  }

  /**
   * Lists bytes in fours, the last of which reach back into those before; fewer than four are one number by themselves.
   *
   * @param list Gets the numbers: two runs of one length are the same where these are.
   * @returns How many they are.
   */
  fours(from: number, to: number, list: Int32Array): number {
    const last = to - 4;
    if (last < from) {
      let few = 0;
      for (let at = from; at < to; at += 1) few = (few << 8) | (this.bytes[at] as number);
      list[0] = few;
      return 1;
    }
    const view = this.#view;
    let count = 0;
    for (let at = from; at < last; at += 4) {
      list[count] = view.getInt32(at);
      count += 1;
    }
    list[count] = view.getInt32(last);
    return count + 1;
  }

  /** The text of bytes that are all ASCII. */
  ascii(from: number, to: number): string {
    const { bytes } = this;
    const list = this.#lists[to - from];
    if (list === undefined) return this.#decode(bytes.subarray(from, to));
    for (let index = 0; index < list.length; index += 1) list[index] = bytes[from + index] as number;
    return String.fromCharCode.apply(null, list);
  }

  #makeRoom(more: number, from: number): void {
    const rest = this.size - from;
    const wanted = rest + more;
    if (wanted > this.bytes.length) {
      // A small file gets a small buffer, although it comes in two pieces: what is ASCII at its start, and the rest.
      const bytes = new Uint8Array(this.bytes.length === 0 ? wanted : 2 * wanted);
      bytes.set(this.bytes.subarray(from, this.size));
      this.bytes = bytes;
      this.#view = new DataView(bytes.buffer);
    } else {
      this.bytes.copyWithin(0, from, this.size);
    }
    this.before += from;
    this.at -= from;
    this.size = rest;
  }

  #decode(bytes: Uint8Array): string {
    this.#ascii ??= new TextDecoder('utf-8', { ignoreBOM: true });
    return this.#ascii.decode(bytes);
  }
}
