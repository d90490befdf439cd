import * as fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { languages } from '../../src/languages';
import { type Kind, kindIn, kinds } from '../../src/schemas/kinds';
import type { RecordInput, RecordOf } from '../../src/schemas/record';
import { layouts } from '../../src/schemas/versions';
import { recordSchema } from '../../src/schemas/zod';
import { recordArbitrary } from '../../src/testing/arbitraries';
import { standardSchema } from '../../src/validate/standard-schema';

const places = kinds.flatMap((kind) =>
  layouts.filter((version) => kindIn(kind, version)).map((version) => [kind, version] as const),
);
const strays = [null, undefined, '', '2025-02-30', '9', 'あ', 0, -1, 1.5, 1e9, true, [], {}];

describe.each(places)('standardSchema of %s in %s', (kind, version) => {
  it('takes and refuses what the schema of zod does, and gives the same', () => {
    const { validate } = standardSchema(kind, version)['~standard'];
    const schema = recordSchema(kind, version);
    const broken = recordArbitrary(kind, { version }).chain((record) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(record), 'noSuchKey'), fc.constantFrom(...strays), fc.boolean())
        .map(([key, value, leftOut]) => {
          const changed = Object.entries(record).filter(([name]) => !leftOut || name !== key);
          return Object.fromEntries(leftOut ? changed : [...changed, [key, value]]);
        }),
    );
    fc.assert(
      fc.property(broken, (record) => {
        const expected = schema.safeParse(record, { jitless: true });
        const { issues, ...rest } = validate(record);
        expect(issues === undefined).toBe(expected.success);
        if (expected.success) expect(rest).toEqual({ value: expected.data });
      }),
      { numRuns: 60 },
    );
  });
});

describe('standardSchema', () => {
  const good: RecordInput<'DLT1KYO'> = {
    csvVersion: '2024-07',
    insurerNumber: '131024',
    insuredNumber: '6165030196',
    planDate: '2025-10-20',
  };

  it('says what is wrong, where, in a sentence without the value', () => {
    const { validate } = standardSchema('DLT1KYO')['~standard'];
    const { issues } = validate({ ...good, planDate: '2025-02-30', extra: 1 });
    expect(issues?.map(({ path }) => path)).toEqual([['planDate'], ['extra']]);
    expect(issues?.[0]?.message).toMatch(/^項目4「/);
    expect(JSON.stringify(issues)).not.toContain('02-30');
    for (const language of languages) {
      for (const value of [null, undefined, 1, 'x', [], [good]]) {
        const result = standardSchema('DLT1KYO', '202407', language)['~standard'].validate(value);
        expect(result.issues).toHaveLength(1);
        expect(result.issues?.[0]).not.toHaveProperty('path');
      }
    }
  });

  it('fills what may be left out, and keeps the given record as it is', () => {
    const given = Object.freeze({ csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196' });
    const { validate } = standardSchema('UPYOBO')['~standard'];
    const before = { ...given };
    validate(given);
    expect(given).toEqual(before);
    const { value } = standardSchema('DLT1KYO')['~standard'].validate(good) as { value: object };
    expect(value).toEqual(good);
    expect(value).not.toBe(good);
  });

  it('has the interface of the standard, with its types', () => {
    const schema = standardSchema('UPPLAN', '202208');
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'careplan-csv' });
    type Types = NonNullable<(typeof schema)['~standard']['types']>;
    expectTypeOf<Types['input']>().toEqualTypeOf<RecordInput<'UPPLAN'>>();
    expectTypeOf<Types['output']>().toEqualTypeOf<RecordOf<'UPPLAN', '202208'>>();
    // @ts-expect-error - a kind of the standard
    expect(() => standardSchema('UPFOO')).toThrow(/unknown record kind/);
    expect(() => standardSchema('UP3KYO' satisfies Kind, '202208')).toThrow(/does not exist/);
  });
});
