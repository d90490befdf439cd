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

/** A record as a database gives it that says `undefined` for nothing. */
function mapped<R extends object>(row: R): R {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? undefined])) as R;
}

describe('forms of records whose empty fields are left out or undefined', () => {
  it.each([
    ['left out', written],
    ['undefined', mapped],
  ])('are those of the whole records: %s', (_, written) => {
    for (const pattern of ['D1', 'D2', 'D3', 'D4', 'D5'] satisfies ExchangePattern[]) {
      const set: PersonRecords = generateRecords(pattern, { seed: 5, persons: 4 });
      const bare: PersonRecords = Object.fromEntries(
        Object.entries(set).map(([kind, rows]) => [kind, rows?.map((row: object) => written(row))]),
      );
      expect(bare).not.toEqual(set);
      expect(personViews(bare)).toEqual(personViews(set));
      const { UPPLAN = [], UPJSK = [], UPSIKYU = [], UP2KYO = [], UP3KYO = [], UPYOBO = [], UPYOBO_SUB = [] } = set;
      expect(toCalendars(UPPLAN.map((row) => written(row)))).toEqual(toCalendars(UPPLAN));
      expect(toStatements(UPSIKYU.map((row) => written(row)))).toEqual(toStatements(UPSIKYU));
      expect(toPlanTrees(UP2KYO.map((row) => written(row)))).toEqual(toPlanTrees(UP2KYO));
      expect(toWeeks(UP3KYO.map((row) => written(row)))).toEqual(toWeeks(UP3KYO));
      const annexed = { UPYOBO: UPYOBO.map((row) => written(row)), UPYOBO_SUB: UPYOBO_SUB.map((row) => written(row)) };
      expect(toPreventiveTrees(annexed)).toEqual(toPreventiveTrees({ UPYOBO, UPYOBO_SUB }));
      expect(
        comparePlanActual(
          UPPLAN.map((row) => written(row)),
          UPJSK.map((row) => written(row)),
        ),
      ).toEqual(comparePlanActual(UPPLAN, UPJSK));
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
