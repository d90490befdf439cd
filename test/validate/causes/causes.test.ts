import { describe, expect, it } from 'vitest';
import { generateSet } from '../../../src/synthetic/sets';
import { type CheckOptions, checkFiles } from '../../../src/validate/check-files';
import type { FileReport } from '../../../src/validate/report/report';
import { ms932 } from '../../support/bytes';

const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
const usage = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';

async function check(rows: readonly string[], file = name, options: CheckOptions = {}): Promise<FileReport> {
  const source = ms932(rows.map((row) => `${row}\r\n`).join(''));
  const { files } = await checkFiles([{ name: file, source }], options);
  return files[0] as FileReport;
}

const saved = (report: FileReport) => report.issues.find(({ code }) => code === 'file_spreadsheet_saved')?.params;

/** A 6表 row with these cells in the place of its insurer, dates and texts. */
const row = (
  insurer: string,
  insured: string,
  { date = '20251020', day = '20251103', time = '0900', quote = '"' } = {},
) =>
  `202407,${insurer},${insured},${date},202511,1370100014,${quote}居宅　介子${quote},387,,${day},,${time},1000,1,111211,,,,,1370200129,${quote}さくら訪問介護${quote},,0,1370100014,`;

describe('file_spreadsheet_saved', () => {
  it('is said of numbers that lost their zeros, with the columns and how many cells', async () => {
    const report = await check(['202407,11002,366601,20251020', '202407,131024,6165030196,20251020']);
    expect(saved(report)).toEqual({ kind: 'DLT1KYO', marks: ['zeros_lost'], columns: [2, 3], cells: 2 });
    expect(report.byCause).toEqual({ file_spreadsheet_saved: { field_length: 2 } });
    expect(report.issues.filter(({ code }) => code === 'field_length').every(({ cause }) => cause !== undefined)).toBe(
      true,
    );
  });

  it.each([
    ['one number that is short', ['202407,131024,616503019,20251020'], 'zeros_lost'],
    ['one date with slashes', ['202407,131024,6165030196,2025/10/20'], 'slashed_date'],
    ['one date with slashes that is as long as one without', ['202407,131024,6165030196,2025/4/1'], 'slashed_date'],
    ['one number in a formula', ['202407,131024,="6165030196",20251020'], 'formula_quotes'],
    ['one number with an exponent', ['202407,131024,6.17E+09,20251020'], 'exponent'],
  ])(
    'is said of %s where no text stands in quotation marks, as the table of the standard has it',
    async (_, rows, mark) => {
      expect(saved(await check(rows))).toMatchObject({ marks: [mark] });
    },
  );

  it('is not said of short numbers beside one that begins with 0', async () => {
    const report = await check([
      '202407,131024,616503019,20251020',
      '202407,131024,61650301,20251021',
      '202407,131024,0065030196,20251022',
    ]);
    expect(saved(report)).toBeUndefined();
    expect(report.byCause).toEqual({});
  });

  it('is not said of a short number in a column whose length the source leaves open, and explains it beside a mark', async () => {
    const detail = (insured: string): string =>
      `202407,131024,${insured},20251020,202511,,1370200129,,111211,,,,387,,,4,,,,,,,,,,,,,,,,,0,,12,,`;
    const file = 'UPSIKYU_202511_1370100014_43_1370200129_11_20251020113000.CSV';
    const open = await check([detail('6165030196')], file);
    expect(open.byCode).toMatchObject({ field_length: 1 });
    expect(saved(open)).toBeUndefined();
    const report = await check([detail('616503019')], file);
    expect(saved(report)).toMatchObject({ marks: ['zeros_lost'], columns: [3, 35], cells: 2 });
    expect(report.byCause.file_spreadsheet_saved).toEqual({ field_length: 2 });
  });

  it.each([
    ['one number that is short', [row('131024', '616503019')]],
    ['one person with a short number in many rows', Array.from({ length: 5 }, () => row('131024', '616503019'))],
    ['one date with slashes', [row('131024', '6165030196', { day: '2025/11/3' })]],
    ['one number in a formula', [row('131024', '="6165030196"')]],
  ])('is not said of %s where texts stand in quotation marks, which a spreadsheet takes off', async (_, rows) => {
    const report = await check(rows, usage);
    expect(report.byCode).not.toEqual({});
    expect(saved(report)).toBeUndefined();
    expect(report.byCause).toEqual({});
  });

  it.each([
    ['a number with an exponent', [row('131024', '1.37E+09')]],
    ['two numbers that are short', [row('11002', '616503019')]],
    ['one number in two forms', [row('131024', '616503019'), row('131024', '61650301')]],
  ])('is said of %s for all the quotation marks', async (_, rows) => {
    expect(saved(await check(rows, usage))).toBeDefined();
  });

  it.each([
    ['dates with slashes', [row('131024', '6165030196', { date: '2025/10/20', day: '2025/11/3' })], ['slashed_date']],
    ['a number with an exponent', [row('131024', '1.37E+09')], ['exponent']],
    [
      'a short number and texts without quotation marks',
      [row('131024', '616503019', { quote: '' })],
      ['quotes_lost', 'zeros_lost'],
    ],
    ['formulas', [row('="131024"', '="6165030196"')], ['formula_quotes']],
    [
      'two marks of one cell each',
      [row('131024', '616503019', { date: '2025/10/20' })],
      ['slashed_date', 'zeros_lost'],
    ],
  ])('is said of %s', async (_, rows, marks) => {
    expect(saved(await check(rows, usage))).toMatchObject({ marks });
  });

  it('is not said of a text that looks like a number', async () => {
    const texts = ['1.37E+09', '=""11002""', '2025/10/20'];
    const rows = texts.map((text) => row('131024', '6165030196').replace('居宅　介子', text));
    const { byCode } = await check(rows, usage);
    expect(byCode).not.toHaveProperty('file_spreadsheet_saved');
  });

  it('is not said of texts without quotation marks alone', async () => {
    const report = await check([row('131024', '6165030196', { quote: '' })], usage);
    expect(report.byCode).toEqual({ text_not_quoted: 2 });
    expect(report.byCause).toEqual({});
  });

  it('explains what follows from it, and nothing else', async () => {
    const report = await check(
      [row('11002', '366601', { quote: '' }), row('131024', '6165030196', { day: '20251345', quote: '' })],
      usage,
    );
    expect(report.byCause).toEqual({ file_spreadsheet_saved: { field_length: 2, text_not_quoted: 4 } });
    expect(report.byCode).toMatchObject({ field_date: 1 });
  });

  it('counts exactly, however few issues are kept', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `202407,11002,${String(366000 + index)},20251020`);
    const report = await check(rows, name, { maxIssues: 3 });
    expect(report.issues.filter(({ code }) => code === 'field_length')).toHaveLength(3);
    expect(report.byCause).toEqual({ file_spreadsheet_saved: { field_length: 600 } });
  });

  it('explains nothing where it is switched off', async () => {
    const rules = { file_spreadsheet_saved: { severity: 'off', reason: 'test' } } as const;
    const report = await check(['202407,11002,366601,20251020'], name, { rules });
    expect(report.byCause).toEqual({});
    expect(report.byCode).toEqual({ field_length: 2 });
  });
});

describe('file_kind_differs', () => {
  const set = generateSet('D2', { persons: 3 });
  const bytesOf = (kind: string) =>
    set.find((file) => (file.name.split('/').at(-1) ?? '').startsWith(`${kind}_`))?.bytes as Uint8Array;
  const under = async (file: string, kind: string) =>
    (await checkFiles([{ name: file, source: bytesOf(kind) }])).files[0] as FileReport;

  it('says which kind the rows fit, and that all their findings follow from it', async () => {
    const report = await under(usage, 'UPSIKYU');
    const found = report.issues.find(({ code }) => code === 'file_kind_differs');
    expect(found?.params).toEqual({ kind: 'UPPLAN', fits: 'UPSIKYU' });
    const { file_kind_differs: _, ...others } = report.byCode;
    expect(report.byCause).toEqual({ file_kind_differs: others });
  });

  it('is not said of the same layout under another name, nor of a few bad rows', async () => {
    const actual = 'UPJSK_202511_1370200129_11_1370100014_43_20251202170501.CSV';
    expect((await under(actual, 'UPPLAN')).byCode).not.toHaveProperty('file_kind_differs');
    expect((await check(['202407,131024,61650301', '202407,131024,6165030196,20251020'])).byCode).not.toHaveProperty(
      'file_kind_differs',
    );
  });
});
