import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** UPKIHON comes without UPKIHON_SUB1 or UPKIHON_SUB2. */
export const transmissionCompanionMissing = /* @__PURE__ */ defineRule('transmission_companion_missing', () => ({
  section: sections.units,
  fault: {
    ja: '利用者基本情報に、合わせて送る別表のファイルがありません。',
    en: 'UPKIHON comes without UPKIHON_SUB1 or UPKIHON_SUB2.',
  },
  why: {
    ja: '別表がそろうのを待つ受け手では、基本情報が取り込まれません。',
    en: 'A receiver that waits for them does not import the basic information.',
  },
  fix: {
    ja: '別表1・別表2のファイルを加えてください（記載する内容がなければ0件のファイルでかまいません）。',
    en: 'Add both files, which may hold no record.',
  },
  message: {
    ja: '送信単位[（{unit}）]に合わせて送るファイルがありません[（{missing}）]。',
    en: 'A file to be sent along[ in a transmission of {unit}] is missing[ ({missing})].',
  },
}));
