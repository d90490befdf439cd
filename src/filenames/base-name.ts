import { copySuffixes } from './grammar';

/**
 * Cuts a path to its last segment, at `/` and `\` alike: names of the standard hold neither.
 *
 * @param path The name as given.
 */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Writes ASCII letters large. `toUpperCase` would turn ß into SS and ı into I: other characters must stay what they are. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]/gu, (letter) => letter.toUpperCase());
}

/** Cuts what copying appended to a stem; copies of copies have several, and eight are more than anyone makes. */
export function withoutCopySuffix(stem: string): string {
  let text = stem;
  for (let round = 0; round < 8; round++) {
    const tail = text.slice(-16);
    const found = copySuffixes.map((suffix) => suffix.exec(tail)?.[0].length ?? 0).find((length) => length > 0);
    if (found === undefined) return text;
    text = text.slice(0, -found);
  }
  return text;
}
