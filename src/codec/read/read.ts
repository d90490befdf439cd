import { parseFileName } from '../../filenames/parse';
import { CareplanCsvError, type Issue } from '../../issues';
import { isAnObject, isText, maybe, must, shown } from '../../misuse';
import { isKind, type Kind } from '../../schemas/kinds';
import { type AnyEdition, mustHave } from '../../schemas/record';
import { type NameGrammar, type Version, versionExpected } from '../../schemas/versions';
import type { RowUse } from '../csv/scanner';
import { IssueCap } from '../issue-cap';
import { AllRows } from './all-rows';
import { keepIdle } from './idle';
import { type Limits, limitsOf } from './limits';
import { Pieces } from './pieces';
import { RecordReader, type RecordReaderOptions, type RecordSink } from './record-reader';
import { RowBatches } from './row-batches';
import { RowFeed } from './row-feed';
import type { ReadRow } from './row-reader';
import { type Source, uncheckedChunksOf } from './source';

/** How a file is read. */
export interface ReadOptions<K extends Kind = Kind> {
  readonly kind: K;
  /** The CSVバージョン for rows that name none themselves. */
  readonly version?: Version | undefined;
  /** The file's name: given in issues, and its grammar tells the edition where neither rows nor `version` do. */
  readonly fileName?: string | undefined;
  /** Whether issues have the cell's text. It may be health data. */
  readonly values?: boolean | undefined;
  readonly limits?: Limits | undefined;
}

/** How a stream is read. */
export interface ReadStreamOptions<K extends Kind = Kind> extends ReadOptions<K> {
  /** Ends the reading: the iteration rejects with the signal's reason, and the source is let go. */
  readonly signal?: AbortSignal | undefined;
}

/** What {@link readAll} gives. */
export interface ReadResult<K extends Kind = Kind> {
  readonly rows: readonly ReadRow<K>[];
  /** The records of the rows that have one. */
  readonly records: readonly AnyEdition<K>[];
  /** The file's issues (the first 1,000 of each code) and the rows', in file order. */
  readonly issues: readonly Issue[];
}

/** The rows of a stream; `fileIssues` fills up while they are read and is whole at the end. */
export interface RowStream<K extends Kind = Kind> extends AsyncIterable<ReadRow<K>> {
  /** Issues of the file as a whole, header and blank rows included; the first 1,000 of each code. */
  readonly fileIssues: readonly Issue[];
}

/**
 * Reads a file that is in memory: every row comes out once, as a record or with the reasons why it is none.
 *
 * @param bytes The file as it is: Shift_JIS (MS932). UTF-8 is reported and read all the same.
 * @param options Its kind at least.
 * @returns All rows, the records among them, and all issues in file order.
 * @throws {@link CareplanCsvError} for an unknown kind or version; never for bad data.
 * @remarks 第4.1版 CSVファイルの形式; 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { formatIssue, readAll } from 'careplan-csv';
 *
 * const bytes = new TextEncoder().encode('202407,131024,6165030196,20251020\r\n');
 * const { records, issues } = readAll(bytes, { kind: 'DLT1KYO' });
 * console.log(records[0]?.planDate); // 2025-10-20
 * for (const issue of issues) console.log(issue.row, issue.column, formatIssue(issue, 'ja'));
 * ```
 */
export function readAll<K extends Kind>(bytes: Uint8Array, options: ReadOptions<K>): ReadResult<K> {
  if (!(bytes instanceof Uint8Array)) {
    throw new CareplanCsvError('invalid_option', 'readAll takes the bytes of a file as a Uint8Array');
  }
  const given = readerOptions(options, undefined, 'kept');
  keepIdle('all', options.kind, allOf);
  const { rows, records, issues } = allOf<K>(bytes, given).found;
  return { rows, records, issues };
}

function allOf<K extends Kind>(bytes: Uint8Array, options: RecordReaderOptions) {
  const found = new AllRows<K>();
  const reader = new RecordReader(options, found);
  reader.write(bytes);
  reader.end();
  return { found, reader };
}

/**
 * Reads a stream row by row; memory does not grow with the file.
 *
 * @param source Bytes in pieces of any size. It is let go when the consumer stops early; its own error is passed on after the rows before it.
 * @param options The file's kind at least.
 * @returns An iterable to be iterated once.
 * @throws {@link CareplanCsvError} for an unknown kind or version, what is not a source, or a second iteration; never for bad data.
 * @remarks 第4.1版 CSVファイルの形式; 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { readRecords } from 'careplan-csv';
 *
 * const file = new Blob(['202407,131024,6165030196,20251020\r\n']);
 * const rows = readRecords(file, { kind: 'DLT1KYO' });
 * for await (const { row, record, issues } of rows) console.log(row, record?.planDate, issues.length);
 * console.log(rows.fileIssues.length); // 0
 * ```
 */
export function readRecords<K extends Kind>(source: Source, options: ReadStreamOptions<K>): RowStream<K> {
  const fileIssues: Issue[] = [];
  const cap = new IssueCap();
  const stream = readStream(source, options, (one) => {
    if (cap.keeps(one)) fileIssues.push(one);
  });
  return { fileIssues, [Symbol.asyncIterator]: () => stream() };
}

/**
 * The stream shell without a store for file issues: they are handed on as they are found.
 *
 * @internal
 */
export function readStream<K extends Kind>(
  source: Source,
  options: ReadStreamOptions<K>,
  fileIssue: (issue: Issue) => void,
): () => AsyncIterator<ReadRow<K>> {
  must('options', options, isAnObject);
  const { signal } = options;
  const chunks = uncheckedChunksOf(source);
  const given = readerOptions(options);
  keepIdle('stream', options.kind, idleStream);
  const batches = new RowBatches<K>(given, fileIssue);
  let started = false;
  return () => {
    if (started) throw new CareplanCsvError('already_iterated', 'a stream of rows can be iterated once');
    started = true;
    return new RowFeed(new Pieces(chunks, signal), batches, signal);
  };
}

function idleStream(line: Uint8Array, options: RecordReaderOptions): object {
  const pieces = new Pieces(uncheckedChunksOf(line), undefined);
  const batches = new RowBatches(options, () => undefined);
  return { feed: new RowFeed(pieces, batches, undefined), reader: allOf(line, options).reader };
}

/**
 * The push shell: reads a source to its end and hands rows and file issues on as they are found, without a promise for each.
 *
 * @param use What becomes of the rows: the record and the list of cells of one that is lent are good until the next.
 * @param grammar That of the file's name, where it is known already.
 * @internal
 */
export async function readInto(
  source: Source,
  options: ReadStreamOptions,
  sink: RecordSink,
  use: 'given' | 'lent',
  grammar?: NameGrammar,
): Promise<void> {
  const given = readerOptions(options, grammar, use);
  keepIdle('push', options.kind, idlePush);
  const reader = new RecordReader(given, sink);
  await new Pieces(uncheckedChunksOf(source), options.signal).pass(reader);
}

function idlePush(line: Uint8Array, options: RecordReaderOptions): object {
  return { pieces: new Pieces(uncheckedChunksOf(line), undefined), reader: allOf(line, options).reader };
}

function readerOptions(options: ReadOptions, grammar?: NameGrammar, use: RowUse = 'given'): RecordReaderOptions {
  must('options', options, isAnObject);
  const { kind, version, fileName, values = false, limits } = options;
  must('options.fileName', fileName, maybe(isText));
  if (!isKind(kind)) throw new CareplanCsvError('unknown_kind', `unknown record kind: ${shown(kind)}`);
  if (version !== undefined) mustHave(kind, version);
  const named = grammar ?? (fileName === undefined ? undefined : parseFileName(fileName).value?.edition);
  const nameVersion = named === undefined ? undefined : versionExpected(named);
  return { kind, version, nameVersion, file: fileName ?? null, values, use, limits: limitsOf(limits) };
}
