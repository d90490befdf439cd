import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A file does not belong to the unit of its companions. */
export const transmissionExtra = /* @__PURE__ */ defineRule('transmission_extra', () => ({
  section: sections.units,
  fault: {
    ja: '同じ送信に、その送信単位に属さないファイルがあります。',
    en: 'A file does not belong to the unit of its companions.',
  },
  why: {
    ja: '受け手が送信全体を拒むことがあります。',
    en: 'A receiver may refuse the whole transmission.',
  },
  fix: {
    ja: 'ファイルを除くか、別の作成日時で別の送信にしてください。',
    en: 'Remove the file, or send it in a transmission of its own.',
  },
  message: {
    ja: 'このファイルは[{kind}で、]同じ送信の送信単位[（{unit}）]に属しません。',
    en: 'The file[ ({kind})] does not belong to the unit of its transmission[ ({unit})].',
  },
}));
