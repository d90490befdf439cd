import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A field is empty that the standard marks as 必要 only, or of which it does not show whether it is required. */
export const fieldRecommended = /* @__PURE__ */ defineRule('field_recommended', () => ({
  section: sections.layouts,
  fault: {
    ja: '「必要」とだけ記された項目、または必須かどうかが標準仕様書から確定できない項目が空です。',
    en: 'A field is empty that the standard marks as 必要 only, or of which it does not show whether it is required.',
  },
  why: {
    ja: '必須とみる受け手では取り込めないことがあります。',
    en: 'A receiver that takes it for required may refuse the record.',
  },
  fix: {
    ja: 'できるだけ値を入れてください。',
    en: 'Fill the field where possible.',
  },
  message: {
    ja: '{field}が空です（[{doubt}、]必須とは限りません）。',
    en: '{field} is empty ([{doubt}; ]it may not be required).',
  },
  doubtful: true,
}));
