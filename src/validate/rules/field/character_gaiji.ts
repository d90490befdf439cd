import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The character is user-defined (外字, F040-F9FC). */
export const characterGaiji = /* @__PURE__ */ defineRule('character_gaiji', () => ({
  section: sections.form,
  fault: {
    ja: '外字（ユーザー定義文字、F040～F9FC）が使われています。',
    en: 'The character is user-defined (外字, F040-F9FC).',
  },
  why: {
    ja: '外字は受け手の端末では別の文字か空白になります。',
    en: 'At the receiver a user-defined character shows as another one or as nothing.',
  },
  fix: {
    ja: 'JIS第1・第2水準などShift_JISにある文字へ置き換えてください。',
    en: 'Replace it with a character that Shift_JIS has.',
  },
  message: {
    ja: '{field}に外字[（{bytes}、{codePoint}）]があります[（バイト位置 {offset}）][（{count}か所）]。',
    en: 'There is a user-defined character (外字)[ ({bytes}, {codePoint})] in {field}[ (byte offset {offset})][ ({count} places)].',
  },
}));
