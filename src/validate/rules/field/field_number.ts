import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value is not a number of the field's form or range. */
export const fieldNumber = /* @__PURE__ */ defineRule('field_number', () => ({
  section: sections.layouts,
  fault: {
    ja: '数値の形または範囲が合いません。',
    en: "The value is not a number of the field's form or range.",
  },
  why: {
    ja: '受け手は数値として読めず、取り込めません。',
    en: 'A receiver cannot read it as a number and refuses it.',
  },
  fix: {
    ja: '定められた桁数と範囲の数値に直してください。',
    en: 'Give a number of the form and range of the layout.',
  },
  message: {
    ja: '{field}が正しい数値ではありません[（正しくは{type}）][（{min}以上）][（{given}）][（{open}）]。',
    en: '{field} is not a proper number[ (allowed: {type})][ ({min} or more)][ ({given})][ ({open})].',
  },
}));
