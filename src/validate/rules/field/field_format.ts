import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value has characters or a shape that its type does not allow. */
export const fieldFormat = /* @__PURE__ */ defineRule('field_format', () => ({
  section: sections.layouts,
  fault: {
    ja: '値に、その項目で使えない文字や形があります。',
    en: 'The value has characters or a shape that its type does not allow.',
  },
  why: {
    ja: '受け手の書式検査で取り込めません。',
    en: 'A receiver refuses it in its check of the format.',
  },
  fix: {
    ja: '定められた書式に直してください。',
    en: 'Give it the format of the layout.',
  },
  message: {
    ja: '{field}の書式が正しくありません[（正しくは{type}）][（{given}）][（{open}）]。',
    en: '{field} has a wrong format[ (allowed: {type})][ ({given})][ ({open})].',
  },
}));
