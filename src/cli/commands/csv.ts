import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { RecordWriter } from '../../codec/write/record-writer';
import type { Language, Sentence } from '../../languages';
import { Complaint, exit } from '../exit';
import { mustBeReadable, orComplain } from '../files';
import { findingsTo } from '../findings';
import { count, kindOf, langOf, oneOf, parse, reportOptions, versionOf } from '../options';
import { write } from '../output';

const options = {
  ...reportOptions,
  version: { type: 'string' },
  out: { type: 'string' },
  quote: { type: 'string' },
  unmappable: { type: 'string' },
} as const;

/** `careplan-csv csv KIND [FILE]`: reads the lines that `json` writes, or bare records, and writes the CSV. */
export async function csv(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const [kindName, input, ...more] = positionals;
  const kind = kindOf(kindName);
  if (more.length > 0) throw new Complaint('入力は一つです。', 'There is one input.');
  const version = versionOf(values.version);
  const findings = findingsTo(
    values.out === undefined ? process.stderr : process.stdout,
    langOf(values.lang),
    count('max-issues', values['max-issues']),
  );
  let leftOut = 0;
  let row = 0;
  const writer = new RecordWriter(
    kind,
    {
      quote: oneOf('quote', values.quote, ['text', 'all', 'minimal'], 'text'),
      unmappable: oneOf<'replace' | 'error' | '?'>(
        'unmappable',
        values.unmappable,
        ['replace', 'error', '?'],
        'replace',
      ),
      values: values.values === true,
      ...(version && { version }),
    },
    (found) => findings.add(found),
  );
  if (input !== undefined) await mustBeReadable(input);
  const out = values.out;
  const target = out === undefined ? null : await orComplain(out, () => open(out, 'w'));
  const flush = async (): Promise<void> => {
    const bytes = writer.take();
    if (target === null) await write(process.stdout, bytes);
    else await target.write(bytes);
  };
  try {
    const lines = createInterface({
      input: input === undefined ? process.stdin : createReadStream(input),
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    for await (const line of lines) {
      if (line.trim() === '') continue;
      row += 1;
      const record = recordOf(line);
      const written = record !== undefined && writer.write(record);
      if (record === undefined) {
        writer.skip();
        noRecord(row, langOf(values.lang));
      }
      if (!written) leftOut += 1;
      if (writer.length > 64 * 1024) await flush();
    }
    await flush();
  } finally {
    await target?.close();
  }
  findings.end();
  return leftOut > 0 ? exit.found : exit.fine;
}

/** The record of a line: under `record`, or the line itself; `undefined` where the line holds none. */
function recordOf(line: string): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const inner = isObject(value) && 'record' in value ? value.record : value;
  return isObject(inner) ? inner : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noRecord(row: number, lang: Language): void {
  const said: Sentence = {
    ja: `エラー ${row}行目: レコードがありません。`,
    en: `error row ${row}: there is no record.`,
  };
  process.stderr.write(`${said[lang]}\n`);
}
