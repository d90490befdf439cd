import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value is not in the code list. */
export const fieldCode = /* @__PURE__ */ defineRule('field_code', () => ({
  section: sections.layouts,
  fault: {
    ja: '値がコード一覧にありません。',
    en: 'The value is not in the code list.',
  },
  why: {
    ja: '受け手はコードの意味を決められず、取り込めません。',
    en: 'A receiver cannot tell what the code means and refuses it.',
  },
  fix: {
    ja: 'コード一覧にあるコードを使ってください。',
    en: 'Use a code of the list.',
  },
  message: {
    ja: '{field}の値がコード一覧にありません[（使えるのは{allowed}）][（{given}）]。',
    en: 'the value of {field} is not in the code list[ (allowed: {allowed})][ ({given})].',
  },
}));
