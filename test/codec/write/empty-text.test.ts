import { expect, it } from 'vitest';
import { blankRecord, type RecordInput, writeAll } from '../../../src/index';
import { recordSchema } from '../../../src/schemas/zod';

const kind = 'UPSIKYU';
const subtotal = {
  ...blankRecord(kind),
  ...{ insurerNumber: '131032', insuredNumber: '1675756261', createdDate: '2025-10-20', targetMonth: '2025-11' },
  ...{
    providerNumber: '1370200129',
    serviceCode: '11AAAA',
    serviceUnits: 0,
    over30Days: '0',
    officeCode: '9999999999',
  },
} as RecordInput<typeof kind>;

it('refuses an empty string for a number, also where the row may leave it empty', () => {
  for (const key of ['count'] as const) {
    const [empty, text] = [null, ''].map((value) => ({ ...subtotal, units: 0, [key]: value }));
    const errors = (record: unknown) =>
      writeAll(kind, [record as RecordInput<typeof kind>])
        .issues.filter((one) => one.key === key)
        .map(({ code }) => code);
    expect(errors(empty), key).toEqual([]);
    expect(errors(text), key).toEqual(['field_number']);
    expect(recordSchema(kind).safeParse(text).success, key).toBe(false);
  }
});
