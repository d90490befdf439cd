import { archivesOnPath } from '../../../src/archive/formats';
import { baseName } from '../../../src/filenames/base-name';
import { groupTransmissions } from '../../../src/filenames/transmission';
import { type PrintPicture, printForms, printViews } from '../../../src/print';
import { exchangePatterns, generateSet } from '../../../src/synthetic/sets';
import { isUnreadableReason } from '../../../src/unreadable';
import { checkFiles } from '../../../src/validate/check-files';
import type { Report } from '../../../src/validate/report/report';
import type { Call, Calls, Opened, Progress } from '../protocol';
import { comparedMonths } from './compare';
import { products, zipped } from './downloads';
import { findingsOf } from './findings';
import { bytesOf, type HeldFile, held, withoutDoubles } from './held';
import { takeIn } from './intake';
import { announced, overviewOf } from './overview';
import { type KnownPerson, personItem, personKey, personsIn, personsOf, recordsOf } from './persons';
import { rowView } from './row';

/** What there is of each code and file to page through. */
const mostIssues = 500;

/** How many transmissions are told before any file is read. */
const mostAnnounced = 20;

/** The files that were opened and what is known of them; each opening begins anew. */
export class Session {
  readonly #tell: (progress: Progress) => void;
  #files: readonly HeldFile[] = [];
  /** What the forms are made of. */
  #shown: readonly HeldFile[] = [];
  #report: Report | null = null;
  #persons: Map<string, KnownPerson> | null = null;
  #work = new AbortController();

  constructor(tell: (progress: Progress) => void) {
    this.#tell = tell;
  }

  /** Answers each call. */
  readonly answers: { readonly [C in Call]: (ask: Calls[C]['ask']) => Promise<Calls[C]['answer']> } = {
    open: async ({ files, password }) => this.#open(await takeIn(files, password)),
    synthetic: async ({ pattern, persons }) =>
      this.#open(generateSet(pattern, { persons }).map(({ name, bytes }) => held({ name, source: bytes }))),
    syntheticZip: async ({ pattern, persons }) =>
      zipped(`${pattern}.zip`, generateSet(pattern, { persons }), {
        ja: `架空の利用者の${exchangePatterns[pattern].name}を保存しました。`,
        en: `A set of invented persons (${pattern}) was saved.`,
      }),
    findings: async ({ code, from, count }) => findingsOf(this.#checked, code, from, count),
    row: async ({ file, row }) => {
      const found = this.#files.find(({ name }) => name === file);
      return found === undefined ? null : rowView(found, row, this.#checked);
    },
    persons: async () => {
      const known = [...(await this.#known()).values()];
      return {
        persons: known.map(personItem),
        byTransmission: this.#checked.transmissions.map(({ files }) => personsOf(known, files)),
      };
    },
    forms: async ({ keys, title }) => {
      const persons = await this.#pick(keys);
      const sent = await recordsOf(this.#shown, persons);
      const views = printViews(sent.map(({ records }) => records)).flat();
      const lost = new Set(persons.filter((one) => one.lost).map(({ key }) => key));
      const order = new Map(keys.map((key, index) => [key, index]));
      const placeOf = (view: { insurerNumber: string; insuredNumber: string }): number =>
        order.get(personKey(view)) ?? 0;
      return printForms(
        views.sort((a, b) => placeOf(a) - placeOf(b)),
        { title, pictures: await this.#pictures(), incomplete: (person) => lost.has(personKey(person)) },
      );
    },
    compare: async ({ key }) => comparedMonths(await recordsOf(this.#shown, await this.#pick([key]))),
    download: async ({ product, language }) => products[product](readable(this.#files, this.#checked), language),
    stop: async () => {
      this.#work.abort();
      return null;
    },
  };

  get #checked(): Report {
    if (this.#report === null) throw new Error('nothing is open');
    return this.#report;
  }

  async #open(files: readonly HeldFile[]): Promise<Opened> {
    this.#work.abort();
    const work = new AbortController();
    this.#work = work;
    this.#files = files;
    this.#shown = [];
    this.#report = null;
    this.#persons = null;
    const { transmissions } = groupTransmissions(files.map(({ name }) => name));
    this.#tell({
      step: 'names',
      files: files.length,
      transmissions: transmissions.length,
      first: transmissions.slice(0, mostAnnounced).map(announced),
    });
    try {
      const report = await checkFiles(files, {
        values: true,
        persons: true,
        maxIssues: mostIssues,
        signal: work.signal,
        onProgress: ({ done, rows }) => this.#tell({ step: 'rows', done, rows }),
      });
      this.#report = report;
      this.#shown = withoutDoubles(readable(files, report));
      return passwordAsked(report) ?? { state: 'done', overview: overviewOf(report) };
    } catch (error) {
      if (work.signal.aborted) return { state: 'stopped' };
      throw error;
    }
  }

  /** The persons, found when they are first asked for. */
  async #known(): Promise<Map<string, KnownPerson>> {
    const files = this.#shown;
    const persons = this.#persons ?? (await personsIn(files, this.#work.signal));
    if (files === this.#shown) this.#persons = persons;
    return persons;
  }

  async #pick(keys: readonly string[]): Promise<KnownPerson[]> {
    const known = await this.#known();
    return keys.flatMap((key) => known.get(key) ?? []);
  }

  async #pictures(): Promise<PrintPicture[]> {
    const pictures: PrintPicture[] = [];
    for (const file of this.#shown) {
      if (file.told === 'UPKIHON_IMAGE') pictures.push({ name: baseName(file.name), bytes: await bytesOf(file) });
    }
    return pictures;
  }
}

/** The files whose bytes could be had. */
function readable(files: readonly HeldFile[], report: Report): HeldFile[] {
  const unread = new Set(
    report.files
      .filter(({ issues }) =>
        // A file that is cut off, or no CSV, can be read as far as it goes.
        issues.some(({ code, params }) => code === 'file_unreadable' && isUnreadableReason(params.reason)),
      )
      .map(({ name }) => name),
  );
  return files.filter(({ name }) => !unread.has(name));
}

/** Whether an archive has to be opened with a password, or another one. */
function passwordAsked(report: Report): Opened | null {
  for (const { name, issues } of report.files) {
    for (const issue of issues) {
      if (issue.code !== 'file_unreadable') continue;
      const { reason } = issue.params;
      if (reason === 'password_missing' || reason === 'password_wrong') {
        return {
          state: 'password',
          archive: archivesOnPath(name)[0]?.path ?? name,
          wrong: reason === 'password_wrong',
        };
      }
    }
  }
  return null;
}
