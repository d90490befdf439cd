import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A field that is not in use (使用しない) is filled. */
export const fieldUnused = /* @__PURE__ */ defineRule('field_unused', () => ({
  section: sections.layouts,
  fault: {
    ja: '「使用しない」項目に値があります。',
    en: 'A field that is not in use (使用しない) is filled.',
  },
  why: {
    ja: '受け手は読み捨てるため、送った側の意図は伝わりません。',
    en: 'A receiver drops it, so what was meant does not arrive.',
  },
  fix: {
    ja: 'この項目は空にしてください。',
    en: 'Leave the field empty.',
  },
  record: {
    ja: '{field}は使用しない項目ですが、レコードに値があります。',
    en: '{field} is not in use (使用しない), but the record has a value.',
  },
  message: {
    ja: '{field}は使用しない項目ですが、値があります。',
    en: '{field} is not in use (使用しない) but filled.',
  },
}));
