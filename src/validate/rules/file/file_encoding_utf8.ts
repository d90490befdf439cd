import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The file is UTF-8, not Shift_JIS. */
export const fileEncodingUtf8 = /* @__PURE__ */ defineRule('file_encoding_utf8', () => ({
  section: sections.form,
  fault: {
    ja: '文字コードがShift_JISではなくUTF-8です。',
    en: 'The file is UTF-8, not Shift_JIS.',
  },
  why: {
    ja: 'Shift_JISとして読む受け手では文字化けし、桁数の検査にも失敗します。',
    en: 'A receiver that reads Shift_JIS gets garbled text and fails its checks of length.',
  },
  fix: {
    ja: 'Shift_JIS（Windowsコードページ932）で出力してください。',
    en: 'Write the file in Shift_JIS (Windows code page 932).',
  },
  message: {
    ja: '文字コードがUTF-8です（標準仕様はShift_JIS）。',
    en: 'The file is UTF-8, where the standard requires Shift_JIS.',
  },
}));
