import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCell } from '../../../src/codec/csv/dialect';
import { encodeText, isEncodableText } from '../../../src/codec/ms932/encoder';
import { putQuoted } from '../../../src/codec/write/quoted-text';
import { hasControls } from '../../../src/schemas/cells/characters';
import { rowCodec } from '../../../src/schemas/cells/row-codec';
import { kindIn, kinds } from '../../../src/schemas/kinds';

/** Texts of what cells hold, and at times of what they may not. */
const text = fc
  .array(
    fc.oneof(
      {
        arbitrary: fc.string({ unit: fc.constantFrom('あ', '漢', 'ｶ', 'ﾞ', '①', '～', 'a', '0', ' '), maxLength: 8 }),
        weight: 4,
      },
      { arbitrary: fc.constantFrom('"', '""', ',', '\r\n', '\n', '\t', '\\'), weight: 4 },
      {
        arbitrary: fc.constantFrom('\0', '\u001a', '\u001f', '\u007f', '\u0085', '\u00a5', '𠮷', '\ud800', '\ue000'),
        weight: 1,
      },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 2 }), weight: 1 },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((given) => given !== '');

/** What the slow way makes of a text: the cell's bytes, or nothing where there is something to say. */
function slowly(given: string): Uint8Array | undefined {
  if (!isEncodableText(given) || hasControls(given)) return undefined;
  return encodeText(renderCell(given, true, 'text'));
}

describe('writing a free text straight away', () => {
  it('gives the bytes of the slow way, or leaves the text to it', () => {
    let left = 0;
    let written = 0;
    fc.assert(
      fc.property(text, fc.nat({ max: 5 }), (given, at) => {
        const target = new Uint8Array(at + given.length * 2 + 2 + 3).fill(0xee);
        const end = putQuoted(given, target, at);
        const expected = slowly(given);
        if (expected === undefined) left += 1;
        else written += 1;
        expect(end).toBe(expected === undefined ? -1 : at + expected.length);
        if (expected !== undefined) expect(target.slice(at, end)).toEqual(expected);
        // Nothing before, and nothing after the room that was promised to be enough.
        expect([...target.slice(0, at), ...target.slice(at + given.length * 2 + 2)]).toEqual(
          Array.from({ length: at + 3 }, () => 0xee),
        );
      }),
      { numRuns: 2000 },
    );
    expect(Math.min(left, written)).toBeGreaterThan(200);
  });

  it('agrees with the slow way on every UTF-16 code unit', () => {
    const target = new Uint8Array(16);
    const differing: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const given = String.fromCharCode(unit);
      const expected = slowly(given);
      const end = putQuoted(given, target, 0);
      const same = expected === undefined ? end === -1 : target.slice(0, Math.max(0, end)).join() === expected.join();
      if (!same) differing.push(unit);
    }
    expect(differing).toEqual([]);
  });

  it.each(
    kinds
      .flatMap((kind) => (['202407', '202208'] as const).map((layout) => [kind, layout] as const))
      .filter(([kind, layout]) => kindIn(kind, layout) && rowCodec(kind, layout).fields.some(({ quoted }) => quoted)),
  )('may do so in every quoted field of %s %s: no rule is passed over', (kind, layout) => {
    const quoted = rowCodec(kind, layout).fields.filter((field) => field.quoted);
    fc.assert(
      fc.property(text, (given) => {
        if (slowly(given) === undefined) return;
        for (const field of quoted) expect([field.spec.key, field.write(given)]).toEqual([field.spec.key, given]);
      }),
    );
  });
});
