import { issueKinds } from '../../issues';
import { daysInMonth } from '../../schemas/cells/calendar';
import type { FieldCodec } from '../../schemas/cells/field-codec';
import { cellTypeOf } from '../../schemas/cells/types';
import type { FieldSpec } from '../../schemas/field';
import { classOf, hasContent } from './characters';
import type { Keyed } from './keyed';
import type { Names } from './names';
import type { NumberSort, Numbers } from './numbers';
import type { Texts } from './texts';

/** What is done to a field's cells; `keep`: what is good stays. */
type Treatment = NumberSort | 'text' | 'name' | 'file' | 'birth' | 'keep';

/** Fields whose key says more than their type. */
const byKey: Readonly<Record<string, Treatment>> = {
  insurerNumber: 'insurer',
  birthDate: 'birth',
  familyImageFileName: 'file',
  roomFloor: 'text',
};

const byType: { readonly [T in FieldSpec['type']]?: Treatment } = {
  insured: 'insured',
  office: 'office',
  postal: 'text',
  phone: 'text',
  text: 'text',
  unused: 'text',
};

/** Names of persons: invented ones are made of kanji that stand in names. */
const isPersonName = (key: string): boolean =>
  /^(?:name|nameKana)$|(?:author|visitor|emergency[1-4]|consenter|planner|Planner|Manager)Name$/u.test(key);

/** What is done to the cells of a field. */
export function treatmentOf(spec: FieldSpec): Treatment {
  const known = byKey[spec.key] ?? byType[spec.type] ?? 'keep';
  return known === 'text' && isPersonName(spec.key) ? 'name' : known;
}

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

  /**
   * The substitute of a cell whose field is known.
   *
   * @param text The cell.
   * @param field Its field.
   * @param person Whom its row is about.
   */
  ofField(text: string, field: FieldCodec, person: string): string {
    if (!hasContent(text)) return text;
    const treatment = treatmentOf(field.spec);
    switch (treatment) {
      case 'text':
        return this.#texts.substitute(text);
      case 'name':
        return this.#texts.substitute(text, true);
      case 'file':
        return this.#names.substitute(text);
      case 'birth':
        return this.#birthDate(text, person) ?? this.#likeFaulty(text, field);
      case 'keep':
        return isBad(text, field) ? this.#badCell(text, field) : text;
      default:
        // A number in a wrong form stays in that form: its characters keep their classes.
        return field.read(text) === undefined && !this.#isLoose(text, field)
          ? this.#likeFaulty(text, field)
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

  #isLoose(text: string, field: FieldCodec): boolean {
    return field.judge(text).faults.every(({ code }) => code === 'field_repaired');
  }

  /** A cell that should have been kept, but is no value: it may hold anything, such as the text of the next column. */
  #badCell(text: string, field: FieldCodec): string {
    const sort = this.#numbers.sortOf(text);
    if (sort !== undefined) return this.#numbers.substitute(text, sort);
    // Short runs of digits are no secret, and say what is wrong.
    return /^[-0-9/:.+ ]{1,8}$/u.test(text) ? text : this.#likeFaulty(text, field);
  }

  /** A substitute that has the same faults. */
  #likeFaulty(text: string, field: FieldCodec): string {
    const before = codesOf(text, field);
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const made = this.#texts.substitute(text, false, attempt);
      if (codesOf(made, field) === before) return made;
    }
    const foreign = Array.from(text, (one) => (one < '\u0080' ? one : this.#texts.substitute(one))).join('');
    return codesOf(foreign, field) === before ? foreign : text;
  }

  /** Another day of a near year, written as the original is; `undefined` where that is no date. */
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

/** Whether a cell is no value of its field. What has a value stays, whatever else there is to say about it. */
function isBad(text: string, field: FieldCodec): boolean {
  if (field.read(text) !== undefined) return false;
  const { value, faults } = field.judge(text);
  // A value out of doubtful bounds is read, but may be anything: a text where a number should stand.
  const severe = faults.some(({ code, severity }) => (severity ?? issueKinds[code].severity) === 'error');
  return severe || (value === null && faults.some(({ code }) => code === cellTypeOf(field.spec).fault));
}

function codesOf(text: string, field: FieldCodec): string {
  return field
    .judge(text)
    .faults.map((fault) => (fault.code === 'field_repaired' ? `${fault.code} ${fault.params.repair}` : fault.code))
    .join();
}
