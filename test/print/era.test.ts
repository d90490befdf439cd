import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, eraDate, eraMonth } from '../../src/print/era';
import { byTable } from './support/page';

describe('和暦', () => {
  it.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['2025-11-03', '令和7年11月3日'],
  ])('%s is %s', (date, told) => expect(eraDate(date)).toBe(told));

  it.each([
    ['2019-04', '平成31年4月'],
    ['2019-05', '令和元年5月'],
    ['1989-01', '平成元年1月'],
    ['2025-11', '令和7年11月'],
  ])('the month %s is %s', (month, told) => expect(eraMonth(month)).toBe(told));

  it('is that of the law on every day since 明治', () => {
    const days = fc.integer({ min: Date.UTC(1873, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 });
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(eraDate(date)).toBe(byTable(date));
      }),
    );
  });

  it('leaves what is no day as it stands', () => {
    for (const text of ['', '2025', '2025-11', '20251103', 'H12年10月']) expect(eraDate(text)).toBe(text);
    expect(eraMonth('202511')).toBe('202511');
  });
});

describe('age', () => {
  it.each([
    ['1943-04-01', '2025-03-31', 81],
    ['1943-04-01', '2025-04-01', 82],
    ['1944-02-29', '2025-02-28', 80],
    ['1944-02-29', '2025-03-01', 81],
    ['2025-04-01', '2025-04-01', 0],
    // Born after the day that is asked about.
    ['2025-04-02', '2025-04-01', null],
    ['', '2025-04-01', null],
  ])('of one born on %s is on %s %s', (birth, on, age) => expect(ageOn(birth, on)).toBe(age));
});
