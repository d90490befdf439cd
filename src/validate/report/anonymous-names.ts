import { baseName } from '../../filenames/base-name';
import { parseFileName } from '../../filenames/parse';
import { type Issue, isWithFact } from '../../issues';
import type { Report } from './report';

/** What may stand behind the last point and says nothing of a person. */
const plainExtension = /^(?:csv|jpe?g|png|pdf|txt|zip|xlsx?|docx?)$/iu;

/**
 * The names that stand for those of the files of a report: folders become numbers, and a name that is not wholly one of the standard becomes its
 * kind with a number (`1/UPPLAN-3.CSV`). Office numbers and times in names of the standard stay.
 *
 * @param report The report.
 */
export function anonymousNames(report: Report): AnonymousNames {
  const names = new Aliases();
  // In the order of the files, so that numbers follow it.
  for (const { name } of report.files) names.of(name);
  return names;
}

/** What stands for the name of a file. */
export interface AnonymousNames {
  of(name: string): string;
}

/**
 * Takes out of a report what file names may tell of persons.
 *
 * @param report The report.
 * @param names What stands for the names of its files.
 */
export function withAnonymousNames(report: Report, names: AnonymousNames = anonymousNames(report)): Report {
  const issues = (list: readonly Issue[]): Issue[] =>
    list.map((issue) => withoutNames(issue.file === null ? issue : { ...issue, file: names.of(issue.file) }, names));
  return {
    ...report,
    files: report.files.map((file) => ({ ...file, name: names.of(file.name), issues: issues(file.issues) })),
    transmissions: report.transmissions.map((one) => ({
      ...one,
      files: one.files.map((name) => names.of(name)),
      issues: issues(one.issues),
    })),
  };
}

/**
 * Takes names of files out of the facts of a finding: the other file of two, and an extension, which may be anything where it is none of the common
 * ones.
 *
 * @param issue The finding.
 * @param names What stands for the names.
 */
export function withoutNames(issue: Issue, names: AnonymousNames): Issue {
  if (isWithFact(issue, 'firstFile')) {
    return { ...issue, params: { ...issue.params, firstFile: names.of(issue.params.firstFile) } };
  }
  if (!isWithFact(issue, 'extension') || plainExtension.test(issue.params.extension)) return issue;
  return { ...issue, params: { ...issue.params, extension: '' } };
}

class Aliases implements AnonymousNames {
  readonly #names = new Map<string, string>();
  readonly #folders = new Map<string, number>();
  readonly #taken = new Set<string>();

  of(name: string): string {
    let alias = this.#names.get(name);
    if (alias === undefined) {
      alias = this.#made(name);
      this.#names.set(name, alias);
      this.#taken.add(alias);
    }
    return alias;
  }

  #made(name: string): string {
    const base = baseName(name);
    const place = this.#folder(name.slice(0, name.length - base.length));
    const parsed = parseFileName(base);
    const whole = parsed.ok && parsed.issues.every(({ code }) => code !== 'file_name_repaired');
    if (whole && !this.#taken.has(place + base)) return place + base;
    const extension = /\.([^.]*)$/u.exec(base)?.[1] ?? '';
    const tail = plainExtension.test(extension) ? `.${extension}` : '';
    return `${place}${parsed.kind ?? 'FILE'}-${this.#names.size + 1}${tail}`;
  }

  #folder(path: string): string {
    if (path === '') return '';
    const number = this.#folders.get(path) ?? this.#folders.size + 1;
    this.#folders.set(path, number);
    return `${number}/`;
  }
}
