import { createHash } from 'node:crypto';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeMs932 } from '../../../src/codec/ms932/decode';
import { encodeMs932, Ms932Encoder } from '../../../src/codec/ms932/encode';
import { encodeInto, encodeText, isEncodable } from '../../../src/codec/ms932/encoder';
import { substitute } from '../../../src/codec/substitute/substitute';
import { bytesOf, hexOf, rowsOf, textOf } from './vectors';

/** Texts in which what the rules work on is frequent. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'あ',
        'か',
        'ｶ',
        'ﾞ',
        '\u3099',
        '\u309A',
        '\uFE0F',
        '\uFE00',
        '神',
        '\u{E0100}',
        '\u200D',
        '👩',
        '🇯',
      ),
      fc.constantFrom(
        '½',
        '³',
        '⁻',
        '2',
        '１',
        '\u200B',
        '㉑',
        '〜',
        '𠮷',
        '\r',
        '\n',
        '\uD842',
        '\uDFB7',
        'e',
        '\u0301',
        '\u20E3',
      ),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

describe('the encoder of MS932', () => {
  const core = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint).filter(isEncodable);

  it('has the golden table of 7,517 characters', () => {
    expect(core).toHaveLength(7517);
    const rows = core.map((codePoint) => {
      const bytes = hexOf(encodeText(String.fromCodePoint(codePoint)));
      return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}\t${bytes}\n`;
    });
    expect(createHash('sha256').update(rows.join('')).digest('hex')).toBe(
      '7be95f0e5fcfa782d20e8bffcc8c4f41777de4d5e316d71ebcdb0648afa19a23',
    );
  });

  it('writes each of the 7,517 characters as iconv-lite does, unchanged and without an issue', () => {
    for (const codePoint of core) {
      const character = String.fromCodePoint(codePoint);
      const { bytes, text, issues } = encodeMs932(character);
      expect(hexOf(bytes)).toBe(iconv.encode(character, 'cp932').toString('hex').toUpperCase());
      expect([text, issues]).toEqual([character, []]);
      expect(decodeMs932(bytes).text).toBe(character);
    }
  });

  it('writes no user-defined character, no lone surrogate and nothing beyond the first plane', () => {
    expect(core.some((codePoint) => codePoint >= 0xd800 && codePoint <= 0xf8ff)).toBe(false);
    expect(core.at(-1)).toBe(0xffe5);
  });

  it('writes into a buffer from an offset on, and refuses what it does not know', () => {
    const target = new Uint8Array(8);
    expect(encodeInto('Aあｱ', target, 1)).toBe(5);
    expect(hexOf(target)).toBe('004182A0B1000000');
    expect(() => encodeInto('あ𠮷', target, 0)).toThrow(RangeError);
  });
});

describe('encodeMs932', () => {
  const vectors = rowsOf('encode_vectors.tsv');

  it('has its vectors', () => expect(vectors).toHaveLength(344));

  it.each(vectors)('writes %s as %s, that is %s', (codes, bytes, expected, note) => {
    const given = textOf(codes as string);
    const made = encodeMs932(given);
    const rules = /rule=([^;]+)/.exec(note as string)?.[1];
    if (bytes !== '-') {
      expect(hexOf(made.bytes)).toBe(bytes);
      expect(made.text).toBe(expected === '-' ? given : textOf(expected as string));
      expect([...new Set(made.issues.map(({ params }) => params.rule))].join(',')).toBe(rules ?? '');
      expect(
        made.issues.every(({ code, severity }) => code === 'character_substituted' && severity === 'warning'),
      ).toBe(true);
    } else if (expected === '-') {
      // Some vectors of other scripts hold more than one grapheme cluster.
      expect(made.text).toMatch(/^〓+$/u);
      expect(made.issues.map(({ code }) => code)).toEqual(Array.from(made.text, () => 'character_unmappable'));
    } else {
      const parts = (expected as string).split(' ').map((part) => (part === '*' ? '〓' : textOf(part)));
      expect(made.text).toBe(parts.join(''));
    }
    expect(decodeMs932(made.bytes)).toEqual({ text: made.text, issues: [] });
  });

  it('makes something encodable of every scalar value and lone surrogate, and changes nothing the second time', () => {
    let changed = 0;
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
      if (isEncodable(codePoint)) continue;
      const given = String.fromCodePoint(codePoint);
      const { text, changes } = substitute(given);
      const [change] = changes;
      const reported = changes.length === 1 && change?.from === given && change.to === text;
      if (!reported || substitute(text).text !== text) expect.fail(`U+${codePoint.toString(16)}`);
      if (!change.mapped && text !== '〓') expect.fail(`U+${codePoint.toString(16)}`);
      if (!change.mapped) continue;
      changed += 1;
      if (decodeMs932(encodeMs932(given).bytes).text !== text) expect.fail(`U+${codePoint.toString(16)}`);
    }
    expect(changed).toBeGreaterThan(2000);
  });

  it('gives bytes that decode to the text as reported, which a second pass leaves as it is', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('replace', 'error', '?'), (given, unmappable) => {
        const once = encodeMs932(given, { unmappable });
        expect(decodeMs932(once.bytes).text).toBe(once.text);
        const twice = encodeMs932(once.text);
        expect(twice).toEqual({ bytes: once.bytes, text: once.text, issues: [] });
        expect(given === once.text).toBe(once.issues.length === 0);
        for (const { params } of once.issues) {
          expect(given.startsWith(params.from as string, params.index as number)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('changes whole grapheme clusters, each that holds what MS932 lacks and no other', () => {
    const segmenter = new Intl.Segmenter('ja');
    fc.assert(
      fc.property(text, (given) => {
        const lacking = Array.from(segmenter.segment(given)).filter(
          ({ segment }) => !Array.from(segment).every((character) => isEncodable(character.codePointAt(0) as number)),
        );
        const changed = substitute(given).changes;
        expect(changed.map(({ from, index }) => [from, index])).toEqual(
          lacking.map(({ segment, index }) => [segment, index]),
        );
        for (const { index, codePointIndex } of changed) {
          expect(Array.from(given.slice(0, index))).toHaveLength(codePointIndex);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('writes nothing for what it refuses, and says so', () => {
    const { text, issues } = encodeMs932('A😀B', { unmappable: 'error' });
    expect(text).toBe('AB');
    expect(issues).toMatchObject([
      {
        code: 'character_unmappable',
        severity: 'error',
        params: { from: '😀', to: null, rule: 'error', index: 1, reason: 'no-substitute' },
      },
    ]);
  });

  it('refuses wrong options', () => {
    const invalid = expect.objectContaining({ code: 'invalid_option' });
    expect(() => encodeMs932('', { substitutions: { 𩸽: '𩸽' } })).toThrow(invalid);
    expect(() => encodeMs932('', { unmappable: 'drop' as '?' })).toThrow(invalid);
    expect(() => encodeMs932('', { yen: 'half' as 'backslash' })).toThrow(invalid);
  });
});

describe('Ms932Encoder', () => {
  const whole = (parts: readonly string[]) => encodeMs932(parts.join(''));

  function inParts(parts: readonly string[]) {
    const encoder = new Ms932Encoder();
    const made = [...parts.map((part) => encoder.write(part)), encoder.end()];
    return {
      bytes: bytesOf(made.map(({ bytes }) => hexOf(bytes)).join('')),
      text: made.map(({ text }) => text).join(''),
      issues: made.flatMap(({ issues }) => issues),
    };
  }

  it.each([
    'か゛か\u3099',
    '2½錠',
    '10⁻³',
    '👨‍👩‍👧',
    '🇯🇵🇯🇵',
    '葛\u{E0100}飾',
    'ｶ\u3099',
    'か\u{E0100}\u3099',
    '½\u200B2',
    'あ\r\n\u0301',
  ])('gives the same for %s written unit by unit', (given) => {
    const units = Array.from({ length: given.length }, (_, index) => given.charAt(index));
    expect(inParts(units)).toEqual(whole(units));
  });

  it('gives the same as encodeMs932, however the text is cut', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 8 }), (given, at) => {
        const cuts = [...at.filter((cut) => cut <= given.length).sort((a, b) => a - b), given.length];
        const parts = cuts.map((cut, index) => given.slice(cuts[index - 1] ?? 0, cut));
        expect(inParts(parts)).toEqual(whole(parts));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses to go on after its end', () => {
    const encoder = new Ms932Encoder();
    encoder.end();
    expect(() => encoder.write('')).toThrow(expect.objectContaining({ code: 'codec_ended' }));
  });
});
