import { defineRule } from '../../rule';

/** The text is UTF-8 that was once read as Shift_JIS. */
export const textMojibake = /* @__PURE__ */ defineRule('text_mojibake', () => ({
  section: {
    ja: '標準仕様書に定めがない（文字化けしたままの値）',
    en: 'The standard is silent (a value that is garbled)',
  },
  fault: {
    ja: 'UTF-8の文をShift_JISとして読み、文字化けしたまま保存した値です。',
    en: 'The text is UTF-8 that was once read as Shift_JIS, and was saved garbled.',
  },
  why: {
    ja: '受け手でも文字化けしたまま表示されます。',
    en: 'It stays garbled at the receiver.',
  },
  fix: {
    ja: '送り側のソフトで文字コードの設定を確かめ、元のデータから出力し直してください。',
    en: 'Check the encoding that the sending software reads by, and write the file again from the data.',
  },
  message: {
    ja: '{field}が文字化けしています（UTF-8の文をShift_JISとして読んだ形です）。',
    en: '{field} is garbled: it is UTF-8 that was read as Shift_JIS.',
  },
}));
