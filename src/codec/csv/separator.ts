import { COMMA, CR, LF, QUOTE, SEMICOLON, TAB } from './dialect';

/** Other bytes that programs put between cells. */
const others: readonly number[] = [TAB, SEMICOLON];
/** So many of them in a line are not text. */
const enough = 20;

/**
 * Finds out what stands between the cells of a file, by its first line that holds anything (to the end of a text that goes on): tabs or semicolons, where there are 20 or more of them, or
 * as many as the layout wants, beginning before any comma and more of them than commas (quoted text left out); else commas. Programs that
 * part cells otherwise leave texts with commas bare.
 */
export class SeparatorFinder {
  readonly #wanted: ReadonlySet<number>;
  readonly #longest: number;
  readonly #counts = new Map<number, number>();
  #at = 0;
  #commas = 0;
  #quoted = false;
  #filled = false;

  /**
   * @param fields How many fields the layouts have.
   * @param longest How many bytes are looked at.
   */
  constructor(fields: Iterable<number>, longest: number) {
    this.#wanted = new Set(Array.from(fields, (count) => count - 1));
    this.#longest = longest;
  }

  /**
   * Looks on, from where it left off.
   *
   * @param bytes The file from its start on.
   * @param final Whether that is all of it.
   * @returns The separator; `undefined` where more bytes are needed.
   */
  look(bytes: Uint8Array, final: boolean): number | undefined {
    for (; this.#at < bytes.length; this.#at += 1) {
      if (this.#at >= this.#longest) return COMMA;
      const byte = bytes[this.#at] as number;
      if (!this.#quoted && (byte === LF || byte === CR)) {
        if (this.#filled) return this.#found();
        continue;
      }
      this.#filled = true;
      if (byte === QUOTE) this.#quoted = !this.#quoted;
      else if (this.#quoted) continue;
      else if (byte === COMMA) {
        // Nearly every file is settled here, in its first bytes.
        if (this.#counts.size === 0) return COMMA;
        this.#commas += 1;
      } else if (others.includes(byte)) this.#counts.set(byte, (this.#counts.get(byte) ?? 0) + 1);
    }
    return final ? this.#found() : undefined;
  }

  #found(): number {
    const fits = (count: number): boolean => count > this.#commas && (count >= enough || this.#wanted.has(count));
    return others.find((byte) => fits(this.#counts.get(byte) ?? 0)) ?? COMMA;
  }
}
