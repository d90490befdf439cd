import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The first row is a header. */
export const rowHeader = /* @__PURE__ */ defineRule('row_header', () => ({
  section: sections.form,
  fault: {
    ja: '1行目が見出し行です。',
    en: 'The first row is a header.',
  },
  why: {
    ja: '標準仕様に見出し行はなく、受け手はレコードとして読んでエラーにします。',
    en: 'The standard has none, so a receiver takes it for a record and reports errors.',
  },
  fix: {
    ja: '見出し行を出力しないでください。',
    en: 'Write no header row.',
  },
  message: {
    ja: '1行目が見出し行のため、レコードとして読みませんでした。',
    en: 'The first row is a header and was not read as a record.',
  },
}));
