import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlanActual, type VisitComparison } from '../../../src/forms';
import type { RecordOf } from '../../../src/schemas/record';
import { shuffled } from '../support/arbitrary';
import { record } from '../support/records';
import { recordsIn } from '../support/samples';

type Row = RecordOf<'UPPLAN'>;

const visit = (values: Partial<Row> = {}): Row => record('UPPLAN', values);
const at = (startTime: string, endTime: string, values: Partial<Row> = {}): Row =>
  visit({ startTime, endTime, ...values });

const visitsOf = (plan: readonly Row[], actual: readonly Row[]): VisitComparison[] =>
  comparePlanActual(plan, actual).flatMap(({ lines }) => lines.flatMap(({ visits }) => visits));
const statuses = (plan: readonly Row[], actual: readonly Row[]): unknown[] =>
  visitsOf(plan, actual).map(({ date, status, changes }) => [date.slice(8), status, ...changes]);

const anyRow = fc
  .record({
    insuredNumber: fc.constantFrom('0000000001', 'H000000002'),
    serviceDate: fc.constantFrom('2025-11-03', '2025-11-04'),
    serviceCode: fc.constantFrom('111211', '116275', 'A21111'),
    startTime: fc.constantFrom('09:00', '14:00', 'none'),
    count: fc.constantFrom(1, 2),
    providerNumber: fc.constantFrom('1370200129', '1370300236'),
    detailNo: fc.constantFrom(1, null),
  })
  .map(visit);

describe('予実', () => {
  it('tells visits as planned, missing and extra', () => {
    const plan = [visit(), visit({ serviceDate: '2025-11-10' })];
    const actual = [visit({ createdDate: '2025-12-01' }), visit({ serviceDate: '2025-11-12' })];
    expect(statuses(plan, actual)).toEqual([
      ['03', 'asPlanned'],
      ['10', 'missing'],
      ['12', 'extra'],
    ]);
  });

  it.each([
    ['count', visit({ count: 2 }), ['count']],
    ['time', at('14:00', '15:00'), ['time']],
    ['office', visit({ providerNumber: '1370300236' }), ['provider']],
    ['count and time', at('14:00', '15:00', { count: 2 }), ['count', 'time']],
  ])('tells a changed %s', (_, actual, changes) => {
    expect(statuses([visit()], [actual])).toEqual([['03', 'changed', ...changes]]);
  });

  it('takes a サテライト枝番 that only the provider knows for no change, and shows it apart', () => {
    const [known] = visitsOf([visit()], [visit({ satelliteNo: '01' })]);
    expect(known).toMatchObject({ status: 'asPlanned', changes: [], satelliteOnlyActual: '01' });
    const [other] = visitsOf([visit({ satelliteNo: '01' })], [visit({ satelliteNo: '02' })]);
    expect(other).toMatchObject({ status: 'changed', changes: ['provider'], satelliteOnlyActual: null });
    const [lost] = visitsOf([visit({ satelliteNo: '01' })], [visit()]);
    expect(lost).toMatchObject({ status: 'changed', changes: ['provider'] });
  });

  it('pairs rows of one satellite before those of one office', () => {
    const plan = [visit({ satelliteNo: '02' }), visit({ satelliteNo: '01' })];
    expect(statuses(plan, [visit({ satelliteNo: '01' }), visit({ satelliteNo: '02' })])).toEqual([
      ['03', 'asPlanned'],
      ['03', 'asPlanned'],
    ]);
  });

  describe('an addition that is charged once a month', () => {
    const addition = (serviceDate: string, values: Partial<Row> = {}): Row =>
      visit({ serviceCode: '116275', startTime: 'none', endTime: 'none', serviceDate, ...values });

    it('is one moved visit on another day than planned', () => {
      expect(statuses([addition('2025-11-30')], [addition('2025-11-28')])).toEqual([['30', 'changed', 'date']]);
      expect(statuses([addition('2025-11-30')], [addition('2025-11-28', { count: 2 })])).toEqual([
        ['30', 'changed', 'date', 'count'],
      ]);
    });

    it.each([
      ['another office', [addition('2025-11-30')], [addition('2025-11-28', { providerNumber: '1370300236' })]],
      ['a visit', [visit()], [visit({ serviceDate: '2025-11-04' })]],
      [
        'equipment',
        [addition('2025-11-01', { serviceCode: '171007' })],
        [addition('2025-11-02', { serviceCode: '171007' })],
      ],
      [
        'one of several',
        [addition('2025-11-10'), addition('2025-11-20')],
        [addition('2025-11-11'), addition('2025-11-20')],
      ],
    ])('is missing and extra otherwise: %s', (_, plan, actual) => {
      const found = visitsOf(plan, actual).map(({ status }) => status);
      expect(found).toContain('missing');
      expect(found).toContain('extra');
    });
  });

  it('takes neither another service nor another office at another time for a change', () => {
    expect(statuses([visit()], [visit({ serviceCode: '111212' })])).toEqual([
      ['03', 'missing'],
      ['03', 'extra'],
    ]);
    expect(statuses([visit()], [at('14:00', '15:00', { providerNumber: '1370300236' })])).toEqual([
      ['03', 'missing'],
      ['03', 'extra'],
    ]);
  });

  it('tells another piece of equipment from the planned one', () => {
    const rent = (taisCode: string): Row =>
      visit({ serviceCode: '171007', startTime: 'none', endTime: 'none', taisCode });
    expect(statuses([rent('00001-000010')], [rent('00001-000011')])).toEqual([
      ['03', 'missing'],
      ['03', 'extra'],
    ]);
  });

  it('pairs equal visits of a day before changed ones', () => {
    const plan = [at('09:00', '10:00'), at('14:00', '15:00')];
    expect(statuses(plan, [at('14:00', '15:00'), at('09:30', '10:30')])).toEqual([
      ['03', 'changed', 'time'],
      ['03', 'asPlanned'],
    ]);
    expect(statuses(plan, [at('14:00', '15:00')])).toEqual([
      ['03', 'missing'],
      ['03', 'asPlanned'],
    ]);
  });

  it('keeps two equal visits of a day two', () => {
    expect(statuses([visit(), visit()], [visit()])).toEqual([
      ['03', 'asPlanned'],
      ['03', 'missing'],
    ]);
    expect(statuses([visit()], [visit(), visit()])).toEqual([
      ['03', 'asPlanned'],
      ['03', 'extra'],
    ]);
  });

  it('counts, and tells what may just not have come yet', () => {
    const plan = [visit({ count: 2 }), visit({ serviceCode: '151341', providerNumber: '1370300236' })];
    const [person] = comparePlanActual(plan, [visit()]);
    expect(person!.totals).toEqual({ plannedCount: 3, actualCount: 1, asPlanned: 0, missing: 1, extra: 0, changed: 1 });
    expect(person!.lines.map(({ serviceCode, reported }) => [serviceCode, reported])).toEqual([
      ['111211', true],
      ['151341', false],
    ]);
    expect(comparePlanActual(plan, [visit()], { providers: ['1370200129'] })[0]!.lines).toHaveLength(1);
    expect(comparePlanActual(plan, [], { providers: ['1370999999'] })).toEqual([]);
  });

  it('each row belongs to one visit, each person and month is compared alone, and the order of rows plays no part', () => {
    const sets = fc.tuple(fc.array(anyRow, { maxLength: 12 }), fc.array(anyRow, { maxLength: 12 }));
    const twice = sets.chain(([plan, actual]) =>
      fc.tuple(shuffled(plan), shuffled(actual)).map((other) => ({ plan, actual, other })),
    );
    const bySome = (rows: readonly (Row | null)[]): string[] =>
      rows.flatMap((row) => (row === null ? [] : JSON.stringify(row))).sort();
    fc.assert(
      fc.property(twice, ({ plan, actual, other }) => {
        const visits = visitsOf(plan, actual);
        expect(bySome(visits.map((one) => one.plan as Row | null))).toEqual(bySome(plan));
        expect(bySome(visits.map((one) => one.actual as Row | null))).toEqual(bySome(actual));
        for (const one of visits) {
          if (one.plan !== null && one.actual !== null) expect(one.plan.insuredNumber).toBe(one.actual.insuredNumber);
        }
        const byPerson = (a: { insuredNumber: string }, b: { insuredNumber: string }): number =>
          a.insuredNumber < b.insuredNumber ? -1 : 1;
        expect(comparePlanActual(...other).sort(byPerson)).toEqual(comparePlanActual(plan, actual).sort(byPerson));
      }),
    );
  });

  it('a plan against itself is as planned throughout', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (plan) => {
        expect(visitsOf(plan, plan).every(({ status }) => status === 'asPlanned')).toBe(true);
      }),
    );
  });

  it('the samples: all visits of the office that sent its actuals are as planned', () => {
    for (const edition of ['202407', '202208']) {
      const plan = recordsIn(`${edition}/2-riyohyo`, 'UPPLAN');
      const actual = recordsIn(`${edition}/3-jisseki`, 'UPJSK');
      for (const { lines } of comparePlanActual(plan, actual)) {
        for (const { reported, visits } of lines) {
          expect(visits.every(({ status }) => status === (reported ? 'asPlanned' : 'missing'))).toBe(true);
        }
      }
    }
  });
});
