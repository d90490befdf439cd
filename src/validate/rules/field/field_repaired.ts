import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The value was read after a repair. */
export const fieldRepaired = /* @__PURE__ */ defineRule('field_repaired', () => ({
  section: sections.layouts,
  fault: {
    ja: '値が書式から外れていますが、補正して読みました。',
    en: 'The value was read after a repair.',
  },
  why: {
    ja: '同じ補正をしない受け手では取り込めません。',
    en: 'A receiver that does not make the same repair refuses it.',
  },
  fix: {
    ja: '補正のいらない書式で出力してください。',
    en: 'Write it in the format of the layout.',
  },
  message: {
    ja: '{field}を補正して読みました[（{repair}）]。',
    en: '{field} was read after a repair[ ({repair})].',
  },
}));
