import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWeek, toWeeks } from '../../../src/forms';
import type { RecordOf } from '../../../src/schemas/record';
import { interleaved } from '../support/arbitrary';
import { record } from '../support/records';
import { samplesOf } from '../support/samples';

const text = fc.option(fc.constantFrom('訪問介護', '通院\n（月1回）'), { nil: null });
const time = fc.option(fc.constantFrom('00:00', '09:07', '16:45', '24:00'), { nil: null });
const weekday = fc.constantFrom('1', '2', '7', null);

/** Any row of 3表, also one that fills several groups of fields, or none. */
const row = (insuredNumber: string): fc.Arbitrary<RecordOf<'UP3KYO'>> =>
  fc
    .record({
      createdDate: fc.constantFrom('2025-10-20', '2025-10-21'),
      serviceContent: text,
      weekday,
      startTime: time,
      endTime: time,
      dailyActivity: text,
      activityStartTime: time,
      activityEndTime: time,
      nonWeeklyService: text,
    })
    .map((values) => record('UP3KYO', { insuredNumber, ...values }));

describe('3表', () => {
  it('lays services on their weekdays by start time, to the minute', () => {
    const service = (weekday: '1' | '4' | null, startTime: string | null): RecordOf<'UP3KYO'> =>
      record('UP3KYO', { serviceContent: '訪問介護', weekday, startTime, endTime: null });
    const [week] = toWeeks([service('4', '16:45'), service('1', null), service('1', '09:07'), service(null, '08:00')]);
    expect(week!.days['1'].map(({ startTime }) => startTime)).toEqual(['09:07', null]);
    expect(week!.days['4'].map(({ startTime }) => startTime)).toEqual(['16:45']);
    expect(week!.days['2']).toEqual([]);
    expect(week!.anyDay.map(({ startTime }) => startTime)).toEqual(['08:00']);
  });

  it('takes a row that fills several groups apart and puts it together again', () => {
    const rows = [
      record('UP3KYO', { serviceContent: '訪問介護', weekday: '1', dailyActivity: '起床', nonWeeklyService: '通院' }),
    ];
    const [week] = toWeeks(rows);
    expect(week!.days['1']).toHaveLength(1);
    expect(week!.dailyActivities[0]).toEqual({
      dailyActivity: '起床',
      activityStartTime: null,
      activityEndTime: null,
      row: 1,
    });
    expect(week!.nonWeekly[0]).toEqual({ nonWeeklyService: '通院', row: 1 });
    expect(fromWeek(week!)).toEqual(rows);
  });

  it('gives parts that were read from no row rows of their own', () => {
    const [empty] = toWeeks([record('UP3KYO')]);
    const service = { serviceContent: '訪問介護', startTime: '09:00', endTime: '10:00' };
    const days = { ...empty!.days, '7': [service], '1': [service, service] };
    const rows = fromWeek({ ...empty!, blank: [], days, nonWeekly: [{ nonWeeklyService: '通院' }] });
    expect(rows.map((one) => [one.weekday, one.nonWeeklyService])).toEqual([
      ['1', null],
      ['1', null],
      ['7', null],
      [null, '通院'],
    ]);
  });

  it('rows come back as they are, whatever they fill, several persons among each other', () => {
    const persons = fc.tuple(fc.array(row('1'), { minLength: 1 }), fc.array(row('2'), { minLength: 1 }));
    const mixed = persons.chain((lists) => interleaved(lists).map((rows) => ({ lists, rows })));
    fc.assert(
      fc.property(mixed, ({ lists, rows }) => {
        const weeks = toWeeks(rows).sort((a, b) => Number(a.insuredNumber) - Number(b.insuredNumber));
        expect(weeks.map(fromWeek)).toEqual(lists);
        expect(toWeeks(weeks.flatMap(fromWeek))).toEqual(weeks);
      }),
    );
  });

  it.each(samplesOf('UP3KYO'))('sample $name comes back as it is', ({ records }) => {
    expect(toWeeks(records).flatMap(fromWeek)).toEqual(records);
  });
});
