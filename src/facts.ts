/**
 * The facts that issues hold in their `params`: every name means one thing and has one type, whatever the code.
 *
 * @module
 */

/** The types of facts, by the words that {@link facts} uses for them. */
interface FactTypes {
  readonly text: string;
  readonly textOrNull: string | null;
  readonly integer: number;
  readonly flag: boolean;
  readonly texts: readonly string[];
  readonly integers: readonly number[];
  /** `'2025-11'`, or `null` for 000000. */
  readonly month: string | null;
}

/** A type of facts, or the words that a fact may be. */
export type FactType = keyof FactTypes | readonly string[];

/** Every fact with its type. What each means stands in `validate/messages/facts.ts`, in both languages. */
export const facts = {
  actual: 'integer',
  allowed: 'texts',
  base: 'text',
  branch: 'text',
  bytes: 'text',
  cells: 'integer',
  codePoint: 'text',
  columns: 'integers',
  count: 'integer',
  cr: 'integer',
  crlf: 'integer',
  days: 'integer',
  delimiter: ['tab', 'semicolon'],
  dependant: 'text',
  detailRow: 'integer',
  details: 'integer',
  differs: 'text',
  doubtful: 'flag',
  edition: 'text',
  encoding: ['utf-8', 'utf-16le', 'utf-16be'],
  equal: 'flag',
  exact: 'flag',
  expected: 'integer',
  extension: 'text',
  firstFile: 'text',
  firstRow: 'integer',
  fits: 'text',
  flags: ['beyond', 'none'],
  form6Count: 'integer',
  form7Count: 'integer',
  frame: 'integer',
  frameFault: ['gap', 'short_stay'],
  from: 'text',
  given: [
    'cell',
    'zeros',
    'emptyText',
    'text',
    'number',
    'notFinite',
    'boolean',
    'bigint',
    'date',
    'list',
    'object',
    'nothing',
    'other',
  ],
  inForce: 'text',
  index: 'integer',
  keys: 'texts',
  kind: 'text',
  lacks: 'text',
  layout: 'text',
  length: 'integer',
  lf: 'integer',
  limit: ['maxBytes', 'maxRows', 'maxRecordLength'],
  marks: 'texts',
  max: 'integer',
  min: 'integer',
  missing: 'text',
  missingLast: 'flag',
  month: 'month',
  ms932Rows: 'integer',
  must: ['zero', 'empty'],
  nearestKeys: 'texts',
  numbers: 'texts',
  of: 'text',
  offset: 'integer',
  reason: 'text',
  repair: 'text',
  rowType: ['detail', 'subtotal', 'total'],
  rows: 'integer',
  rule: 'text',
  segment: 'text',
  set: ['both', 'neither'],
  stamp: 'text',
  stands: 'integer',
  start: 'text',
  sum: 'integer',
  table: 'text',
  texts: 'texts',
  to: 'textOrNull',
  trace: 'text',
  type: 'text',
  unit: 'text',
  unknownKeys: 'texts',
  utf8Rows: 'integer',
  version: 'text',
} as const satisfies Record<string, FactType>;

/** The name of a fact. */
export type FactName = keyof typeof facts;

/** How a code names its facts: `'month?'` where the fact may be absent. */
export type FactEntry = FactName | `${FactName}?`;

/** The TypeScript type of a fact. */
export type FactOf<N extends FactName> = (typeof facts)[N] extends infer T
  ? T extends keyof FactTypes
    ? FactTypes[T]
    : T extends readonly (infer W)[]
      ? W
      : never
  : never;

type Required<E> = Extract<E, FactName>;
type Optional<E> = E extends `${infer N extends FactName}?` ? N : never;

/** The facts of a list of entries, each under its name and with its type. */
export type FactsOf<E extends FactEntry> = { readonly [N in Required<E>]: FactOf<N> } & {
  readonly [N in Optional<E>]?: FactOf<N>;
};

/** The names of the facts of a list of entries, those that may be absent too. */
export type FactNamesOf<E extends FactEntry> = Required<E> | Optional<E>;
