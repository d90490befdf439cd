import type { Sentence } from '../../../languages';

/** The sections of the standard that several rules cite. */
export const sections = {
  layouts: { ja: '第4.1版 別紙「CSVファイルレイアウト定義書」', en: 'Edition 4.1, annex "CSV file layouts"' },
  form6: {
    ja: '第4.1版 別紙「CSVファイルレイアウト定義書」 第6表',
    en: 'Edition 4.1, annex "CSV file layouts", form 6',
  },
  form7: {
    ja: '第4.1版 別紙「CSVファイルレイアウト定義書」 第7表',
    en: 'Edition 4.1, annex "CSV file layouts", form 7',
  },
  serviceTypes: { ja: '第4.1版 別紙 サービス種類コード一覧', en: 'Edition 4.1, annex, list of service types' },
  form: { ja: '第4.1版 CSVファイルの形式', en: 'Edition 4.1, form of the CSV files' },
  names: { ja: '第4.1版 ファイル名の命名規則', en: 'Edition 4.1, naming of files' },
  relations: { ja: '第4.1版 ファイル間の関係', en: 'Edition 4.1, relations between the files' },
  units: { ja: '第4.1版 送信単位', en: 'Edition 4.1, units of transmission' },
  editions: { ja: '第4.1版 表紙の改版履歴', en: 'Edition 4.1, history of editions on the cover' },
} as const satisfies Readonly<Record<string, Sentence>>;
