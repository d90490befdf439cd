import { defineRule } from '../../rule';

/** Sender and receiver in the name are the same office number. */
export const fileNameSameOffice = /* @__PURE__ */ defineRule('file_name_same_office', () => ({
  section: {
    ja: '標準仕様書に定めがない（国保中央会ヘルプデスクの案内による）',
    en: 'The standard is silent (advice of the help desk)',
  },
  fault: {
    ja: 'ファイル名の送信元と送信先が同じ事業所番号です。',
    en: 'Sender and receiver in the name are the same office number.',
  },
  why: {
    ja: '連携システムが送信を受け付けないことがあるとヘルプデスクが案内しています。',
    en: 'The help desk says that the exchange system may refuse it.',
  },
  fix: {
    ja: '送信元と送信先の事業所番号を確かめてください。',
    en: 'Check the office numbers of sender and receiver.',
  },
  message: {
    ja: 'ファイル名の送信元と送信先が同じ事業所番号です（標準仕様書に定めはありませんが、連携システムが受け付けないことがあります）。',
    en: 'Sender and receiver in the file name are the same office (the standard is silent, but the exchange system may refuse it).',
  },
  judges: ['sender', 'receiver'],
  doubtful: true,
}));
