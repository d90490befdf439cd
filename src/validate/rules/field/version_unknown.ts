import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The CSVバージョン is not a value of the standard. */
export const versionUnknown = /* @__PURE__ */ defineRule('version_unknown', () => ({
  section: sections.editions,
  fault: {
    ja: 'CSVバージョンが標準仕様書に定められた値ではありません。',
    en: 'The CSVバージョン is not a value of the standard.',
  },
  why: {
    ja: '受け手はどの版のレイアウトで読むか決められません。',
    en: 'A receiver cannot tell by which layout to read the row.',
  },
  fix: {
    ja: '適用される版のCSVバージョンを入れてください。',
    en: 'Give the CSVバージョン of the edition in force.',
  },
  message: {
    ja: '{field}が標準仕様書に定められた値ではありません[（使えるのは{allowed}）]。',
    en: '{field} is not a value of the standard[ (allowed: {allowed})].',
  },
}));
