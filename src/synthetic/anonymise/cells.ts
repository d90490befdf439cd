import { catalogue } from '../../issues';
import { daysInMonth } from '../../schemas/cells/calendar';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { cellTypeOf } from '../../schemas/cells/types';
import type { FieldSpec, FieldType, Holding } from '../../schemas/field';
import { classOf, hasContent } from './characters';
import type { Keyed } from './keyed';
import type { Names } from './names';
import type { NumberSort, Numbers } from './numbers';
import { pairsOf, type Texts } from './texts';

/** What is done to a field's cells; `keep`: what is good stays. */
type Treatment = NumberSort | 'text' | 'name' | 'file' | 'birth' | 'keep';

/** What stays says when, how often, of which service and for how much. All else is replaced. */
const byType: Readonly<Record<FieldType, Treatment>> = {
  int: 'keep',
  decimal2: 'keep',
  yyyymm: 'keep',
  yyyymmdd: 'keep',
  hhmm: 'keep',
  hhmm9999: 'keep',
  flags31: 'keep',
  code: 'keep',
  serviceType: 'keep',
  serviceCode: 'keep',
  serviceCode7: 'keep',
  // Codes of products, from a public list.
  tais: 'keep',
  digits: 'insurer',
  insured: 'insured',
  office: 'office',
  alnum: 'other',
  postal: 'text',
  phone: 'text',
  text: 'text',
  unused: 'text',
};

const byHolding: Readonly<Record<Holding, Treatment>> = {
  personName: 'name',
  address: 'text',
  birthDate: 'birth',
  fileName: 'file',
};

/** What is done to the cells of a field. */
export function treatmentOf({ type, holds }: FieldSpec): Treatment {
  return holds === undefined ? byType[type] : byHolding[holds];
}

/** Care insurance began in April 2000: an earlier date is somebody's birth, wherever it stands. */
const firstYear = '2000';

/** What is known of the row that a cell stands in. */
export interface CellRow {
  /** 被保険者番号, as it stands. */
  readonly person: string;
  /** The row gives no record: any cell may stand in the wrong place. */
  readonly rejected: boolean;
  /** The names of persons in it. */
  readonly names: readonly string[];
}

const tries = 50;

/** Makes the substitutes of cells: each as long as its original, with the same findings. */
export class Cells {
  readonly #keyed: Keyed;
  readonly #texts: Texts;
  readonly #numbers: Numbers;
  readonly #names: Names;

  constructor(keyed: Keyed, texts: Texts, numbers: Numbers, names: Names) {
    this.#keyed = keyed;
    this.#texts = texts;
    this.#numbers = numbers;
    this.#names = names;
  }

  /** The substitute of a cell whose field is known. */
  ofField(text: string, field: FieldCodec, row: CellRow): string {
    if (!hasContent(text)) return text;
    const treatment = treatmentOf(field.spec);
    switch (treatment) {
      case 'text':
        return this.#texts.substitute(text);
      case 'name':
        return this.#name(text, row.names);
      case 'file':
        return this.#names.cell(text);
      case 'birth':
        return this.#birthDate(text, row.person) ?? this.#alike(text, field);
      case 'keep':
        return this.#kept(text, field, row);
      default:
        // A number in a wrong form stays in that form: its characters keep their classes.
        return field.read(text) === undefined && !isLoose(text, field)
          ? this.#alike(text, field)
          : this.#numbers.substitute(text, treatment);
    }
  }

  /** The substitute of a cell of which nothing is known. */
  ofNothing(text: string): string {
    const sort = this.#numbers.sortOf(text);
    return sort === undefined ? this.#texts.substitute(text) : this.#numbers.substitute(text, sort);
  }

  /** The substitute of a number in a row that cannot be read further. */
  number(text: string, sort: NumberSort): string {
    return this.#numbers.substitute(text, sort);
  }

  /** A name that has no two characters in a row in common with any name of its row. */
  #name(text: string, names: readonly string[]): string {
    const pairs = new Set(names.flatMap((name) => [...pairsOf(name)]));
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const made = this.#texts.substitute(text, { name: true, attempt });
      if (![...pairsOf(made)].some((pair) => pairs.has(pair))) return made;
    }
    return this.#texts.substitute(text, { name: true });
  }

  #kept(text: string, field: FieldCodec, row: CellRow): string {
    if (isBad(text, field)) {
      const sort = this.#numbers.sortOf(text);
      const renumbered = sort === undefined ? undefined : this.#numbers.substitute(text, sort);
      return renumbered !== undefined && codesOf(renumbered, field) === codesOf(text, field)
        ? renumbered
        : this.#alike(text, field);
    }
    const { type } = field.spec;
    if (type === 'yyyymmdd') {
      const value = field.read(text);
      if (typeof value !== 'string' || value >= firstYear) return text;
      return this.#birthDate(text, row.person) ?? this.#alike(text, field);
    }
    // A number in the wrong column may be a good value there.
    const misplaced = row.rejected && type !== 'yyyymm' && text.length >= 6 && this.#numbers.sortOf(text) !== undefined;
    return misplaced ? this.#alike(text, field) : text;
  }

  /** A substitute that has the same faults. What is too short to tell anything stays where there is none. */
  #alike(text: string, field: FieldCodec): string {
    const before = codesOf(text, field);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const made = this.#texts.substitute(text, { attempt });
      if (codesOf(made, field) === before) return made;
    }
    const shown = text.replace(/[-/:.+\s]/gu, '');
    return /^[0-9]{1,5}$|^.$/u.test(shown) ? text : this.#texts.substitute(text);
  }

  /** Another day of a near year, written as the original is; `undefined` where that is not a date. */
  #birthDate(text: string, person: string): string | undefined {
    const found = /^\s*([0-9]{4})([/-]?)([0-9]{1,2})\2([0-9]{1,2})\s*$/u.exec(text.normalize('NFKC'));
    if (found === null) return undefined;
    const [, year = '', , month = '', day = ''] = found;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
    if (Number(day) > daysInMonth(Number(year), Number(month)) || Number(year) < 10) return undefined;
    const below = this.#keyed.numbers('birth', person, `${Number(year)}-${Number(month)}-${Number(day)}`);
    const shift = 1 + below(4);
    const digits = [
      String(Number(year) + (below(2) === 0 ? shift : -shift)).padStart(4, '0'),
      drawPart(month, 12, below),
      drawPart(day, 28, below),
    ].join('');
    let at = 0;
    return Array.from(text, (character) => {
      if (classOf(character) === undefined) return character;
      const digit = digits[at] ?? '0';
      at += 1;
      return character < '\u0080' ? digit : String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    }).join('');
  }
}

/** A month or day of as many digits; one digit stays one digit. */
function drawPart(original: string, most: number, below: (limit: number) => number): string {
  return original.length === 1 ? String(1 + below(9)) : String(1 + below(most)).padStart(2, '0');
}

function isLoose(text: string, field: FieldCodec): boolean {
  return field.judge(text).faults.every(({ code }) => code === 'field_repaired');
}

/** Whether a cell is not a value of its field. What has a value stays, whatever else there is to say about it. */
function isBad(text: string, field: FieldCodec): boolean {
  if (field.read(text) !== undefined) return false;
  const { value, faults } = field.judge(text);
  // A value out of doubtful bounds is read, but may be anything: a text where a number should stand.
  const severe = faults.some(({ code, severity }) => (severity ?? catalogue()[code].severity) === 'error');
  return severe || (value === null && faults.some(({ code }) => code === cellTypeOf(field.spec).fault));
}

function codesOf(text: string, field: FieldCodec): string {
  return field
    .judge(text)
    .faults.map((fault) => (fault.code === 'field_repaired' ? `${fault.code} ${fault.params.repair}` : fault.code))
    .join();
}
