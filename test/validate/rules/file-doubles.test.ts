import { describe, expect, it } from 'vitest';
import { ann, ben, cho, findings, nobody, type PlainRow, rowsFound } from './harness';

const visit = (person: object, day: number, cells: PlainRow = {}): PlainRow => ({
  ...person,
  serviceDate: `2025-11-${String(day).padStart(2, '0')}`,
  serviceCode: '111211',
  startTime: '09:00',
  endTime: '10:00',
  ...cells,
});
const monthly = (person: object, cells: PlainRow = {}) =>
  visit(person, 1, { startTime: 'none', endTime: 'none', ...cells });
const days = (person: object, ...numbers: number[]) => numbers.map((day) => visit(person, day));

describe('rows_doubled', () => {
  it.each(['UPPLAN', 'UPJSK'] as const)('finds the whole sequence once more in %s, whoever stands between', (kind) => {
    const rows = [
      ...days(ann, 4, 5),
      ...days(ben, 4, 5),
      ...days(ann, 6),
      ...days(ann, 4, 5),
      ...days(ben, 6),
      ...days(ann, 6),
    ];
    expect(findings('rows_doubled', kind, rows)).toEqual([{ file: kind, row: 1, key: null, params: { rows: 6 } }]);
  });
  it('finds it three times, and with equal rows in it', () => {
    const once = [...days(ann, 4, 4, 5, 6)];
    expect(rowsFound('rows_doubled', 'UPPLAN', [...once, ...once, ...once])).toEqual([1]);
  });
  it('finds rows that all have their double, where one shows no time', () => {
    const rows = [visit(ann, 4), visit(ann, 4), monthly(ann), monthly(ann)];
    expect(rowsFound('rows_doubled', 'UPPLAN', rows)).toEqual([1]);
  });
  it('finds it behind a row of nobody of another insurer', () => {
    const rows = [...days(cho, 4, 5, 6), visit({ ...ann, insuredNumber: undefined }, 4), ...days(cho, 4, 5, 6)];
    expect(rowsFound('rows_doubled', 'UPPLAN', rows)).toEqual([1]);
  });
  it('finds every row of 7表 twice', () => {
    const row = (serviceCode: string) => ({ ...ann, serviceCode, managedUnits: 5 });
    const rows = [row('111211'), row('111211'), row('999999'), row('999999')];
    expect(rowsFound('rows_doubled', 'UPSIKYU', rows)).toEqual([1]);
    expect(
      findings(
        'total_row_many',
        'UPSIKYU',
        rows.map((one) => ({ ...one, targetMonth: '2025-11' })),
      ),
    ).toEqual([
      { file: 'UPSIKYU', row: 4, key: 'serviceCode', params: { firstRow: 3, rows: 2 }, cause: 'rows_doubled' },
    ]);
  });
  it('is the cause of a missing subtotal of whoever has one detail, twice', () => {
    const once = ['111211', '151211', '999999'].map((serviceCode) => ({
      ...ann,
      targetMonth: '2025-11',
      serviceCode,
      providerNumber: '1370200129',
      managedUnits: 100,
      over30Days: '0',
    }));
    expect(findings('subtotal_missing', 'UPSIKYU', once)).toEqual([]);
    expect(findings('subtotal_missing', 'UPSIKYU', [...once, ...once]).map(({ cause }) => cause)).toEqual([
      'rows_doubled',
      'rows_doubled',
    ]);
  });
  it.each([
    ['two helpers at each visit', [...days(ann, 4, 4, 5, 5, 6, 6)]],
    ['two rows over and over', [...days(ann, 4, 5, 4, 5)]],
    ['the sequence in another order', [...days(ann, 4, 5, 6, 5, 4, 6)]],
    ['a row more', [...days(ann, 4, 5, 6, 4, 5, 6, 7)]],
    ['one cell that differs', [...days(ann, 4, 5, 6, 4, 5), visit(ann, 6, { createdDate: '2025-10-21' })]],
    ['a monthly charge that stands once', [...days(ann, 4, 4, 5, 5), monthly(ann)]],
    ['two pieces of one thing beside a visit', [monthly(ann), monthly(ann), visit(ann, 4)]],
    ['a row of nobody', [...days(ann, 4, 5, 6, 4, 5, 6), visit(nobody, 4)]],
    ['more rows than anybody has in a month', Array.from({ length: 2400 }, (_, index) => visit(ann, index % 4))],
    ['no rows', []],
  ])('is silent: %s', (_, rows) => {
    expect(findings('rows_doubled', 'UPPLAN', rows)).toEqual([]);
  });
});
