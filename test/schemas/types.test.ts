// Checked by `npm run typecheck`; a type that accepts everything passes every positive test, so there are refusals.
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import * as records from '../../src/entries/records';
import type { RecordSpec } from '../../src/schemas/define';
import type { FieldSpec, ValueOf } from '../../src/schemas/field';
import type { UP1KYORecord, UPPLANAnyEdition, UPPLANRecord, UPPLANRecord202208 } from '../../src/schemas/interfaces';
import { type Kind, kindIn, kinds } from '../../src/schemas/kinds';
import {
  type AnyEdition,
  blankRecord,
  type DraftOf,
  fieldsIn,
  type RecordInput,
  type RecordOf,
} from '../../src/schemas/record';
import type { definitions } from '../../src/schemas/records';
import {
  type CurrentVersion,
  csvVersionIn,
  layouts,
  type Version,
  type VersionsWithin,
} from '../../src/schemas/versions';
import { recordSchema } from '../../src/schemas/zod';
import { typeErrors } from '../support/type-errors';

describe('careplan-csv/records', () => {
  it('exports the definition of every kind', () => {
    const exported: { readonly [K in Kind]: RecordSpec<K> } = records;
    for (const kind of kinds) expect(exported[kind].kind).toBe(kind);
  });
});

/** The type of a record as its definition has it: what the generated interfaces are held against. */
type Fields<K extends Kind> = (typeof definitions)[K]['fields'][number];
type Within<F, V extends Version> = F extends FieldSpec ? (V extends VersionsWithin<F> ? F : never) : never;
type Derived<K extends Kind, V extends Version> = {
  [F in Within<Fields<K>, V> as F['key']]: ValueOf<F, V>;
};
/** Kind → whether the generated interface is the derived type; `true` for a kind that the edition lacks. */
type Agreeing<V extends Version> = {
  [K in Kind]: [RecordOf<K, V>] extends [never] ? true : Equal<RecordOf<K, V>, Derived<K, V>>;
};
type Equal<A, B> = [A, B] extends [B, A] ? true : false;
type Every = { [K in Kind]: true };

describe('the generated interfaces', () => {
  it('are what the definitions say, in each layout', () => {
    expectTypeOf<Agreeing<CurrentVersion>>().toEqualTypeOf<Every>();
    expectTypeOf<Agreeing<'202208'>>().toEqualTypeOf<Every>();
  });

  it('are what RecordOf gives, by name', () => {
    expectTypeOf<RecordOf<'UPPLAN'>>().toEqualTypeOf<UPPLANRecord>();
    expectTypeOf<RecordOf<'UPPLAN', '201910'>>().toEqualTypeOf<UPPLANRecord202208>();
    expectTypeOf<RecordOf<'UP1KYO', '202208'>>().toEqualTypeOf<UP1KYORecord>();
    expectTypeOf<RecordOf<'UP3KYO', '202208'>>().toBeNever();
  });

  it('tell the truth about what reading gives', () => {
    const { records: read } = readAll(new Uint8Array(), { kind: 'UPPLAN' });
    expectTypeOf(read).toEqualTypeOf<readonly UPPLANAnyEdition[]>();
    expectTypeOf<UPPLANAnyEdition['taisCode']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<RecordOf<'UPPLAN'>>().toExtend<AnyEdition<'UPPLAN'>>();
    expectTypeOf<RecordOf<'UPPLAN', '202208'>>().toExtend<AnyEdition<'UPPLAN'>>();
    // @ts-expect-error - a record of an older edition lacks the field
    const narrow: UPPLANRecord[] = [...read];
    expect(narrow).toEqual([]);
  });
});

describe('RecordInput', () => {
  const visit: RecordInput<'UPPLAN'> = {
    csvVersion: '2024-07',
    insurerNumber: '131016',
    insuredNumber: '0000000001',
    createdDate: '2025-10-20',
    targetMonth: '2025-11',
    plannerOfficeNumber: '1370100014',
    serviceDate: '2025-11-03',
    startTime: '09:00',
    endTime: '10:00',
    count: 1,
    serviceCode: '111211',
    providerNumber: '1370200129',
    over30Days: '0',
  };

  it('requires the required fields and no others, and takes records of any edition', () => {
    expect(writeAll('UPPLAN', [visit]).issues.map(({ code, key }) => [code, key])).toEqual([
      ['field_recommended', 'units'],
    ]);
    expectTypeOf<RecordOf<'UPPLAN'>>().toExtend<RecordInput<'UPPLAN'>>();
    expectTypeOf<RecordOf<'UPPLAN', '202208'>>().toExtend<RecordInput<'UPPLAN'>>();
    expectTypeOf<AnyEdition<'UPSIKYU'>>().toExtend<RecordInput<'UPSIKYU'>>();
  });

  it('takes undefined for what is left out, as a database without null gives it', () => {
    const given: RecordInput<'UPPLAN'> = { ...visit, units: 387, taisCode: undefined, plannerName: undefined };
    expect(writeAll('UPPLAN', [given])).toEqual(writeAll('UPPLAN', [{ ...visit, units: 387 }]));
    // @ts-expect-error - a required field
    const lacking: RecordInput<'UPPLAN'> = { ...visit, count: undefined };
    expect(writeAll('UPPLAN', [lacking]).byCode).toHaveProperty('field_required', 1);
  });

  it('refuses what no record may be', () => {
    const { count: _, ...without } = visit;
    // @ts-expect-error - count is required
    writeAll('UPPLAN', [without]);
    // @ts-expect-error - no such field
    writeAll('UPPLAN', [{ ...visit, provider: '1370200129' }]);
    // @ts-expect-error - a number
    writeAll('UPPLAN', [{ ...visit, count: '1' }]);
    // @ts-expect-error - a code outside its table
    writeAll('UPPLAN', [{ ...visit, over30Days: '2' }]);
    // @ts-expect-error - a record of another kind
    const other: RecordInput<'UPSIKYU'> = visit;
    expect(other).toBe(visit);
  });

  it('refuses keys that the kind lacks in fresh literals, whoever takes the records', () => {
    const write = '../../src/codec/write/write';
    const takers: readonly ((record: string) => string)[] = [
      (record) => `import { writeAll } from '${write}'; writeAll('DLT1KYO', [${record}]);`,
      (record) => `import { writeRecords } from '${write}'; writeRecords('DLT1KYO', [${record}]);`,
      (record) =>
        `import type { RecordInput } from '../../src/schemas/record'; export const one: RecordInput<'DLT1KYO'> = ${record};`,
      (record) =>
        `import type { BuildPerson } from '../../src/forms/build/types'; export const one: BuildPerson = { records: { DLT1KYO: [${record}] } };`,
    ];
    const good = `csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196', planDate: '2025-10-20'`;
    const said = typeErrors(
      takers.flatMap((taker) => [`{ ${good} }`, `{ ${good}, planNo: 1 }`].map((one) => taker(one))),
    ).map((errors) => errors.join('\n'));
    for (let taker = 0; taker < takers.length; taker += 1) {
      expect(said[2 * taker]).toBe('');
      expect(said[2 * taker + 1]).toContain('planNo');
    }
  }, 60_000);

  it('names a wrong property in a few lines', () => {
    const call = (record: string): string =>
      `import { writeAll } from '../../src/codec/write/write'; writeAll('DLT1KYO', [${record}]);`;
    const good = `csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196'`;
    const said = typeErrors([
      call(`{ ${good}, planDat: '2025-10-20' }`),
      call(`{ ${good}, planDate: 20251020 }`),
      call(`{ ${good} }`),
      call(`{ ${good}, planDate: '2025-10-20' }`),
    ]);
    expect(said[3]).toEqual([]);
    expect(said[0]!.join('\n')).toContain('planDat');
    expect(said[1]!.join('\n')).toContain('number');
    expect(said[2]!.join('\n')).toContain('planDate');
    for (const errors of said.slice(0, 3)) {
      const text = errors.join('\n');
      expect(text.split('\n').length).toBeLessThanOrEqual(4);
      expect(text.length).toBeLessThanOrEqual(400);
      expect(text).not.toMatch(/[Ii]terator/);
    }
  }, 60_000);

  it('is what is complained of where records, persons or files are handed over in lists', () => {
    const base = `csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196'`;
    const from = (name: string, path: string): string => `import { ${name} } from '../../src/${path}';`;
    const build = (record: string): string =>
      `${from('exportTransmissions', 'exchange')} void exportTransmissions('planDeletion', { sender: '1370100014', senderType: '43',
        stamp: '20251020113000', persons: [{ records: { DLT1KYO: [${record}] } }] });`;
    const said = typeErrors([
      build(`{ ${base}, planDate: '2025-10-20' }`),
      build(`{ ${base}, planDate: '2025-10-20', planDat: '' }`),
      build(`{ ${base}, planDate: new Date() }`),
      build(`{ ${base} }`),
      `${from('checkFiles', 'index')} void checkFiles(['a.csv']);`,
      `${from('fix', 'fix')} void fix(['a.csv']);`,
      `${from('toWeeks', 'forms')} toWeeks([{ ${base}, planDate: '2025-10-20', createdDate: 20251020 }]);`,
      `${from('toStatements', 'forms')} toStatements([{ ${base} }]);`,
      `${from('printForms', 'print')} printForms(['a']);`,
    ]).map((errors) => errors.join('\n'));
    expect(said[0]).toBe('');
    expect(said[1]).toContain('planDat');
    expect(said[2]).toContain("Type 'Date' is not assignable to type 'string'");
    expect(said[3]).toContain('planDate');
    expect(said[4]).toContain('FileToCheck');
    for (const text of said.slice(1)) {
      expect(text.split('\n').length).toBeLessThanOrEqual(4);
      expect(text.length).toBeLessThanOrEqual(600);
      expect(text).not.toMatch(/[Ii]terator/);
      expect(text).not.toBe('');
    }
  }, 60_000);
});

describe('blankRecord', () => {
  it('has every key of the edition, null but for its csvVersion', () => {
    for (const kind of kinds) {
      for (const version of layouts.filter((layout) => kindIn(kind, layout))) {
        const blank = Object.entries(blankRecord(kind, version));
        expect(blank.map(([key]) => key)).toEqual(fieldsIn(kind, version).map(({ key }) => key));
        expect(blank.filter(([, value]) => value !== null)).toEqual([['csvVersion', csvVersionIn(version)]]);
      }
    }
    expect(() => blankRecord('UP3KYO', '202208')).toThrow(/does not exist/);
  });

  it('is no record until its required fields are filled', () => {
    const filled = { ...blankRecord('DLT1KYO'), insurerNumber: '131016', insuredNumber: '0000000001' };
    // @ts-expect-error - planDate is still null
    const short: RecordInput<'DLT1KYO'> = filled;
    const whole: RecordInput<'DLT1KYO'> = { ...filled, planDate: '2025-10-20' };
    expect([short.planDate, whole.planDate]).toEqual([null, '2025-10-20']);
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
    // @ts-expect-error - a number is not a string
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
