import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import { issueKinds } from '../../src/issues';
import { isRealDate } from '../../src/schemas/cells/calendar';
import { rowCodec } from '../../src/schemas/cells/row-codec';
import { kindIn, kinds } from '../../src/schemas/kinds';
import { currentVersion, layouts, versionInfo } from '../../src/schemas/versions';
import { recordSchema, rowSchema } from '../../src/schemas/zod';
import { ms932 } from '../support/bytes';

const codecs = kinds.flatMap((kind) =>
  layouts.filter((layout) => kindIn(kind, layout)).map((layout) => rowCodec(kind, layout)),
);
/** One codec of each shape of field: the laws below hold for all of them. */
const fields = [
  ...new Map(
    codecs.flatMap(({ layout, fields: all }) =>
      all.map((field) => {
        const { name: _, key: __, note: ___, ...shape } = field.spec;
        return [JSON.stringify([layout, shape]), { layout, field, label: `${field.spec.key} ${layout}` }] as const;
      }),
    ),
  ).values(),
];

/** Texts near what cells hold: digits, dates, times, codes, and departures from them. */
const cellText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('0', '1', '2', '9', '-', '/', ':', '.', 'A', 'H', 'z', ' ', '１', '－', 'あ', '\u0007'),
    maxLength: 14,
  }),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10).replaceAll('-', '')),
  fc.constantFrom(
    '0900',
    '2400',
    '2401',
    '9999',
    '1960',
    '202511',
    '202513',
    '202407',
    '000000',
    '00000000',
    '00001-000010',
    '102-0074',
    '999999',
    '11AAAA',
    '111211',
    '331111',
    '13A0100012',
    'H123456789',
    '11.40',
    '10',
    '0101010101010101010101010101010',
    '男',
  ),
);

const isError = (code: keyof typeof issueKinds, severity?: string): boolean =>
  (severity ?? issueKinds[code].severity) === 'error';

describe.each(fields)('a field like $label', ({ field, layout }) => {
  it('is read the fast way exactly where the slow way finds nothing, and alike', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        fc.pre(text !== '');
        const fast = field.read(text);
        const slow = field.judge(text);
        if (fast === undefined) expect(slow.faults.length).toBeGreaterThan(0);
        else expect(slow).toEqual({ value: fast, faults: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('writes what it read, and reads that as the same value', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        const { value, faults } = field.judge(text);
        if (!faults.every((fault) => fault.code === 'field_repaired')) return;
        // A row is read by its own version, so the layout's codec never meets the other layout's.
        if ('version' in field.spec && versionInfo(text.trim())?.layout !== layout) return;
        const cell = field.write(value);
        if (typeof cell !== 'string') {
          // What is taken on reading only: a length wider than what is written.
          expect(field.spec.readLength ?? field.spec.writeLength ?? 0).toBeGreaterThan(0);
          return;
        }
        expect(field.judge(cell)).toEqual({ value, faults: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('gives at most one finding', () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(field.judge(text).faults.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(codecs)('the zod schemas of $kind in $layout', ({ kind, layout, fields: all, keys, judge }) => {
  const recordValue = fc.oneof(
    cellText,
    fc.constant(null),
    fc.constant(''),
    fc.integer({ min: -1e7, max: 1e7 }),
    fc.double({ min: -10, max: 110, noNaN: true }),
    fc.constantFrom(
      '2025-11-03',
      '2025-02-29',
      '2025-11',
      '2025-13',
      '2024-07',
      '2022-08',
      '2025-04',
      '09:30',
      '24:01',
      'none',
      true,
      11.4,
      1.005,
      -0,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1e20,
    ),
  );

  it('take a value exactly where writing takes it', () => {
    const shape = (recordSchema(kind, layout) as unknown as z.ZodObject).shape as Record<string, z.ZodType>;
    for (const field of all) {
      fc.assert(
        fc.property(recordValue, (value) => {
          // Whether this one may be empty, the row says: see below.
          if (value === null && 'emptyWhere' in field.spec) return;
          const written = field.write(value);
          const taken = shape[field.spec.key]!.safeParse(value, { jitless: true }).success;
          expect({ key: field.spec.key, value, taken }).toEqual({
            key: field.spec.key,
            value,
            taken: typeof written === 'string',
          });
        }),
        { numRuns: 40 },
      );
    }
  });

  it('make a record of cells exactly where judging finds no error, and refuse another number of cells', () => {
    const schema = rowSchema(kind, layout);
    fc.assert(
      fc.property(fc.array(cellText, { minLength: keys.length, maxLength: keys.length }), (cells) => {
        const faults = all.flatMap((_, index) =>
          judge(cells, index).faults.filter((one) => isError(one.code, one.severity)),
        );
        const result = z.safeDecode(schema, cells as never);
        expect(result.success).toBe(faults.length === 0);
        if (!result.success) {
          expect(result.error.issues.map((one) => (one as { params?: { code?: string } }).params?.code)).toEqual(
            faults.map((one) => one.code),
          );
        }
      }),
      { numRuns: 40 },
    );
    expect(z.safeDecode(schema, ['202407'] as never).success).toBe(keys.length === 1);
  });
});

describe('回数 of 7表', () => {
  const cells = (serviceCode: string, count: string): string[] => {
    const row = new Array<string>(37).fill('');
    const set = {
      0: '202407',
      1: '131032',
      2: '2559183944',
      3: '20251020',
      4: '202511',
      6: '9999999999',
      8: serviceCode,
      12: '0',
      15: count,
      32: '0',
      33: '9999999999',
    };
    for (const [index, cell] of Object.entries(set)) row[Number(index)] = cell;
    return row;
  };

  it.each([
    ['999999', true],
    ['11AAAA', true],
    ['15EEEE', true],
    ['21ZZZZ', true],
    ['111211', false],
  ])('may be empty beside %s: %s, since the source leaves sums open', (code, allowed) => {
    const row = rowSchema('UPSIKYU');
    const decoded = z.safeDecode(row, cells(code, '') as never);
    expect(decoded.success).toBe(allowed);
    const file = readAll(ms932(`${cells(code, '').join(',')}\r\n`), { kind: 'UPSIKYU' });
    expect(file.issues.map((one) => one.code)).toEqual(allowed ? [] : ['field_required']);
    const record = { ...z.decode(row, cells('999999', '') as never), serviceCode: code };
    expect(recordSchema('UPSIKYU').safeParse(record, { jitless: true }).success).toBe(allowed);
    const written = writeAll('UPSIKYU', [record, record]);
    expect(written.issues).toHaveLength(allowed ? 0 : 2);
    expect(readAll(written.bytes, { kind: 'UPSIKYU' }).records).toEqual(allowed ? [record, record] : []);
  });
});

describe('the calendar', () => {
  it('knows the days that exist, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          expect(isRealDate(year, month, day)).toBe(
            date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day,
          );
        },
      ),
    );
    // date-fns' isExists says no where the machine stands in Apia, which skipped this day.
    expect(isRealDate(2011, 12, 30)).toBe(true);
  });
});

describe('what the source leaves open', () => {
  it.each([
    ['UPYOBO_SUB', 'needNo', 'A-1', null, 'field_number'],
    ['UPYOBO_SUB', 'supportNo', '123', null, 'field_number'],
    ['UPYOBO_SUB', 'serviceNo', 'ア', null, 'field_number'],
    ['UPPLAN', 'satelliteNo', '本', '本', 'field_format'],
    ['UPJSK', 'satelliteNo', '001', '001', 'field_length'],
    ['UPSIKYU', 'satelliteNo', '本店', '本店', 'field_format'],
  ] as const)('%s %s reads %s with a warning and does not write it', (kind, key, cell, value, code) => {
    const codec = rowCodec(kind, currentVersion);
    const field = codec.fields[(codec.keys as readonly string[]).indexOf(key)]!;
    expect(field.judge(cell)).toMatchObject({ value, faults: [{ code, severity: 'warning' }] });
    const written = field.write(value === null ? cell : value);
    expect(written).toMatchObject({ code });
    expect(written).not.toHaveProperty('severity', 'warning');
  });
});
