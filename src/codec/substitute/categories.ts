// What characters are by Unicode.
import { lazyPattern } from '../../once';

// @__NO_SIDE_EFFECTS__
function matching(source: string): (text: string) => boolean {
  const pattern = lazyPattern(source);
  return (text) => pattern().test(text);
}

/** Whether a character is a mark (M). */
export const isMark = /* @__PURE__ */ matching('^\\p{M}$');

/** Whether a character is a letter (L). */
export const isLetter = /* @__PURE__ */ matching('^\\p{L}$');

/** Whether a character is a digit of any script or style (Nd). */
export const isDecimalDigit = /* @__PURE__ */ matching('^\\p{Nd}$');

/** Whether a character is a space of any width (Zs). */
export const isSpace = /* @__PURE__ */ matching('^\\p{Zs}$');

/** Whether a character shows nothing: joiners, marks of direction, soft hyphens, tags, and the frame of a keycap, which shows nothing by itself. */
export const isInvisible = /* @__PURE__ */ matching(
  '^(?:\\p{Default_Ignorable_Code_Point}|[\\uFFF9-\\uFFFB]|\\u20E3)$',
);

/** Whether a text holds a character of private use (Co). */
export const hasPrivateUse = /* @__PURE__ */ matching('\\p{Co}');

/** Whether a text holds half a surrogate pair (Cs). */
export const hasLoneSurrogate = /* @__PURE__ */ matching('\\p{Cs}');

/** Whether a text is a Latin, Greek or Cyrillic letter with marks. */
export const isLetterWithMarks = /* @__PURE__ */ matching(
  '^(?:\\p{Script=Latin}|\\p{Script=Greek}|\\p{Script=Cyrillic})\\p{M}+$',
);
