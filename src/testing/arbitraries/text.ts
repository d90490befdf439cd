import * as fc from 'fast-check';
import { encodeText } from '../../codec/ms932/encoder';
import { decodeTable } from '../../codec/ms932/tables';
import { EncodingDetector } from '../../codec/unicode/encoding-detector';

/** What the characters of a text are like. */
export interface TextOptions {
  /** In characters; 1 by default. */
  readonly minLength?: number | undefined;
  /** In characters; 40 by default. */
  readonly maxLength?: number | undefined;
  /** Whether line breaks, commas and quotation marks may stand in it; `true` by default. */
  readonly special?: boolean | undefined;
}

let listed: readonly string[] | undefined;

/** Every character of MS932 outside ASCII, half-width kana and the extensions of NEC and IBM among them. */
function allCharacters(): readonly string[] {
  if (listed === undefined) {
    const units = new Set(decodeTable());
    units.delete(0);
    for (let unit = 0xff61; unit <= 0xff9f; unit += 1) units.add(unit);
    listed = [...units].filter((unit) => unit >= 0xa0).map((unit) => String.fromCharCode(unit));
  }
  return listed;
}

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
const plainAscii = ascii.filter((character) => character !== '"' && character !== ',');
const extensions = [...'①⑳ⅠⅩ㍉㌔㎜㈱℡㍾∑纊褜髙﨑德彅ⅰⅹ￢￤＇＂昻'];
const halfWidth = [...'ｱｲｳｶﾞﾊﾟｰ｡｢｣ﾝ'];
const everyday = [...'本人はできるだけ家で暮らしたい。血圧①測定（朝・夕）～－　膝の痛み'];

/**
 * Makes texts that MS932 can hold: everyday ones, half-width kana, characters of NEC and IBM, line breaks, commas, quotation marks and
 * backslashes.
 *
 * Texts whose bytes would also be UTF-8 are left out: a file that holds nothing else would be taken for UTF-8, as the rule has it.
 *
 * @param options Lengths, and whether what CSV must quote may stand in them.
 * @returns An arbitrary; it shrinks to short texts.
 * @example
 * ```ts
 * import { textArbitrary } from 'careplan-csv/testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(textArbitrary(), (text) => text.length > 0));
 * ```
 */
export function textArbitrary(options: TextOptions = {}): fc.Arbitrary<string> {
  const { minLength = 1, maxLength = 40, special = true } = options;
  const unit = fc.oneof(
    { arbitrary: fc.constantFrom(...everyday), weight: 6 },
    { arbitrary: fc.constantFrom(...(special ? ascii : plainAscii)), weight: 2 },
    { arbitrary: fc.constantFrom(...extensions, ...halfWidth, '\\'), weight: 2 },
    { arbitrary: fc.nat({ max: allCharacters().length - 1 }).map((at) => allCharacters()[at] as string), weight: 1 },
    ...(special ? [{ arbitrary: fc.constantFrom('"', ',', '\r\n', '\\', '""', '\t', '\n'), weight: 2 }] : []),
  );
  return fc
    .array(unit, { minLength, maxLength })
    .map((units) => units.join('').slice(0, maxLength))
    .filter((text) => text.length >= minLength && !looksLikeUtf8(text));
}

function looksLikeUtf8(text: string): boolean {
  const detector = new EncodingDetector();
  detector.write(encodeText(text));
  return detector.end() === 'utf8';
}
