import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The cells are separated by tabs or semicolons. */
export const fileDelimiter = /* @__PURE__ */ defineRule('file_delimiter', () => ({
  section: sections.form,
  fault: {
    ja: '項目がカンマではなく、タブまたはセミコロンで区切られています。',
    en: 'The cells are separated by tabs or semicolons, not by commas.',
  },
  why: {
    ja: 'カンマで分ける受け手は行全体を一つの項目として読み、取り込めません。',
    en: 'A receiver that looks for commas takes the whole row for one field and refuses it.',
  },
  fix: {
    ja: '表計算ソフトで保存し直さず、カンマ区切りのCSVを元のソフトから出力し直してください。',
    en: 'Write the CSV again from the care software, with commas, and do not save it by a spreadsheet.',
  },
  message: {
    ja: '項目の区切りがカンマではありません[（{delimiter}）]。',
    en: 'The cells are separated by something other than commas[ ({delimiter})].',
  },
}));
