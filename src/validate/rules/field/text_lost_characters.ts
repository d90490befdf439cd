import { defineRule } from '../../rule';

/** A name has the trace of a lost character. */
export const textLostCharacters = /* @__PURE__ */ defineRule('text_lost_characters', () => ({
  section: {
    ja: '標準仕様書に定めがない（失われた文字の跡）',
    en: 'The standard is silent (the trace of a lost character)',
  },
  fault: {
    ja: '氏名などに、文字が失われた跡（?、■、〓など）があります。',
    en: 'A name has the trace of a lost character (?, ■, 〓 and the like).',
  },
  why: {
    ja: '受け手には本当の文字が伝わらず、氏名が別人のように見えます。',
    en: 'The receiver never learns what stood there, and the name looks like another one.',
  },
  fix: {
    ja: '元の文字を確かめ、Shift_JISにある文字かかなで入力し直してください。',
    en: 'Find out what the character was, and enter one that Shift_JIS has, or kana.',
  },
  message: {
    ja: '{field}に、失われた文字の跡[「{trace}」]があります[（{count}か所）]。',
    en: 'There is the trace of a lost character[ ({trace})] in {field}[ ({count} places)].',
  },
}));
