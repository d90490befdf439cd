import { classOf } from './characters';
import type { Keyed } from './keyed';
import type { Originals } from './originals';

/** How often a character is drawn before the one in front of it is drawn anew. */
const draws = 24;
/** How often a text steps back, for each of its characters: where originals leave no room, one of them may come about by chance. */
const stepsBack = 4;

/** How a text is replaced. */
export interface TextOptions {
  /** Whether it is a person's name: its kanji are those of names, and no two characters in a row stay together. */
  readonly name?: boolean | undefined;
  /** Another number, another substitute. */
  readonly attempt?: number | undefined;
}

/** Replaces texts character class by character class; one original has one substitute. */
export class Texts {
  readonly #keyed: Keyed;
  readonly #originals: Originals;
  readonly #made = new Map<string, string>();

  /** @param originals What no substitute may hold. */
  constructor(keyed: Keyed, originals: Originals) {
    this.#keyed = keyed;
    this.#originals = originals;
  }

  /** The substitute of a text: as long, with marks, blanks and line breaks in their places. */
  substitute(text: string, { name = false, attempt = 0 }: TextOptions = {}): string {
    const id = `${name ? 'n' : 't'}${attempt} ${text}`;
    let made = this.#made.get(id);
    if (made === undefined) {
      made = this.#make(text, name, attempt);
      this.#made.set(id, made);
    }
    return made;
  }

  #make(text: string, name: boolean, attempt: number): string {
    const below = this.#keyed.numbers('text', text, attempt);
    const originals = Array.from(text);
    const pairs = name ? pairsOf(text) : undefined;
    const made: string[] = [];
    let left = stepsBack * originals.length;
    while (made.length < originals.length) {
      const at = made.length;
      const original = originals[at] as string;
      const substitutes = classOf(original, name);
      let fits = false;
      for (let count = 0; !fits && count < (substitutes === undefined ? 1 : draws); count += 1) {
        made[at] = substitutes === undefined ? original : drawOther(original, substitutes, below);
        fits = !this.#originals.endsAt(made, at) && !(pairs?.has(lastPair(made)) ?? false);
      }
      if (fits || left === 0 || at === 0) continue;
      left -= 1;
      // What stands between two characters that are drawn is stepped over.
      made.pop();
      while (made.length > 0 && classOf(originals[made.length - 1] as string, name) === undefined) made.pop();
      made.pop();
    }
    return made.join('');
  }
}

/** Every two characters in a row of a name, blanks left out. */
export function pairsOf(name: string): ReadonlySet<string> {
  const characters = Array.from(name.replace(/\s+/gu, ''));
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

function lastPair(characters: readonly string[]): string {
  const filled = characters.slice(-4).filter((character) => character.trim() !== '');
  return filled.length < 2 ? '' : filled.slice(-2).join('');
}

/** Another character of the same class, never the same one. */
function drawOther(character: string, substitutes: readonly string[], below: (limit: number) => number): string {
  for (;;) {
    const drawn = substitutes[below(substitutes.length)] as string;
    if (drawn !== character) return drawn;
  }
}
