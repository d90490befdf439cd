import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, checkFiles, type FileToCheck } from '../../src/validate/check-files';
import { toJunit } from '../../src/validate/report/junit';
import type { Report } from '../../src/validate/report/report';
import { ms932 } from '../support/bytes';
import { samples } from '../support/samples';

const all = samples();
const toCheck = (list: readonly { name: string; bytes: Uint8Array }[]): FileToCheck[] =>
  list.map(({ name, bytes }) => ({ name, source: bytes }));
const broken = (): { name: string; bytes: Uint8Array }[] => samples(`${import.meta.dirname}/../../samples-broken`);
const base = (name: string): string => name.split('/').at(-1) as string;

/** A report without what only depends on where the files lay and in which order they came. */
function essence(report: Report): unknown {
  const text = JSON.stringify(
    { ...report, files: [...report.files].sort((a, b) => (base(a.name) < base(b.name) ? -1 : 1)) },
    (key, value) => ((key === 'name' || key === 'file') && typeof value === 'string' ? base(value) : value),
  );
  return JSON.parse(text, (key, value) => (key === 'files' && typeof value[0] === 'string' ? value.map(base) : value));
}

describe('checkFiles', () => {
  it('finds no error and no warning in the conformant samples', async () => {
    const report = await checkFiles(toCheck(all));
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 10 });
    expect(report.transmissions.every(({ unit }) => unit !== 'unknown')).toBe(true);
    expect(
      report.files.filter(({ kind }) => kind !== 'UPKIHON_IMAGE').reduce((sum, file) => sum + file.records, 0),
    ).toBe(392);
  });

  it('says where the bytes belong, to who hands on what was written', async () => {
    await expect(checkFiles(all as never)).rejects.toThrow('a file to read is { name, source }');
  });

  // Apart, since some bear the same names: of two such files the later is the double.
  it.each([
    ['conformant', all],
    ['broken', broken()],
  ])('says the same of the same %s files in any order and in any folders', async (_, files) => {
    const expected = essence(await checkFiles(toCheck(files)));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.array(fc.constantFrom('', 'a/', 'a/b/', 'c/'), { minLength: files.length, maxLength: files.length }),
        async (shuffled, folders) => {
          const moved = shuffled.map(({ name, bytes }, index) => ({ name: `${folders[index]}${base(name)}`, bytes }));
          expect(essence(await checkFiles(toCheck(moved)))).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('tells of rows of another edition though they have the fields of this one', async () => {
    const row = (version: string, date: string): string =>
      `${version},131024,6165030196,20251020,202511,1370100014,,245,,${date},,0930,1030,01,111211,,,,,1370200129,,,0,,`;
    const rows = [row('202407', '20251103'), row('202208', '20251104'), row('202208', '20251105')];
    const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
    const found = async (list: string[]): Promise<string[]> => {
      const report = await checkFiles([{ name, source: ms932(list.map((one) => `${one}\r\n`).join('')) }]);
      return (report.files[0]?.issues ?? []).map(({ code, row, key }) => `${code} ${row} ${key}`);
    };
    expect(await found(rows)).toEqual([
      'row_field_count 2 null',
      'version_mixed 2 csvVersion',
      'row_field_count 3 null',
    ]);
    expect(await found(rows.toReversed())).toEqual([
      'row_field_count 1 null',
      'row_field_count 2 null',
      'version_mixed 3 csvVersion',
    ]);
    expect(await found([row('202407', '20251103'), row('202406', '20251104').slice(0, -1)])).not.toContain(
      'version_mixed 2 csvVersion',
    );
  });

  it('reads every kind of source alike, and opens only what it reads', async () => {
    const files = all.filter(({ name }) => name.includes('202407/2-riyohyo') || name.includes('5-yobo'));
    const expected = await checkFiles(toCheck(files));
    async function* dripping(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const opened: string[] = [];
    const later = files.map(({ name, bytes }) => ({
      name,
      source: () => {
        opened.push(name);
        return dripping(bytes);
      },
    }));
    expect(await checkFiles(later)).toEqual(expected);
    expect(opened.every((name) => name.endsWith('.CSV'))).toBe(true);
    const blobs = files.map(({ name, bytes }) => ({ name, source: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
    expect(await checkFiles(blobs)).toEqual(expected);
  });

  it('raises no alarm where an entrusted care manager passes 予定 and 実績 on to the centre', async () => {
    const plan = all.filter(({ name }) => name.includes('202407/2-riyohyo'));
    const actual = all.filter(({ name }) => name.includes('202407/3-jisseki'));
    for (const stamps of [
      ['20251203100000', '20251203100000'],
      ['20251203100000', '20251203100100'],
    ] as const) {
      const route = '1370100014_43_1300500017_46';
      const passedOn = [
        ...plan.map(({ name, bytes }) => ({
          name: `${base(name).slice(0, base(name).indexOf('_1370100014'))}_${route}_${stamps[0]}.CSV`,
          bytes,
        })),
        ...actual.map(({ bytes }) => ({ name: `UPJSK_202511_${route}_${stamps[1]}.CSV`, bytes })),
      ];
      const report = await checkFiles(toCheck(passedOn));
      expect(report.byCode).toEqual({});
    }
  });

  it('takes one office number with two service types and one stamp for two transmissions', async () => {
    const plan = all.filter(({ name }) => name.includes('202407/2-riyohyo'));
    const twice = plan.flatMap(({ name, bytes }) => [
      { name: base(name), bytes },
      { name: base(name).replace('_11_', '_A2_'), bytes },
    ]);
    const report = await checkFiles(toCheck(twice));
    expect(report.transmissions).toHaveLength(2);
    expect(report.byCode).toEqual({});
  });

  it('counts all and keeps the first of each code, per file', async () => {
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    const row = '202407,13102X,6165030196,202511\r\n';
    const report = await checkFiles([{ name, source: ms932(row.repeat(250)) }]);
    expect(report.counts.error).toBe(250);
    expect(report.byCode).toEqual({ field_format: 250 });
    expect(report.files[0]?.byCode).toEqual({ field_format: 250 });
    expect(report.files[0]?.issues.map((one) => one.row)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect((await checkFiles([{ name, source: ms932(row) }], { maxIssues: 0 })).files[0]?.issues).toEqual([]);
  });

  it('tells what each code weighs, however few are kept', async () => {
    const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
    const row = (office: string, satellite: string): string =>
      `202407,131024,6165030196,20251020,202511,1370100014,"居宅　介子",387,,20251103,,0900,1000,1,111211,,,,,${office},"さくら訪問介護",${satellite},0,1370100014,`;
    // The standard leaves open what サテライト枝番 holds; サービス事業者コード not.
    const doubtful = row('1370200129', 'あ');
    const bad = row('137020012x', '');
    const check = (rows: readonly string[], options: CheckOptions) =>
      checkFiles([{ name, source: ms932(rows.map((row) => `${row}\r\n`).join('')) }], options);
    for (const maxIssues of [0, 1, 100]) {
      const one = await check([doubtful], { maxIssues });
      expect(one.files[0]?.bySeverity).toMatchObject({ warning: { field_format: 1 } });
      expect(one.files[0]?.bySeverity).not.toHaveProperty('error');
      expect(toJunit(one)).not.toContain('type="field_format"');
      const both = await check([doubtful, bad], { maxIssues });
      expect(both.files[0]?.bySeverity).toMatchObject({ error: { field_format: 1 }, warning: { field_format: 1 } });
      expect(toJunit(both)).toContain('type="field_format"');
      const off = await check([bad], { maxIssues, rules: { field_format: { severity: 'info', reason: '試験中' } } });
      expect(off.files[0]?.bySeverity.info).toMatchObject({ field_format: 1 });
    }
  });

  it('weighs rules as it is told, and counts what it leaves out', async () => {
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    const source = ms932('202407,131024,6165030196,202511\n202407,13102X,6165030196,202511\n');
    const run = (options: CheckOptions) => checkFiles([{ name, source }], options);
    const report = await run({
      rules: {
        file_line_end: { severity: 'off', reason: '社内の検査では見ない' },
        field_format: { severity: 'warning', reason: '試験中' },
      },
    });
    expect(report.counts).toEqual({ error: 0, warning: 1, info: 0 });
    expect(report.suppressed).toEqual({ file_line_end: 1 });
    expect(report.settings).toContainEqual({ code: 'file_line_end', severity: 'off', reason: '社内の検査では見ない' });
    // A setting weighs a finding; it does not make a record of a row that is none.
    expect(report.files[0]).toMatchObject({ rows: 2, records: 1, rejected: 1 });
    expect((await run({ profile: 'tolerant' })).suppressed).toEqual({ file_line_end: 1 });
    expect((await run({ profile: 'strict' })).counts).toEqual({ error: 1, warning: 1, info: 0 });
    await expect(run({ rules: { field_format: { severity: 'off', reason: ' ' } } })).rejects.toMatchObject({
      code: 'invalid_option',
    });
    await expect(run({ rules: { nonsense: { severity: 'off', reason: 'x' } } as never })).rejects.toMatchObject({
      code: 'invalid_option',
    });
    await expect(run({ profile: 'lax' as never })).rejects.toMatchObject({ code: 'invalid_option' });
    await expect(run({ maxIssues: Number.NaN })).rejects.toMatchObject({ code: 'invalid_option' });
  });

  it('misses nothing in what a limit kept it from reading', async () => {
    const files = all.filter(({ name }) => name.includes('202407/2-riyohyo'));
    const report = await checkFiles(toCheck(files), { limits: { maxRows: 2 } });
    expect(report.byCode).toEqual({ file_too_large: 3 });
  });

  it('tells how far it has come, and stops where it is told', async () => {
    const told: number[] = [];
    const controller = new AbortController();
    await checkFiles(toCheck(all), { onProgress: ({ done }) => told.push(done) });
    expect(told.at(-1)).toBe(all.length);
    controller.abort(new Error('enough'));
    await expect(checkFiles(toCheck(all), { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('passes on what a source throws', async () => {
    async function* gone(): AsyncGenerator<Uint8Array> {
      yield ms932('202407,');
      throw new Error('the disk is gone');
    }
    await expect(
      checkFiles([{ name: 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV', source: gone }]),
    ).rejects.toThrow('the disk is gone');
  });

  it('reads by its kind whatever else is wrong with the name, and leaves alone what is no CSV', async () => {
    const source = ms932('202407,131024,6165030196,202511\r\n');
    const names = [
      'DLTPLAN_2025.CSV',
      'DLTPLAN.pdf',
      'readme.txt',
      'nonsense.csv',
      'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV',
    ];
    const report = await checkFiles(names.map((name) => ({ name, source })));
    expect(report.files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['DLTPLAN', 1],
      ['DLTPLAN', 0],
      [null, 0],
      [null, 0],
      ['DLTPLAN', 1],
    ]);
  });
});
