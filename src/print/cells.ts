import { keysOf } from '../objects';
import type { FieldSpec } from '../schemas/field';
import type { Kind } from '../schemas/kinds';
import type { RecordOf } from '../schemas/record';
import { definitions } from '../schemas/records';
import { type Markup, markup, none } from '../validate/report/html/markup';
import { type Choice, frame, joined, lines, ringed } from './piece';
import { labelsOf, printedValue, type Value } from './values';

type Key<K extends Kind> = Extract<keyof RecordOf<K>, string>;
type Row = Readonly<Record<string, unknown>>;

/**
 * The cells of one record, or of the rows that share a form. What a frame takes is noted, and what none took is given in the margin: so nothing
 * that came is lost, whatever the form has frames for.
 */
export class Cells<K extends Kind> {
  readonly #kind: K;
  readonly #rows: readonly Row[];
  readonly #taken = new Set<string>();

  /**
   * @param kind The kind of the rows.
   * @param rows The rows; fields that an edition or a view lacks may be absent.
   */
  constructor(kind: K, rows: readonly object[]) {
    this.#kind = kind;
    this.#rows = rows as readonly Row[];
  }

  /** The field behind a key. */
  field(key: Key<K>): FieldSpec {
    const fields: readonly FieldSpec[] = definitions[this.#kind].fields;
    const found = fields.find((one) => one.key === key);
    if (found === undefined) throw new Error(`${this.#kind} has no ${key}`);
    return found;
  }

  /** The distinct filled values of a field, as records hold them; takes them. */
  values(key: Key<K>): Value[] {
    this.#taken.add(key);
    return this.#filled(key);
  }

  /** The first filled value of a field; takes all of them. */
  value(key: Key<K>): Value | null {
    return this.values(key)[0] ?? null;
  }

  /** The printed values of a field, several only where the rows differ. */
  texts(key: Key<K>): string[] {
    const field = this.field(key);
    return this.values(key).map((value) => printedValue(field, value));
  }

  /** The same in one piece. */
  text(key: Key<K>): Markup {
    return joined(this.texts(key).map(lines), markup`、`);
  }

  /** The printed values of several fields, one after the other. */
  joined(keys: readonly Key<K>[], between = ' '): Markup {
    const pieces = keys.map((key) => this.text(key)).filter(({ text }) => text !== '');
    return joined(pieces, markup`${between}`);
  }

  /** A field in its frame, under its 日本語名称 unless the form has another heading. */
  frame(key: Key<K>, span: number, kind: 'side' | 'tall' | 'bare' = 'side', label = this.field(key).name): Markup {
    return frame(label, this.text(key), span, kind);
  }

  /** The words of a code table, the one that holds ringed; a code that is not among them is written out behind. */
  choice(key: Key<K>, only?: readonly string[]): Markup {
    const field = this.field(key);
    const table = labelsOf(field);
    const values = this.values(key).map(String);
    const shown = only ?? Object.keys(table).sort();
    const words = shown.map((code): Choice => ({ word: table[code] ?? code, holds: values.includes(code) }));
    const others = values.filter((code) => !shown.includes(code)).map((code) => printedValue(field, code));
    return markup`${ringed(words)}${others.map((other) => markup` <em class="ring">${other}</em>`)}`;
  }

  /** Yes or no fields as words, ringed where they hold. */
  flags(words: { readonly [P in Key<K>]?: string }): Markup {
    return ringed(keysOf(words).map((key) => ({ word: words[key] ?? '', holds: this.value(key) === '1' })));
  }

  /** A frame for every filled field, in the order of the layout. */
  all(span: number): Markup {
    const fields: readonly FieldSpec[] = definitions[this.#kind].fields;
    const filled = fields.filter(({ key }) => this.#filled(key).length > 0);
    return markup`${filled.map(({ key }) => this.frame(key as Key<K>, span))}`;
  }

  /** What no frame took and none of the others says too, under the names of the layout; takes it. */
  rest(others: readonly Saying[] = []): Markup[] {
    const fields: readonly FieldSpec[] = definitions[this.#kind].fields;
    return fields.flatMap((field) => {
      const { key, name } = field;
      if (this.#taken.has(key)) return [];
      const values = this.values(key as Key<K>).filter((value) => others.every((other) => !other.says(key, value)));
      if (values.length === 0) return [];
      const texts = values.map((value) => lines(printedValue(field, value)));
      return [markup`<span class="left"><b>${name}</b> ${joined(texts, markup`、`)}</span> `];
    });
  }

  /** Whether one of the rows holds a value. */
  says(key: string, value: Value): boolean {
    return this.#filled(key).includes(value);
  }

  /** The distinct filled values of a field. */
  #filled(key: string): Value[] {
    const found = new Set<Value>();
    for (const row of this.#rows) {
      const value = row[key];
      if (typeof value === 'string' || typeof value === 'number') found.add(value);
    }
    return [...found];
  }
}

/** What can tell whether it holds a value. */
interface Saying {
  says(key: string, value: Value): boolean;
}

/** Cells whose rest is reported, under a heading of their own where they are not the form's. */
export interface Margin {
  readonly label?: string;
  readonly cells: Saying & { rest(others: readonly Saying[]): Markup[] };
}

/**
 * Tells in the margin of a sheet what its frames did not take; what several of the cells say is reported once.
 *
 * @param all The cells of the sheet.
 */
export function margin(...all: readonly Margin[]): Markup {
  const parts = all.map(({ label = '連携データ', cells }, index) => {
    const rest = cells.rest(all.slice(0, index).map((one) => one.cells));
    return rest.length === 0 ? none : markup`<span class="why">${label}</span> ${rest}`;
  });
  return parts.every(({ text }) => text === '')
    ? none
    : markup`<p class="margin">${parts}</p>
`;
}
