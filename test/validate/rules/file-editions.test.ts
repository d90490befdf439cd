import { describe, expect, it } from 'vitest';
import { ann, ben, findings, nobody, rowsFound } from './harness';

/** Without a second value the month is 2025-11; `undefined` stands for a cell that cannot be read. */
const row = (csvVersion: string | null | undefined, ...months: (string | null | undefined)[]) => ({
  csvVersion,
  targetMonth: months.length === 0 ? '2025-11' : months[0],
});

describe('version_mixed', () => {
  it('points at the first row that differs, once', () => {
    const rows = [row('2023-01'), row('2024-07'), row(undefined), row('2022-08'), row('2024-07'), row('2022-08')];
    expect(findings('version_mixed', 'UP1KYO', rows)).toEqual([
      { file: 'UP1KYO', row: 4, key: 'csvVersion', params: { firstRow: 2 } },
    ]);
  });
  it('leaves unknown values out', () => {
    expect(rowsFound('version_mixed', 'UPPLAN', [row('2024-07'), row('2023-01'), row(null), row('2024-07')])).toEqual(
      [],
    );
  });
});

describe('version_month', () => {
  it.each([
    ['2022-08', '2025-04', '202407'],
    ['2025-04', '2025-04', '202407'],
    ['2024-07', '2025-03', '202208'],
    ['2020-03', '2023-01', '202208'],
    ['2019-10', '2020-10', '202003'],
  ])('finds %s for %s', (version, month, inForce) => {
    const found = findings('version_month', 'UPPLAN', [
      row(version, undefined),
      row(version, month),
      row(version, month),
    ]);
    expect(found).toEqual([
      { file: 'UPPLAN', row: 2, key: 'csvVersion', params: { version: version.replace('-', ''), inForce, month } },
    ]);
  });
  it.each([
    ['2024-07', '2025-04'],
    ['2022-08', '2025-03'],
    ['2022-08', '2023-01'],
    ['2020-03', '2022-12'],
    ['2019-10', '2020-03'],
    ['2024-07', '2019-01'],
    ['2023-01', '2025-11'],
  ])('is silent on %s for %s', (version, month) => {
    expect(findings('version_month', 'UPHOSOKU', [row(version, month), row(version, null)])).toEqual([]);
  });
  it('looks at the version of the file, the first known one', () => {
    expect(findings('version_month', 'UPPLAN', [row('2024-07'), row('2022-08')])).toEqual([]);
    // A month of its own makes a row of another version none of the file's.
    expect(findings('version_month', 'UPPLAN', [row('2024-07'), row('2022-08', '2025-12')])).toEqual([]);
  });
});

describe('version_file_name', () => {
  it('finds a name of another edition, at the first known version', () => {
    const found = findings('version_file_name', 'UP1KYO', [row(null), row('2022-08'), row('2022-08')], {
      fileName: { edition: '202407' },
    });
    expect(found).toEqual([
      { file: 'UP1KYO', row: 2, key: 'csvVersion', params: { version: '202208', edition: '202407' } },
    ]);
  });
  it('is silent on editions of one layout and without a name', () => {
    const older = { fileName: { edition: '202208' as const } };
    expect(findings('version_file_name', 'UPPLAN', [row('2019-10'), row('2020-03'), row('2022-08')], older)).toEqual(
      [],
    );
    expect(findings('version_file_name', 'UPPLAN', [row('2025-04')], { fileName: { edition: '202407' } })).toEqual([]);
    expect(findings('version_file_name', 'UPPLAN', [row('2022-08')])).toEqual([]);
    expect(findings('version_file_name', 'UPPLAN', [row('2022-08')], { fileName: { kind: 'UPPLAN' } })).toEqual([]);
  });
});

describe('month_mixed', () => {
  it('points at the first row that differs, once', () => {
    const rows = [row('2024-07', undefined), row('2024-07'), row('2024-07', '2025-12'), row('2024-07', '2025-10')];
    expect(findings('month_mixed', 'DLTPLAN', rows)).toEqual([
      { file: 'DLTPLAN', row: 3, key: 'targetMonth', params: { firstRow: 2 } },
    ]);
  });
  it('tells rows with a month from rows without in 利用者補足情報', () => {
    const rows = [{ planDate: '2025-10-20' }, { targetMonth: '2025-11' }];
    expect(rowsFound('month_mixed', 'UPHOSOKU', rows)).toEqual([2]);
  });
  it('leaves rows out that hosoku_link tells of, and empty months', () => {
    const rows = [{ planDate: '2025-10-20' }, { planDate: '2025-10-20', targetMonth: '2025-11' }, {}];
    expect(rowsFound('month_mixed', 'UPHOSOKU', rows)).toEqual([]);
    expect(rowsFound('month_mixed', 'UPPLAN', [row('2024-07'), row('2024-07', null)])).toEqual([]);
  });
});

describe('month_file_name', () => {
  const name = { fileName: { month: '2025-10' } };
  it('finds another month than the name', () => {
    expect(findings('month_file_name', 'UPPLAN', [row(null, undefined), row('2024-07'), row('2024-07')], name)).toEqual(
      [{ file: 'UPPLAN', row: 2, key: 'targetMonth', params: { month: '2025-10' } }],
    );
  });
  it('compares the zeros of 利用者補足情報', () => {
    expect(rowsFound('month_file_name', 'UPHOSOKU', [{ planDate: '2025-10-20' }], name)).toEqual([1]);
    expect(
      rowsFound('month_file_name', 'UPHOSOKU', [{ targetMonth: '2025-10' }], { fileName: { month: null } }),
    ).toEqual([1]);
    expect(
      rowsFound('month_file_name', 'UPHOSOKU', [{ planDate: '2025-10-20' }], { fileName: { month: null } }),
    ).toEqual([]);
  });
  it('is silent where the rows disagree, agree with it, or the name tells no month', () => {
    expect(findings('month_file_name', 'UPPLAN', [row('2024-07'), row('2024-07', '2025-12')], name)).toEqual([]);
    expect(findings('month_file_name', 'UPPLAN', [row('2024-07', '2025-10')], name)).toEqual([]);
    expect(findings('month_file_name', 'UPPLAN', [row('2024-07')], { fileName: {} })).toEqual([]);
    expect(findings('month_file_name', 'UPPLAN', [row('2024-07', undefined)], name)).toEqual([]);
    expect(findings('month_file_name', 'UPPLAN', [row('2024-07')])).toEqual([]);
  });
});

describe('receiver_unconcerned', () => {
  const name = { fileName: { receiver: '1370200129', receiverType: '11' } };
  const at = (person: object, providerNumber: string | undefined) => ({ ...person, providerNumber });
  it("points at the person's first row, persons interleaved", () => {
    const rows = [at(ann, '1370200129'), at(ben, '1370300236'), at(ann, '1370300236'), at(ben, '1370400343')];
    expect(findings('receiver_unconcerned', 'UPPLAN', rows, name)).toEqual([
      { file: 'UPPLAN', row: 2, key: null, params: {} },
    ]);
  });
  it.each([
    ['a care manager', { receiver: '1370200129', receiverType: '43' }],
    ['a centre', { receiver: '1370200129', receiverType: '46' }],
    ['a name without types', { receiver: '1370200129', receiverType: null }],
    ['a 9-digit receiver', { receiver: '137020012', receiverType: '11' }],
    ['no receiver', {}],
  ])('is silent: %s', (_, fileName) => {
    expect(findings('receiver_unconcerned', 'UPPLAN', [at(ben, '1370300236')], { fileName })).toEqual([]);
  });
  it('leaves out whom it cannot tell', () => {
    expect(findings('receiver_unconcerned', 'UPPLAN', [at(ben, '1370300236'), at(ben, undefined)], name)).toEqual([]);
    expect(findings('receiver_unconcerned', 'UPPLAN', [at(ben, '1370300236'), at(nobody, '1')], name)).toEqual([]);
    const half = { insurerNumber: '131099', insuredNumber: undefined };
    expect(rowsFound('receiver_unconcerned', 'UPPLAN', [at(ben, '1370300236'), at(half, '1')], name)).toEqual([1]);
  });
});
