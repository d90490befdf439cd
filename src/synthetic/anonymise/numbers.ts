import type { Keyed } from './keyed';
import type { Originals } from './originals';

/** What a number stands for; numbers of one sort never share a substitute. */
export type NumberSort = 'insurer' | 'insured' | 'office' | 'other';

/** 全合計行 and 固定値: no office. */
const fixed = '9999999999';

const tries = 500;

/**
 * Replaces numbers of insurers, persons and offices one to one, so that what was linked stays linked and what was not does not become so.
 */
export class Numbers {
  readonly #keyed: Keyed;
  readonly #originals: Originals;
  readonly #sorts = new Map<string, NumberSort>();
  readonly #substitutes = new Map<string, string>();
  readonly #used = new Set<string>();

  /** @param originals What no substitute may hold. */
  constructor(keyed: Keyed, originals: Originals) {
    this.#keyed = keyed;
    this.#originals = originals;
  }

  /** Notes an original, so that no substitute is one of the originals. What the total row of 7表 holds is none. */
  note(text: string, sort: NumberSort): void {
    const number = plain(text);
    if (number === '' || /^(?:9{6}|9{10})$/.test(number)) return;
    if (!this.#sorts.has(number)) this.#sorts.set(number, sort);
    this.#originals.noteNumber(number);
  }

  /** The sort that a text was noted as; a number with anything beside it is a text. */
  sortOf(text: string): NumberSort | undefined {
    return /^[-0-9A-Z\s]*$/u.test(text.normalize('NFKC').toUpperCase()) ? this.#sorts.get(plain(text)) : undefined;
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
      if (free && !this.#sorts.has(drawn) && !this.#originals.sharesRun(drawn)) break;
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
