import { lazyPattern } from '../../once';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * What acts on a terminal or a page instead of showing: controls (ESC among them), marks that turn the direction of text, other invisible
 * format characters, line separators, halves of surrogate pairs, and private use (外字), which every font shows as it likes.
 */
const hidden = /* @__PURE__ */ lazyPattern('\\p{Cc}|\\p{Cf}|\\p{Zl}|\\p{Zp}|\\p{Cs}|\\p{Co}', 'gu');

/** The same, as far as `JSON.stringify` leaves it bare. Line breaks of an indented text are C0 and stay. */
const hiddenInJson = /* @__PURE__ */ lazyPattern('[\\u007f-\\u009f]|\\p{Cf}|\\p{Zl}|\\p{Zp}', 'gu');

/**
 * Shows the characters of a text that would not show themselves: U+202E becomes `‹U+202E›`.
 *
 * @param text The text, of one line: line breaks are shown too.
 */
export function visible(text: string): string {
  return text.replace(
    hidden(),
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/**
 * Escapes a text for HTML, in elements and in quoted attributes, with what is hidden made visible.
 *
 * @param text The text.
 */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Escapes what `JSON.stringify` leaves bare but a terminal or an older JavaScript would act on; the value stays the same.
 *
 * @param json The text that `JSON.stringify` gave.
 */
export function escapeJson(json: string): string {
  return json.replace(hiddenInJson(), (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
