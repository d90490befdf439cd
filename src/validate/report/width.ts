import { lazyPattern } from '../../once';

/** First and last code points that take two columns (East Asian Width W and F), in ascending order. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** A mark that must not begin a line stays with what it follows, an opening bracket with what follows it. */
const pieces =
  /[（「『【〈《]*(?:[!-~]+|[^\s!-~])[、。，．・：；）」』】〉》ー々！？…ぁぃぅぇぉっゃゅょァィゥェォッャュョ]*|\s+/gu;

/**
 * Tells how many columns a text takes on a terminal: two for a full-width character. What is ambiguous (→, ○) counts as one.
 *
 * @param text The text, without escape sequences.
 */
export function displayWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/**
 * Fills a text with blanks up to a width; a longer one stays.
 *
 * @param text The text.
 * @param columns The width in columns.
 * @param side Where the text stands.
 */
export function padTo(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

/**
 * Breaks a text into lines of at most a width: between words, and between full-width characters where Japanese allows it.
 *
 * @param text The text, of one line.
 * @param columns The width in columns; a piece that cannot be broken may pass it.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    const width = displayWidth(piece);
    if (line !== '' && used + width > columns) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece;
    used += width;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** Marks and format characters. */
const widthless = /* @__PURE__ */ lazyPattern('^(?:\\p{Mn}|\\p{Me}|\\p{Cf})$');

function widthOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return 1;
  if (widthless().test(character)) return 0;
  return wide.some(([first, last]) => first <= point && point <= last) ? 2 : 1;
}
