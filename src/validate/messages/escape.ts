/** Control characters (C0, C1), line separators, marks that change the direction of text, and invisible format characters. */
const hidden =
  // biome-ignore lint/complexity/useRegexLiterals: the escapes read better in one place
  new RegExp(
    '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff]',
    'gu',
  );

/**
 * Makes a text safe to print: what would act on a terminal or a page instead of showing becomes `\u{…}`.
 *
 * @param text The text.
 * @param length The most characters to keep; the rest becomes `…`.
 */
export function escapeText(text: string, length = 100): string {
  // Cut before it is escaped, and by code points, so that no pair is split.
  const short =
    text.length <= length
      ? text
      : `${Array.from(text.slice(0, length * 2))
          .slice(0, length)
          .join('')}…`;
  return short.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}
