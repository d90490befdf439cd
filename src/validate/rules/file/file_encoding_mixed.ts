import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** Some rows are UTF-8 and others Shift_JIS. */
export const fileEncodingMixed = /* @__PURE__ */ defineRule('file_encoding_mixed', () => ({
  section: sections.form,
  fault: {
    ja: 'UTF-8の行とShift_JISの行が混ざっています。',
    en: 'Some rows are UTF-8 and others Shift_JIS.',
  },
  why: {
    ja: '受け手はファイル全体を一つの文字コードで読むため、どちらかの行が文字化けします。',
    en: 'A receiver reads the whole file by one encoding, so that some of its rows are garbled.',
  },
  fix: {
    ja: '手作業でつないだファイルではなく、ソフトから出力したままのShift_JISのCSVを送ってください。',
    en: 'Send a CSV as the software wrote it, in Shift_JIS, not one that was joined by hand.',
  },
  message: {
    ja: 'UTF-8の行とShift_JISの行が混ざっています[（UTF-8が{utf8Rows}行）][（Shift_JISが{ms932Rows}行）]。',
    en: 'The file mixes rows in UTF-8[ ({utf8Rows})] and rows in Shift_JIS[ ({ms932Rows})].',
  },
}));
