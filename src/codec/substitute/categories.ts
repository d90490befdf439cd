// What characters are by Unicode. A pattern of a whole category takes its time to make, and importing should not wait for it.
import { once } from '../../once';

// @__NO_SIDE_EFFECTS__
function matching(make: () => RegExp): (text: string) => boolean {
  const pattern = once(make);
  return (text) => pattern().test(text);
}

/** Whether a character is a mark (M). */
export const isMark = /* @__PURE__ */ matching(() => /^\p{M}$/u);

/** Whether a character is a letter (L). */
export const isLetter = /* @__PURE__ */ matching(() => /^\p{L}$/u);

/** Whether a character is a digit of any script or style (Nd). */
export const isDecimalDigit = /* @__PURE__ */ matching(() => /^\p{Nd}$/u);

/** Whether a character is a space of any width (Zs). */
export const isSpace = /* @__PURE__ */ matching(() => /^\p{Zs}$/u);

/** Whether a character shows nothing: joiners, marks of direction, soft hyphens, tags, and the frame of a keycap, which shows nothing by itself. */
export const isInvisible = /* @__PURE__ */ matching(
  () => /^(?:\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|\u20E3)$/u,
);

/** Whether a text holds a character of private use (Co). */
export const hasPrivateUse = /* @__PURE__ */ matching(() => /\p{Co}/u);

/** Whether a text holds a torn surrogate (Cs). */
export const hasLoneSurrogate = /* @__PURE__ */ matching(() => /\p{Cs}/u);

/** Whether a text is a Latin, Greek or Cyrillic letter with marks. */
export const isLetterWithMarks = /* @__PURE__ */ matching(
  () => /^(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+$/u,
);
