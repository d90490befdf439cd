import type { FaultOf, IssueCode } from '../../issues';
import { once } from '../../once';
import { codesIn } from '../codes';
import type { FieldOfType, FieldSpec, FieldType, ServiceField } from '../field';
import { serviceTypeOf, totalServiceCode } from '../service-codes';
import { serviceTypes } from '../service-types';
import { layoutOf, type Version, versionInfo, versions, versionsOf } from '../versions';
import { DIGIT, HYPHEN, hasControls, LOWER, madeOf, UPPER } from './characters';
import type { Repair } from './repair';
import { dateValue, decimalValue, intValue, monthValue, timeValue } from './values';

/** A value of a record. */
export type Value = string | number | null;

/** The codes that a cell's own text can give where it stands for no value. */
export type CellFaultCode = Extract<
  IssueCode,
  'field_length' | 'field_format' | 'field_date' | 'field_code' | 'field_number' | 'field_unused'
>;

/** What is wrong with a cell: an issue without its place. Its severity is set where the source is doubtful and the catalogue's does not hold. */
export type CellFault = FaultOf<
  | CellFaultCode
  | 'field_required'
  | 'field_recommended'
  | 'field_repaired'
  | 'character_control'
  | 'service_type_unknown'
  | 'service_type_not_exchanged'
  | 'version_unknown'
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
  readonly value: (
    text: string,
    field: F,
    length: number | undefined,
    version: Version,
  ) => Exclude<Value, null> | undefined;
  /** What it is called when there is no value. */
  readonly fault: CellFaultCode;
  /** The cell's text for a value of a record; `undefined` for what is not a value of the type at all. */
  readonly cell: (value: unknown) => string | undefined;
  /** Whether the value is the cell's text as it stands. */
  readonly verbatim: boolean;
  /** Whether values recur and cost enough to be kept once they were read. */
  readonly recurs: boolean;
  /** Free text: written in quotation marks. */
  readonly quoted: boolean;
  /** Whether any character may stand in it: substitution applies, and a text of no character is an empty cell. */
  readonly free: boolean;
  /** What a good text still has to say for itself. */
  readonly remark?: (text: string, field: F) => CellFault | undefined;
  /** Why an edition does not write a text that it reads. */
  readonly unwritable?: (text: string, field: F, version: Version) => CellFault | undefined;
  /** The table that `field_code` names. */
  readonly allowed?: (field: F, version: Version) => { readonly table: string; readonly allowed: readonly string[] };
}

const numeric: readonly Repair[] = ['spreadsheet_quote', 'spaces', 'full_width_digits'];
const lettered: readonly Repair[] = [...numeric, 'full_width_letters'];
const hyphenated: readonly Repair[] = [...numeric, 'full_width_hyphen'];
const dated: readonly Repair[] = [...numeric, 'slashed_date'];
const timed: readonly Repair[] = [...numeric, 'colon_time'];

const itself = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const any = (): boolean => true;
const digitsOnly = (text: string): boolean => madeOf(text, DIGIT);
/** Ten digits, or an H and nine. */
const isInsured = (text: string): boolean =>
  text.length === 10 && madeOf(text, DIGIT, text.charCodeAt(0) === 0x48 ? 1 : 0);
const officeCharacters = (text: string): boolean => madeOf(text, DIGIT | UPPER);

/** A type whose value is its text: only length, characters and shape matter. */
// @__NO_SIDE_EFFECTS__
function shaped<F extends FieldSpec>(
  length: CellType['length'],
  format: CellType['format'],
  repairs = numeric,
  more: Partial<CellType<F>> = {},
): CellType<F> {
  return {
    repairs,
    length,
    format,
    value: (text) => text,
    fault: 'field_format',
    cell: itself,
    verbatim: true,
    recurs: false,
    quoted: false,
    free: false,
    ...more,
  };
}

/** A type whose value is made of its text: whatever has the length and the characters may still be none. */
// @__NO_SIDE_EFFECTS__
function made<F extends FieldSpec>(
  is: Pick<CellType<F>, 'repairs' | 'value' | 'fault' | 'cell'> & Partial<CellType<F>>,
): CellType<F> {
  return { length: 'none', format: any, verbatim: false, recurs: true, quoted: false, free: false, ...is };
}

/** The value of a record without its separators, where it has the shape of the pattern. */
// @__NO_SIDE_EFFECTS__
function unseparated(pattern: RegExp): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' && pattern.test(value) ? value.replace(/[-:]/g, '') : undefined);
}

const timeCell = unseparated(/^\d{2}:\d{2}$/);

const controlRemark = (text: string): CellFault | undefined =>
  hasControls(text) ? { code: 'character_control', params: {} } : undefined;

const csvVersions = (list: readonly { readonly csvVersion: Version }[]): Version[] =>
  list.map(({ csvVersion }) => csvVersion);

function serviceRemark(text: string, field: ServiceField): CellFault | undefined {
  // In 6表 it stands in the wrong form, which form7_value_in_form6 tells.
  if (text === totalServiceCode) return undefined;
  const type = serviceTypeOf(text);
  const known = Object.hasOwn(serviceTypes, type) ? serviceTypes[type] : undefined;
  if (known === undefined) return { code: 'service_type_unknown', params: {} };
  if (field.exchange === true && known.exchanged !== true) return { code: 'service_type_not_exchanged', params: {} };
  return undefined;
}

/** A type that begins with a サービス種類コード. */
// @__NO_SIDE_EFFECTS__
function service<F extends ServiceField>(remark: CellType<F>['remark'] & {}): CellType<F> {
  return shaped('exact', officeCharacters, lettered, { recurs: true, remark });
}

/**
 * The types of the layout. A new type is a compile error here until it is described.
 *
 * @internal
 */
const cellTypes = /* @__PURE__ */ once((): { readonly [T in FieldType]: CellType<FieldOfType<T>> } => ({
  yyyymm: made({
    repairs: dated,
    length: 'exact',
    format: digitsOnly,
    value: monthValue,
    fault: 'field_date',
    cell: unseparated(/^\d{4}-\d{2}$/),
    remark: (text, field) =>
      field.version === true && versionInfo(text) === undefined
        ? { code: 'version_unknown', params: { allowed: csvVersions(versions) } }
        : undefined,
    unwritable: (text, field, version) =>
      field.version === true && versionInfo(text)?.layout !== layoutOf(version)
        ? {
            code: versionInfo(text) === undefined ? 'version_unknown' : 'field_code',
            // The newest first: it is the one that is meant.
            params: { allowed: csvVersions(versionsOf(layoutOf(version))).reverse() },
          }
        : undefined,
  }),
  yyyymmdd: made({
    repairs: dated,
    length: 'exact',
    format: digitsOnly,
    value: dateValue,
    fault: 'field_date',
    cell: unseparated(/^\d{4}-\d{2}-\d{2}$/),
  }),
  hhmm: made({
    repairs: timed,
    length: 'exact',
    format: digitsOnly,
    value: timeValue,
    fault: 'field_date',
    cell: timeCell,
  }),
  hhmm9999: made({
    repairs: timed,
    length: 'exact',
    format: digitsOnly,
    value: (text) => (text === '9999' ? 'none' : timeValue(text)),
    fault: 'field_date',
    cell: (value) => (value === 'none' ? '9999' : timeCell(value)),
  }),
  digits: shaped('exact', digitsOnly),
  office: shaped('exact', officeCharacters, lettered),
  insured: shaped('exact', isInsured, [...lettered, 'lower_case']),
  serviceType: service(serviceRemark),
  serviceCode: service(serviceRemark),
  serviceCode7: service(serviceRemark),
  alnum: shaped('most', (text) => madeOf(text, DIGIT | UPPER | LOWER | HYPHEN), [...lettered, 'full_width_hyphen']),
  code: made({
    repairs: lettered,
    value: (text, field, _, version) => (Object.hasOwn(codesIn(field.codes, version), text) ? text : undefined),
    fault: 'field_code',
    cell: itself,
    allowed: ({ codes }, version) => ({ table: codes, allowed: Object.keys(codesIn(codes, version)) }),
  }),
  int: made<FieldOfType<'int'>>({
    repairs: hyphenated,
    value: intValue,
    fault: 'field_number',
    // Number.isSafeInteger also refuses NaN, fractions and infinities; String(-0) is '0'.
    cell: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  }),
  decimal2: made({
    repairs: numeric,
    value: decimalValue,
    fault: 'field_number',
    cell: (value) => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      const cell = Math.abs(value).toFixed(2);
      return Number(cell) === value ? cell : undefined;
    },
  }),
  flags31: shaped('exact', (text) => /^[01]+$/.test(text)),
  tais: shaped('exact', (text) => /^[0-9A-Z]{5}-[0-9A-Z]{6}$/.test(text), [
    ...lettered,
    'full_width_hyphen',
    'tais_hyphen',
  ]),
  postal: shaped('exact', (text) => /^\d{3}-\d{4}$/.test(text), hyphenated),
  phone: shaped('most', any, [], { free: true, remark: controlRemark }),
  text: shaped('none', any, [], { quoted: true, free: true, remark: controlRemark }),
  unused: made({ repairs: [], value: () => undefined, fault: 'field_unused', cell: () => undefined }),
}));

/** The table's entry for a field. The one cast that the link between field and type needs. */
export function cellTypeOf(field: FieldSpec): CellType {
  return cellTypes()[field.type] as CellType;
}
