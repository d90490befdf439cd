import { withoutCopySuffix } from '../../filenames/base-name';
import { parseFileName } from '../../filenames/parse';
import type { Numbers } from './numbers';
import type { Texts } from './texts';

const officeLike = /(?<![0-9A-Za-z])[0-9A-Za-z]{9,10}(?![0-9A-Za-z])/gu;

/** The office numbers that a name shows, as they stand in it. */
export function officesIn(name: string): readonly string[] {
  const base = baseOf(name);
  const { value } = parseFileName(base);
  const parsed = [value?.sender, value?.receiver].filter((office) => office !== undefined && office.length >= 9);
  const alike = base.match(officeLike)?.filter((text) => /(?:[0-9].*){8}/u.test(text)) ?? [];
  return [...new Set([...(parsed as string[]), ...alike.map((office) => office.toUpperCase())])];
}

/** Replaces what a file's name tells; folders keep their ASCII characters, so that their order stays. */
export class Names {
  readonly #texts: Texts;
  readonly #numbers: Numbers;

  constructor(texts: Texts, numbers: Numbers) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  /** The substitute of a name or path: one original has one substitute, and the same findings. */
  substitute(name: string): string {
    const base = baseOf(name);
    const folders = name.slice(0, name.length - base.length);
    return this.#foreign(folders) + this.#base(base);
  }

  #base(base: string): string {
    const dot = base.lastIndexOf('.');
    const end = dot < 0 ? base.length : dot;
    const stem = withoutCopySuffix(base.slice(0, end));
    const offices = officesIn(base);
    const renumbered = offices.length === 0 ? stem : stem.replace(oneOf(offices), (office) => this.#office(office));
    const isOurs = parseFileName(base).ok || 'kind' in parseFileName(base);
    const rest = base.slice(stem.length);
    if (isOurs) return this.#foreign(renumbered) + rest;
    const before = codesOf(base);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const made = this.#texts.substitute(stem, false, attempt) + rest;
      if (codesOf(made) === before) return made;
    }
    return this.#foreign(renumbered) + rest;
  }

  #office(office: string): string {
    return this.#numbers.substitute(office, 'office');
  }

  /** Replaces what is not ASCII. */
  #foreign(text: string): string {
    return text.replace(/[^\u0000-\u007f]+/gu, (run) => this.#texts.substitute(run));
  }
}

function baseOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

function codesOf(name: string): string {
  return parseFileName(name)
    .issues.map(({ code }) => code)
    .join();
}

function oneOf(texts: readonly string[]): RegExp {
  return new RegExp(texts.join('|'), 'giu');
}
