import { sha256 } from './sha256';

/** Draws numbers that depend on a secret and on what they are drawn for; without the secret nothing can be tried out. */
export class Keyed {
  readonly #key: string;

  /** @param secret Whoever knows it can try originals out. */
  constructor(secret: string) {
    this.#key = hex(sha256(new TextEncoder().encode(`careplan-csv ${secret}`)));
  }

  /**
   * A source of whole numbers below a limit (sfc32, started by the digest).
   *
   * @param labels What the numbers are for, the original among them.
   */
  numbers(...labels: readonly (string | number)[]): (limit: number) => number {
    const digest = sha256(new TextEncoder().encode(JSON.stringify([this.#key, ...labels])));
    let [a = 0, b = 0, c = 0, counter = 0] = digest;
    return (limit) => {
      const sum = (((a + b) | 0) + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      return Math.floor(((sum >>> 0) / 2 ** 32) * limit);
    };
  }
}

function hex(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** A secret that nobody knows. */
export function randomSecret(): string {
  return hex(crypto.getRandomValues(new Uint32Array(8)));
}
