import { readAll } from '../../codec/read/read';
import { RecordWriter, type WriteOptions } from '../../codec/write/record-writer';
import { baseName } from '../../filenames/base-name';
import { copiesLast } from '../../filenames/doubles';
import type { FileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { groupMembers } from '../../filenames/transmission';
import { unitFiles, unitFilesIn, units } from '../../filenames/units';
import { CareplanCsvError, type Issue } from '../../issues';
import { isAnObject, isBytes, isText, listOf, must, withFields } from '../../misuse';
import { isKind, type Kind, kindIn } from '../../schemas/kinds';
import { grammarOf, type Version, versionInfo, versions } from '../../schemas/versions';
import { moveRecord } from './move';
import { moveFileName, showsTypes } from './names';
import type { ConvertNote, EditionReason } from './note';

/** How files are converted. */
export interface ConvertOptions extends Omit<WriteOptions, 'version' | 'fileName'> {
  /** The CSVバージョン of the edition to convert to. */
  readonly to: Version;
  /** The サービス種類コード of an office, where the edition's names show it and those of the files do not; `undefined` where it is not known. */
  readonly serviceType?: ((office: string, name: FileName) => string | undefined) | undefined;
}

/** A file in memory. */
export interface ConvertInput {
  /** Its name or path; folders before the name are kept. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of one file. */
export interface ConvertedFile {
  /** The file in the other edition; `null` where it cannot be there, and `notes` say why. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly notes: readonly ConvertNote[];
  /** Records written. */
  readonly records: number;
  /** Rows of the file that are not in the result. */
  readonly leftOut: number;
  /** What reading and writing have to say. */
  readonly issues: readonly Issue[];
}

/** What became of a set of files. */
export interface ConvertedFiles {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Files that are not in the result. */
  readonly leftOut: readonly string[];
  readonly notes: readonly ConvertNote[];
  readonly issues: readonly Issue[];
}

/**
 * Converts files to another edition, newer or older, names and rows, and lists what cannot be filled in or is lost.
 *
 * @param files Names and bytes, in any order.
 * @param options The edition, and the service types of the offices where its names show them.
 * @throws CareplanCsvError for an edition that the standard does not have.
 * @remarks 第4.1版 and 第3.2版 別紙「CSVファイルレイアウト定義書」, ファイル名の命名規則.
 * @example
 * ```ts
 * import { convertFiles } from 'careplan-csv/forms';
 *
 * const types = new Map([['1370100014', '43'], ['1370200129', '11']]);
 * const { files: lifted, notes } = convertFiles(files, { to: '202407', serviceType: (office) => types.get(office) });
 * for (const { reason, file, row, key } of notes) console.log(reason, file, row, key);
 * ```
 */
export function convertFiles(
  files: readonly ConvertInput[] | Iterable<ConvertInput>,
  options: ConvertOptions,
): ConvertedFiles {
  must('files', files, listOf(isAnObject));
  must('options', options, isAnObject);
  const inputs = Array.from(files);
  const all = inputs.map((input) => {
    const result = convertFile(input, options);
    return { input, result, parsed: parseFileName(input.name) };
  });
  const names = new Set<string>();
  const settled = new Map(copiesLast(all).map((one) => [one, unlessTaken(one.result, one.input.name, names)]));
  const converted = all.map((one) => ({ input: one.input, result: settled.get(one) ?? one.result }));
  return {
    files: converted.flatMap(({ result }) => result.file ?? []),
    leftOut: converted.filter(({ result }) => result.file === null).map(({ input }) => input.name),
    notes: [
      ...converted.flatMap(({ result }) => result.notes),
      ...missingForms(
        inputs.map(({ name }) => name),
        options.to,
      ),
    ],
    issues: converted.flatMap(({ result }) => result.issues),
  };
}

/**
 * Leaves a file out that would come under a name that another one has: a copy (`… (1).CSV`) loses what tells it apart,
 * and comes after what it is a copy of.
 *
 * @param result What became of the file.
 * @param file Its name as given.
 * @param names The names that are taken; that of the file is added.
 * @internal
 */
export function unlessTaken(result: ConvertedFile, file: string, names: Set<string>): ConvertedFile {
  if (result.file === null) return result;
  const taken = names.has(result.file.name);
  names.add(result.file.name);
  if (!taken) return result;
  const kind = parseFileName(file).kind ?? null;
  return { ...result, file: null, notes: [{ reason: 'name_taken', kind, key: null, file, row: null }] };
}

/**
 * Converts one file; what {@link convertFiles} does, without the forms that a transmission lacks.
 *
 * @param input Its name and bytes.
 * @param options As {@link convertFiles}'.
 */
export function convertFile(input: ConvertInput, options: ConvertOptions): ConvertedFile {
  must('input', input, withFields({ name: isText, bytes: isBytes }));
  must('options', options, isAnObject);
  if (versionInfo(options.to) === undefined) {
    const list = versions.map(({ csvVersion }) => csvVersion).join(', ');
    throw new CareplanCsvError('invalid_option', `files can be converted to ${list}`);
  }
  const parsed = parseFileName(input.name);
  const kind = parsed.kind ?? null;
  const file = input.name;
  const refuse = (reason: EditionReason): ConvertedFile => ({
    file: null,
    notes: [{ reason, kind, key: null, file, row: null }],
    records: 0,
    leftOut: 0,
    issues: parsed.issues,
  });
  if (!parsed.ok) return refuse('file_name');
  if (!kindIn(parsed.value.kind, options.to)) return refuse('kind_lost');
  const name = nameFor(input.name, parsed.value, options);
  if (name.text === null) return refuse(name.reason);
  const nameNotes: ConvertNote[] =
    name.reason === null ? [] : [{ reason: name.reason, kind, key: null, file, row: null }];
  const to = folderOf(input.name) + name.text;
  if (!isKind(parsed.value.kind)) {
    return { file: { name: to, bytes: input.bytes }, notes: nameNotes, records: 0, leftOut: 0, issues: parsed.issues };
  }
  const rows = convertRows(parsed.value.kind, input, options);
  return { ...rows, file: { name: to, bytes: rows.bytes }, notes: [...nameNotes, ...rows.notes] };
}

function convertRows(kind: Kind, { name, bytes }: ConvertInput, options: ConvertOptions) {
  const { to, serviceType: _, ...writing } = options;
  const result = readAll(bytes, { kind, fileName: name, ...(writing.values === true && { values: true }) });
  const issues: Issue[] = [...parseFileName(name).issues, ...result.issues];
  const notes: ConvertNote[] = [];
  const months = new Set<string>();
  let row = 0;
  const writer = new RecordWriter(kind, { ...writing, fileName: name }, (found) => issues.push({ ...found, row }));
  let records = 0;
  for (const read of result.rows) {
    row = read.row;
    if (read.record === null) {
      notes.push({ reason: 'row_unreadable', kind, key: null, file: name, row });
      continue;
    }
    const moved = moveRecord(kind, read.record, to);
    for (const note of moved.notes) {
      // The month is the file's: once is enough.
      const ofFile = note.month !== undefined;
      if (ofFile && months.has(note.month)) continue;
      if (ofFile) months.add(note.month);
      notes.push({ ...note, file: name, row: ofFile ? null : row });
    }
    if (moved.record !== null && writer.write(moved.record)) records += 1;
  }
  return { bytes: writer.take(), notes, records, leftOut: result.rows.length - records, issues };
}

type NameFor =
  | { readonly text: string; readonly reason: EditionReason | null }
  | { readonly text: null; readonly reason: EditionReason };

function nameFor(name: string, parts: FileName, { to, serviceType }: ConvertOptions): NameFor {
  const { sender, receiver } = parts;
  const typed = showsTypes(parts.kind, to);
  const senderType = typed ? (parts.senderType ?? serviceType?.(sender, parts)) : null;
  const receiverType = typed ? (parts.receiverType ?? serviceType?.(receiver, parts)) : null;
  // null and undefined alike: the caller may look up in a table that holds either.
  if (typed && (senderType == null || receiverType == null)) return { text: null, reason: 'service_types_unknown' };
  const types = senderType == null || receiverType == null ? undefined : { senderType, receiverType };
  try {
    const text = moveFileName(name, to, types);
    if (text === null) return { text, reason: 'kind_lost' };
    return { text, reason: !typed && parts.senderType !== null ? 'service_types_lost' : null };
  } catch (error) {
    // A repaired name (9 digits) can be read but not written.
    if (error instanceof CareplanCsvError && error.code === 'invalid_file_name_parts') {
      return { text: null, reason: 'file_name' };
    }
    throw error;
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.length - baseName(name).length);
}

/**
 * Lists the forms that the target edition requires in transmissions whose own edition lacks them: 3表 of a 居宅サービス計画書 on the way from 3.2.
 *
 * @param names The names of all files.
 * @param to The CSVバージョン of the edition to convert to.
 */
export function missingForms(names: Iterable<string>, to: Version): ConvertNote[] {
  must('names', names, listOf(isText));
  const groups = groupMembers(Array.from(names, (name) => ({ name, parsed: parseFileName(name) })));
  return groups.flatMap(({ unit, edition, members }) => {
    const info = units().find((one) => one.unit === unit);
    if (info === undefined || edition === grammarOf(to)) return [];
    const known = new Set(unitFiles(info, edition).map(({ kind }) => kind));
    return unitFilesIn(info, to)
      .filter(({ kind, required }) => required && !known.has(kind))
      .map(({ kind }): ConvertNote => {
        return { reason: 'form_missing', kind, key: null, file: members[0]?.name ?? '', row: null };
      });
  });
}
