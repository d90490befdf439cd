import { readAll } from '../../codec/read/read';
import { RecordWriter, type WriteOptions } from '../../codec/write/record-writer';
import { baseName } from '../../filenames/base-name';
import type { FileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { groupMembers } from '../../filenames/transmission';
import { unitFiles, units } from '../../filenames/units';
import { CareplanCsvError, type Issue } from '../../issues';
import { isKind, type Kind, kindInLayout } from '../../schemas/kinds';
import type { RecordOf } from '../../schemas/record';
import { type Layout, layouts } from '../../schemas/versions';
import { liftRecord } from './lift';
import { lowerRecord } from './lower';
import { liftFileName, lowerFileName } from './names';
import type { ConvertNote, EditionNote, EditionReason } from './note';

/** How files are converted. */
export interface ConvertOptions extends Omit<WriteOptions, 'version' | 'fileName'> {
  /** The edition to convert to: 第4.1版 (`'202407'`) or 第3.2版 (`'202208'`). */
  readonly to: Layout;
  /** Up only: the サービス種類コード of an office, which older names do not show; `undefined` where it is not known. */
  readonly serviceType?: (office: string, name: FileName) => string | undefined;
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
 * Converts files between 第3.2版 (202208) and 第4.1版 (202407), names and rows, and lists what cannot be filled in or is lost.
 *
 * @param files Names and bytes, in any order.
 * @param options The edition, and for the way up the service types of the offices.
 * @throws CareplanCsvError for an edition that is none of the two.
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
export function convertFiles(files: Iterable<ConvertInput>, options: ConvertOptions): ConvertedFiles {
  const inputs = Array.from(files);
  const converted = inputs.map((input) => ({ input, result: convertFile(input, options) }));
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
 * Converts one file; what {@link convertFiles} does, without the forms that a transmission lacks.
 *
 * @param input Its name and bytes.
 * @param options As {@link convertFiles}'.
 */
export function convertFile(input: ConvertInput, options: ConvertOptions): ConvertedFile {
  if (!layouts.includes(options.to)) {
    throw new CareplanCsvError('invalid_option', `files can be converted to ${layouts.join(' or ')}`);
  }
  const parsed = parseFileName(input.name);
  const kind = parsed.ok ? parsed.value.kind : (parsed.kind ?? null);
  const file = input.name;
  const refuse = (reason: EditionReason): ConvertedFile => ({
    file: null,
    notes: [{ reason, kind, key: null, file, row: null }],
    records: 0,
    leftOut: 0,
    issues: parsed.issues,
  });
  if (!parsed.ok) return refuse('file_name');
  if (!kindInLayout(parsed.value.kind, options.to)) return refuse('kind_lost');
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

type Step = (kind: Kind, record: RecordOf) => { record: object | null; notes: readonly EditionNote[] };

const steps: { readonly [L in Layout]: Step } = {
  '202407': (kind, record) => {
    const { record: lifted, unfilled } = liftRecord(kind, record);
    return { record: lifted, notes: unfilled };
  },
  '202208': (kind, record) => {
    const { record: lowered, lost } = lowerRecord(kind, record);
    return { record: lowered, notes: lost };
  },
};

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
    const step = steps[to](kind, read.record);
    for (const note of step.notes) {
      // The month is the file's: once is enough.
      const ofFile = note.month !== undefined;
      if (ofFile && months.has(note.month)) continue;
      if (ofFile) months.add(note.month);
      notes.push({ ...note, file: name, row: ofFile ? null : row });
    }
    if (step.record !== null && writer.write(step.record)) records += 1;
  }
  return { bytes: writer.take(), notes, records, leftOut: result.rows.length - records, issues };
}

type NameFor =
  | { readonly text: string; readonly reason: EditionReason | null }
  | { readonly text: null; readonly reason: EditionReason };

const namesFor: { readonly [L in Layout]: (name: string, parts: FileName, options: ConvertOptions) => NameFor } = {
  '202407': (name, parts, { serviceType }) => {
    const { edition, sender, receiver } = parts;
    const senderType = edition === '202407' ? parts.senderType : serviceType?.(sender, parts);
    const receiverType = edition === '202407' ? parts.receiverType : serviceType?.(receiver, parts);
    // null and undefined alike: the caller may look up in a table that holds either.
    if (senderType == null || receiverType == null) return { text: null, reason: 'service_types_unknown' };
    return { text: liftFileName(name, { senderType, receiverType }), reason: null };
  },
  '202208': (name, parts) => {
    const text = lowerFileName(name);
    if (text === null) return { text, reason: 'kind_lost' };
    return { text, reason: parts.edition === '202208' ? null : 'service_types_lost' };
  },
};

function nameFor(name: string, parts: FileName, options: ConvertOptions): NameFor {
  try {
    return namesFor[options.to](name, parts, options);
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
 * Lists the forms that the target edition requires in transmissions whose own edition lacks them: 3表 of a 居宅サービス計画書 on the way up.
 *
 * @param names The names of all files.
 * @param to The edition to convert to.
 */
export function missingForms(names: Iterable<string>, to: Layout): ConvertNote[] {
  const groups = groupMembers(Array.from(names, (name) => ({ name, parsed: parseFileName(name) })));
  return groups.flatMap(({ unit, edition, members }) => {
    const info = units.find((one) => one.unit === unit);
    if (info === undefined || edition === to) return [];
    const known = new Set(unitFiles(info, edition).map(({ kind }) => kind));
    return unitFiles(info, to)
      .filter(({ kind, required }) => required && !known.has(kind))
      .map(({ kind }): ConvertNote => {
        return { reason: 'form_missing', kind, key: null, file: members[0]?.name ?? '', row: null };
      });
  });
}
