import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The file has the marks of having been saved by a spreadsheet program. */
export const fileSpreadsheetSaved = /* @__PURE__ */ defineRule('file_spreadsheet_saved', () => ({
  section: sections.form,
  fault: {
    ja: '表計算ソフト（Excelなど）で開いて保存し直した跡があります。',
    en: 'The file has the marks of having been saved by a spreadsheet program.',
  },
  why: {
    ja: '番号の先頭の0や桁数の多い数字が失われ、受け手では別の番号になるか取り込まれません。',
    en: 'Leading zeros and long numbers are lost, so that a receiver gets other numbers or refuses the rows.',
  },
  fix: {
    ja: '元のCSVを、表計算ソフトで開かずに送り直してもらってください。',
    en: 'Ask for the original CSV, sent again without opening it in a spreadsheet program.',
  },
  message: {
    ja: '表計算ソフト（Excelなど）で保存し直した跡があります[（{marks}）][（{cells}か所）]。',
    en: 'The file has the marks of having been saved by a spreadsheet program[ ({marks})][ ({cells} cells)].',
  },
}));
