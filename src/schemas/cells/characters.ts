/** Classes of ASCII characters, as bits. */
export const DIGIT = 1;
export const UPPER = 2;
export const LOWER = 4;
export const HYPHEN = 8;

const classes = new Uint8Array(128);
classes.fill(DIGIT, 0x30, 0x3a);
classes.fill(UPPER, 0x41, 0x5b);
classes.fill(LOWER, 0x61, 0x7b);
classes[0x2d] = HYPHEN;

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
