/**
 * The languages of the project: one list, from which the type, the command's `--lang` and every table of texts follow.
 *
 * @module
 */

/** The languages, the one used by default first. */
export const languages = ['ja', 'en'] as const;

/** A language of texts for people. */
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Sentence = { readonly [L in Language]: string };
