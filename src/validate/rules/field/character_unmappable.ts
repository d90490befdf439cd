import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A character outside MS932 has no substitute. */
export const characterUnmappable = /* @__PURE__ */ defineRule('character_unmappable', () => ({
  section: sections.form,
  fault: {
    ja: 'Shift_JISになく、代わりの文字もない文字です。',
    en: 'A character outside MS932 has no substitute.',
  },
  why: {
    ja: 'このままでは標準仕様のファイルに書けません。',
    en: 'It cannot be written into a file of the standard.',
  },
  fix: {
    ja: 'Shift_JISにある文字へ直すか、かな書きにしてください。',
    en: 'Replace it with a character of Shift_JIS, or write the word in kana.',
  },
  message: {
    ja: '[{field}の]文字[「{from}」]はShift_JISになく、代わりの文字もありません[（{to}と書きました）]。',
    en: 'A character[ ({from})][ in {field}] is outside Shift_JIS and has no substitute[ (written as {to})].',
  },
}));
