import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The file is UTF-16, not Shift_JIS. */
export const fileEncodingUtf16 = /* @__PURE__ */ defineRule('file_encoding_utf16', () => ({
  section: sections.form,
  fault: {
    ja: '文字コードがShift_JISではなくUTF-16です。',
    en: 'The file is UTF-16, not Shift_JIS.',
  },
  why: {
    ja: 'Shift_JISとして読む受け手では、1文字も正しく読めません。',
    en: 'A receiver that reads Shift_JIS cannot read a single character of it.',
  },
  fix: {
    ja: '表計算ソフトの「Unicodeテキスト」などで保存し直さず、元のソフトから出力したCSVをそのまま送ってください。',
    en: 'Send the CSV as the care software wrote it, not saved again as “Unicode text” by a spreadsheet.',
  },
  message: {
    ja: '文字コードがUTF-16です[（{encoding}）]（標準仕様はShift_JIS）。',
    en: 'The file is UTF-16[ ({encoding})], where the standard wants Shift_JIS.',
  },
}));
