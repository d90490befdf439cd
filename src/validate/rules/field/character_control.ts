import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The text holds a control character other than a line break or tab. */
export const characterControl = /* @__PURE__ */ defineRule('character_control', () => ({
  section: sections.form,
  fault: {
    ja: '改行とタブ以外の制御文字が含まれています。',
    en: 'The text holds a control character other than a line break or tab.',
  },
  why: {
    ja: '受け手の画面や帳票で表示が乱れたり、取り込みが途中で止まったりします。',
    en: "It may garble the receiver's screens or stop its import.",
  },
  fix: {
    ja: '制御文字を取り除いてください。',
    en: 'Remove the control character.',
  },
  message: {
    ja: '{field}に改行・タブ以外の制御文字があります。',
    en: 'There is a control character other than a line break or tab in {field}.',
  },
}));
