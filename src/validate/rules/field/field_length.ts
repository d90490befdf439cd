import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value is longer or shorter than the layout allows. */
export const fieldLength = /* @__PURE__ */ defineRule('field_length', () => ({
  section: sections.layouts,
  fault: {
    ja: '値の桁数がレイアウトに合いません。',
    en: 'The value is longer or shorter than the layout allows.',
  },
  why: {
    ja: '受け手の桁数検査で取り込めないか、途中で切られます。',
    en: 'A receiver refuses it or cuts it off.',
  },
  fix: {
    ja: '定められた桁数に直してください。',
    en: 'Give it the length of the layout.',
  },
  message: {
    ja: '{field}の桁数が正しくありません[（正しくは{size}）][（この値は{actual}文字）][（{open}）]。',
    en: '{field} has a wrong length[ ({size} allowed)][ ({actual} characters found)][ ({open})].',
  },
}));
