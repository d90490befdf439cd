import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A quotation mark is never closed, is followed by something other than a comma or line end, or stands inside a bare field. */
export const rowQuote = /* @__PURE__ */ defineRule('row_quote', () => ({
  section: sections.form,
  fault: {
    ja: '引用符が閉じられていないか、使い方が誤っています。',
    en: 'A quotation mark is never closed, is followed by something other than a comma or line end, or stands inside a bare field.',
  },
  why: {
    ja: '項目や行の区切りがずれ、後ろの行まで失われることがあります。',
    en: 'Fields and rows shift, and the rows behind it may be lost.',
  },
  fix: {
    ja: 'フリーテキストを引用符で囲み、中の引用符は二つ重ねてください。',
    en: 'Put free text in quotation marks and double those inside it.',
  },
  message: {
    ja: '引用符（"）の使い方が正しくありません[（{reason}）]。',
    en: 'A quotation mark (") is out of place[ ({reason})].',
  },
}));
