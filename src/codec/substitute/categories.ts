// What characters are by Unicode. The patterns stand in functions: those of whole categories take their time to make, and importing should not
// wait for them.

/** Whether a character is a mark (M). */
export function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character);
}

/** Whether a character is a letter (L). */
export function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

/** Whether a character is a digit of any script or style (Nd). */
export function isDecimalDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

/** Whether a character is a space of any width (Zs). */
export function isSpace(character: string): boolean {
  return /^\p{Zs}$/u.test(character);
}

/** Whether a character shows nothing: joiners, marks of direction, soft hyphens, tags, and the frame of a keycap, which shows nothing by itself. */
export function isInvisible(character: string): boolean {
  return /^(?:\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]|\u20E3)$/u.test(character);
}

/** Whether a text holds a character of private use (Co). */
export function hasPrivateUse(text: string): boolean {
  return /\p{Co}/u.test(text);
}

/** Whether a text holds a torn surrogate (Cs). */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/** Whether a text is a Latin, Greek or Cyrillic letter with marks. */
export function isLetterWithMarks(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}+$/u.test(text);
}
