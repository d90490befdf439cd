import { describe, expect, it } from 'vitest';
import { units } from '../../../src/filenames/units';
import { formatRoster } from '../../../src/roster/roster-text';
import { fileKinds } from '../../../src/schemas/kinds';
import {
  counted,
  followText,
  kindName,
  numberText,
  officeName,
  placeText,
  stampText,
  unitName,
} from '../../../src/validate/report/words';
import { found } from './subject';

describe('words', () => {
  it('names every unit and kind, and what is unknown, in both languages', () => {
    const names = [
      ...units().map(({ unit }) => unitName(unit)),
      unitName('unknown'),
      ...(Object.keys(fileKinds) as (keyof typeof fileKinds)[]).map(kindName),
      kindName(null),
    ];
    for (const { ja, en } of names) {
      expect(ja).not.toBe('');
      expect(en).toMatch(/^[a-z0-9 ]+$/);
    }
    expect(new Set(names.map(({ ja }) => ja)).size).toBeGreaterThanOrEqual(names.length - 2);
  });

  it('speaks of one thing as of one in English', () => {
    expect(followText(1)).toEqual({ ja: 'ここから生じた指摘 1 件', en: '1 finding follows from it' });
    expect(followText(1200)).toEqual({ ja: 'ここから生じた指摘 1,200 件', en: '1,200 findings follow from it' });
    expect(formatRoster({ findings: [], missing: [], persons: 1, listed: 1, skipped: [] }, 'en')).toContain(
      '1 person in the files',
    );
  });

  it('names offices with the service type they have', () => {
    expect(officeName('1370100014', '43')).toEqual({ ja: '1370100014（43 居宅介護支援）', en: '1370100014 (43)' });
    expect(officeName('1370100014', 'ZZ').ja).toBe('1370100014（ZZ）');
    expect(officeName('1370100014', 'constructor').ja).toBe('1370100014（constructor）');
    expect(officeName('1370100014', null)).toEqual({ ja: '1370100014', en: '1370100014' });
  });

  it('shows a stamp as date and time, anything else as it is', () => {
    expect(stampText('20251020113000')).toBe('2025-10-20 11:30:00');
    expect(stampText('2025')).toBe('2025');
  });

  it('tells a place: the line where it differs from the row, the field where the sentence does not name it', () => {
    expect(placeText(found('field_required'))).toEqual({ ja: 'レコード3（5行目）', en: 'row 3 (line 5)' });
    expect(placeText(found('field_required', { line: 3 }))).toEqual({ ja: '3行目', en: 'row 3' });
    expect(placeText(found('row_blank', { row: null }))).toEqual({ ja: '5行目', en: 'line 5' });
    expect(placeText(found('equipment_code_both', { line: 3, column: 23 }))).toEqual({
      ja: '3行目 項目23',
      en: 'row 3, field 23',
    });
    expect(placeText(found('file_not_csv'))).toEqual({ ja: '', en: '' });
  });

  it('counts', () => {
    expect(numberText(1234567)).toBe('1,234,567');
    expect(counted(1, '行', 'row')).toEqual({ ja: '1行', en: '1 row' });
    expect(counted(1000, '行', 'row')).toEqual({ ja: '1,000行', en: '1,000 rows' });
  });
});
