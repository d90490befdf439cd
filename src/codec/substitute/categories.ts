// What characters are by Unicode. A pattern of a whole category takes its time to make, and importing should not wait for it.
import { once } from '../../once';

const mark = /* @__PURE__ */ once(() => /^\p{M}$/u);
const letter = /* @__PURE__ */ once(() => /^\p{L}$/u);
const decimalDigit = /* @__PURE__ */ once(() => /^\p{Nd}$/u);
const space = /* @__PURE__ */ once(() => /^\p{Zs}$/u);
const invisible = /* @__PURE__ */ once(() => /^(?:\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|\u20E3)$/u);
const privateUse = /* @__PURE__ */ once(() => /\p{Co}/u);
const loneSurrogate = /* @__PURE__ */ once(() => /\p{Cs}/u);
const letterWithMarks = /* @__PURE__ */ once(
  () => /^(?:\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})\p{M}+$/u,
);

/** Whether a character is a mark (M). */
export function isMark(character: string): boolean {
  return mark().test(character);
}

/** Whether a character is a letter (L). */
export function isLetter(character: string): boolean {
  return letter().test(character);
}

/** Whether a character is a digit of any script or style (Nd). */
export function isDecimalDigit(character: string): boolean {
  return decimalDigit().test(character);
}

/** Whether a character is a space of any width (Zs). */
export function isSpace(character: string): boolean {
  return space().test(character);
}

/** Whether a character shows nothing: joiners, marks of direction, soft hyphens, tags, and the frame of a keycap, which shows nothing by itself. */
export function isInvisible(character: string): boolean {
  return invisible().test(character);
}

/** Whether a text holds a character of private use (Co). */
export function hasPrivateUse(text: string): boolean {
  return privateUse().test(text);
}

/** Whether a text holds a torn surrogate (Cs). */
export function hasLoneSurrogate(text: string): boolean {
  return loneSurrogate().test(text);
}

/** Whether a text is a Latin, Greek or Cyrillic letter with marks. */
export function isLetterWithMarks(text: string): boolean {
  return letterWithMarks().test(text);
}
