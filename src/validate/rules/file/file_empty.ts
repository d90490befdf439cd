import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The file holds no record. */
export const fileEmpty = /* @__PURE__ */ defineRule('file_empty', () => ({
  section: sections.form,
  fault: {
    ja: 'レコードが1件もないファイルです。',
    en: 'The file holds no record.',
  },
  why: {
    ja: '受け手は取り込むものがなく、エラーにすることがあります。',
    en: 'A receiver has nothing to import and may report an error.',
  },
  fix: {
    ja: 'レコードを出力するか、ファイルを送信から外してください。',
    en: 'Write the records, or leave the file out of the transmission.',
  },
  message: {
    ja: 'ファイルにレコードが1件もありません。',
    en: 'The file holds no record.',
  },
}));
