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
    ja: '一つのファイルにまとめるか、一方を除いてください（zipとその中身を一緒に指定していないかも確かめてください）。',
    en: 'Put the rows into one file, or remove one of the files (a zip beside its own contents is a common case).',
  },
  message: {
    ja: '同じ送信に同じ種別[（{kind}）]のファイルが二つ以上あります[（先のファイル {firstFile}）][（{equal}）]。',
    en: 'The transmission has more than one file of the same kind[ ({kind})][ (the other is {firstFile})][ ({equal})].',
  },
}));
