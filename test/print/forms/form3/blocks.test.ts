import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  blocksOf,
  characterWidth,
  type Entry,
  minutesOf,
  wrapped,
} from '../../../../src/print/forms/form3/blocks';

const least = 30;
const entry = (column: number, start: string, end: string | null): Entry => ({
  column,
  text: '',
  start: minutesOf(start),
  end: end === null ? null : minutesOf(end),
});
const drawn = (...entries: Entry[]) =>
  blocksOf(entries, least).map(({ column, from, to, lane, lanes, continues }) => ({
    column,
    from,
    to,
    lane,
    lanes,
    continues,
  }));

describe('the blocks of 第3表', () => {
  it('stand at their minutes, counted from 4:00', () => {
    expect(drawn(entry(0, '09:10', '10:25'))).toStrictEqual([
      { column: 0, from: 310, to: 385, lane: 0, lanes: 1, continues: false },
    ]);
    expect(drawn(entry(2, '04:00', '05:00'))[0]?.from).toBe(0);
    expect(drawn(entry(2, '24:00', '02:00'))[0]).toMatchObject({ from: 1200, to: 1320 });
  });

  it('go on at the top of the next day where they pass 4:00', () => {
    expect(drawn(entry(6, '22:00', '06:00'))).toStrictEqual([
      { column: 6, from: 1080, to: 1440, lane: 0, lanes: 1, continues: false },
      { column: 0, from: 0, to: 120, lane: 0, lanes: 1, continues: true },
    ]);
    expect(drawn(entry(7, '22:00', '06:00')).map(({ column }) => column)).toStrictEqual([7, 7]);
    expect(drawn(entry(6, '22:00', '04:00'))).toHaveLength(1);
  });

  it('have room for a line, however short they are', () => {
    expect(drawn(entry(0, '09:00', '09:05'))[0]).toMatchObject({ from: 300, to: 330 });
    expect(drawn(entry(0, '09:00', null))[0]).toMatchObject({ from: 300, to: 330 });
    expect(drawn(entry(0, '03:55', '03:58'))[0]).toMatchObject({ from: 1410, to: 1440 });
  });

  it('stand side by side where their times overlap, and only there', () => {
    const lanes = drawn(
      entry(0, '09:00', '11:00'),
      entry(0, '10:00', '12:00'),
      entry(0, '11:00', '12:00'),
      entry(0, '12:00', '13:00'),
      entry(1, '09:00', '11:00'),
    );
    expect(lanes.map(({ lane, lanes: all }) => [lane, all])).toStrictEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 1],
    ]);
  });

  it('never cover each other, and none gets lost', () => {
    const time = fc.integer({ min: 0, max: 1440 });
    const entries = fc.array(
      fc.record({ column: fc.nat(7), text: fc.constant(''), start: time, end: fc.option(time) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const blocks = blocksOf(all, least);
        expect(new Set(blocks.map((block) => block.entry))).toStrictEqual(new Set(all));
        for (const block of blocks) {
          expect(block.from).toBeGreaterThanOrEqual(0);
          expect(block.to).toBeLessThanOrEqual(1440);
          expect(block.to - block.from).toBeGreaterThanOrEqual(least);
          expect(block.lane).toBeLessThan(block.lanes);
        }
        expect(blocks.filter((one, index) => blocks.slice(0, index).some((other) => covers(one, other)))).toStrictEqual(
          [],
        );
      }),
    );
  });
});

function covers(a: Block, b: Block): boolean {
  const side = (block: Block): [number, number] => [block.lane / block.lanes, (block.lane + 1) / block.lanes];
  const [al, ar] = side(a);
  const [bl, br] = side(b);
  const apart = ar <= bl + 1e-9 || br <= al + 1e-9;
  return a.column === b.column && a.from < b.to && b.from < a.to && !apart;
}

describe('lines', () => {
  it('are no wider than there is room, and hold the whole text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('あ', 'a', 'W', 'ｱ', '1', '。', '\n', '\t', '𠮷') }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const broken = wrapped(text, width);
          expect(broken.join('')).toBe(text.replaceAll(/[\r\n]/gu, '').replaceAll('\t', ' '));
          for (const line of broken) {
            expect([...line].reduce((sum, character) => sum + characterWidth(character), 0)).toBeLessThanOrEqual(
              width + 1e-9,
            );
          }
        },
      ),
    );
  });

  it('break where the text does', () => expect(wrapped('あ\r\nい\n\nう', 9)).toStrictEqual(['あ', 'い', '', 'う']));
});
