import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The name has an extension other than .CSV and is not a UPKIHON_IMAGE. */
export const fileNotCsv = /* @__PURE__ */ defineRule('file_not_csv', () => ({
  section: sections.names,
  fault: {
    ja: '拡張子が .CSV ではなく、家族構成の画像でもないファイルです。',
    en: 'The name has an extension other than .CSV and is not a UPKIHON_IMAGE.',
  },
  why: {
    ja: 'PDFなどの添付は標準仕様の対象外で、検査せずに飛ばします。',
    en: 'A PDF sent with the CSVs is outside the standard and is not read.',
  },
  fix: {
    ja: '拡張子だけが変わったCSVなら .CSV に戻し、Excelのブックなら元のCSVを送り直してもらってください（拡張子を変えてもCSVにはなりません）。',
    en: 'Give a CSV whose extension alone was changed its .CSV again, and have the CSV in the place of a workbook sent again (another extension makes no CSV of it).',
  },
  message: {
    ja: 'CSVでも家族構成の画像でもないため、中を読みませんでした[（拡張子 {extension}）]。',
    en: 'The file is neither a CSV nor a family picture and was not read[ (extension {extension})].',
  },
}));
