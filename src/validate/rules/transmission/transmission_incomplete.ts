import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A file that the unit requires is missing. */
export const transmissionIncomplete = /* @__PURE__ */ defineRule('transmission_incomplete', () => ({
  section: sections.units,
  fault: {
    ja: '送信単位に必須のファイルがありません。',
    en: 'A file that the unit requires is missing.',
  },
  why: {
    ja: '受け手は送信単位がそろわないと取り込めません。',
    en: 'A receiver does not import an incomplete transmission.',
  },
  fix: {
    ja: '足りないファイルを同じ送信元・送信先・作成日時で加えるか（届いたものなら、一式を送り直してもらうか）、別の年月・送信元・送信先・作成日時で入っているそのファイルの名前をほかとそろえてください。',
    en: 'Add the missing file with the same sender, receiver and stamp (of what was received, have the whole set sent again) or, where it is there under another month, office or stamp, make its name agree with the others.',
  },
  message: {
    ja: '[このファイルの名前は{segment}だけがほかのファイルと違い、同じ送信とみなされないため、]送信単位[（{unit}）]に必要なファイルがありません[（{missing}）][（対象年月 {month}）]。',
    en: 'A file that the transmission[ ({unit})] requires is missing[ ({missing})][ (month {month})][: the name of this file differs from the others only in the {segment}].',
  },
}));
