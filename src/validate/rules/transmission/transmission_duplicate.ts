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
    ja: '中身が同じなら写しを除き、違うならどちらが正しいかを送り元に確かめて一つにしてください（zipとその中身を一緒に指定していないかも確かめてください）。',
    en: 'Remove the copy where both hold the same, else ask the sender which is right and leave one (a zip beside its own contents is a common case).',
  },
  message: {
    ja: '同じ送信に同じ種別[（{kind}）]のファイルが二つ以上あります[（もう一つは {firstFile}）][（{equal}）]。',
    en: 'The transmission has more than one file of the same kind[ ({kind})][ (the other is {firstFile})][ ({equal})].',
  },
}));
