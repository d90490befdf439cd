import { describe, expect, it } from 'vitest';
import { daysInMonth } from '../../../src/schemas/cells/calendar';

describe('daysInMonth', () => {
  it('is that of the calendar, in every year that a file can hold', () => {
    for (let year = 1; year <= 9999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        // The day before the first of the next month.
        const last = new Date(0);
        last.setUTCFullYear(year, month, 0);
        if (daysInMonth(year, month) !== last.getUTCDate()) expect([year, month, daysInMonth(year, month)]).toBeNull();
      }
    }
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});
