import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The line is blank, or a lone 0x1A. */
export const rowBlank = /* @__PURE__ */ defineRule('row_blank', () => ({
  section: sections.form,
  fault: {
    ja: '空行、または0x1Aだけの行です。',
    en: 'The line is blank, or a lone 0x1A.',
  },
  why: {
    ja: '空行をレコードとして読む受け手ではエラーになります。',
    en: 'A receiver that takes it for a record reports an error.',
  },
  fix: {
    ja: '空行を出力しないでください。',
    en: 'Write no blank lines.',
  },
  message: {
    ja: '空行のため、レコードとして読みませんでした。',
    en: 'The line is blank and was not read as a record.',
  },
}));
