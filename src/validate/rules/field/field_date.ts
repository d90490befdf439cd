import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value is not a real date, month or time. */
export const fieldDate = /* @__PURE__ */ defineRule('field_date', () => ({
  section: sections.layouts,
  fault: {
    ja: '実在しない年月日・年月・時刻です。',
    en: 'The value is not a real date, month or time.',
  },
  why: {
    ja: '受け手は日付として読めず、取り込めません。',
    en: 'A receiver cannot read it as a date and refuses it.',
  },
  fix: {
    ja: '実在する日付・時刻に直してください。',
    en: 'Give a real date or time.',
  },
  message: {
    ja: '{field}が実在しない日付または時刻です[（正しくは{type}）][（{given}）]。',
    en: '{field} is not a real date or time[ (allowed: {type})][ ({given})].',
  },
}));
