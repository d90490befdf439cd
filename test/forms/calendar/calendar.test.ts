import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarTotals, dayCounts, fromCalendar, toCalendars } from '../../../src/forms';
import type { RecordOf } from '../../../src/schemas/record';
import { shuffled } from '../support/arbitrary';
import { record } from '../support/records';
import { samplesOf } from '../support/samples';

type Row = RecordOf<'UPPLAN'>;

const line = fc.record({
  serviceCode: fc.constantFrom('111211', '116275', 'A21111', 'A81234', '171007'),
  startTime: fc.constantFrom('09:00', 'none'),
  units: fc.constantFrom(387, 0, -10, null),
  providerNumber: fc.constantFrom('1370200129', '13A0100012'),
  detailNo: fc.constantFrom(1, 2, null),
  plannerName: fc.constantFrom('居宅　介子', null),
});
const day = fc.record({
  serviceDate: fc.constantFrom('2025-11-01', '2025-11-15', '2025-11-30'),
  count: fc.integer({ min: 0, max: 3 }),
});
const anyRow = fc
  .tuple(line, day, fc.constantFrom('0000000001', 'H000000002'), fc.constantFrom('2025-11', '2025-12'))
  .map(([shared, onDay, insuredNumber, targetMonth]) =>
    record('UPPLAN', { ...shared, ...onDay, endTime: shared.startTime, insuredNumber, targetMonth }),
  );

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

describe('6表', () => {
  it('lays the days of a service on one line and keeps lines that differ apart', () => {
    const rows = [
      record('UPPLAN', { serviceDate: '2025-11-05' }),
      record('UPPLAN', { serviceDate: '2025-11-03' }),
      record('UPPLAN', { startTime: '14:00', endTime: '15:00' }),
      record('UPPLAN', { providerNumber: '1370300236' }),
      record('UPPLAN', { serviceCode: '171007', detailNo: 1, startTime: 'none', endTime: 'none' }),
      record('UPPLAN', { serviceCode: '171007', detailNo: 2, startTime: 'none', endTime: 'none' }),
    ];
    const [calendar] = toCalendars(rows);
    expect(calendar!.lines.map(({ days }) => days.length)).toEqual([2, 1, 1, 1, 1]);
    expect(calendar!.lines[0]!.days.map(({ date }) => date)).toEqual(['2025-11-03', '2025-11-05']);
  });

  it('keeps two visits of one service on one day apart, at the same time and at others', () => {
    const same = [record('UPPLAN'), record('UPPLAN')];
    const [calendar] = toCalendars(same);
    expect(calendar!.lines[0]!.days).toHaveLength(2);
    expect(dayCounts(calendar!.lines[0]!)[2]).toBe(2);
    expect(fromCalendar(calendar!)).toEqual(same);
    const apart = [record('UPPLAN'), record('UPPLAN', { startTime: '18:00', endTime: '19:00' })];
    expect(toCalendars(apart)[0]!.lines).toHaveLength(2);
  });

  it('keeps to the edition of the rows', () => {
    const {
      taisCode: _,
      equipmentReportCode: __,
      equipmentName: ___,
      ...older
    } = record('UPPLAN', { csvVersion: '2022-08' });
    const rows: RecordOf<'UPPLAN', '202208'>[] = [older, { ...older, serviceDate: '2025-11-04' }];
    const calendars = toCalendars(rows);
    expect(calendars[0]!.lines[0]).not.toHaveProperty('taisCode');
    const again: RecordOf<'UPPLAN', '202208'>[] = calendars.flatMap(fromCalendar);
    expect(again).toStrictEqual(rows);
  });

  it('loses and invents no row; what it writes is canonical', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const calendars = toCalendars(rows);
        const written = calendars.flatMap(fromCalendar);
        expect(sorted(written)).toEqual(sorted(rows));
        expect(toCalendars(written)).toEqual(calendars);
      }),
    );
  });

  it('gives the same lines and days for rows in any order', () => {
    const twice = fc.array(anyRow, { maxLength: 12 }).chain((rows) => shuffled(rows).map((other) => ({ rows, other })));
    const form = (rows: readonly Row[]): string[] =>
      sorted(
        toCalendars(rows).flatMap(({ lines, ...head }) =>
          lines.map(({ days, ...rest }) => ({ ...head, ...rest, days: days.map((one) => JSON.stringify(one)).sort() })),
        ),
      );
    fc.assert(
      fc.property(twice, ({ rows, other }) => {
        expect(form(other)).toEqual(form(rows));
      }),
    );
  });

  describe('totals', () => {
    const visits = (values: Partial<Row>, ...dates: string[]): Row[] =>
      dates.map((serviceDate) => record('UPPLAN', { serviceDate, ...values }));

    it('adds units × count by office and by service type', () => {
      const rows = [
        ...visits({ units: 387 }, '2025-11-03', '2025-11-10'),
        ...visits({ units: 10, count: 2, serviceCode: '114000' }, '2025-11-03'),
        ...visits(
          { units: 658, serviceCode: '151341', providerNumber: '1370300236', providerName: 'ひまわり' },
          '2025-11-06',
        ),
        ...visits({ units: null, serviceCode: '116275', startTime: 'none', endTime: 'none' }, '2025-11-30'),
      ];
      const { all, byProvider, byServiceType } = calendarTotals(toCalendars(rows)[0]!);
      expect(all).toEqual({ visits: 5, days: 4, count: 6, units: 387 * 2 + 20 + 658, linesWithoutUnits: 1 });
      expect(
        byProvider.map(({ providerNumber, providerName, units }) => [providerNumber, providerName, units]),
      ).toEqual([
        ['1370200129', null, 794],
        ['1370300236', 'ひまわり', 658],
      ]);
      expect(byServiceType.map(({ serviceType, count }) => [serviceType, count])).toEqual([
        ['11', 5],
        ['15', 1],
      ]);
    });

    it('charges a service by the month once, on however many lines it stands', () => {
      const monthly = { units: 1176, serviceCode: 'A21111', providerNumber: '13A0100012' };
      const rows = [
        ...visits(monthly, '2025-11-04', '2025-11-11'),
        ...visits({ ...monthly, startTime: '14:00' }, '2025-11-18'),
      ];
      const [calendar] = toCalendars(rows);
      expect(calendarTotals(calendar!, { chargedMonthly: (code) => code === 'A21111' }).all.units).toBe(1176);
      expect(calendarTotals(calendar!).all.units).toBe(3 * 1176);
    });

    it('charges a prorated service for the days marked in 日割対象日', () => {
      const proratedDays = `${'0'.repeat(14)}${'1'.repeat(16)}0`;
      const rows = visits({ units: 39, serviceCode: 'A21112', proratedDays }, '2025-11-18', '2025-11-25');
      expect(calendarTotals(toCalendars(rows)[0]!).all.units).toBe(39 * 16);
      // Another time makes another line of the same charge.
      const later = visits(
        { units: 39, serviceCode: 'A21112', proratedDays, startTime: '14:00', endTime: '15:00' },
        '2025-11-19',
      );
      const [calendar] = toCalendars([...rows, ...later]);
      expect(calendar!.lines).toHaveLength(2);
      expect(calendarTotals(calendar!).all.units).toBe(39 * 16);
    });
  });

  it.each([...samplesOf('UPPLAN'), ...samplesOf('UPJSK')])('sample $name comes back as it is', ({ records }) => {
    expect(toCalendars(records).flatMap(fromCalendar)).toStrictEqual(records);
  });
});
