import { classOf } from './characters';
import type { Keyed } from './keyed';

/** The longest originals that are kept out of substitutes bit by bit: longer ones do not come about by chance. */
const longest = 8;
/** Texts beyond this are not searched for originals. */
const searched = 20_000;
const rounds = 60;

/** Replaces texts character class by character class; one original has one substitute. */
export class Texts {
  readonly #keyed: Keyed;
  readonly #made = new Map<string, string>();
  readonly #originals = new Set<string>();
  readonly #lengths = new Set<number>();

  constructor(keyed: Keyed) {
    this.#keyed = keyed;
  }

  /** Notes an original text, so that no substitute holds it by chance. */
  note(text: string): void {
    for (const part of [text, ...text.split(/\s+/u)]) {
      const { length } = part;
      if (length < 2 || length > longest) continue;
      this.#originals.add(part);
      this.#lengths.add(length);
    }
  }

  /**
   * The substitute of a text: as long, with marks, blanks and line breaks in their places.
   *
   * @param text The original.
   * @param name Whether it is a name of a person.
   * @param attempt Another number, another substitute.
   */
  substitute(text: string, name = false, attempt = 0): string {
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
    const characters = originals.map((character) => draw(character, name, below));
    if (text.length > searched) return characters.join('');
    for (let round = 0; round < rounds; round += 1) {
      const found = this.#original(characters);
      if (found === undefined) break;
      const [from, to] = found;
      for (let at = from; at < to; at += 1) characters[at] = draw(originals[at] as string, name, below);
    }
    return characters.join('');
  }

  /** Where an original stands among the characters. */
  #original(characters: readonly string[]): readonly [number, number] | undefined {
    for (let at = 0; at < characters.length; at += 1) {
      for (const length of this.#lengths) {
        if (at + length > characters.length) continue;
        if (this.#originals.has(characters.slice(at, at + length).join('')) && hasDrawn(characters, at, length)) {
          return [at, at + length];
        }
      }
    }
    return undefined;
  }
}

function hasDrawn(characters: readonly string[], at: number, length: number): boolean {
  return characters.slice(at, at + length).some((character) => classOf(character) !== undefined);
}

/** Another character of the same class, never the same one. */
function draw(character: string, name: boolean, below: (limit: number) => number): string {
  const substitutes = classOf(character, name);
  if (substitutes === undefined) return character;
  for (;;) {
    const drawn = substitutes[below(substitutes.length)] as string;
    if (drawn !== character) return drawn;
  }
}
