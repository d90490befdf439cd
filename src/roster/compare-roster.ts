import { encodeMs932 } from '../codec/ms932/encode';
import { readRecords } from '../codec/read/read';
import { openSource } from '../codec/read/source';
import { parseFileName } from '../filenames/parse';
import type { IssuePerson } from '../issues';
import { arrayOf, isAnObject, must, withFields } from '../misuse';
import { push } from '../objects';
import { isKind, type Kind } from '../schemas/kinds';
import { recordDefinition } from '../schemas/record';
import { UnreadableError } from '../unreadable';
import type { FileToCheck } from '../validate/check-files';
import type { RosterEntry, RosterList } from './roster';

/** What a comparison with a list finds. */
export type RosterCode =
  /** A person of the files is not on the list. */
  | 'roster_unlisted'
  /** The numbers differ by zeros at their front: a spreadsheet took them off, in the file or in the list. */
  | 'roster_zeros'
  /** The list has another 保険者番号 for the 被保険者番号. */
  | 'roster_insurer_differs'
  /** The list has another name for the numbers. */
  | 'roster_name_differs';

/** A finding about a person of the files. */
export interface RosterFinding {
  readonly code: RosterCode;
  /** The file's name as given. */
  readonly file: string;
  /** 1-based data row: the person's first one in the file. */
  readonly row: number;
  /** 1-based physical line. */
  readonly line: number;
  /** 1-based row of the list; `null` where the person is not on it. */
  readonly listed: number | null;
  /** Whom the row is about; only where it was asked for. */
  readonly person?: IssuePerson;
  /** What stands in the file and in the list; only where values were asked for. */
  readonly values?: { readonly file: string; readonly roster: string };
}

/** A person of the list who is in none of the files. */
export interface MissingPerson {
  /** 1-based row of the list. */
  readonly listed: number;
  /** The person; only where it was asked for. */
  readonly person?: IssuePerson;
}

/** What {@link compareRoster} gives. */
export interface RosterReport {
  readonly findings: readonly RosterFinding[];
  /** Who of the list is in no file. */
  readonly missing: readonly MissingPerson[];
  /** Persons of the files, each counted once. */
  readonly persons: number;
  /** Persons of the list, each counted once. */
  readonly listed: number;
  /** 1-based rows of the list without a number that can be looked up: nobody in them was compared. */
  readonly skipped: readonly number[];
}

/** What a comparison tells of persons; nothing by default, since the list is health data. */
export interface RosterCompareOptions {
  /** Whether findings have 保険者番号 and 被保険者番号. */
  readonly persons?: boolean | undefined;
  /** Whether findings have the differing numbers and names. */
  readonly values?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A person as the first row of a file has them. */
interface Person {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly insurer: string;
  readonly insured: string;
  /** 利用者氏名, where the kind has it. */
  readonly name: string | null;
  /** The same in kana. */
  readonly nameKana: string | null;
}

/**
 * Compares the persons of files with a list of the office's own users.
 *
 * @param files Names and bytes, as `checkFiles` takes them; what is not a CSV of the standard is passed over.
 * @param roster The list: as `readRoster` gives it, or `{ entries }` made of a database.
 * @param options Whether persons and values are reported.
 * @throws Whatever a source throws, but for an `UnreadableError`; never for bad data. Files and rows that cannot be read are left out: `checkFiles`
 * tells of them.
 * @remarks The list is the caller's own; the standard does not know it.
 * @example
 * ```ts
 * import { compareRoster, readRoster } from 'careplan-csv/roster';
 *
 * const roster = readRoster(list);
 * const { findings, missing } = await compareRoster(files, roster);
 * for (const { code, file, row } of findings) console.log(code, file, row);
 * console.log(missing.length);
 * ```
 */
export async function compareRoster(
  files: readonly FileToCheck[] | Iterable<FileToCheck>,
  roster: RosterList,
  options: RosterCompareOptions = {},
): Promise<RosterReport> {
  const index = new RosterIndex(roster);
  const findings: RosterFinding[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    for (const person of await personsOf(file, options.signal)) {
      seen.add(`${person.insurer} ${person.insured}`);
      findings.push(...index.compare(person, options));
    }
  }
  const missing = index
    .unseen()
    .map(({ line, insurer, insured }) => ({ listed: line, ...(options.persons && { person: { insurer, insured } }) }));
  return { findings, missing, persons: seen.size, listed: index.size, skipped: roster.skipped ?? [] };
}

/** The persons of a file, each by their first row; none of a file that cannot be read. */
async function personsOf(file: FileToCheck, signal: AbortSignal | undefined): Promise<readonly Person[]> {
  const kind = file.kind ?? parseFileName(file.name).kind;
  if (kind === undefined || !isKind(kind) || file.unreadable !== undefined) return [];
  try {
    return await read(file, kind, signal);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [];
  }
}

async function read(file: FileToCheck, kind: Kind, signal: AbortSignal | undefined): Promise<readonly Person[]> {
  const { name } = file;
  const persons = new Map<string, Person>();
  const named = hasName(kind);
  const rows = readRecords(await openSource(file), { kind, fileName: name, ...(signal && { signal }) });
  for await (const { row, line, record, draft } of rows) {
    const cells: Readonly<Record<string, unknown>> = { ...(record ?? draft) };
    const { insurerNumber, insuredNumber } = cells;
    if (typeof insurerNumber !== 'string' || typeof insuredNumber !== 'string') continue;
    const id = `${insurerNumber} ${insuredNumber}`;
    if (persons.has(id)) continue;
    const text = (cell: unknown): string | null => (named && typeof cell === 'string' ? cell : null);
    persons.set(id, {
      ...{ file: name, row, line, insurer: insurerNumber, insured: insuredNumber },
      ...{ name: text(cells.name), nameKana: text(cells.nameKana) },
    });
  }
  return [...persons.values()];
}

/** Whether rows of a kind hold the name of the 利用者. */
function hasName(kind: Kind): boolean {
  return recordDefinition(kind).fields.some(({ key, name }) => key === 'name' && name === '利用者氏名');
}

/** The list by numbers, and who of it was seen. */
class RosterIndex {
  readonly #entries: readonly RosterEntry[];
  readonly #byInsured = new Map<string, RosterEntry[]>();
  readonly #byBareInsured = new Map<string, RosterEntry[]>();
  readonly #seen = new Set<RosterEntry>();

  constructor(roster: RosterList) {
    must('roster', roster, withFields({ entries: arrayOf(isAnObject) }));
    const { entries } = roster;
    this.#entries = entries;
    for (const entry of entries) {
      push(this.#byInsured, entry.insured, entry);
      push(this.#byBareInsured, bare(entry.insured), entry);
    }
  }

  compare(person: Person, options: RosterCompareOptions): RosterFinding[] {
    const exact = this.#byInsured.get(person.insured);
    const entries = exact ?? this.#byBareInsured.get(bare(person.insured));
    if (entries === undefined) return [finding('roster_unlisted', person, null, options)];
    // Two insurers may give out one number: the entry of the same insurer goes before the others. A list may hold somebody in several rows.
    const own = entries.filter(({ insurer }) => insurer !== null && bare(insurer) === bare(person.insurer));
    const theirs = own.length > 0 ? own : entries.filter(({ insurer }) => insurer === entries[0]?.insurer);
    for (const one of theirs) this.#seen.add(one);
    const entry = theirs.find((one) => !isNamedOtherwise(one, person)) ?? theirs[0];
    if (entry === undefined) return [];
    const found: RosterFinding[] = [];
    const { insurer, name } = entry;
    if (exact === undefined)
      found.push(finding('roster_zeros', person, entry, options, [person.insured, entry.insured]));
    if (insurer !== null && insurer !== person.insurer) {
      const code = bare(insurer) === bare(person.insurer) ? 'roster_zeros' : 'roster_insurer_differs';
      found.push(finding(code, person, entry, options, [person.insurer, insurer]));
    }
    if (name !== null && person.name !== null && isNamedOtherwise(entry, person)) {
      found.push(finding('roster_name_differs', person, entry, options, [person.name, name]));
    }
    return found;
  }

  /** Persons of the list, each counted once. */
  get size(): number {
    return new Set(this.#entries.map(({ insurer, insured }) => `${bare(insurer ?? '')} ${bare(insured)}`)).size;
  }

  unseen(): readonly RosterEntry[] {
    return this.#entries.filter((entry) => !this.#seen.has(entry));
  }
}

/** A number without the zeros that a spreadsheet takes off. */
function bare(number: string): string {
  return number.replace(/^0+(?=.)/, '');
}

/** Whether the list has another name for a person than the file; a list in kana is compared with the kana of the file. */
function isNamedOtherwise({ name }: RosterEntry, person: Person): boolean {
  if (name === null || person.name === null) return false;
  const kana = person.nameKana === null ? undefined : kanaOf(nameOf(person.nameKana));
  return nameOf(name) !== nameOf(person.name) && kanaOf(nameOf(name)) !== kana;
}

/** Hiragana as katakana. */
function kanaOf(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));
}

/** A name as it is compared: as MS932 writes it, without blanks, whatever the width of its letters. */
function nameOf(name: string): string {
  return encodeMs932(name.normalize('NFKC')).text.replace(/[\s・]+/gu, '');
}

function finding(
  code: RosterCode,
  { file, row, line, insurer, insured }: Person,
  entry: RosterEntry | null,
  { persons, values }: RosterCompareOptions,
  differing?: readonly [string, string],
): RosterFinding {
  return {
    ...{ code, file, row, line, listed: entry?.line ?? null },
    ...(persons && { person: { insurer, insured } }),
    ...(values && differing && { values: { file: differing[0], roster: differing[1] } }),
  };
}
