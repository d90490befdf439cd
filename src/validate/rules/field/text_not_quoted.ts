import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** Free text stands without quotation marks. */
export const textNotQuoted = /* @__PURE__ */ defineRule('text_not_quoted', () => ({
  section: sections.form,
  fault: {
    ja: 'フリーテキストが引用符で囲まれていません。',
    en: 'Free text stands without quotation marks.',
  },
  why: {
    ja: 'カンマや改行が入ると項目がずれるため、標準仕様は引用符で囲むと定めています。',
    en: 'A comma or line break in it would shift the fields, so the standard wants quotation marks.',
  },
  fix: {
    ja: 'フリーテキストの項目は引用符（"）で囲んでください。',
    en: 'Put free text in quotation marks (").',
  },
  message: {
    ja: '{field}はフリーテキストですが、引用符（"）で囲まれていません。',
    en: 'The free text of {field} stands without quotation marks (").',
  },
}));
