import { decodeTable, EUDC_COUNT, EUDC_FIRST, encodeTable } from '../../codec/ms932/tables';
import { hasPrivateUse, isLetter } from '../../codec/substitute/categories';
import { REPLACEMENT } from '../../codec/unit-decoder';
import { lazyPattern } from '../../once';

/** Characters of one class: each is replaced by another of them, of the same width in every encoding. */
export type CharacterClass = readonly string[];

const range = (first: string, last: string): CharacterClass => {
  const from = first.codePointAt(0) as number;
  const to = last.codePointAt(0) as number;
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
};

const kanji = [
  ...'安以衣位囲医育一引院右雨運雲英駅円遠園央横岡屋音夏家歌花画会海界絵外学楽活間岩顔汽記季起客宮牛魚京強教玉近形計元原言古戸語',
  ...'工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組走多太体台地池',
  ...'知茶昼長鳥朝直通弟店点電刀冬当東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来里理話',
];
const nameKanji = [
  ...'安井石磯板稲今岩上内梅江大岡沖奥尾笠柏金上川岸北久熊倉黒桑古小坂桜沢篠島杉関高滝竹辰田千塚土寺富中永西野萩橋畑浜原東',
  ...'平広深福藤古星堀前牧松丸三水宮村森矢安柳山結吉若朝幸和恵春夏秋冬弘明栄節代',
];
const hiragana = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ'];
const katakana = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'];

/** Latin letters that MS932 lacks: two bytes each in UTF-8. */
const latin = /* @__PURE__ */ range('Ā', 'ľ');
/** Ideographs that MS932 lacks: three bytes each in UTF-8. */
const extensionA = /* @__PURE__ */ range('㐀', '\u4dbf');

/** Ranges whose characters stand for one another; what is in none of them (marks, blanks, line breaks) stays. */
const ranges: readonly (readonly [first: string, last: string, substitutes: CharacterClass])[] = [
  ['0', '9', range('0', '9')],
  ['A', 'Z', range('A', 'Z')],
  ['a', 'z', range('a', 'z')],
  ['À', 'ſ', latin],
  ['Α', 'Ω', [...'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ']],
  ['α', 'ω', [...'αβγδεζηθικλμνξοπρστυφχψω']],
  ['Ё', 'Ё', range('А', 'Я')],
  ['А', 'Я', range('А', 'Я')],
  ['а', 'я', range('а', 'я')],
  ['ё', 'ё', range('а', 'я')],
  ['Ḁ', 'ỹ', range('Ḁ', 'ẕ')],
  ['Ⅰ', 'Ⅹ', range('Ⅰ', 'Ⅹ')],
  ['ⅰ', 'ⅹ', range('ⅰ', 'ⅹ')],
  ['①', '⑳', range('①', '⑳')],
  ['ぁ', 'ゖ', hiragana],
  ['ゝ', 'ゞ', hiragana],
  ['ァ', 'ヺ', katakana],
  ['ヽ', 'ヾ', katakana],
  ['㐀', '\u4dbf', extensionA],
  ['가', '힣', range('가', '힣')],
  ['０', '９', range('０', '９')],
  ['Ａ', 'Ｚ', range('Ａ', 'Ｚ')],
  ['ａ', 'ｚ', range('ａ', 'ｚ')],
  ['ｦ', 'ｯ', range('ｱ', 'ﾜ')],
  ['ｱ', 'ﾝ', range('ｱ', 'ﾜ')],
];

/** Ideographs of the extension B, which UTF-8 files may hold (𠮷): four bytes each. */
const extensionB = /* @__PURE__ */ range('\u{20000}', '\u{20fff}');

let extended: CharacterClass | undefined;
let userDefined: CharacterClass | undefined;
let privateUse: CharacterClass | undefined;

/** The kanji of the NEC and IBM extensions (髙 﨑 彅). */
function extensionKanji(): CharacterClass {
  extended ??= Array.from(decodeTable().subarray(0xfa40, 0xfd00))
    .filter(isKanji)
    .map((unit) => String.fromCharCode(unit));
  return extended;
}

const isKanji = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);

function search(character: string): CharacterClass | undefined {
  const code = character.codePointAt(0) as number;
  if (isKanji(code) || character === '々') return (encodeTable()[code] as number) >= 0xed00 ? extensionKanji() : kanji;
  // 外字 stay 外字, but which one they were may tell a name.
  if (code >= EUDC_FIRST && code < EUDC_FIRST + EUDC_COUNT) {
    userDefined ??= range(String.fromCharCode(EUDC_FIRST), String.fromCharCode(EUDC_FIRST + EUDC_COUNT - 1));
    return userDefined;
  }
  if (code >= 0x20000 && code <= 0x3ffff) return extensionB;
  const found = ranges.find(([first, last]) => character >= first && character <= last && character.length === 1);
  return found?.[2] ?? (encodeTable()[code] === 0 || code > 0xffff ? foreign(character, code) : undefined);
}

/** Letters, numbers, symbols, and what Unicode leaves to others or has not given out yet. */
const hasMeaning = /* @__PURE__ */ lazyPattern('[\\p{L}\\p{N}\\p{S}\\p{Co}\\p{Cn}]');

/** What a character that MS932 lacks may be replaced by: those of all the other scripts of the world, each by what takes as many bytes in UTF-8. */
function foreign(character: string, code: number): CharacterClass | undefined {
  if (code < 0x800) return isLetter(character) ? latin : undefined;
  if (!hasMeaning().test(character) || code === REPLACEMENT) return undefined;
  if (code > 0xffff) return extensionB;
  if (!hasPrivateUse(character)) return extensionA;
  privateUse ??= range(String.fromCharCode(EUDC_FIRST + EUDC_COUNT), '\uf8ff');
  return privateUse;
}

const known = new Map<string, CharacterClass | undefined>();

/**
 * What a character may be replaced by; `undefined` where it stays.
 *
 * @param character One code point.
 * @param name Whether the text is a name of a person.
 */
export function classOf(character: string, name = false): CharacterClass | undefined {
  let found = known.get(character);
  if (found === undefined && !known.has(character)) {
    found = search(character);
    known.set(character, found);
  }
  return name && found === kanji ? nameKanji : found;
}

/** Whether a text holds anything to be replaced. */
export function hasContent(text: string): boolean {
  for (const character of text) if (classOf(character) !== undefined) return true;
  return false;
}
