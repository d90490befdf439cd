import { defineRule } from '../../rule';

/** The CSVバージョン is no value of the standard. */
export const versionUnknown = /* @__PURE__ */ defineRule('version_unknown', () => ({
  section: {
    ja: '第4.1版 表紙の改版履歴',
    en: 'Edition 4.1, history of editions on the cover',
  },
  fault: {
    ja: 'CSVバージョンが標準仕様の値ではありません。',
    en: 'The CSVバージョン is no value of the standard.',
  },
  why: {
    ja: '受け手はどの版のレイアウトで読むか決められません。',
    en: 'A receiver cannot tell by which layout to read the row.',
  },
  mend: {
    ja: '適用される版のCSVバージョンを入れてください。',
    en: 'Give the CSVバージョン of the edition in force.',
  },
  message: {
    ja: '{field}が標準仕様の値ではありません[（使えるのは{allowed}）]。',
    en: '{field} is no value of the standard[ (allowed: {allowed})].',
  },
}));
