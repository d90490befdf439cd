import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitsToText } from '../../../src/codec/ms932/text';
import { EncodingDetector } from '../../../src/codec/unicode/encoding-detector';
import { utf8Decoder } from '../../../src/codec/unicode/utf8-decoder';
import type { Decoded } from '../../../src/codec/unit-decoder';
import { bytesOf } from '../ms932/vectors';

function decode(chunks: readonly Uint8Array[]): Decoded & { text: string } {
  const decoder = utf8Decoder();
  const parts = [...chunks.map((chunk) => decoder.write(chunk)), decoder.end()];
  const units = Uint16Array.from(parts.flatMap(({ units }) => [...units]));
  return { units, faults: parts.flatMap(({ faults }) => faults), text: unitsToText(units) };
}

const singly = (bytes: Uint8Array) => Array.from(bytes, (byte) => Uint8Array.of(byte));

/** Bytes in which sequences, whole and broken, are frequent. */
const bytes = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 3 }),
      fc.constantFrom('EFBBBF', 'E0', 'ED', 'F0', 'F4', '8F', '90', '9F', 'A0', 'C1', 'E697').map(bytesOf),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

describe('the decoder of UTF-8', () => {
  it('decodes as the TextDecoder does, however the bytes are cut', () => {
    fc.assert(
      fc.property(bytes, fc.nat(40), (data, cut) => {
        const whole = decode([data]);
        expect(whole.text).toBe(new TextDecoder().decode(data));
        expect(decode([data.subarray(0, cut), data.subarray(cut)])).toEqual(whole);
        expect(decode(singly(data))).toEqual(whole);
        for (const { unit, offset, bytes } of whole.faults) {
          expect(whole.units[unit]).toBe(0xfffd);
          expect(data.subarray(offset, offset + bytes.length / 2)).toEqual(bytesOf(bytes));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says where and why bytes are no character', () => {
    expect(decode([bytesOf('41FFE38141E381')]).faults).toEqual([
      { unit: 1, offset: 1, reason: 'invalid-byte', bytes: 'FF' },
      { unit: 2, offset: 2, reason: 'invalid-byte', bytes: 'E381' },
      { unit: 4, offset: 5, reason: 'truncated', bytes: 'E381' },
    ]);
  });

  it('drops a byte order mark at the very start only, and counts its bytes', () => {
    const { text, faults } = decode(singly(bytesOf('EFBBBF41EFBBBFFF')));
    expect(text).toBe('A\uFEFF\uFFFD');
    expect(faults).toEqual([{ unit: 2, offset: 7, reason: 'invalid-byte', bytes: 'FF' }]);
  });
});

describe('EncodingDetector', () => {
  const ascii = new Uint8Array(100_000).fill(0x41);
  const join = (...parts: (Uint8Array | string)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? bytesOf(part) : part)]));

  function detect(chunks: readonly Uint8Array[]) {
    const detector = new EncodingDetector();
    for (const chunk of chunks) detector.write(chunk);
    return detector.end();
  }

  it.each([
    ['nothing', join(), 'ms932'],
    ['ASCII', ascii, 'ms932'],
    ['a byte order mark, whatever follows', join('EFBBBF82A0FF'), 'utf8'],
    ['half a byte order mark', join('EFBB'), 'ms932'],
    ['日本 in UTF-8', join('E697A5E69CAC'), 'utf8'],
    ['日本 in MS932', join('93FA967B'), 'ms932'],
    ['あ in UTF-8 far behind', join(ascii, 'E38182'), 'utf8'],
    ['pairs of half-width kana that are valid UTF-8', join('C2B1C3B2'), 'ms932'],
    ['a character of four bytes', join('F09F9880'), 'utf8'],
    ['a surrogate in UTF-8', join('E38182EDA080'), 'ms932'],
    ['an overlong form', join('E38182E08080'), 'ms932'],
    ['a sequence cut by the end of the file', join('E38182E381'), 'utf8'],
    ['nothing but a sequence cut by the end of the file', join('E381'), 'ms932'],
    ['a fault within the window', join('E38182', ascii.subarray(0, 65_532), 'FF'), 'ms932'],
    ['a fault behind the window', join('E38182', ascii.subarray(0, 65_533), 'FF'), 'utf8'],
    ['a sequence cut by the window and bad behind it', join('E38182', ascii.subarray(0, 65_532), 'E3FF'), 'utf8'],
    ['a long sequence behind the window', join('C2B1', ascii.subarray(0, 65_534), 'E38182'), 'ms932'],
    [
      'a fault far behind, within the window of the first byte',
      join(ascii, 'E38182', ascii.subarray(0, 60_000), 'FF'),
      'ms932',
    ],
    [
      'a fault far behind, behind the window of the first byte',
      join(ascii, 'E38182', ascii.subarray(0, 65_533), 'FF'),
      'utf8',
    ],
    ['a byte order mark that is not at the start', join('20EFBBBF'), 'utf8'],
    ['the end of a byte order mark', join('41BBBF'), 'ms932'],
  ] as const)('tells of %s', (_, data, expected) => {
    expect(detect([data])).toBe(expected);
    expect(detect(singly(data))).toBe(expected);
  });

  it('says the same however the bytes are cut', () => {
    fc.assert(
      fc.property(bytes, fc.nat(40), (data, cut) => {
        const whole = detect([data]);
        expect(detect([data.subarray(0, cut), data.subarray(cut)])).toBe(whole);
        expect(detect(singly(data))).toBe(whole);
      }),
    );
  });

  it('decides as soon as it can, and tells where the first byte of no ASCII stands', () => {
    const detector = new EncodingDetector();
    expect(detector.write(bytesOf('4142'))).toBe('undecided');
    expect(detector.firstHighByte).toBe(null);
    expect(detector.write(bytesOf('4382A0'))).toBe('ms932');
    expect(detector.firstHighByte).toBe(3);
    expect(detector.write(bytesOf('EFBBBF'))).toBe('ms932');
  });
});
