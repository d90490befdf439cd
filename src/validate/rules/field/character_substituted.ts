import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A character outside MS932 was written as its substitute. */
export const characterSubstituted = /* @__PURE__ */ defineRule('character_substituted', () => ({
  section: sections.form,
  fault: {
    ja: 'Shift_JISにない文字を代わりの文字に置き換えて書きました。',
    en: 'A character outside MS932 was written as its substitute.',
  },
  why: {
    ja: '元の文字と字形が異なるため、氏名などでは確認が要ります。',
    en: 'It looks other than the original, which matters in names.',
  },
  fix: {
    ja: '置き換えてよい文字かを確かめてください。',
    en: 'Check that the substitute is acceptable.',
  },
  message: {
    ja: '[{field}の]Shift_JISにない文字を代わりの文字に置き換えて書きました[（{from}→{to}）]。',
    en: 'A character outside Shift_JIS[ in {field}] was written as its substitute[ ({from} → {to})].',
  },
}));
