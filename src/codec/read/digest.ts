import { chunksOf, type Source } from './source';

/**
 * A short stand-in for the bytes of a file, to tell whether two files are equal: their number and two sums of 32 bits. It protects against
 * chance, not against anybody who makes files to deceive it.
 */
export class Digest {
  #length = 0;
  #one = 0x811c9dc5;
  #other = 0;
  #done = false;

  /** The stand-in; `undefined` until all bytes have gone by. */
  get text(): string | undefined {
    return this.#done ? `${this.#length}-${this.#one >>> 0}-${this.#other >>> 0}` : undefined;
  }

  /** The stand-in of bytes that are at hand. */
  static of(bytes: Uint8Array): string | undefined {
    const digest = new Digest();
    digest.#add(bytes);
    digest.#done = true;
    return digest.text;
  }

  /** Hands the bytes of a source on and takes note of them. */
  async *tap(source: Source): AsyncGenerator<Uint8Array, void, undefined> {
    const chunks = chunksOf(source);
    try {
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
        this.#add(next.value);
        yield next.value;
      }
      this.#done = true;
    } finally {
      await chunks.return?.();
    }
  }

  #add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    let [one, other] = [this.#one, this.#other];
    for (const byte of bytes) {
      one = Math.imul(one ^ byte, 0x01000193);
      other = (Math.imul(other, 31) + byte) | 0;
    }
    this.#one = one;
    this.#other = other;
  }
}
