import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll, readRecords } from '../../../src/codec/read/read';
import type { ReadRow } from '../../../src/codec/read/row-reader';
import type { Source } from '../../../src/codec/read/source';
import type { Issue } from '../../../src/issues';
import { CareplanCsvError } from '../../../src/issues';
import type { Kind } from '../../../src/schemas/kinds';
import { bytes, cut, ms932 } from '../../support/bytes';
import { csvSamples } from '../../support/samples';

const row = '202407,131024,6165030196,20251020\r\n';
const told = ({ code, row: at, line, column }: Issue): unknown[] => [code, at, line, column];

async function collect(
  source: Source,
  kind: Kind,
  more = {},
): Promise<{ rows: ReadRow[]; fileIssues: readonly Issue[] }> {
  const stream = readRecords(source, { kind, ...more });
  const rows: ReadRow[] = [];
  for await (const one of stream) rows.push(one);
  return { rows, fileIssues: stream.fileIssues };
}

async function* pieces(all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

describe('one row among others', () => {
  it('is read the same in a file of rows that resemble it as alone', () => {
    // Good cells and bad ones, repaired and quoted, of every column; DLTPLAN has four.
    const suspect = fc.constantFrom(
      '',
      '202407',
      '202208',
      '131024',
      '"131024"',
      '6165030196',
      'x',
      '２０２５１１',
      '202511',
      ' 202511',
      '"',
      'あ',
    );
    const change = fc.array(fc.tuple(fc.nat(4), suspect), { maxLength: 2 });
    const good = ['202407', '131024', '6165030196', '202511'];
    const readOf = (file: string) => readAll(ms932(file), { kind: 'DLTPLAN', version: '202407' });
    const shown = ({ cells, record, draft, version, issues }: ReadRow) => ({
      cells,
      record,
      draft,
      version,
      issues: issues
        .map(({ row: _row, line: _line, ...rest }) => rest)
        .map((one) => ({ ...one, params: { ...one.params, offset: 0 } })),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const lines: string[] = [];
        let cells: readonly string[] = good;
        for (const some of changes) {
          // Most rows keep what the row before had; every other one begins anew.
          const next = [...(lines.length % 3 === 2 ? good : cells)];
          for (const [at, one] of some) next[at] = one;
          cells = next;
          lines.push(`${next.join(',')}\r\n`);
        }
        // A row's own CSVバージョン holds for the rows after it that have none, so each is told its own.
        const { rows } = readOf(row.replace('20251020', '202511') + lines.join(''));
        fc.pre(rows.length === lines.length + 1 && rows.every(({ version }) => version === '202407'));
        for (const [at, line] of lines.entries()) {
          const alone = readOf(row.replace('20251020', '202511') + line).rows[1];
          expect(shown(rows[at + 1] as ReadRow)).toEqual(shown(alone as ReadRow));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the file', () => {
  it.each<[string, Uint8Array, unknown[]]>([
    ['nothing at all', bytes(), [['file_empty', null, null, null]]],
    [
      'a byte order mark',
      bytes(0xef, 0xbb, 0xbf, row),
      [
        ['file_byte_order_mark', null, null, null],
        ['file_encoding_utf8', null, null, null],
      ],
    ],
    ['LF', bytes(row.replace('\r', '')), [['file_line_end', null, null, null]]],
    ['CR', bytes(row.replace('\n', '')), [['file_line_end', null, null, null]]],
    ['no last line end', bytes(row.trimEnd()), [['file_line_end', null, null, null]]],
    ['a blank line', bytes('\r\n', row), [['row_blank', null, 1, null]]],
    [
      'trailing blank lines',
      bytes(row, '\r\n', ' \r\n'),
      [
        ['row_blank', null, 2, null],
        ['row_blank', null, 3, null],
      ],
    ],
    ['an end-of-file mark', bytes(row, 0x1a), [['row_blank', null, 2, null]]],
    ['an end-of-file mark on a line', bytes(row, 0x1a, '\r\n'), [['row_blank', null, 2, null]]],
    ['a header', bytes('CSVバージョン,保険者番号,被保険者番号,計画日\r\n', row), [['row_header', null, 1, null]]],
    [
      'a header of keys',
      bytes('csvVersion,insurerNumber,insuredNumber,planDate\r\n', row),
      [['row_header', null, 1, null]],
    ],
    [
      'a header without its first name',
      bytes('版,保険者番号,被保険者番号,日\r\n', row),
      [['row_header', null, 1, null]],
    ],
  ])('with %s', (_, file, expected) => {
    const { issues, rows } = readAll(file, { kind: 'DLT1KYO' });
    expect(issues.map(told)).toEqual(expected);
    expect(rows).toHaveLength(file.length === 0 ? 0 : 1);
    expect(rows.map((one) => one.row)).toEqual(file.length === 0 ? [] : [1]);
  });

  it('in UTF-8 is read all the same', () => {
    const text = new TextEncoder().encode(
      '202407,131032,5280976158,20251020,20251020,"入浴、買い物",1,0900,1000,,,,\r\n',
    );
    const { records, issues } = readAll(text, { kind: 'UP3KYO' });
    expect(issues.map(told)).toEqual([['file_encoding_utf8', null, null, null]]);
    expect(records[0]?.serviceContent).toBe('入浴、買い物');
  });

  it('may be empty for the three kinds that may', () => {
    for (const kind of ['UP3KYO', 'UPKIHON_SUB1', 'UPKIHON_SUB2'] as const)
      expect(readAll(bytes(), { kind }).issues).toEqual([]);
  });

  it.each([
    [{ maxRows: 2 }, 2, 'maxRows', 3],
    [{ maxBytes: 40 }, 1, 'maxBytes', null],
    [{ maxRecordLength: 20 }, 0, 'maxRecordLength', 1],
  ])('over the limit %j is read no further', (limits, rows, limit, line) => {
    const file = bytes(row, row, row);
    const read = readAll(file, { kind: 'DLT1KYO', limits });
    expect(read.rows).toHaveLength(rows);
    expect(read.issues.map(({ code, params, line }) => ({ code, params, line }))).toMatchObject([
      { code: 'file_too_large', params: { limit }, line },
    ]);
  });

  it('exactly at its limits is fine', () => {
    const file = bytes(row, row);
    const limits = { maxRows: 2, maxBytes: file.length, maxRecordLength: row.length };
    expect(readAll(file, { kind: 'DLT1KYO', limits }).issues).toEqual([]);
  });

  it('of a row of 20,000 cells at fault gives them all', () => {
    const cells = 20_000;
    const bytes = new Uint8Array(cells * 3 + 2);
    for (let cell = 0; cell < cells; cell += 1) bytes.set([0xf0, 0x40, 0x2c], cell * 3);
    bytes.set([0x0d, 0x0a], cells * 3);
    const { rows, issues } = readAll(bytes, { kind: 'DLT1KYO' });
    expect(rows).toHaveLength(1);
    expect(issues).toHaveLength(cells + 1);
    expect(issues.at(-1)).toMatchObject({ code: 'character_gaiji', row: 1, column: cells });
  });

  it('of one endless line ends in file_too_large without eating the memory', () => {
    const { issues, rows } = readAll(new Uint8Array(5 * 1024 ** 2).fill(0x61), { kind: 'DLT1KYO' });
    expect(rows).toEqual([]);
    expect(issues.map((one) => one.code)).toEqual(['file_too_large']);
  });
});

describe('a row', () => {
  const plan = (change: (cells: string[]) => void): string => {
    const cells =
      '202407,011002,6893366601,20251202,202511,1370100014,"居宅　介子",387,,20251103,,0900,1000,1,111211,,,,,1370200129,"さくら訪問介護ステーション",,0,1370200129,'.split(
        ',',
      );
    change(cells);
    return `${cells.join(',')}\r\n`;
  };

  it.each<[string, (cells: string[]) => void, unknown[], boolean]>([
    ['too few fields', (cells) => cells.splice(20), [['row_field_count', 1, 1, null]], false],
    [
      'an empty required field',
      (cells) => {
        cells[1] = '';
      },
      [['field_required', 1, 1, 2]],
      false,
    ],
    [
      'an empty field of uncertain mark',
      (cells) => {
        cells[7] = '';
      },
      [['field_recommended', 1, 1, 8]],
      true,
    ],
    [
      'a short number',
      (cells) => {
        cells[1] = '01100';
      },
      [['field_length', 1, 1, 2]],
      false,
    ],
    [
      'letters in a number',
      (cells) => {
        cells[1] = '01100X';
      },
      [['field_format', 1, 1, 2]],
      false,
    ],
    [
      'an unreal day',
      (cells) => {
        cells[9] = '20251131';
      },
      [['field_date', 1, 1, 10]],
      false,
    ],
    [
      'an unreal time',
      (cells) => {
        cells[11] = '2401';
      },
      [['field_date', 1, 1, 12]],
      false,
    ],
    [
      'an unknown code',
      (cells) => {
        cells[22] = '2';
      },
      [['field_code', 1, 1, 23]],
      false,
    ],
    [
      'no number',
      (cells) => {
        cells[13] = 'x';
      },
      [['field_number', 1, 1, 14]],
      false,
    ],
    [
      'a number too long',
      (cells) => {
        cells[13] = '100';
      },
      [['field_number', 1, 1, 14]],
      false,
    ],
    [
      'spaces',
      (cells) => {
        cells[1] = ' 011002 ';
      },
      [['field_repaired', 1, 1, 2]],
      true,
    ],
    [
      'full-width digits',
      (cells) => {
        cells[1] = '０１１００２';
      },
      [['field_repaired', 1, 1, 2]],
      true,
    ],
    [
      'a slashed date',
      (cells) => {
        cells[9] = '2025/11/3';
      },
      [['field_repaired', 1, 1, 10]],
      true,
    ],
    [
      'a time with a colon',
      (cells) => {
        cells[11] = '9:00';
      },
      [['field_repaired', 1, 1, 12]],
      true,
    ],
    [
      'a full-width hyphen',
      (cells) => {
        cells[15] = '00001－000010';
      },
      [['field_repaired', 1, 1, 16]],
      true,
    ],
    [
      'an unused field filled',
      (cells) => {
        cells[24] = '1';
      },
      [['field_unused', 1, 1, 25]],
      true,
    ],
    [
      'bare free text',
      (cells) => {
        cells[6] = '居宅　介子';
      },
      [['text_not_quoted', 1, 1, 7]],
      true,
    ],
    [
      'a control character',
      (cells) => {
        cells[6] = '"a\u0007"';
      },
      [['character_control', 1, 1, 7]],
      true,
    ],
    [
      'an unknown service type',
      (cells) => {
        cells[14] = '991211';
      },
      [['service_type_unknown', 1, 1, 15]],
      true,
    ],
    [
      'a service type that is not exchanged',
      (cells) => {
        cells[14] = '331111';
      },
      [['service_type_not_exchanged', 1, 1, 15]],
      true,
    ],
    [
      'a version that is none',
      (cells) => {
        cells[0] = '202401';
      },
      [['version_unknown', 1, 1, 1]],
      false,
    ],
    [
      'a quotation mark in a bare field',
      (cells) => {
        cells[1] = '01"002';
      },
      [['row_quote', 1, 1, 2]],
      false,
    ],
    [
      'something behind a quotation mark',
      (cells) => {
        cells[6] = '"居宅"介子';
      },
      [['row_quote', 1, 1, 7]],
      false,
    ],
    [
      'a number past what the source leaves open',
      (cells) => {
        cells[8] = '123456';
      },
      [['field_number', 1, 1, 9]],
      true,
    ],
  ])('with %s', (_, change, expected, record) => {
    const read = readAll(ms932(plan(change)), { kind: 'UPJSK' });
    expect(read.issues.map(told)).toEqual(expected);
    expect(read.records).toHaveLength(record ? 1 : 0);
    expect(read.rows).toHaveLength(1);
    const [only] = read.rows;
    expect(only!.record === null).toBe(read.issues.some((one) => one.severity === 'error'));
    expect(only!.draft === null).toBe(record || read.issues[0]!.code === 'row_field_count');
  });

  it('with bytes that are no character says which and where', () => {
    const [before, after] = plan(() => undefined).split('介子');
    const file = bytes(before!, 0x81, after!);
    const { issues, rows } = readAll(file, { kind: 'UPJSK' });
    expect(issues.map(told)).toEqual([['byte_invalid', 1, 1, 7]]);
    expect(issues[0]!.params).toEqual({
      kind: 'UPJSK',
      reason: 'invalid-trail',
      offset: ms932(before!).length,
      bytes: '8122',
      count: 1,
    });
    expect(rows[0]!.cells[6]).toBe('居宅　\ufffd');
    expect(rows[0]!.draft).toMatchObject({ plannerName: null, count: 1 });
  });

  it('with a user-defined character is rejected', () => {
    const [before, after] = plan(() => undefined).split('介子');
    const { issues } = readAll(bytes(before!, 0xf0, 0x40, 0xf9, 0xfc, after!), { kind: 'UPJSK' });
    expect(issues.map(told)).toEqual([['character_gaiji', 1, 1, 7]]);
    expect(issues[0]!.params).toMatchObject({ bytes: 'F040', count: 2 });
  });

  it('bears its cells as they stand, and no cell value in its issues unless asked for', () => {
    const file = ms932(
      plan((cells) => {
        cells[1] = '011X02';
      }),
    );
    const [silent] = readAll(file, { kind: 'UPJSK' }).issues;
    expect(JSON.stringify(silent)).not.toContain('011X02');
    const [spoken] = readAll(file, { kind: 'UPJSK', values: true }).issues;
    expect(spoken!.value).toBe('011X02');
  });

  it('is read by its own version, else the option, else the row before, else the name, else 202407', () => {
    const older =
      '202208,131024,1234567890,20230120,202302,1370100014,,387,,20230203,,0900,1000,1,111211,,1370200129,,,0,,\r\n';
    const torn = older.replace('202208', '202299');
    const kind = 'UPPLAN';
    const versionsOf = (text: string, more = {}): string[] =>
      readAll(ms932(text), { kind, ...more }).rows.map((one) => one.version);
    expect(versionsOf(older + torn)).toEqual(['202208', '202208']);
    expect(versionsOf(torn)).toEqual(['202407']);
    expect(versionsOf(torn, { fileName: 'UPPLAN_202302_1370100014_1370200129_20230120113000.CSV' })).toEqual([
      '202208',
    ]);
    expect(versionsOf(older + torn, { version: '202407' })).toEqual(['202208', '202407']);
  });

  it('of zeros in 利用者補足情報 means not linked, and an empty cell there does not', () => {
    const file = csvSamples().find(({ name }) => name.includes('UPHOSOKU_000000_1370100014_43'))!.bytes;
    const text = new TextDecoder('latin1').decode(file);
    expect(readAll(file, { kind: 'UPHOSOKU' }).records[0]).toMatchObject({ targetMonth: null, planDate: '2025-10-20' });
    const emptied = Uint8Array.from(text.replace(/,000000\r\n/, ',\r\n'), (character) => character.charCodeAt(0));
    expect(readAll(emptied, { kind: 'UPHOSOKU' }).issues.map(told)).toEqual([['field_required', 1, 1, 63]]);
  });
});

describe('a stream', () => {
  it.each([
    [Uint8Array.of(0xff, 0xfe)],
    [Uint8Array.of(0xff, 0xfe, 0x0a, 0x41)],
    [Uint8Array.of(0xef, 0xbb, 0xbf)],
    [Uint8Array.of(0x11, 0xef, 0xbb, 0xbf)],
    [Uint8Array.of(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x0d, 0x0a)],
  ])('knows byte order marks from U+FEFF at any cut: %j', async (file) => {
    const whole = readAll(file, { kind: 'DLT1KYO' });
    const streamed = await collect(
      pieces(
        cut(
          file,
          Array.from(file, () => 1),
        ),
      ),
      'DLT1KYO',
    );
    expect(streamed.rows).toEqual(whole.rows);
    const all = new Set(whole.rows.flatMap((one) => one.issues));
    expect(streamed.fileIssues).toEqual(whole.issues.filter((one) => !all.has(one)));
  });

  it('gives the same rows, issues and places at any cut of the bytes', async () => {
    const files = csvSamples();
    const damage = fc.record({
      at: fc.nat(20_000),
      byte: fc.constantFrom(0x22, 0x2c, 0x0d, 0x0a, 0x80, 0x81, 0xf0, 0x1a, 0x41),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { maxLength: 4 }),
        fc.array(fc.nat(300), { maxLength: 12 }),
        async ({ name, bytes: file }, damages, sizes) => {
          const kind = name
            .split('/')
            .at(-1)!
            .match(/^(UPKIHON_SUB\d|UPYOBO_SUB|[A-Z0-9]+?)_/)![1] as Kind;
          const torn = file.slice();
          for (const { at, byte } of damages) torn[at % torn.length] = byte;
          const whole = readAll(torn, { kind });
          const streamed = await collect(pieces(cut(torn, sizes)), kind);
          expect(streamed.rows).toEqual(whole.rows);
          const all = new Set(whole.issues);
          for (const one of whole.rows) for (const found of one.issues) all.delete(found);
          expect(streamed.fileIssues).toEqual([...all]);
          // Whatever was damaged, every row is accounted for, in order.
          expect(whole.rows.map((one) => one.row)).toEqual(whole.rows.map((_, index) => index + 1));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('comes from every kind of source', async () => {
    const file = bytes(row, row);
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(file);
        controller.close();
      },
    });
    for (const source of [file, new Blob([file as Uint8Array<ArrayBuffer>]), stream, pieces(cut(file, [5, 0, 40]))]) {
      expect((await collect(source, 'DLT1KYO')).rows).toHaveLength(2);
    }
  });

  it('stops its source when the consumer stops', async () => {
    let pulled = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          pulled += 1;
          yield ms932(row);
        }
      } finally {
        closed = true;
      }
    }
    for await (const one of readRecords(endless(), { kind: 'DLT1KYO' })) if (one.row === 3) break;
    expect([pulled, closed]).toEqual([3, true]);
  });

  it('stops its source when a limit is passed', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield ms932(row);
      } finally {
        closed = true;
      }
    }
    const { rows, fileIssues } = await collect(endless(), 'DLT1KYO', { limits: { maxRows: 5 } });
    expect([rows.length, closed, fileIssues.map((one) => one.code)]).toEqual([5, true, ['file_too_large']]);
  });

  it('passes the error of its source on after the rows before it', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield ms932(row + row.slice(0, 9));
      throw new Error('the disk is gone');
    }
    const rows: number[] = [];
    const reading = (async () => {
      for await (const one of readRecords(failing(), { kind: 'DLT1KYO' })) rows.push(one.row);
    })();
    await expect(reading).rejects.toThrow('the disk is gone');
    expect(rows).toEqual([1]);
  });

  it('ends with the reason of its signal, even while its source is silent', async () => {
    const controller = new AbortController();
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield ms932(row);
      await new Promise(() => undefined);
    }
    const rows: number[] = [];
    const reading = (async () => {
      for await (const one of readRecords(silent(), { kind: 'DLT1KYO', signal: controller.signal })) {
        rows.push(one.row);
        setTimeout(() => controller.abort(new Error('enough')), 5);
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(rows).toEqual([1]);
  });

  it('keeps a bounded number of file issues', async () => {
    const { fileIssues } = await collect(ms932('\r\n'.repeat(5000)), 'DLT1KYO');
    expect(fileIssues.filter((one) => one.code === 'row_blank')).toHaveLength(1000);
  });

  it('refuses misuse with a typed error', async () => {
    expect(() => readAll('text' as never, { kind: 'DLT1KYO' })).toThrow(CareplanCsvError);
    expect(() => readAll(bytes(), { kind: 'UPFOO' as Kind })).toThrow(
      expect.objectContaining({ code: 'unknown_kind' }),
    );
    expect(() => readAll(bytes(), { kind: 'DLT1KYO', version: '202413' as never })).toThrow(
      expect.objectContaining({ code: 'unknown_version' }),
    );
    expect(() => readRecords(5 as never, { kind: 'DLT1KYO' })).toThrow(
      expect.objectContaining({ code: 'invalid_option' }),
    );
    const twice = readRecords(bytes(row), { kind: 'DLT1KYO' });
    twice[Symbol.asyncIterator]();
    expect(() => twice[Symbol.asyncIterator]()).toThrow(expect.objectContaining({ code: 'already_iterated' }));
    async function* texts(): AsyncGenerator<never> {
      yield 'text' as never;
    }
    await expect(collect(texts(), 'DLT1KYO')).rejects.toMatchObject({ code: 'invalid_option' });
  });
});
