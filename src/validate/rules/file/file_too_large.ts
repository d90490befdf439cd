import { defineRule } from '../../rule';

/** The file passes a limit (bytes, rows or one record's length) and was not read further. */
export const fileTooLarge = /* @__PURE__ */ defineRule('file_too_large', () => ({
  section: {
    ja: '標準仕様書に定めがない（検査側の上限）',
    en: 'The standard is silent (a limit of the checker)',
  },
  fault: {
    ja: 'ファイルが上限（バイト数・行数・1レコードの長さ）を超えたため、途中までしか読んでいません。',
    en: "The file passes a limit (bytes, rows or one record's length) and was not read further.",
  },
  why: {
    ja: '上限より後ろの内容は検査されていません。',
    en: 'What follows the limit has not been checked.',
  },
  fix: {
    ja: '閉じられていない引用符がないかを確かめ、正しいファイルなら上限を上げてください。',
    en: 'Look for a quotation mark that is never closed; if the file is sound, raise the limit.',
  },
  message: {
    ja: 'ファイルが上限を超えたため、途中までしか読みませんでした[（{limit} {max}）]。',
    en: 'The file passes a limit and was not read further[ ({limit} {max})].',
  },
}));
