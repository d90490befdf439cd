import { type Limits, limitsOf } from '../codec/read/limits';
import type { NamedSource } from '../codec/read/source';
import { parseFileName } from '../filenames/parse';
import { CareplanCsvError } from '../issues';
import { isAnObject, isText, listOf, must, withFields } from '../misuse';
import { serviceTypes } from '../schemas/service-types';
import { type Version, versionInfo, versions } from '../schemas/versions';
import { UnreadableError } from '../unreadable';
import { checkFiles } from '../validate/check-files';
import type { Report } from '../validate/report/report';
import type { FixChange, RowChange } from './change';
import { collect } from './collect';
import { type FixedContent, fixFile, type RefusedRow } from './fix-file';
import { fixName } from './fix-name';

/** What {@link fix} may be given; each choice is the caller's, and nothing is guessed without it. */
export interface FixOptions {
  /** The CSVバージョン for rows that have one which no standard knows. */
  readonly version?: Version | undefined;
  /** Service types by 事業所番号, for names of the older grammar whose rows are newer. */
  readonly offices?: Readonly<Record<string, string>> | undefined;
  /**
   * Gives codes of two digits their zero back where a spreadsheet took it (1 → 01). Without it they stay: a code of one digit may as well be one of
   * another program's own.
   */
  readonly codeZeros?: boolean | undefined;
  /** Writes a file without the rows that cannot be written; without it such a file is not written at all. */
  readonly partial?: boolean | undefined;
  /** Whether changes have the cells before and after, and the report its values. They may be health data. */
  readonly values?: boolean | undefined;
  /** Whether the result has the rows before and after, to be compared. Their cells may be health data. */
  readonly rows?: boolean | undefined;
  readonly limits?: Limits | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file as the standard wants it. */
export interface FixedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The name as given. */
  readonly original: string;
  /** Whether anything but the name differs from what was given. */
  readonly changed: boolean;
}

/** A file that is not written, or the rows that a file is written without. */
export interface RefusedFile {
  /** The name as given. */
  readonly file: string;
  readonly why: 'rows_would_be_lost' | 'too_large' | 'unreadable';
  readonly rows: readonly RefusedRow[];
  /** Whether the file is written without these rows. */
  readonly written: boolean;
}

/** What {@link fix} gives. */
export interface Fixed {
  /** Every file that was given but those that are not written, in its order; a file without a finding byte for byte. */
  readonly files: readonly FixedFile[];
  readonly changes: readonly FixChange[];
  readonly refused: readonly RefusedFile[];
  /** The rows whose cells change, of every file that is written; only where they are asked for. */
  readonly rows?: readonly RowChange[];
  /** What a check says of the result: what could not be fixed. */
  readonly report: Report;
}

/**
 * Makes of files as they came files as the standard wants them, and tells every change.
 *
 * - Encoding, marks, delimiter, line ends, quotation marks, header and blank rows, cells at the end of rows, cells that reading repairs, names of
 *   files, and characters outside MS932 are put right. What a spreadsheet did is undone where length and column leave one way.
 * - Nothing is guessed: codes, dates with two readings, numbers without a fixed length, names of persons stay as they are and stand in the report.
 * - A value that is gone for good (1.11E+30) is emptied where the field may be empty; the change says that it is a loss. Where it may not, the row is
 *   refused, and the file with it unless `partial` allows to leave the row out.
 * - A file that nothing is found in comes back byte for byte; cells without a finding keep their spelling. Fixing again changes nothing.
 *
 * @param files Names and bytes, in any order; they are not touched.
 * @param options The caller's choices.
 * @throws CareplanCsvError with code `invalid_option` for options that make no sense; whatever a source throws, but for an `UnreadableError` (a file of an
 *   archive that does not open is among the refused). Never for bad data.
 * @remarks 第4.1版 CSVファイルの形式, ファイル名の命名規則, 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { fix, formatChange } from 'careplan-csv/fix';
 *
 * const { files: fixed, changes, refused, report } = await fix(files);
 * for (const one of changes) console.log(one.file, one.row, formatChange(one, 'ja'));
 * console.log(fixed.length, refused.length, report.counts.error);
 * ```
 */
export async function fix(
  files: readonly NamedSource[] | Iterable<NamedSource>,
  options: FixOptions = {},
): Promise<Fixed> {
  must('files', files, listOf(withFields({ name: isText })));
  must('options', options, isAnObject);
  const { version, offices = {}, partial = false, values = false, codeZeros = false, limits, signal } = options;
  const rows: RowChange[] = [];
  checkOptions(version, offices);
  const { maxBytes } = limitsOf(limits);
  const fixed: FixedFile[] = [];
  const changes: FixChange[] = [];
  const refused: RefusedFile[] = [];
  const given = [...files];
  const taken = new Set(given.map(({ name }) => name));
  const how = { version, values, partial, codeZeros, limits, rows: options.rows === true };
  const first: { readonly file: NamedSource; readonly before: Uint8Array; readonly content: FixedContent }[] = [];
  const resaved = new Set<string>();
  for (const file of given) {
    signal?.throwIfAborted();
    const before = await collectOpen(file, maxBytes, signal);
    if (before === undefined) {
      refused.push({ file: file.name, why: 'unreadable', rows: [], written: false });
      continue;
    }
    const content = fixFile(file.name, before, { ...how, resaved: false });
    if (content.resaved) resaved.add(transmissionOf(file.name));
    first.push({ file, before, content });
  }
  for (const { file, before, content: alone } of first) {
    signal?.throwIfAborted();
    // Who saved one file of a transmission with a spreadsheet has most likely saved the others: a file too small to show it is read in their light.
    const again = !alone.resaved && resaved.has(transmissionOf(file.name));
    const content = again ? fixFile(file.name, before, { ...how, resaved: true }) : alone;
    for (const one of content.changes) changes.push(one);
    for (const one of content.rows) rows.push(one);
    if (content.tooLarge || content.refused.length > 0) {
      refused.push({
        file: file.name,
        why: content.tooLarge ? 'too_large' : 'rows_would_be_lost',
        rows: content.refused,
        written: content.bytes !== null,
      });
    }
    if (content.bytes === null) continue;
    const named = fixName(file.name, content.version, offices);
    // Two files must not come under one name: the copy keeps the mark that tells it apart.
    const free = named.name === file.name || !taken.has(named.name);
    const name = free ? named.name : file.name;
    taken.add(name);
    if (free) changes.push(...named.changes);
    fixed.push({ name, bytes: content.bytes, original: file.name, changed: content.changes.length > 0 });
  }
  const report = await checkFiles(
    fixed.map(({ name, bytes }) => ({ name, source: bytes })),
    { values, ...(limits && { limits }), ...(signal && { signal }) },
  );
  return { files: fixed, changes, refused, ...(options.rows === true && { rows }), report };
}

/** The bytes of a file; `undefined` where it does not open: the other files are fixed all the same. */
async function collectOpen(...how: Parameters<typeof collect>): Promise<Uint8Array | undefined> {
  try {
    return await collect(...how);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

/** What the files of one transmission share in their names; the name itself where it cannot be read. */
function transmissionOf(name: string): string {
  const parsed = parseFileName(name);
  if (!parsed.ok) return name;
  const { sender, senderType, receiver, receiverType, stamp } = parsed.value;
  return [sender, senderType, receiver, receiverType, stamp].join(' ');
}

function checkOptions(version: Version | undefined, offices: Readonly<Record<string, string>>): void {
  if (version !== undefined && versionInfo(version) === undefined) {
    const known = versions.map(({ csvVersion }) => csvVersion).join(', ');
    throw new CareplanCsvError('invalid_option', `version must be one of ${known}`);
  }
  for (const [office, type] of Object.entries(offices)) {
    if (!/^[0-9A-Z]{10}$/.test(office)) throw new CareplanCsvError('invalid_option', `${office} is not a 事業所番号`);
    if (!Object.hasOwn(serviceTypes, type))
      throw new CareplanCsvError('invalid_option', `${type} is not a サービス種類コード`);
  }
}
