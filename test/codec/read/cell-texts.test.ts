import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWindow } from '../../../src/codec/csv/byte-window';
import { CellTexts } from '../../../src/codec/read/cell-texts';
import { utf8Cell } from '../../../src/codec/unicode/utf8-cell';

/** The texts that one column's cells are made into, one after the other. */
function made(cells: readonly string[]): string[] {
  const texts = new CellTexts(utf8Cell(false));
  const window = new ByteWindow();
  return cells.map((cell) => {
    const bytes = new TextEncoder().encode(cell);
    window.push(bytes, window.size);
    return texts.read(window, window.size - bytes.length, window.size, 0);
  });
}

describe('the texts of a column', () => {
  it.each(Array.from({ length: 18 }, (_, index) => index + 1))('tells cells of %i bytes by each of them', (length) => {
    const first = 'a'.repeat(length);
    const others = Array.from({ length }, (_, at) => `${first.slice(0, at)}b${first.slice(at + 1)}`);
    // Each beside the first, which is remembered then; and all again.
    const cells = [...others.flatMap((other) => [first, other]), ...others];
    expect(made(cells)).toEqual(cells);
  });

  it('are those of the bytes, however often they recur', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '0', 'ｱ', 'あ', '𠮷', '\0'), maxLength: 9 });
    fc.assert(fc.property(fc.array(cell, { maxLength: 60 }), (cells) => void expect(made(cells)).toEqual(cells)));
  });
});
