import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { bytes, ms932 } from '../../support/bytes';
import { fileIssuesOf, readCut, told, utf16 } from '../../support/read';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cells =
  '202407,011002,6893366601,20251202,202511,1370100014,"居宅　介子",387,,20251103,,0900,1000,1,111211,,,,,1370200129,"さくら訪問介護",,0,1370200129,'.split(
    ',',
  );
const kind = 'UPJSK';
const row = (separator = ','): string => `${cells.join(separator)}\r\n`;
/** A row in which some bytes of UTF-8 are not a character of MS932. */
const clear = row().replace('居宅　介子', '日本語');

describe('a file in UTF-16', () => {
  it.each([
    ['little end first, with a mark', utf16(row() + row()), 'utf-16le'],
    ['little end first, without', utf16(row() + row(), 'le', false), 'utf-16le'],
    ['big end first, with a mark', utf16(row() + row(), 'be'), 'utf-16be'],
    ['big end first, without', utf16(row() + row(), 'be', false), 'utf-16be'],
    ["a spreadsheet's Unicode text, with tabs", utf16(row('\t') + row('\t')), 'utf-16le'],
  ])('%s, is read all the same, and nothing else is said of it', (_, file, encoding) => {
    const { records, issues } = readAll(file, { kind });
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['file_encoding_utf16', { encoding }]]);
    expect(records.map(({ plannerName }) => plannerName)).toEqual(['居宅　介子', '居宅　介子']);
  });

  it.each([
    ['FF FE', 'utf-16le'],
    ['FE FF', 'utf-16be'],
  ])('that is only %s has no line', (mark, encoding) => {
    const file = Uint8Array.from(mark.split(' '), (one) => Number.parseInt(one, 16));
    const { rows, issues } = readAll(file, { kind: 'DLT1KYO' });
    expect(rows).toHaveLength(0);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['file_encoding_utf16', { encoding }],
      ['file_empty', { kind: 'DLT1KYO' }],
    ]);
  });

  it('tells its faults by the bytes of the file', () => {
    const [before, after] = row().split('介子') as [string, string];
    const at = 2 * (before.length + 1);
    const found = (middle: string) => readAll(utf16(before + middle + after), { kind }).rows[0]?.issues[0];
    expect(found('\ue000')).toMatchObject({
      code: 'character_gaiji',
      column: 7,
      params: { offset: at, bytes: '00E0', codePoint: 'U+E000', count: 1 },
    });
    expect(found('\ud83d!')).toMatchObject({ code: 'byte_invalid', params: { offset: at, bytes: '3DD8', count: 1 } });
    expect(found('\udc00\udc00')).toMatchObject({ code: 'byte_invalid', params: { offset: at, count: 2 } });
    expect(found('😀')).toBeUndefined();
    const odd = bytes(utf16('202407,131024,6165030196,2025102'), 0x30);
    expect(readAll(odd, { kind: 'DLT1KYO' }).rows[0]?.issues[0]).toMatchObject({
      code: 'byte_invalid',
      column: 4,
      params: { reason: 'truncated', offset: 66, bytes: '30' },
    });
  });

  it('is what no MS932 file is taken for', () => {
    for (const start of [
      [0x32, 0x30],
      [0x32, 0x00, 0x30],
      [0x32, 0x00, 0x00, 0x00],
      [0xff],
      [0x00, 0x00, 0x00, 0x32],
    ]) {
      const { issues } = readAll(bytes(...start), { kind });
      expect(issues.map(({ code }) => code)).not.toContain('file_encoding_utf16');
    }
  });
});

describe('a file that was joined by hand', () => {
  it('has each row read by its own encoding, whichever comes first', () => {
    for (const parts of [
      [ms932(row()), utf8(clear), ms932(row())],
      [utf8(clear), ms932(row()), utf8(clear), utf8(clear)],
    ]) {
      const { records, issues, rows } = readAll(bytes(...parts), { kind });
      expect(records.map(({ providerName }) => providerName)).toEqual(parts.map(() => 'さくら訪問介護'));
      expect(rows.flatMap((one) => one.issues)).toEqual([]);
      const utf8Rows = records.filter(({ plannerName }) => plannerName === '日本語').length;
      expect(issues.map(({ code, params }) => [code, params])).toEqual([
        ['file_encoding_mixed', { utf8Rows, ms932Rows: parts.length - utf8Rows }],
      ]);
    }
  });

  it('may be UTF-8 first, and so long that it is taken for UTF-8', () => {
    const many = Array.from({ length: 600 }, () => utf8(clear));
    const { records, issues } = readAll(bytes(...many, ms932(row())), { kind });
    expect(records.at(-1)?.plannerName).toBe('居宅　介子');
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['file_encoding_utf8', {}],
      ['file_encoding_mixed', { utf8Rows: 600, ms932Rows: 1 }],
    ]);
  });

  it('reads a row that can be both as the row before', () => {
    // 日本 in UTF-8 is 譌･譛ｬ in MS932.
    const either = cells.with(6, '"日本"').with(20, '').join(',');
    const read = (...parts: Uint8Array[]) => readAll(bytes(...parts), { kind });
    expect(read(ms932(row()), utf8(`${either}\r\n`)).records[1]?.plannerName).toBe('譌･譛ｬ');
    expect(read(ms932(row()), utf8(clear), utf8(`${either}\r\n`)).records[2]?.plannerName).toBe('日本');
  });

  it('is not what a bad byte makes of a row', () => {
    const [before, after] = row().split('介子') as [string, string];
    for (const [first, second] of [
      [ms932(before), ms932(after)],
      [utf8(before), utf8(after)],
    ] as const) {
      const { issues } = readAll(bytes(first, 0xff, second), { kind });
      expect(issues.map(({ code }) => code)).not.toContain('file_encoding_mixed');
    }
  });
});

describe('other separators', () => {
  it.each([
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('%s: read all the same', (delimiter, separator) => {
    const { records, issues } = readAll(ms932(row(separator).repeat(2)), { kind });
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['file_delimiter', { delimiter }]]);
    expect(records).toHaveLength(2);
    // As many as the layout wants are enough; quoted commas do not count.
    const short = ['"2024,07"', '131024', '6165030196', '20251020'].join(separator);
    expect(readAll(ms932(`${short}\r\n`), { kind: 'DLT1KYO' }).rows[0]?.cells).toHaveLength(4);
  });

  it('are found behind blank lines, at the end of a file, and where the first text has line breaks', () => {
    const tabs = row('\t');
    for (const text of [`\r\n\r\n${tabs}`, tabs.trimEnd(), tabs.replace('居宅　介子', '居宅\r\n,介子')]) {
      expect(readAll(ms932(text), { kind }).records).toHaveLength(1);
    }
  });

  it.each([
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('%s: read where a text holds bare commas', (_, separator) => {
    const text = row(separator).replace('"居宅　介子"', '居宅,介子,他');
    const { records, issues } = readAll(ms932(text), { kind });
    expect(issues.map(({ code }) => code)).toContain('file_delimiter');
    expect(records).toMatchObject([{ plannerName: '居宅,介子,他' }]);
  });

  it.each([
    ['a comma before them', `202407,${row('\t')}`],
    ['as many commas beside them', `${row('\t').trimEnd()}${','.repeat(24)}\r\n`],
    ['too few of them', '202407;131024;6165030196\r\n'],
    ['too many for the layout, and not many', '202407;131024;6165030196;20251020;;\r\n'],
  ])('are none with %s', (_, text) => {
    const { issues, rows } = readAll(ms932(text), { kind: 'DLT1KYO' });
    expect(issues.map(({ code }) => code)).not.toContain('file_delimiter');
    expect(rows[0]?.record).toBeNull();
  });
});

describe('any cut of the bytes', () => {
  it('gives the same rows, issues and order of events', async () => {
    const piece = fc.constantFrom(
      ms932(row()),
      utf8(clear),
      ms932(row('\t')),
      ms932('\r\n'),
      ms932('版,保険者\r\n'),
      bytes(...[0x80, 0x0a]),
      bytes('"', 0x81),
    );
    const file = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => bytes(...parts));
    const text = fc.constantFrom(row() + row(), row('\t').repeat(2), `${row()}\ud800,\ue000\r\n`);
    const wide = fc
      .tuple(text, fc.constantFrom('le' as const, 'be' as const), fc.boolean())
      .map((one) => utf16(...one));
    await fc.assert(
      fc.asyncProperty(fc.oneof(file, wide), fc.array(fc.nat(70), { maxLength: 12 }), async (given, sizes) => {
        const whole = readAll(given, { kind });
        const streamed = await readCut(given, kind, sizes);
        expect(streamed.rows).toEqual(whole.rows);
        expect(streamed.fileIssues.map(told)).toEqual(fileIssuesOf(given, kind).map(told));
        const singly = await readCut(given, kind, new Array(given.length).fill(1));
        expect(singly.rows).toEqual(whole.rows);
        expect(singly.fileIssues.map(told)).toEqual(fileIssuesOf(given, kind).map(told));
      }),
      { numRuns: 300 },
    );
  });
});
