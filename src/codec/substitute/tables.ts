import { once } from '../../once';
import { packedSubstitutions } from './table.data';

/** What stands for a character, and by which rule. */
export interface Substitute {
  readonly to: string;
  readonly rule: string;
}

type TableRule = keyof typeof packedSubstitutions;

/** Takes the entries of a rule apart: the first code point is the character, the rest stands for it. */
function entriesOf(rule: TableRule): (readonly [string, Substitute])[] {
  return packedSubstitutions[rule].split(',').map((entry) => {
    const from = String.fromCodePoint(entry.codePointAt(0) as number);
    return [from, { to: entry.slice(from.length), rule }];
  });
}

/** Makes a table of some rules at its first use. */
function lazyTable(...rules: readonly TableRule[]): () => ReadonlyMap<string, Substitute> {
  return once(() => new Map(rules.flatMap(entriesOf)));
}

/** Gives the base characters that U+FE00 turns into a CJK compatibility ideograph of MS932 (rule `svs`). */
export const standardizedVariants = /* @__PURE__ */ lazyTable('svs');

/** Gives the pairs in which JIS and Microsoft chose different code points for one character (rule `ms-equivalent`). */
export const msEquivalents = /* @__PURE__ */ lazyTable('ms-equivalent');

/** Gives the characters of MS932 that normalisation takes away, the other way round (rule `canonical`). */
export const reverseCanonical = /* @__PURE__ */ lazyTable('canonical');

/** Gives the listed look-alikes, from `dash` to `kanji-variant`; no character stands in two of these rules. */
export const lookAlikes = /* @__PURE__ */ lazyTable(
  'dash',
  'quote',
  'bracket',
  'bullet',
  'symbol',
  'kana',
  'circled',
  'radical',
  'kanji-old-form',
  'kanji-variant',
);

/** Gives the Latin letters that are not a letter with a mark (rule `latin`). */
export const latinLetters = /* @__PURE__ */ lazyTable('latin');
