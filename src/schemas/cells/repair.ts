/** A repair made on reading; each is named in `field_repaired`. */
export type Repair =
  | 'spreadsheet_quote'
  | 'spaces'
  | 'full_width_digits'
  | 'full_width_letters'
  | 'lower_case'
  | 'full_width_hyphen'
  | 'tais_hyphen'
  | 'slashed_date'
  | 'colon_time';

/** The character of ASCII that a full-width one stands for. */
const narrow = (character: string): string => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** Each repair: the text without the departure, or the same text where there is none. */
const repairs: { readonly [R in Repair]: (text: string) => string } = {
  // ="0123", as spreadsheets keep zeros.
  spreadsheet_quote: (text) => text.replace(/^\s*="([^"]*)"\s*$/, '$1'),
  spaces: (text) => text.trim(),
  full_width_digits: (text) => text.replace(/[０-９]/g, narrow),
  full_width_letters: (text) => text.replace(/[Ａ-Ｚａ-ｚ]/g, narrow),
  // The H of a 被保険者番号.
  lower_case: (text) => text.replace(/^h/, 'H'),
  full_width_hyphen: (text) => text.replace(/[－−‐]/g, '-'),
  // The hyphen of a TAISコード stands after the fifth of its eleven characters.
  tais_hyphen: (text) => text.replace(/^([0-9A-Z]{5})([0-9A-Z]{6})$/, '$1-$2'),
  // Parts of one digit are filled up: 2025/4/1 can only be one day.
  slashed_date: (text) =>
    text.replace(/^(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?$/, (_, year: string, month: string, day?: string) =>
      [year, month.padStart(2, '0'), day?.padStart(2, '0') ?? ''].join(''),
    ),
  colon_time: (text) =>
    text.replace(/^(\d{1,2}):(\d{2})$/, (_, hour: string, minute: string) => hour.padStart(2, '0') + minute),
};

/**
 * Applies repairs in the order given.
 *
 * @returns The text after them, and the names of those that changed something.
 */
export function repair(text: string, allowed: readonly Repair[]): { text: string; made: readonly Repair[] } {
  const made: Repair[] = [];
  let current = text;
  for (const name of allowed) {
    const next = repairs[name](current);
    if (next !== current) made.push(name);
    current = next;
  }
  return { text: current, made };
}
