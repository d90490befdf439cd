import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type Calendar,
  comparePlanActual,
  fromStatement,
  type PersonRecords,
  personViews,
  type Statement,
  toCalendars,
  toPlanTrees,
  toPreventiveTrees,
  toStatements,
  toWeeks,
  withTotals,
} from '../../src/forms';
import { type AnyEdition, type RecordInput, type RecordOf, recordDefinition } from '../../src/schemas/record';
import { type ExchangePattern, generateRecords } from '../../src/synthetic/sets';
import { recordArbitrary } from '../../src/testing';
import { record } from './support/records';

/** A record as a caller writes it: fields that need not be filled, and are not, are left out. */
function written<R extends object>(row: R): R {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as R;
}

function allWritten(records: PersonRecords): PersonRecords {
  return Object.fromEntries(Object.entries(records).map(([kind, rows]) => [kind, rows?.map(written)]));
}

describe('forms of records whose empty fields are left out', () => {
  it('are those of the whole records', () => {
    for (const pattern of ['D1', 'D2', 'D3', 'D4', 'D5'] satisfies ExchangePattern[]) {
      const set: PersonRecords = generateRecords(pattern, { seed: 5, persons: 4 });
      const bare = allWritten(set);
      expect(bare).not.toEqual(set);
      expect(personViews(bare)).toEqual(personViews(set));
      const { UPPLAN = [], UPJSK = [], UPSIKYU = [], UP2KYO = [], UP3KYO = [], UPYOBO = [], UPYOBO_SUB = [] } = set;
      expect(toCalendars(UPPLAN.map(written))).toEqual(toCalendars(UPPLAN));
      expect(toStatements(UPSIKYU.map(written))).toEqual(toStatements(UPSIKYU));
      expect(toPlanTrees(UP2KYO.map(written))).toEqual(toPlanTrees(UP2KYO));
      expect(toWeeks(UP3KYO.map(written))).toEqual(toWeeks(UP3KYO));
      const annexed = { UPYOBO: UPYOBO.map(written), UPYOBO_SUB: UPYOBO_SUB.map(written) };
      expect(toPreventiveTrees(annexed)).toEqual(toPreventiveTrees({ UPYOBO, UPYOBO_SUB }));
      expect(comparePlanActual(UPPLAN.map(written), UPJSK.map(written))).toEqual(comparePlanActual(UPPLAN, UPJSK));
    }
  });

  it('hold for whatever the fields say, in the edition of the record', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom('202407', '202208')
          .chain((version) => fc.array(recordArbitrary('UPSIKYU', { version }), { maxLength: 4 })),
        (rows) => {
          expect(toStatements(rows.map(written))).toEqual(toStatements(rows));
        },
      ),
      { numRuns: 50 },
    );
    const older = record('UPSIKYU', { csvVersion: '2022-08' });
    const keys = recordDefinition('UPSIKYU', '202208').fields.map(({ key }) => key);
    const trimmed = Object.fromEntries(
      Object.entries(older).filter(([key, value]) => keys.includes(key) && value !== null),
    );
    const [line] = toStatements([trimmed as unknown as RecordInput<'UPSIKYU'>])[0]?.groups[0]?.details ?? [];
    expect(line).toHaveProperty('managedUnits', null);
    expect(line).not.toHaveProperty('taisCode');
  });

  it('have the types of whole records', () => {
    const input: RecordInput<'UPSIKYU'>[] = [];
    expectTypeOf(toStatements(input)).toEqualTypeOf<Statement<AnyEdition<'UPSIKYU'>>[]>();
    expectTypeOf(toStatements([] as RecordOf<'UPSIKYU'>[])).toEqualTypeOf<Statement[]>();
    expectTypeOf(toStatements([] as RecordOf<'UPSIKYU', '202208'>[])).toEqualTypeOf<
      Statement<RecordOf<'UPSIKYU', '202208'>>[]
    >();
    expectTypeOf(toStatements(input).flatMap((one) => fromStatement(withTotals(one)))).toExtend<typeof input>();
    expectTypeOf(toCalendars([] as RecordInput<'UPJSK'>[])).toEqualTypeOf<Calendar<AnyEdition<'UPJSK'>>[]>();
  });
});
