import {
  decodeMs932,
  type Issue,
  type IssueCode,
  type Kind,
  kinds,
  Ms932Decoder,
  type ReadRow,
  readAll,
  readRecords,
  recordDefinition,
  versions,
} from '../../src/index';
import { csvSamples, cuts, mutate, someRows } from '../material';
import { Random } from '../random';
import { holds, same, shorter, showBytes, type Target, withoutBytes } from '../target';

interface Input {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** Of the cuts. */
  readonly seed: number;
}

const olderKinds = new Set<Kind>(
  kinds.filter((kind) => {
    try {
      return recordDefinition(kind, '202208') !== undefined;
    } catch {
      return false;
    }
  }),
);

const withoutPlace = ({ row: _row, line: _line, params, ...rest }: Issue) => ({
  ...rest,
  params: { ...params, offset: 0 },
});

function testRows(rows: readonly ReadRow[], records: readonly unknown[]): void {
  let line = 0;
  for (const [index, row] of rows.entries()) {
    holds(row.row === index + 1, `row ${row.row} comes at place ${index + 1}`);
    holds(row.line > line, `line ${row.line} after ${line}`);
    line = row.line;
    const error = row.issues.some(({ severity }) => severity === 'error');
    holds(
      (row.record === null) === error,
      `row ${row.row}: record ${row.record === null ? 'null' : 'there'}, error ${error}`,
    );
    holds(row.record === null || row.draft === null, `row ${row.row} has both a record and a draft`);
    for (const issue of row.issues) {
      holds(issue.row === row.row && issue.line === row.line, 'an issue has another place than its row');
      holds(!('value' in issue), 'an issue has a value that nobody asked for');
      holds(
        issue.column === null || (issue.column >= 1 && issue.column <= Math.max(row.cells.length, 1)),
        `column ${issue.column}`,
      );
    }
  }
  holds(records.length === rows.filter(({ record }) => record !== null).length, 'records are not those of the rows');
}

const delimiterOf = (issues: readonly Issue[]) => issues.find((one) => one.code === 'file_delimiter')?.params.delimiter;
const sameRow = (one: ReadRow | undefined, other: ReadRow): boolean =>
  one !== undefined && JSON.stringify(withoutRowPlace(one)) === JSON.stringify(withoutRowPlace(other));
const withoutRowPlace = ({ cells, record, draft, issues }: ReadRow) => [cells, record, draft, issues.map(withoutPlace)];

/** A file of UTF-16 says what its text says in UTF-8, but for the encoding. */
function testUtf16(kind: Kind, bytes: Uint8Array, rows: readonly ReadRow[], fileIssues: readonly Issue[]): void {
  const found = fileIssues.find((one) => one.code === 'file_encoding_utf16');
  if (found === undefined || fileIssues.some(({ code }) => code === 'file_too_large')) return;
  let text: string;
  try {
    text = new TextDecoder(found.params.encoding, { fatal: true }).decode(bytes);
  } catch {
    return; // What is not UTF-16 has faults of its own.
  }
  const plain = readAll(new TextEncoder().encode(`\ufeff${text}`), { kind });
  const notSaid: readonly IssueCode[] = ['byte_invalid', 'character_gaiji'];
  const told = (all: readonly ReadRow[]) =>
    all.map(({ cells, issues }) => [
      cells,
      issues.filter(({ code }) => !notSaid.includes(code)).map(({ code }) => code),
    ]);
  // Halves of the text's own may be rows of two encodings, which UTF-16 never has.
  if (plain.issues.some(({ code }) => code === 'file_encoding_mixed')) return;
  same(told(rows), told(plain.rows), 'UTF-16 is read otherwise than its text in UTF-8');
}

/** What makes rows of bytes in another way than line by line; UTF-16 has a law of its own. */
const notByLines: readonly IssueCode[] = ['file_encoding_utf8', 'file_encoding_utf16', 'file_too_large'];

/** Without quotation marks a line is a row: each is there, and says the same when it is read alone (what is remembered of other rows changes nothing). */
function testLines(kind: Kind, bytes: Uint8Array, rows: readonly ReadRow[], fileIssues: readonly Issue[]): void {
  if (bytes.includes(0x22) || fileIssues.some(({ code }) => notByLines.includes(code))) return;
  const mixed = fileIssues.some(({ code }) => code === 'file_encoding_mixed');
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const end = at === bytes.length || bytes[at] === 0x0a || bytes[at] === 0x0d;
    if (!end) continue;
    if (at === bytes.length && at === from) break;
    if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) at += 1;
    // With its end, for a lead byte before it makes a pair that is not a character.
    lines.push(bytes.slice(from, at + 1));
    from = at + 1;
  }
  const told = rows.length + fileIssues.filter(({ code }) => code === 'row_blank' || code === 'row_header').length;
  holds(
    told === lines.length || (told === lines.length - 1 && lines.at(-1)?.[0] === 0x1a),
    `${lines.length} lines, ${told} told`,
  );
  for (const row of rows) {
    const own = lines[row.line - 1] as Uint8Array;
    const older = versions.some(({ csvVersion, layout }) => csvVersion === row.version && layout === '202208');
    // A row may name an edition that lacks the kind; it is read as the current one then, and no option can say so.
    if (older && !olderKinds.has(kind)) continue;
    let alone = readAll(own, { kind, version: row.version });
    // What stands between cells is told by the first line.
    if (delimiterOf(alone.issues) !== delimiterOf(fileIssues)) continue;
    // Among rows of two encodings, one that can be either is read as the row before: here as UTF-8, by a mark.
    if (mixed && !sameRow(alone.rows[0], row)) {
      alone = readAll(Uint8Array.from([0xef, 0xbb, 0xbf, ...own]), { kind, version: row.version });
      if (alone.issues.some(({ code }) => code === 'row_header') || alone.rows.length === 0) continue;
      holds(sameRow(alone.rows[0], row), `row ${row.row}: it is read otherwise than alone in either encoding`);
      continue;
    }
    const [first] = alone.rows;
    if (alone.issues.some(({ code }) => code === 'row_header' || notByLines.includes(code))) continue;
    if (first === undefined) throw new Error('a line that is a row in the file is none when it is read alone');
    same(first.cells, row.cells, `row ${row.row}: cells differ when it is read alone`);
    same([first.record, first.draft], [row.record, row.draft], `row ${row.row}: record differs when it is read alone`);
    same(
      first.issues.map(withoutPlace),
      row.issues.map(withoutPlace),
      `row ${row.row}: issues differ when it is read alone`,
    );
  }
}

async function testCuts(
  { kind, bytes, seed }: Input,
  rows: readonly ReadRow[],
  fileIssues: readonly Issue[],
): Promise<void> {
  async function* source() {
    for (const piece of cuts(new Random(seed), bytes)) yield piece;
  }
  const stream = readRecords(source(), { kind });
  const streamed: ReadRow[] = [];
  for await (const row of stream) streamed.push(row);
  same(streamed, rows, 'cuts change the rows');
  same(stream.fileIssues, fileIssues, 'cuts change the issues of the file');
}

function testDecoder({ bytes, seed }: Input): void {
  const whole = decodeMs932(bytes);
  const decoder = new Ms932Decoder();
  let text = '';
  const issues: Issue[] = [];
  for (const piece of cuts(new Random(seed + 1), bytes)) {
    const part = decoder.write(piece);
    text += part.text;
    issues.push(...part.issues);
  }
  const rest = decoder.end();
  same([text + rest.text, [...issues, ...rest.issues]], [whole.text, whole.issues], 'cuts change what is decoded');
}

/** Some rows as a spreadsheet's "Unicode text" has them. */
function utf16(random: Random, bytes: Uint8Array): Uint8Array {
  const { text } = decodeMs932(someRows(random, bytes));
  const order = random.oneIn(2) ? 0 : 1;
  const units = Array.from(`${random.oneIn(3) ? '' : '\ufeff'}${text}`, (character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 0 ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Bytes of any sort, read as rows of any kind. */
export const bytes: Target<Input> = {
  name: 'bytes',
  make: (random) => {
    const sample = random.pick(csvSamples);
    const kind = random.oneIn(20) ? random.pick(kinds) : (sample.kind as Kind);
    const rows = random.oneIn(20) ? utf16(random, sample.bytes) : someRows(random, sample.bytes);
    const own = random.oneIn(30) ? random.bytes(random.below(300)) : mutate(random, rows);
    return { kind, bytes: own, seed: random.next() };
  },
  test: async (input) => {
    const { kind, bytes: own } = input;
    const before = own.slice();
    const { rows, records, issues } = readAll(own, { kind });
    same(Array.from(own), Array.from(before), 'reading changed the bytes');
    const ofRows = new Set(rows.flatMap((row) => row.issues));
    const fileIssues = issues.filter((issue) => !ofRows.has(issue));
    testRows(rows, records);
    testLines(kind, own, rows, fileIssues);
    testUtf16(kind, own, rows, fileIssues);
    await testCuts(input, rows, fileIssues);
    testDecoder(input);
  },
  *shrink({ kind, bytes: own, seed }) {
    for (const less of shorter(own, withoutBytes)) yield { kind, bytes: less, seed };
  },
  show: ({ kind, bytes: own, seed }) => `${kind}, cuts of seed ${seed}, ${own.length} bytes:\n${showBytes(own)}`,
};
