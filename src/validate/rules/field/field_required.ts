import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A required field is empty. */
export const fieldRequired = /* @__PURE__ */ defineRule('field_required', () => ({
  section: sections.layouts,
  fault: {
    ja: '必須の項目が空です。',
    en: 'A required field is empty.',
  },
  why: {
    ja: '受け手はこのレコードを取り込めません。',
    en: 'A receiver cannot import the record.',
  },
  fix: {
    ja: '値を入れてください。',
    en: 'Fill the field.',
  },
  message: {
    ja: '{field}は必須ですが、空です。',
    en: '{field} is required but empty.',
  },
}));
