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
    ja: 'このファイルの内容は検査されていません。',
    en: 'What the file holds has not been checked.',
  },
  fix: {
    ja: '壊れたアーカイブは送り直してもらい、パスワードがあれば指定し、権限とリンクを確かめてください。',
    en: 'Have a damaged archive sent again, give the password, look at permissions and links.',
  },
  message: {
    ja: 'ファイルを読めません[（{reason}）]。',
    en: 'The file cannot be read[: {reason}].',
  },
}));
