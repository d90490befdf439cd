import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Quoting } from '../../codec/csv/dialect';
import { RecordWriter } from '../../codec/write/record-writer';
import type { Sentence } from '../../languages';
import { Complaint, exit, orComplain } from '../exit';
import { findingsTo } from '../findings';
import { count, kindOf, langOf, oneOf, outOptions, parse, reportOptions, versionOf } from '../options';
import { write } from '../output';
import { takeStdin } from '../taken';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';

const options = {
  ...reportOptions,
  version: { type: 'string' },
  ...outOptions,
  quote: { type: 'string' },
  unmappable: { type: 'string' },
} as const;

/** `careplan-csv csv KIND [FILE]`: reads the lines that `json` writes, or bare records, and writes the CSV; 1 where not all of it could be written. */
export async function csv(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const [kindName, input, ...more] = positionals;
  const kind = kindOf(kindName);
  if (more.length > 0) throw new Complaint('入力は一つです。', 'csv takes one input.');
  const version = versionOf(values.version);
  const lang = langOf(values.lang);
  const { out, force = false } = values;
  const findings = findingsTo(
    out === undefined ? process.stderr : process.stdout,
    lang,
    count('max-issues', values['max-issues']),
  );
  let leftOut = 0;
  let lost = 0;
  let row = 0;
  const writer = new RecordWriter(
    kind,
    {
      quote: oneOf<Quoting>('quote', values.quote, ['text', 'all', 'minimal'], 'text'),
      unmappable: oneOf<'replace' | 'error' | '?'>(
        'unmappable',
        values.unmappable,
        ['replace', 'error', '?'],
        'replace',
      ),
      values: values.values === true,
      ...(version && { version }),
    },
    (found) => {
      if (found.code === 'character_unmappable') lost += 1;
      findings.add(found);
    },
  );
  const source = await linesOf(input);
  const work = async (put: (bytes: Uint8Array) => Promise<void>): Promise<void> => {
    for await (const line of source) {
      if (line.trim() === '') continue;
      row += 1;
      if (row === 1) mustBeLines(line);
      const record = recordOf(line);
      if (typeof record === 'string') {
        writer.skip();
        process.stderr.write(`${noRecord[record](row)[lang]}\n`);
        leftOut += 1;
      } else if (!writer.write(record)) leftOut += 1;
      if (writer.length > 64 * 1024) await put(writer.take());
    }
    await put(writer.take());
  };
  if (out === undefined) await work((bytes) => write(process.stdout, bytes));
  else {
    const inputs = await Inputs.of(input === undefined || input === '-' ? [] : [input]);
    await writeOutput(out, { inputs, force }, (file) => work(file.write));
  }
  findings.end();
  return leftOut > 0 || lost > 0 ? exit.found : exit.fine;
}

/** The lines of a file, or of stdin. */
async function linesOf(input: string | undefined): Promise<AsyncIterable<string>> {
  if (input === undefined || input === '-') return lines(takeStdin(), 'stdin');
  const stream = createReadStream(input);
  // What cannot be opened is reported before anything is written.
  await orComplain(input, () => once(stream, 'open'));
  return lines(stream, input);
}

async function* lines(input: NodeJS.ReadableStream, path: string): AsyncGenerator<string> {
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => undefined);
  const all = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let first = true; ; first = false) {
    const next = await orComplain(path, () => Promise.race([all.next(), failed]));
    if (next.done === true) return;
    // A byte order mark is not a part of the first line.
    yield first ? next.value.replace(/^\ufeff/u, '') : next.value;
  }
}

/** Refuses other forms of JSON by their first line, in which no record would be found. */
function mustBeLines(line: string): void {
  const text = line.trim();
  // Every character of JSON has a zero in UTF-16, and none in UTF-8.
  if (text.includes('\0')) {
    throw new Complaint('入力がUTF-16です。UTF-8で保存してください。', 'The input is UTF-16; save it as UTF-8.');
  }
  if (text.startsWith('[')) {
    throw new Complaint(
      "入力がJSONの配列です。1行に1つのJSONオブジェクト（JSON Lines）にしてください（jq なら jq -c '.[]'）。",
      "The input is a JSON array; one JSON object a line (JSON Lines) is wanted (with jq: jq -c '.[]').",
    );
  }
  if (text.startsWith('{') && !text.endsWith('}')) {
    throw new Complaint(
      '入力のJSONオブジェクトが複数の行に分かれています（整形されたJSON）。1行に1つのオブジェクト（JSON Lines）にしてください（jq なら jq -c .）。',
      'The JSON objects of the input go over several lines (pretty-printed); one object a line (JSON Lines) is wanted (with jq: jq -c .).',
    );
  }
}

/** Why a line holds no record. */
type Lacking = 'no_json' | 'unread' | 'no_object';

/** The record of a line: under `record`, or the line itself; else why there is none. */
function recordOf(line: string): object | Lacking {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'no_json';
  }
  if (!isObject(value)) return 'no_object';
  if (!('record' in value)) return value;
  if (value.record === null) return 'unread';
  return isObject(value.record) ? value.record : 'no_object';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const noRecord: { readonly [L in Lacking]: (row: number) => Sentence } = {
  no_json: (row) => ({
    ja: `エラー ${row}行目: JSONとして読めません。`,
    en: `error row ${row}: this is not JSON.`,
  }),
  unread: (row) => ({
    ja: `エラー ${row}行目: レコードがありません（record が null の、読めなかった行です）。`,
    en: `error row ${row}: there is no record (record is null: the row could not be read).`,
  }),
  no_object: (row) => ({
    ja: `エラー ${row}行目: レコード（JSONのオブジェクト）がありません。`,
    en: `error row ${row}: there is no record (a JSON object).`,
  }),
};
