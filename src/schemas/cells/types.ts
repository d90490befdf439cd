import type { IssueCode } from '../../issues';
import { codesIn } from '../codes';
import type { FieldOfType, FieldSpec, FieldType } from '../field';
import type { Version } from '../versions';
import { isRealDate, isRealMonth, isRealTime } from './calendar';
import { DIGIT, HYPHEN, LOWER, madeOf, numberAt, UPPER } from './characters';
import type { Repair } from './repair';

/** A value of a record. */
export type Value = string | number | null;

/** The codes that a cell's own text can give. */
export type CellFaultCode = Extract<
  IssueCode,
  'field_length' | 'field_format' | 'field_date' | 'field_code' | 'field_number'
>;

/** All that the project knows about one type of the layout; cells are read and written by it, issues are named by it. */
export interface CellType<F extends FieldSpec = FieldSpec> {
  /** Departures that are repaired on reading, in this order. */
  readonly repairs: readonly Repair[];
  /** What a field's length means; `none`: nothing, or the type judges it itself. */
  readonly length: 'exact' | 'most' | 'none';
  /** Whether the text has the characters and the shape of the type. */
  readonly format: (text: string) => boolean;
  /** The value of a text of good length and format; `undefined` where there is none. */
  readonly value: (text: string, field: F, length: number | undefined, version: Version) => Value | undefined;
  /** What it is called when there is no value. */
  readonly fault: CellFaultCode;
  /** The cell's text for a value of a record; `undefined` for what is no value of the type at all. */
  readonly cell: (value: unknown) => string | undefined;
  /** Whether the value is the cell's text as it stands. */
  readonly verbatim: boolean;
  /** Free text: written in quotation marks. */
  readonly quoted: boolean;
}

const numeric: readonly Repair[] = ['spreadsheet_quote', 'spaces', 'full_width_digits'];
const lettered: readonly Repair[] = [...numeric, 'full_width_letters'];
const hyphenated: readonly Repair[] = [...numeric, 'full_width_hyphen'];
const dated: readonly Repair[] = [...numeric, 'slashed_date'];
const timed: readonly Repair[] = [...numeric, 'colon_time'];

const itself = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const any = (): boolean => true;
const digitsOnly = (text: string): boolean => madeOf(text, DIGIT);
const officeCharacters = (text: string): boolean => madeOf(text, DIGIT | UPPER);

/** A type whose value is its text: only length, characters and shape matter. */
// @__NO_SIDE_EFFECTS__
function shaped(length: CellType['length'], format: CellType['format'], repairs = numeric, quoted = false): CellType {
  return {
    repairs,
    length,
    format,
    value: (text) => text,
    fault: 'field_format',
    cell: itself,
    verbatim: true,
    quoted,
  };
}

function monthValue(text: string): string | undefined {
  return isRealMonth(numberAt(text, 0, 4), numberAt(text, 4, 2)) ? `${text.slice(0, 4)}-${text.slice(4)}` : undefined;
}

function dateValue(text: string): string | undefined {
  return isRealDate(numberAt(text, 0, 4), numberAt(text, 4, 2), numberAt(text, 6, 2))
    ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
    : undefined;
}

function timeValue(text: string): string | undefined {
  return isRealTime(numberAt(text, 0, 2), numberAt(text, 2, 2)) ? `${text.slice(0, 2)}:${text.slice(2)}` : undefined;
}

/** The value of a record without its separators, where it has the shape of the pattern. */
// @__NO_SIDE_EFFECTS__
function unseparated(pattern: RegExp): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value.replace(/[-:]/g, '') : undefined);
}

const timeCell = unseparated(/^\d{2}:\d{2}$/);

/** The longest run of digits that a number holds exactly. */
const safeDigits = 15;

function intValue(text: string, field: { readonly min?: number }, length = safeDigits): number | undefined {
  const start = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const digits = text.length - start;
  if (digits === 0 || digits > length || digits > safeDigits || !madeOf(text, DIGIT, start)) return undefined;
  const size = numberAt(text, start, digits);
  const number = start === 1 && size !== 0 ? -size : size;
  return field.min !== undefined && number < field.min ? undefined : number;
}

function decimalValue(text: string): number | undefined {
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

/**
 * The types of the layout. A new type is a compile error here until it is described.
 *
 * @internal
 */
export const cellTypes: { readonly [T in FieldType]: CellType<FieldOfType<T>> } = {
  yyyymm: {
    repairs: dated,
    length: 'exact',
    format: digitsOnly,
    value: monthValue,
    fault: 'field_date',
    cell: unseparated(/^\d{4}-\d{2}$/),
    verbatim: false,
    quoted: false,
  },
  yyyymmdd: {
    repairs: dated,
    length: 'exact',
    format: digitsOnly,
    value: dateValue,
    fault: 'field_date',
    cell: unseparated(/^\d{4}-\d{2}-\d{2}$/),
    verbatim: false,
    quoted: false,
  },
  hhmm: {
    repairs: timed,
    length: 'exact',
    format: digitsOnly,
    value: timeValue,
    fault: 'field_date',
    cell: timeCell,
    verbatim: false,
    quoted: false,
  },
  hhmm9999: {
    repairs: timed,
    length: 'exact',
    format: digitsOnly,
    value: (text) => (text === '9999' ? 'none' : timeValue(text)),
    fault: 'field_date',
    cell: (value) => (value === 'none' ? '9999' : timeCell(value)),
    verbatim: false,
    quoted: false,
  },
  digits: shaped('exact', digitsOnly),
  office: shaped('exact', officeCharacters, lettered),
  insured: shaped('exact', (text) => /^(?:\d{10}|H\d{9})$/.test(text), [...lettered, 'lower_case']),
  serviceType: shaped('exact', officeCharacters, lettered),
  serviceCode: shaped('exact', officeCharacters, lettered),
  serviceCode7: shaped('exact', officeCharacters, lettered),
  alnum: shaped('most', (text) => madeOf(text, DIGIT | UPPER | LOWER | HYPHEN), [...lettered, 'full_width_hyphen']),
  code: {
    repairs: lettered,
    length: 'none',
    format: any,
    value: (text, field, _, version) => (Object.hasOwn(codesIn(field.codes, version), text) ? text : undefined),
    fault: 'field_code',
    cell: itself,
    verbatim: false,
    quoted: false,
  },
  int: {
    repairs: hyphenated,
    length: 'none',
    format: any,
    value: intValue,
    fault: 'field_number',
    // Number.isSafeInteger also refuses NaN, fractions and infinities; String(-0) is '0'.
    cell: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
    verbatim: false,
    quoted: false,
  },
  decimal2: {
    repairs: numeric,
    length: 'none',
    format: any,
    value: decimalValue,
    fault: 'field_number',
    cell: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      const cell = Math.abs(value).toFixed(2);
      return Number(cell) === value ? cell : undefined;
    },
    verbatim: false,
    quoted: false,
  },
  flags31: shaped('exact', (text) => /^[01]+$/.test(text)),
  tais: shaped('exact', (text) => /^[0-9A-Z]{5}-[0-9A-Z]{6}$/.test(text), [
    ...lettered,
    'full_width_hyphen',
    'tais_hyphen',
  ]),
  postal: shaped('exact', (text) => /^\d{3}-\d{4}$/.test(text), hyphenated),
  phone: shaped('most', any, []),
  text: shaped('none', any, [], true),
  unused: {
    repairs: [],
    length: 'none',
    format: any,
    value: () => null,
    fault: 'field_format',
    cell: () => undefined,
    verbatim: false,
    quoted: false,
  },
};

/** The table's entry for a field. The one cast that the link between field and type needs. */
export function cellTypeOf(field: FieldSpec): CellType {
  return cellTypes[field.type] as CellType;
}
