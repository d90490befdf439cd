import { describe, expect, it } from 'vitest';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { encodeMs932 } from '../../src/codec/ms932/encode';
import { readAll } from '../../src/codec/read/read';
import { parseFileName } from '../../src/filenames/parse';
import { fix } from '../../src/fix/fix';
import { isKind, type Kind } from '../../src/schemas/kinds';
import { rowBytes } from '../../src/synthetic/row-bytes';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../src/synthetic/sets';
import { UnreadableError } from '../../src/unreadable';

/** What a spreadsheet makes of a cell: a number loses its zeros at the front, a long one its digits. */
function saved(cell: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(cell)) return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  if (/^\d{12,}$/.test(cell))
    return cell === '0'.repeat(cell.length) ? '0' : Number(cell).toExponential(5).replace('e', 'E');
  return String(Number(cell));
}

/** A file as a spreadsheet saves it. */
function spreadsheet(kind: Kind, bytes: Uint8Array): Uint8Array {
  const lines = readAll(bytes, { kind }).rows.map(({ cells }) => cells.map(saved).join(','));
  return encodeMs932(`${lines.join('\r\n')}\r\n`).bytes;
}

function kindOf(name: string): Kind | undefined {
  const { kind } = parseFileName(name);
  return kind !== undefined && isKind(kind) ? kind : undefined;
}

const patterns = Object.keys(exchangePatterns) as ExchangePattern[];

describe('what a spreadsheet did', () => {
  it.each(patterns.flatMap((pattern) => [1, 2, 3].map((seed) => [pattern, seed] as const)))(
    'is undone in %s of seed %i, but for codes and values that are gone',
    async (pattern, seed) => {
      const set = generateSet(pattern, { seed, persons: 2 });
      const files = set.map(({ name, bytes }) => {
        const kind = kindOf(name);
        return { name, source: kind === undefined ? bytes : spreadsheet(kind, bytes) };
      });
      const { files: fixed, changes } = await fix(files);
      for (const [index, { name, bytes }] of set.entries()) {
        const kind = kindOf(name);
        if (kind === undefined) continue;
        const before = readAll(bytes, { kind }).rows;
        const after = readAll(fixed[index]?.bytes ?? new Uint8Array(), { kind }).rows;
        expect(after).toHaveLength(before.length);
        for (const [at, { record, cells }] of before.entries()) {
          const lost = changes
            .filter(({ file, row, loss }) => file === name && row === at + 1 && loss)
            .map(({ key }) => key);
          for (const [column, issue] of (after[at]?.issues ?? []).entries()) {
            // A code that lost its zero is not guessed, nor is a number whose length is not set.
            expect(['field_code', 'field_length', 'field_format'], `${name} ${column}`).toContain(issue.code);
          }
          for (const [key, value] of Object.entries(after[at]?.draft ?? after[at]?.record ?? {})) {
            const was = (record as Record<string, unknown> | null)?.[key];
            if (value === was || lost.includes(key) || value === null) continue;
            // What is not a number of a set length cannot be told apart from one that never had a zero.
            expect(
              cells.some((cell) => cell === was && String(Number(cell)) === value),
              `${key} ${value} ${was}`,
            ).toBe(true);
          }
        }
      }
    },
  );

  const plan = (office: string, more = '2025-11-03') => [
    ...['202407', '131016', '0000000001', '20251020', '202511', office, '', '100', '', more.replaceAll('-', '')],
    ...['', '0900', '1000', '1', '111211', '', '', '', '', office, '', '', '0', '', ''],
  ];
  const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
  const file = (rows: string[][], text = 'さくら') => {
    const bytes = rowBytes(
      'UPPLAN',
      rows.map((cells) => cells.map((cell, index) => (index === 20 ? text : cell))),
    );
    return { name, source: encodeMs932(decodeMs932(bytes).text.replaceAll('"', '')).bytes };
  };
  const cellsOf = (bytes: Uint8Array | undefined) =>
    readAll(bytes ?? new Uint8Array(), { kind: 'UPPLAN' }).rows.map(({ cells }) => cells);

  it('gives an office of Hokkaido to Tochigi its zero back', async () => {
    const { files, changes, report } = await fix([file([plan('170100014')])]);
    expect(cellsOf(files[0]?.bytes)[0]?.[5]).toBe('0170100014');
    expect(
      changes.filter(({ code }) => code === 'zeros_restored').map(({ key, facts }) => [key, facts.count]),
    ).toStrictEqual([
      ['plannerOfficeNumber', 1],
      ['providerNumber', 1],
    ]);
    expect(report.files[0]?.rejected).toBe(0);
  });

  it('does not where another cell of the column has kept its zero', async () => {
    const { files, changes } = await fix([file([plan('170100014'), plan('0170100014')])]);
    expect(cellsOf(files[0]?.bytes)[0]?.[5]).toBe('170100014');
    expect(changes.map(({ code }) => code)).not.toContain('zeros_restored');
  });

  it('does not where nothing tells of a spreadsheet', async () => {
    // One number that is a digit short may be a slip.
    const slip = plan('1370100014').with(5, '170100014').with(20, 'さくら');
    const bytes = rowBytes('UPPLAN', [slip]);
    const { files, changes } = await fix([{ name, source: bytes }]);
    expect(changes).toStrictEqual([]);
    expect(Buffer.from(files[0]?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.each([
    ['1,234', 7, '1234'],
    ['¥1,234', 7, '1234'],
    ['\\100', 7, '100'],
    ['100.0', 7, '100'],
    ['2025年11月3日', 9, '20251103'],
    ['2025/11/3 0:00:00', 9, '20251103'],
    ['2025-11-03 00:00:00.000', 9, '20251103'],
    ['2025年11月', 4, '202511'],
    ['2024年7月', 0, '202407'],
    ['9:00:00', 11, '0900'],
    ['20251103.0', 9, '20251103'],
    ['900.0', 11, '0900'],
    ['111211.0', 14, '111211'],
    ['202407.0', 0, '202407'],
  ])('takes %s as it was shown', async (shown, column, plain) => {
    const cells = plan('1370100014').with(column, `"${shown}"`).with(20, '"さくら"');
    const source = encodeMs932(`${cells.join(',')}\r\n`).bytes;
    const { files, report } = await fix([{ name, source }]);
    expect(cellsOf(files[0]?.bytes)[0]?.[column]).toBe(plain);
    expect(report.files[0]?.rejected).toBe(0);
  });

  it.each([
    ['12,34', 7],
    ['100.5', 7],
    ['1.234,5', 7],
    ['2025年13月3日', 9],
    ['2025/11/3 9:00', 9],
    ['9:00:30', 11],
    ['25:00:00', 11],
    ['3/11/2025', 9],
    ['1,234', 20],
  ])('leaves %s, which may be meant otherwise', async (shown, column) => {
    const cells = plan('1370100014').with(20, '"さくら"').with(column, `"${shown}"`);
    const source = encodeMs932(`${cells.join(',')}\r\n`).bytes;
    const { files } = await fix([{ name, source }]);
    expect(cellsOf(files[0]?.bytes)[0]?.[column]).toBe(shown);
  });

  it('leaves bare commas that are too few for a row as they are, the second time too', async () => {
    const upyobo = 'UPYOBO_1300500017_AF_13A0100012_A2_20251020153000.CSV';
    const [row] = generateSet('D5', { seed: 1, persons: 1 }).filter(({ name: one }) => one.startsWith('UPYOBO_1'));
    const source = new Uint8Array([...(row?.bytes ?? []), ...encodeMs932(`${','.repeat(24)}\r\n`).bytes]);
    const { files } = await fix([{ name: upyobo, source }]);
    expect(Buffer.from(files[0]?.bytes ?? []).equals(source)).toBe(true);
  });

  it('does not give an office of eight digits two zeros, nor guess a date', async () => {
    const { files } = await fix([file([plan('17010001', '2025113')])]);
    expect(cellsOf(files[0]?.bytes)[0]?.slice(5, 10)).toStrictEqual(['17010001', '', '100', '', '2025113']);
  });

  it('refuses a file that does not open, and fixes the others', async () => {
    const locked = { name: 'memo.CSV', source: () => Promise.reject(new UnreadableError('password_missing')) };
    const { files, refused } = await fix([locked, file([plan('1370100014')])]);
    expect(files).toHaveLength(1);
    expect(refused).toStrictEqual([{ file: 'memo.CSV', why: 'unreadable', rows: [], written: false }]);
    const broken = { name: 'memo.CSV', source: () => Promise.reject(new Error('the line is dead')) };
    await expect(fix([broken])).rejects.toThrow('the line is dead');
  });

  it('refuses a row whose required number is gone, and the file with it', async () => {
    const lost = plan('1370100014').with(2, '1.23457E+09');
    const { files, refused, changes } = await fix([file([plan('1370100014'), lost])]);
    expect(files).toStrictEqual([]);
    expect(refused).toStrictEqual([
      {
        file: name,
        why: 'rows_would_be_lost',
        rows: [{ row: 2, line: 2, why: 'required_value_lost' }],
        written: false,
      },
    ]);
    expect(changes).toStrictEqual([]);
    const partly = await fix([file([plan('1370100014'), lost])], { partial: true });
    expect(cellsOf(partly.files[0]?.bytes)).toHaveLength(1);
    expect(partly.refused[0]).toMatchObject({ written: true });
    expect(partly.changes.map(({ code }) => code)).toContain('row_left_out');
  });

  it('refuses it too where there is nothing else to fix', async () => {
    const cells = plan('1370100014').with(2, '1.23457E+09').with(20, 'さくら');
    const { files, refused } = await fix([{ name, source: rowBytes('UPPLAN', [cells]) }]);
    expect([files.length, refused.length]).toStrictEqual([0, 1]);
  });

  it('empties a value that is gone where the field may be empty, and says that it is a loss', async () => {
    const { files, changes } = await fix([file([plan('1370100014').with(10, '1.1111E+30')])]);
    expect(changes.filter(({ loss }) => loss).map(({ code, key }) => [code, key])).toStrictEqual([
      ['value_lost', 'proratedDays'],
    ]);
    expect(cellsOf(files[0]?.bytes)[0]?.[10]).toBe('');
  });

  it('gives 31 flags their zeros back where all their digits stand, and empties what #### stands for', async () => {
    const { files, changes } = await fix([
      file([plan('1370100014').with(10, '1101'), plan('1370100014', '2025-11-04').with(10, '#######')]),
    ]);
    expect(cellsOf(files[0]?.bytes).map((cells) => cells[10])).toStrictEqual(['0'.repeat(27).concat('1101'), '']);
    expect(changes.filter(({ row }) => row !== null).map(({ code, loss }) => [code, loss])).toStrictEqual(
      [
        ['zeros_restored', false],
        ['zeros_restored', false],
        ['zeros_restored', false],
        ['value_lost', true],
      ].slice(-2),
    );
  });

  it('is undone too where the program kept every text in quotation marks', async () => {
    const rows = ['20251103', '20251104'].map((date) =>
      plan('170100014', date)
        .with(11, '900')
        .map((cell, index) => (index === 20 ? 'さくら' : cell)),
    );
    const { files, report } = await fix([{ name, source: rowBytes('UPPLAN', rows) }]);
    expect(cellsOf(files[0]?.bytes).map((cells) => [cells[5], cells[11]])).toStrictEqual([
      ['0170100014', '0900'],
      ['0170100014', '0900'],
    ]);
    expect(report.byCode.file_spreadsheet_saved).toBeUndefined();
  });

  it('is undone in a file that shows too little of it, where another file of the transmission shows it', async () => {
    const [hosoku, sikyu] = ['UPHOSOKU', 'UPSIKYU'].map((kind) => name.replace('UPPLAN', kind));
    const set = generateSet('D2', { persons: 2 });
    const own = (kind: string) => set.find((one) => one.name.startsWith(kind))?.bytes ?? new Uint8Array();
    const [rows] = [readAll(own('UPSIKYU'), { kind: 'UPSIKYU' }).rows.map(({ cells }) => [...cells])];
    const short = rows.map((cells) => cells.map((cell, index) => (index === 6 ? '170100014' : cell)));
    const alone = { name: sikyu ?? '', source: rowBytes('UPSIKYU', short) };
    const other = { name: hosoku ?? '', source: spreadsheet('UPHOSOKU', own('UPHOSOKU')) };
    expect((await fix([alone])).changes.map(({ code }) => code)).not.toContain('zeros_restored');
    const both = await fix([alone, other]);
    const last = both.files.find(({ original }) => original === alone.name)?.bytes ?? new Uint8Array();
    expect(readAll(last, { kind: 'UPSIKYU' }).rows.every(({ cells }) => cells[6] === '0170100014')).toBe(true);
  });

  it('is undone whatever tells of it where there is one reading only: a time, and the zeros that stand for no date', async () => {
    const cells = plan('1370100014').with(11, '900').with(20, 'さくら');
    const { files, changes } = await fix([{ name, source: rowBytes('UPPLAN', [cells]) }]);
    expect(cellsOf(files[0]?.bytes)[0]?.[11]).toBe('0900');
    expect(changes.map(({ code }) => code)).toStrictEqual(['zeros_restored']);
  });

  it('takes the rows of bare commas away that a spreadsheet leaves of emptied rows', async () => {
    const { files, changes, report } = await fix([
      {
        name,
        source: Uint8Array.from([...file([plan('1370100014')]).source, ...encodeMs932(`${','.repeat(24)}\r\n`).bytes]),
      },
    ]);
    expect(cellsOf(files[0]?.bytes)).toHaveLength(1);
    expect(changes.filter(({ code }) => code === 'blank_row_removed').map(({ line }) => line)).toStrictEqual([2]);
    expect(report.files[0]?.rejected).toBe(0);
  });

  it('leaves codes alone unless the caller wants their zeros back', async () => {
    const set = generateSet('D6', { persons: 2 }).map(({ name: own, bytes }) => {
      const kind = kindOf(own);
      return { name: own, source: kind === undefined ? bytes : spreadsheet(kind, bytes) };
    });
    const asTheyAre = await fix(set);
    expect(asTheyAre.report.byCode.field_code).toBeGreaterThan(0);
    const whole = await fix(set, { codeZeros: true });
    expect(whole.report.counts.error).toBe(0);
    expect(whole.report.byCode.file_spreadsheet_saved).toBeUndefined();
  });

  it('gives the rows before and after where they are asked for, and only then', async () => {
    const given = [file([plan('170100014'), plan('1370100014', '2025-11-04')])];
    expect((await fix(given)).rows).toBeUndefined();
    const { rows } = await fix(given, { rows: true });
    expect(rows?.map(({ row, before, after }) => [row, before[5], after?.[5], before[6] === after?.[6]])).toStrictEqual(
      [[1, '170100014', '0170100014', true]],
    );
    expect(rows?.[0]?.fields[5]).toBe('プラン担当業者コード');
  });
});
