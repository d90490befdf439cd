import { CareplanCsvError, type Issue } from '../../issues';
import { isAnObject, listOf, must, type Shape } from '../../misuse';
import type { Kind } from '../../schemas/kinds';
import { mustHave, type RecordInput } from '../../schemas/record';
import { currentVersion } from '../../schemas/versions';
import { IssueCap, type IssueCounts } from '../issue-cap';
import { stepSize } from '../read/source';
import { checkSubstituteOptions } from '../substitute/substitute';
import { RecordWriter, type WriteOptions } from './record-writer';

/** What {@link writeAll} gives. */
export interface WriteResult {
  /** The file: MS932, CRLF after every row. */
  readonly bytes: Uint8Array;
  /** By record (`row` = 1-based place in the input) and field; the first 1,000 of each code. `onIssue` gets them all. */
  readonly issues: readonly Issue[];
  /** How many issues there are of each code, exactly. */
  readonly byCode: IssueCounts;
}

/** The bytes of a file in the making. */
export interface ByteStream extends AsyncIterable<Uint8Array> {
  /** Fills up while records are written; the first 1,000 of each code. `onIssue` gets them all. */
  readonly issues: readonly Issue[];
  /** How many issues there are of each code so far, exactly. */
  readonly byCode: IssueCounts;
}

/** Records in a row. Arrays stand apart, so that a type error is about the record and not about its iterator. */
export type RecordList<K extends Kind> = readonly RecordInput<K>[] | Iterable<RecordInput<K>>;

/** How records that are in memory are written. */
export interface WriteAllOptions extends WriteOptions {
  /** Called with every issue as it is found, those too that the list has no room for. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** How a stream of records is written. */
export interface WriteStreamOptions extends WriteAllOptions {
  /** Ends the writing: the iteration rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes records as a file of the standard: every record but those that break their schema, which are left out with their issues.
 *
 * A character outside MS932 is written as its substitute, or as the policy says, and reported; it never leaves a record out, save under
 * the policy `'error'`.
 *
 * @param kind The kind of the records.
 * @param records Records of {@link RecordInput}, of any edition; keys left out count as empty.
 * @param options The edition, the quoting, the policy for characters.
 * @throws {@link CareplanCsvError} for an unknown kind or version; never for bad data.
 * @remarks 第4.1版 CSVファイルの形式 (Shift_JIS/MS932, free text in quotation marks).
 * @example
 * ```ts
 * import { writeAll } from 'careplan-csv';
 *
 * const { bytes, issues } = writeAll('DLT1KYO', [
 *   { csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196', planDate: '2025-10-20' },
 * ]);
 * console.log(bytes.length, issues.length); // 35 0
 * ```
 */
export function writeAll<K extends Kind>(kind: K, records: RecordList<K>, options: WriteAllOptions = {}): WriteResult {
  check(kind, options);
  must('records', records, listOf(anything));
  const { issues, byCode, report } = found(options);
  const writer = new RecordWriter(kind, options, report);
  for (const record of records) writer.write(record);
  return { bytes: writer.take(), issues, byCode };
}

/** The issues in the making: kept as far as the cap goes, counted and handed on all of them. */
function found({ onIssue }: WriteAllOptions) {
  const issues: Issue[] = [];
  const cap = new IssueCap();
  const report = (one: Issue): void => {
    if (cap.keeps(one)) issues.push(one);
    onIssue?.(one);
  };
  return { issues, byCode: cap.counts, report };
}

/**
 * Writes records as a stream of bytes; memory does not grow with the file.
 *
 * @param kind The kind of the records.
 * @param records Records from a sync or async iterable.
 * @param options As {@link writeAll}'s, with `onIssue` and `signal`.
 * @returns Bytes in pieces of about 64 KiB, to be iterated once.
 * @throws {@link CareplanCsvError} for an unknown kind or version; never for bad data.
 * @remarks 第4.1版 CSVファイルの形式.
 * @example
 * ```ts
 * import { readRecords, writeRecords } from 'careplan-csv';
 *
 * async function* records(file: Blob) {
 *   for await (const { record } of readRecords(file, { kind: 'DLT1KYO' })) if (record !== null) yield record;
 * }
 * const file = new Blob(['202407,131024,6165030196,20251020\r\n']);
 * for await (const bytes of writeRecords('DLT1KYO', records(file))) console.log(bytes.length); // 35
 * ```
 */
export function writeRecords<K extends Kind>(
  kind: K,
  records: RecordList<K> | AsyncIterable<RecordInput<K>>,
  options: WriteStreamOptions = {},
): ByteStream {
  check(kind, options);
  must('records', records, streamOf);
  const { issues, byCode, report } = found(options);
  const writer = new RecordWriter(kind, options, report);
  let started = false;
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const record of records) {
      options.signal?.throwIfAborted();
      writer.write(record);
      if (writer.length >= stepSize) yield writer.take();
    }
    if (writer.length > 0) yield writer.take();
  }
  return {
    issues,
    byCode,
    [Symbol.asyncIterator]() {
      if (started) throw new CareplanCsvError('already_iterated', 'a stream of bytes can be iterated once');
      started = true;
      return pieces();
    },
  };
}

/** What a record is, the writer says: with its place. */
const anything: Shape = () => undefined;

const streamOf: Shape = (value) =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value ? undefined : listOf(anything)(value);

function check(kind: Kind, options: WriteOptions): void {
  must('options', options, isAnObject);
  mustHave(kind, options.version ?? currentVersion);
  checkSubstituteOptions(options);
  const { quote = 'text' } = options;
  if (quote !== 'text' && quote !== 'all' && quote !== 'minimal') {
    throw new CareplanCsvError('invalid_option', `unknown quoting: ${String(quote)}`);
  }
}
