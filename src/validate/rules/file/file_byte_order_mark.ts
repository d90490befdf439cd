import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The file begins with a byte order mark. */
export const fileByteOrderMark = /* @__PURE__ */ defineRule('file_byte_order_mark', () => ({
  section: sections.form,
  fault: {
    ja: 'ファイルがバイト順マーク（BOM）で始まっています。',
    en: 'The file begins with a byte order mark.',
  },
  why: {
    ja: '先頭の項目にBOMが混ざり、CSVバージョンが読めなくなることがあります。',
    en: 'The mark sticks to the first field, so that the CSVバージョン may not be understood.',
  },
  fix: {
    ja: 'BOMを付けずに出力してください。',
    en: 'Write the file without a byte order mark.',
  },
  message: {
    ja: 'ファイルがバイト順マーク（BOM[、{encoding}]）で始まっています。',
    en: 'The file begins with a byte order mark[ ({encoding})].',
  },
}));
