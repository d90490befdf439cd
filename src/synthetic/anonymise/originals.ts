import { classOf, hasContent } from './characters';

/** Texts up to this length are noted as wholes: longer ones do not come about by chance. */
const longest = 8;
/** As many digits in a row tell a number; all zeros tell nothing. */
const runLength = 6;
const nothing = '0'.repeat(runLength);

/** What must not stand in a copy: short texts, names and their parts, and runs of digits of numbers. */
export class Originals {
  readonly #texts = new Set<string>();
  /** The lengths of the texts, in characters. */
  readonly #lengths = new Set<number>();
  readonly #runs = new Set<string>();

  /** Notes a text, and its words. */
  noteText(text: string): void {
    for (const part of [text, ...text.split(/\s+/u)]) this.#note(part);
  }

  /** Notes a person's name: where no blank parts it, family and given name may part anywhere. */
  noteName(name: string): void {
    this.noteText(name);
    for (const part of name.split(/\s+/u)) {
      const characters = Array.from(part);
      if (characters.length > longest) continue;
      for (let at = 2; at < characters.length; at += 1) {
        this.#note(characters.slice(0, at).join(''));
        this.#note(characters.slice(characters.length - at).join(''));
      }
    }
  }

  /** Notes a number: of a person, an office, a telephone. */
  noteNumber(text: string): void {
    for (const run of runsOf(digitsOf(Array.from(text)))) this.#runs.add(run);
  }

  /** Whether a number holds a run of digits of another one. */
  sharesRun(number: string): boolean {
    return runsOf(digitsOf(Array.from(number))).some((run) => this.#runs.has(run));
  }

  /** Whether one of the originals ends with a character of a text. */
  endsAt(characters: readonly string[], end: number): boolean {
    for (const length of this.#lengths) {
      const start = end + 1 - length;
      if (start < 0) continue;
      const part = characters.slice(start, end + 1);
      // Marks alone stay as they are, whatever they make.
      if (this.#texts.has(part.join('')) && part.some((character) => classOf(character) !== undefined)) return true;
    }
    if (this.#runs.size === 0 || digitOf(characters[end]) === undefined) return false;
    const digits = digitsOf(characters.slice(Math.max(0, end + 1 - 2 * runLength), end + 1));
    return this.#runs.has((digits.at(-1) ?? '').slice(-runLength));
  }

  #note(text: string): void {
    const { length } = Array.from(text);
    if (length < 2 || length > longest || !hasContent(text)) return;
    this.#texts.add(text);
    this.#lengths.add(length);
  }
}

/** The stretches of digits of a text in ASCII, hyphens left out. */
function digitsOf(characters: readonly string[]): string[] {
  const stretches = [''];
  for (const character of characters) {
    const digit = digitOf(character);
    if (digit !== undefined) stretches.push(`${stretches.pop() ?? ''}${digit}`);
    else if (!/[-－‐−]/u.test(character)) stretches.push('');
  }
  return stretches;
}

function digitOf(character: string | undefined): string | undefined {
  if (character === undefined) return undefined;
  if (character >= '0' && character <= '9') return character;
  return character >= '０' && character <= '９' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : undefined;
}

function runsOf(stretches: readonly string[]): string[] {
  return stretches
    .flatMap((digits) =>
      Array.from({ length: Math.max(0, digits.length + 1 - runLength) }, (_, at) => digits.slice(at, at + runLength)),
    )
    .filter((run) => run !== nothing);
}
