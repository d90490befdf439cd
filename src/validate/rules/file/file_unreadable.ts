import { defineRule } from '../../rule';

/** The file cannot be opened, or not be read to its end. */
export const fileUnreadable = /* @__PURE__ */ defineRule('file_unreadable', () => ({
  section: {
    ja: '標準仕様書に定めがない（ファイルを開けない）',
    en: 'The standard is silent (the file cannot be opened)',
  },
  fault: {
    ja: 'ファイルを開けない、または最後まで読めません。',
    en: 'The file cannot be opened, or not be read to its end.',
  },
  why: {
    ja: 'このファイルの内容は、検査されていないか、一部しか検査されていません。',
    en: 'What the file holds has not been checked, or in part only.',
  },
  fix: {
    ja: '壊れたもの、途中で切れたもの、CSVでないものはダウンロードし直すか送り直してもらい、パスワードがあれば指定し、権限とリンクを確かめてください。',
    en: 'Download what is damaged, cut off or no CSV once more, or have it sent again; give the password, look at permissions and links.',
  },
  message: {
    ja: 'ファイルを読めません[（{reason}）]。',
    en: 'The file cannot be read[: {reason}].',
  },
}));
