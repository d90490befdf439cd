/** Classes of ASCII characters, as bits. */
export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 4;
export const HYPHEN = 8;

const classes = /* @__PURE__ */ listClasses();

function listClasses(): Uint8Array {
  const list = new Uint8Array(128);
  list.fill(DIGIT, 0x30, 0x3a);
  list.fill(UPPER, 0x41, 0x5b);
  list.fill(LOWER, 0x61, 0x7b);
  list[0x2d] = HYPHEN;
  return list;
}

/**
 * Whether every character from `start` on is of one of the classes.
 *
 * @param mask The classes allowed, or-ed.
 */
export function madeOf(text: string, mask: number, start = 0): boolean {
  for (let index = start; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 128 || ((classes[unit] as number) & mask) === 0) return false;
  }
  return true;
}

/** The number that `count` digits from `start` on stand for; the caller has made sure that they are digits. */
export function numberAt(text: string, start: number, count: number): number {
  let number = 0;
  for (let index = start; index < start + count; index += 1) number = number * 10 + text.charCodeAt(index) - 0x30;
  return number;
}

/**
 * Whether a text holds control characters other than line breaks and tabs.
 *
 * @internal
 */
export function hasControls(text: string): boolean {
  return controls.test(text);
}

/** Control characters other than line breaks and tab; C1 can only come from UTF-8 files. */
// biome-ignore lint/complexity/useRegexLiterals: the escapes read better in one place
const controls = /* @__PURE__ */ new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]');
