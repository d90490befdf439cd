// Checked by `npm run typecheck`; a type that accepts everything passes every positive test, so there are refusals.
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import * as records from '../../src/entries/records';
import type { RecordSpec } from '../../src/schemas/define';
import { type Kind, kinds } from '../../src/schemas/kinds';
import type { DraftOf, RecordOf } from '../../src/schemas/record';
import { recordSchema } from '../../src/schemas/zod';

describe('careplan-csv/records', () => {
  it('exports the definition of every kind', () => {
    const exported: { readonly [K in Kind]: RecordSpec<K> } = records;
    for (const kind of kinds) expect(exported[kind].kind).toBe(kind);
  });
});

describe('the types of records', () => {
  it('come from the definition', () => {
    expectTypeOf<RecordOf<'DLT1KYO'>>().toEqualTypeOf<{
      csvVersion: string;
      insurerNumber: string;
      insuredNumber: string;
      planDate: string;
    }>();
    expectTypeOf<RecordOf<'UPPLAN'>['over30Days']>().toEqualTypeOf<'0' | '1'>();
    expectTypeOf<RecordOf<'UPPLAN'>['units']>().toEqualTypeOf<number | null>();
    expectTypeOf<RecordOf<'UPPLAN'>['count']>().toEqualTypeOf<number>();
    expectTypeOf<RecordOf<'UPHOSOKU'>['planDate']>().toEqualTypeOf<string | null>();
    expectTypeOf<RecordOf<'UPHOSOKU'>['careLevel']>().toEqualTypeOf<
      '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null
    >();
    expectTypeOf<RecordOf<'UPHOSOKU'>['identifier']>().toEqualTypeOf<null>();
    expectTypeOf<RecordOf<'UPKIHON'>['outsourced']>().toEqualTypeOf<'1' | '2' | null>();
    expectTypeOf<DraftOf<'DLT1KYO'>['planDate']>().toEqualTypeOf<string | null>();
    expect(recordSchema('DLT1KYO')).toBeDefined();
  });

  it('differ by edition', () => {
    expectTypeOf<RecordOf<'UPPLAN'>>().toHaveProperty('taisCode');
    expectTypeOf<RecordOf<'UPPLAN', '202504'>>().toHaveProperty('taisCode');
    expectTypeOf<RecordOf<'UPPLAN', '202208'>>().not.toHaveProperty('taisCode');
    expectTypeOf<z.infer<ReturnType<typeof recordSchema<'UPPLAN', '202208'>>>>().toEqualTypeOf<
      RecordOf<'UPPLAN', '202208'>
    >();
  });

  it('refuse what the standard refuses', () => {
    const record: RecordOf<'DLT1KYO'> = {
      csvVersion: '2024-07',
      insurerNumber: '131024',
      insuredNumber: '6165030196',
      planDate: '2025-10-20',
    };
    // @ts-expect-error - a code outside its table
    const sex: RecordOf<'UPHOSOKU'>['sex'] = '3';
    // @ts-expect-error - a required field is never null
    const name: RecordOf<'UPHOSOKU'>['name'] = null;
    // @ts-expect-error - a number is no string
    const units: RecordOf<'UPPLAN'>['units'] = '387';
    // @ts-expect-error - no such kind
    type Unknown = RecordOf<'UPFOO'>;
    // @ts-expect-error - the picture has no records
    type Picture = RecordOf<'UPKIHON_IMAGE'>;
    // @ts-expect-error - a key is missing
    const short: RecordOf<'DLT1KYO'> = { csvVersion: '2024-07' };
    // @ts-expect-error - no such version
    type Version = RecordOf<'UPPLAN', '202413'>;
    expectTypeOf<[Unknown, Picture, Version]>().not.toBeNever();
    expect([record, sex, name, units, short]).toHaveLength(5);
  });
});
