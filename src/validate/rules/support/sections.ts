import type { Sentence } from '../../../languages';

const annex = { ja: '第4.1版 別紙「CSVファイルレイアウト定義書」', en: 'Edition 4.1, annex "CSV file layouts"' };

/** The sections of the standard that several rules cite. */
export const sections = {
  layouts: annex,
  form6: { ja: `${annex.ja} 第6表`, en: `${annex.en}, form 6` },
  form7: { ja: `${annex.ja} 第7表`, en: `${annex.en}, form 7` },
  csvVersion: { ja: `${annex.ja} 項番1 CSVバージョン`, en: `${annex.en}, item 1 CSVバージョン` },
  fileUnit: { ja: `${annex.ja} ファイル作成単位`, en: `${annex.en}, what one file holds (ファイル作成単位)` },
  serviceTypes: { ja: '第4.1版 1.3・1.4', en: 'Edition 4.1, 1.3 and 1.4' },
  receivers: { ja: '第4.1版 2.6', en: 'Edition 4.1, 2.6' },
  form: { ja: '第4.1版 CSVファイルの形式', en: 'Edition 4.1, form of the CSV files' },
  names: { ja: '第4.1版 ファイル名の命名規則', en: 'Edition 4.1, naming of files' },
  relations: { ja: '第4.1版 ファイル間の関係', en: 'Edition 4.1, relations between the files' },
  units: { ja: '第4.1版 送信単位', en: 'Edition 4.1, units of transmission' },
  editions: { ja: '第4.1版 別紙【CSVバージョン履歴】', en: 'Edition 4.1, annex, history of CSVバージョン' },
} as const satisfies Readonly<Record<string, Sentence>>;
