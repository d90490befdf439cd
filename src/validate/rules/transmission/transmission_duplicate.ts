import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** Two files of one transmission have the same kind (and month). */
export const transmissionDuplicate = /* @__PURE__ */ defineRule('transmission_duplicate', () => ({
  section: sections.units,
  fault: {
    ja: '一つの送信に同じ種別（と年月）のファイルが二つあります。',
    en: 'Two files of one transmission have the same kind (and month).',
  },
  why: {
    ja: '受け手ではどちらか一方だけが残ります。',
    en: 'A receiver keeps only one of them.',
  },
  fix: {
    ja: '一つのファイルにまとめるか、一方を除いてください。',
    en: 'Put the rows into one file, or remove one of the files.',
  },
  message: {
    ja: '同じ送信に同じ種別[（{kind}）]のファイルが二つ以上あります。',
    en: 'The transmission has more than one file of the same kind[ ({kind})].',
  },
}));
