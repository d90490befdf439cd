import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCell } from '../../../src/codec/csv/dialect';
import { RowScanner, type RowUse } from '../../../src/codec/csv/scanner';
import { CellTexts } from '../../../src/codec/read/cell-texts';
import { utf8Cell } from '../../../src/codec/unicode/utf8-cell';

interface Found {
  readonly cells: readonly string[];
  readonly line: number;
  readonly broken: string | null;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Scans a text cut into pieces of the sizes given (the rest in one); a forgetful scanner looks at each row as if none were before it. */
function scan(
  text: string,
  cuts: readonly number[] = [],
  maxLength = 1024 ** 2,
  forgetful = false,
  use: RowUse = 'given',
): { rows: Found[]; end: string } {
  const scanner = new RowScanner(maxLength, use);
  const texts = new CellTexts(utf8Cell(false));
  const rows: Found[] = [];
  const pump = (): string => {
    for (;;) {
      const found = scanner.next();
      if (found !== 'row') return found;
      const before = [...scanner.cells];
      scanner.read(texts);
      // What is not named as changed is the same.
      if (scanner.changes >= 0) {
        const changed = new Set(scanner.changed.slice(0, scanner.changes));
        scanner.cells.forEach((cell, index) => {
          if (!changed.has(index)) expect(cell).toBe(before[index]);
        });
      }
      const broken = scanner.broken === null ? null : `${scanner.broken.cell}:${scanner.broken.fault}`;
      rows.push({ cells: use === 'lent' ? [...scanner.cells] : scanner.cells, line: scanner.line, broken });
      if (forgetful) scanner.forget();
    }
  };
  const bytes = bytesOf(text);
  let at = 0;
  let end = 'more';
  for (const size of [...cuts, bytes.length]) {
    scanner.push(bytes.slice(at, at + size));
    at += size;
    end = pump();
    if (end === 'too_long') return { rows, end };
  }
  scanner.finish();
  end = pump();
  return { rows, end };
}

const cell = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', 'あ', '"', ',', '\r', '\n'), maxLength: 8 });
const bareCell = fc.string({ unit: fc.constantFrom('a', '1', ' ', 'あ'), maxLength: 6 });

describe('the scanner', () => {
  it('reads what csv-parse reads, wherever the rules are kept', () => {
    const lineEnd = fc.constantFrom('\r\n', '\n', '\r');
    const quoting = fc.constantFrom('text' as const, 'all' as const, 'minimal' as const);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        lineEnd,
        quoting,
        fc.boolean(),
        (rows, end, quote, last) => {
          const text =
            rows.map((row) => row.map((one) => renderCell(one, true, quote)).join(',')).join(end) + (last ? end : '');
          const judged = parse(text, { relax_column_count: true, record_delimiter: end }) as string[][];
          expect(scan(text).rows.map(({ cells }) => cells)).toEqual(judged);
          expect(judged).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('makes no difference of where the text is cut', () => {
    const soup = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', 'あ', '202407,', '1'), maxLength: 40 });
    fc.assert(
      fc.property(soup, fc.array(fc.nat(5), { maxLength: 30 }), fc.constantFrom(7, 12, 1000), (text, cuts, limit) => {
        expect(scan(text, cuts, limit)).toEqual(scan(text, [], limit));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads rows that resemble the row before as if they stood alone, and names the cells that differ', () => {
    const piece = fc.constantFrom(
      'a',
      'ab',
      'b',
      'あ',
      '"a"',
      '"a""b"',
      '"a\r\nb"',
      '"a',
      'a"',
      '',
      '202407',
      '"',
      '0123456789',
    );
    const row = fc.array(piece, { minLength: 1, maxLength: 6 });
    /** Rows that keep most of the row before. */
    const change = fc.array(fc.tuple(fc.nat(6), piece), { maxLength: 2 });
    const lineEnd = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r', ',\r\n');
    fc.assert(
      fc.property(
        row,
        fc.array(fc.tuple(change, lineEnd), { maxLength: 6 }),
        fc.array(fc.nat(9)),
        fc.constantFrom<RowUse[]>('kept', 'given', 'lent'),
        (first, rest, cuts, use) => {
          const cells = [...first];
          let text = `${first.join(',')}\r\n`;
          for (const [changes, end] of rest) {
            for (const [at, one] of changes) cells[at % (cells.length + 1)] = one;
            text += cells.join(',') + end;
          }
          expect(scan(text, cuts, 1024, false, use)).toEqual(scan(text, [], 1024, true));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('loses no character of any text', () => {
    const soup = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '202407,'), maxLength: 40 });
    const letters = (text: string): string => text.replace(/[",\r\n]/g, '');
    fc.assert(
      fc.property(soup, (text) => {
        const { rows, end } = scan(text);
        expect(end).toBe('end');
        expect(letters(rows.flatMap(({ cells }) => cells).join(''))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts physical lines, CRLF as one, inside quotation marks too', () => {
    const { rows } = scan('a,"x\r\ny\nz"\r\nb\nc\r\rd');
    expect(rows.map(({ line, cells }) => [line, cells.join('|')])).toEqual([
      [1, 'a|x\r\ny\nz'],
      [4, 'b'],
      [5, 'c'],
      [6, ''],
      [7, 'd'],
    ]);
  });

  it.each([
    // A quotation mark left out: the row ends with its line, the rows after it are whole.
    [
      '202407,"abc,1\r\n202407,"def",2\r\n',
      [
        ['202407', '"abc', '1'],
        ['202407', 'def', '2'],
      ],
      '1:unclosed',
    ],
    [
      '202407,1,"abc\r\n202407,2,"def"\r\n',
      [
        ['202407', '1', '"abc'],
        ['202407', '2', 'def'],
      ],
      '2:unclosed',
    ],
    // The last row's mark is never closed.
    ['202407,"abc,1\r\n', [['202407', '"abc', '1']], '1:unclosed'],
    ['202407,"abc', [['202407', '"abc']], '1:unclosed'],
    // Something follows the closing mark.
    ['1,"abc"d,2\r\n3\r\n', [['1', '"abc"d', '2'], ['3']], '1:after_quote'],
    ['1,"a "b" c",2\r\n', [['1', '"a "b" c"', '2']], '1:after_quote'],
    // The same in a text with line breaks: it stays one row.
    ['1,"a\r\nb "c" d",2\r\n3\r\n', [['1', '"a\r\nb "c" d"', '2'], ['3']], '1:after_quote'],
    // A mark inside a bare field.
    ['1,ab"c,2\r\n', [['1', 'ab"c', '2']], '1:in_bare'],
    ['1, "abc",2\r\n', [['1', ' "abc"', '2']], '1:in_bare'],
  ])('keeps the damage of a broken quotation mark small: %j', (text, cells, broken) => {
    const { rows } = scan(text);
    expect(rows.map((row) => row.cells)).toEqual(cells);
    expect(rows.find((row) => row.broken !== null)?.broken).toBe(broken);
    expect(rows.filter((row) => row.broken !== null)).toHaveLength(1);
  });

  it.each(['20240x,', '2024071', '202407;'])('takes %j behind a line end for no record: the text goes on', (start) => {
    const broken = `"abc\r\n${start}d "e`;
    expect(scan(`202407,${broken}\r\n202407,f\r\n`).rows.map(({ cells }) => cells)).toEqual([
      ['202407', broken],
      ['202407', 'f'],
    ]);
  });

  it('ends at a row over the limit, and only there', () => {
    expect(scan(`a\r\n${'b'.repeat(50)}\r\nc\r\n`, [], 20)).toEqual({
      rows: [{ cells: ['a'], line: 1, broken: null }],
      end: 'too_long',
    });
    expect(scan(`a\r\n${'b'.repeat(18)}\r\nc\r\n`, [], 20).rows).toHaveLength(3);
  });
});

describe('rendering', () => {
  it('writes what csv-stringify writes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(cell, bareCell), { minLength: 1, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const ours = (quote: 'all' | 'minimal'): string =>
            rows.map((row) => `${row.map((one) => renderCell(one, true, quote)).join(',')}\r\n`).join('');
          expect(ours('all')).toBe(stringify(rows, { quoted: true, quoted_empty: false, record_delimiter: '\r\n' }));
          // A lone CR or LF needs quotation marks for our readers; csv-stringify asks only for its own record delimiter.
          expect(ours('minimal')).toBe(stringify(rows, { quoted_match: /[\r\n]/, record_delimiter: '\r\n' }));
        },
      ),
      { numRuns: 500 },
    );
  });
});
