import { baseName, withoutCopySuffix } from '../../filenames/base-name';
import { spellings } from '../../filenames/grammar';
import { parseFileName, wholeNameAt } from '../../filenames/parse';
import { serviceTypes } from '../../schemas/service-types';
import { hasContent } from './characters';
import type { Numbers } from './numbers';
import type { Texts } from './texts';

const officeLike = /(?<![0-9A-Za-z])[0-9A-Za-z]{9,10}(?![0-9A-Za-z])/gu;

/** What may stand behind the last point: it says how a file is read, and nothing of a person. */
const extensions = /^\.(?:csv|jpe?g|png|gif|bmp|pdf|txt|zip|xlsx?|docx?)$/iu;

/** Parts of a name that say something of the file and nothing of a person: months, times, service types, branches. */
const plainPart = /^(?:20[0-9]{2}(?:0[1-9]|1[0-2])(?:[0-9]{8})?|000000|[0-9]{1,4})$/u;

/** How many substitutes are tried: of those of a month, each digit another one, 4 in 100 are months. */
const tries = 300;

/** The office numbers that a name shows, as they stand in it. */
export function officesIn(name: string): readonly string[] {
  const base = baseName(name);
  const { value } = parseFileName(base);
  const parsed = [value?.sender, value?.receiver].flatMap((office) => (office === undefined ? [] : [office]));
  const alike = base.match(officeLike)?.filter((text) => /(?:[0-9].*){8}/u.test(text)) ?? [];
  return [...new Set([...parsed.filter(({ length }) => length >= 9), ...alike.map((office) => office.toUpperCase())])];
}

/** The words of a path that the grammar of names does not want: they may be anything, a person's name too. */
export function foreignWords(name: string): readonly string[] {
  return name.split(/[\s_./\\()（）-]+/u).filter((word) => hasContent(word) && !isPlain(word) && !isKindName(word));
}

/**
 * Replaces what paths tell: offices one to one, and all that the grammar does not want. The kind, months, times, service types and what copying
 * appended stay, and so do the findings.
 */
export class Names {
  readonly #texts: Texts;
  readonly #numbers: Numbers;
  /** The substitutes of stems and folders, and what they came from: two files never become one. */
  readonly #made = new Map<string, string>();
  readonly #taken = new Map<string, string>();

  constructor(texts: Texts, numbers: Numbers) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  /** The substitute of a name or path: one original has one substitute. */
  substitute(path: string): string {
    // Archives made on a Mac hold what copying appended decomposed.
    const base = baseName(path).normalize('NFC');
    const folders = path.slice(0, path.length - baseName(path).length);
    return folders.replace(/[^/\\]+/gu, (folder) => this.#folder(folder)) + this.#base(base);
  }

  /** The substitute of a cell that names one file or several. */
  cell(text: string): string {
    const one =
      /^\s*[^\s,;、，；]+(?:\s[^\s,;、，；.]+)*\.[0-9A-Za-z]+\s*$/u.test(text) || !/[\s,;、，；]/u.test(text.trim());
    if (!one) return text.replace(/[^\s,;、，；]+/gu, (name) => this.substitute(name));
    const name = text.trim();
    return text.replace(name, () => this.substitute(name));
  }

  #folder(folder: string): string {
    if (/^(?:\.{1,2}|[A-Za-z]:|[0-9]{1,4})$/u.test(folder)) return folder;
    return this.#unique(`${folder}/`, (attempt) => this.#texts.substitute(folder, { attempt }));
  }

  #base(base: string): string {
    const dot = base.lastIndexOf('.');
    const end = dot < 0 ? base.length : dot;
    const stem = withoutCopySuffix(base.slice(0, end));
    const extension = base.slice(end);
    const copies = base.slice(stem.length, end);
    const before = codesOf(base);
    const whole = (made: string, attempt: number): string => {
      const tail = extensions.test(extension) ? extension : this.#texts.substitute(extension, { attempt });
      return made + copies + tail;
    };
    const at = wholeNameAt(base);
    const other = (attempt: number): string => (at === 0 ? '' : this.#texts.substitute(stem.slice(0, at), { attempt }));
    const made = this.#unique(
      stem,
      (attempt) => other(attempt) + this.#stem(stem.slice(at), attempt),
      (made, attempt) => codesOf(whole(made, attempt)) === before,
    );
    return whole(made, 0);
  }

  #stem(stem: string, attempt: number): string {
    const kind = kindName(stem);
    const offices = new Set(officesIn(stem));
    const rest = stem.slice(kind.length);
    // Without a kind nothing says what a part is.
    const keeps = (part: string): boolean => kind !== '' && isPlain(part);
    // A month whose underscore is lost.
    const month = /^[0-9]{6}(?=_)/u.exec(rest)?.[0] ?? '';
    const lost = isPlain(month) ? month : '';
    return (
      kind +
      lost +
      rest.slice(lost.length).replace(/[^_]+/gu, (part) => {
        if (offices.has(part.toUpperCase())) return this.#numbers.substitute(part, 'office');
        return keeps(part) ? part : this.#texts.substitute(part, { attempt });
      })
    );
  }

  /** The first substitute that is nobody else's, with the same findings where there is one. */
  #unique(
    original: string,
    make: (attempt: number) => string,
    fits?: (made: string, attempt: number) => boolean,
  ): string {
    const known = this.#made.get(original);
    if (known !== undefined) return known;
    let chosen: string | undefined;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const made = make(attempt);
      if ((this.#taken.get(made) ?? original) !== original) continue;
      chosen ??= made;
      if (fits?.(made, attempt) ?? true) {
        chosen = made;
        break;
      }
    }
    const made = chosen ?? make(0);
    this.#made.set(original, made);
    this.#taken.set(made, original);
    return made;
  }
}

/** The name of a kind that a stem begins with, as it is spelt there; empty where there is none. */
function kindName(stem: string): string {
  const upper = stem.toUpperCase();
  const found = spellings().find(({ text }) => upper.startsWith(text) && !/^[A-Z]/u.test(upper.slice(text.length)));
  return stem.slice(0, found?.text.length ?? 0);
}

function isPlain(part: string): boolean {
  return plainPart.test(part) || Object.hasOwn(serviceTypes, part.toUpperCase());
}

function isKindName(word: string): boolean {
  return kindName(word).length === word.length;
}

function codesOf(name: string): string {
  return parseFileName(name)
    .issues.map(({ code, params }) => JSON.stringify([code, code === 'file_not_csv' ? null : params]))
    .join();
}
