import type { Keyed } from './keyed';

/** What a number stands for; numbers of one sort never share a substitute. */
export type NumberSort = 'insurer' | 'insured' | 'office';

/** 全合計行 and 固定値: no office. */
const fixed = '9999999999';

const tries = 500;

/**
 * Replaces numbers of insurers, persons and offices one to one, so that what was linked stays linked and what was not does not become so.
 */
export class Numbers {
  readonly #keyed: Keyed;
  readonly #originals = new Map<string, NumberSort>();
  readonly #substitutes = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(keyed: Keyed) {
    this.#keyed = keyed;
  }

  /** Notes an original, so that no substitute is one of the originals. */
  note(text: string, sort: NumberSort): void {
    const number = plain(text);
    if (number !== '' && !this.#originals.has(number)) this.#originals.set(number, sort);
  }

  /** The sort that a text was noted as. */
  sortOf(text: string): NumberSort | undefined {
    return this.#originals.get(plain(text));
  }

  /** The originals, as they were noted. */
  get originals(): Iterable<string> {
    return this.#originals.keys();
  }

  /** The substitute of a number: digit for digit and letter for letter, in the width it is written in. */
  substitute(text: string, sort: NumberSort): string {
    const number = plain(text);
    const drawn = this.#drawn(number, sort);
    let at = 0;
    return Array.from(text, (character) => {
      if (!/[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/u.test(character)) return character;
      const substitute = drawn[at] ?? character;
      at += 1;
      const wide = character.charCodeAt(0) > 0xff;
      const cased = character === character.toLowerCase() ? substitute.toLowerCase() : substitute;
      return wide ? String.fromCharCode(cased.charCodeAt(0) + 0xfee0) : cased;
    }).join('');
  }

  #drawn(number: string, sort: NumberSort): string {
    if (number === fixed || number === '') return number;
    const id = `${sort} ${number}`;
    const known = this.#substitutes.get(id);
    if (known !== undefined) return known;
    // H marks 生活保護単独: it says what the number is.
    const kept = sort === 'insured' && /^H[0-9]{9}$/u.test(number) ? 1 : 0;
    let drawn = number;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const below = this.#keyed.numbers('number', sort, number, attempt);
      drawn = Array.from(number, (character, index) => (index < kept ? character : drawLike(character, below))).join(
        '',
      );
      const free = drawn !== fixed && !this.#used.has(`${sort} ${drawn}`);
      if (free && !this.#originals.has(drawn)) break;
    }
    this.#used.add(`${sort} ${drawn}`);
    this.#substitutes.set(id, drawn);
    return drawn;
  }
}

function drawLike(character: string, below: (limit: number) => number): string {
  return /[0-9]/u.test(character) ? String(below(10)) : String.fromCharCode(0x41 + below(26));
}

/** A number as reading repairs it: ASCII, upper case, without blanks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '');
}
