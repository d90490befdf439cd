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

/** A text in every language, in the order of the list: a language more, and each that lacks it is an error of types. */
export type Texts = TextEach<typeof languages>;

type TextEach<L extends readonly string[]> = { readonly [I in keyof L]: string };
