import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padTo, wrapText } from '../../../src/validate/report/width';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['6表予定', 7],
    ['（ー）', 6],
    ['ｶﾅ', 2],
    ['か\u3099', 2],
    ['𠮟', 2],
    ['é', 1],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('padTo', () => {
  it('fills by columns, on either side, and cuts nothing', () => {
    expect(padTo('7表', 5)).toBe('7表  ');
    expect(padTo('12', 5, 'right')).toBe('   12');
    expect(padTo('利用者補足情報', 5)).toBe('利用者補足情報');
  });
});

describe('wrapText', () => {
  it('breaks Japanese between characters but begins no line with a closing mark', () => {
    expect(wrapText('項目が空です。次の行', 12)).toEqual(['項目が空で', 'す。次の行']);
    expect(wrapText('あいう「えお」', 8)).toEqual(['あいう', '「えお」']);
  });

  it('keeps words whole and drops blanks at breaks', () => {
    expect(wrapText('a field is empty', 8)).toEqual(['a field', 'is empty']);
    expect(wrapText('', 8)).toEqual(['']);
  });

  it('loses nothing but blanks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aZ9 あ漢、。「」ー -_') }),
        fc.integer({ min: 1, max: 30 }),
        (text, columns) => {
          expect(wrapText(text, columns).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
