import { codes } from '../schemas/codes';
import type { FieldSpec, FieldType } from '../schemas/field';
import { serviceTypes } from '../schemas/service-types';
import { eraDate, eraMonth } from './era';

/** A filled value as a record holds it. */
export type Value = string | number;

/**
 * Writes a number with its thousands set apart.
 *
 * @param value The number.
 * @param decimals Decimals, 0 by default.
 */
function amountText(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}

/**
 * Names a service type; one that the standard does not list is reported by its code.
 *
 * @param code Two characters.
 */
export function serviceTypeLabel(code: string): string {
  return Object.hasOwn(serviceTypes, code) ? (serviceTypes[code]?.name ?? code) : code;
}

/**
 * Names the marked days of 日割対象日: `1～15日`, `3・5日`.
 *
 * @param flags 31 of 0 and 1.
 */
function markedDays(flags: string): string {
  const spans: [number, number][] = [];
  for (const [index, flag] of [...flags].entries()) {
    if (flag !== '1') continue;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === index) last[1] = index + 1;
    else spans.push([index + 1, index + 1]);
  }
  return `${spans.map(([from, to]) => (from === to ? String(from) : `${from}～${to}`)).join('・')}日`;
}

const asText = (value: Value): string => String(value);

/** The codes of a field and what each stands for, those of all editions; none where it has no table. */
export function labelsOf(field: FieldSpec): Readonly<Record<string, string>> {
  return 'codes' in field ? codes[field.codes] : {};
}

/** How a filled value of each type is printed. */
const formats: { readonly [T in FieldType]: (value: Value, field: FieldSpec) => string } = {
  int: (value) => (typeof value === 'number' ? amountText(value) : value),
  decimal2: (value) => (typeof value === 'number' ? amountText(value, 2) : value),
  yyyymmdd: (value) => eraDate(String(value)),
  // The CSVバージョン is a name, not a month of anything.
  yyyymm: (value, field) =>
    'version' in field && field.version === true ? String(value).replace('-', '') : eraMonth(String(value)),
  code: (value, field) => {
    const table = labelsOf(field);
    return Object.hasOwn(table, value) ? (table[value] ?? '') : String(value);
  },
  serviceType: (value) => {
    const code = String(value);
    const label = serviceTypeLabel(code);
    return label === code ? code : `${code} ${label}`;
  },
  flags31: (value) => markedDays(String(value)),
  hhmm: asText,
  hhmm9999: (value) => (value === 'none' ? '－' : String(value)),
  digits: asText,
  office: asText,
  insured: asText,
  alnum: asText,
  serviceCode: asText,
  serviceCode7: asText,
  tais: asText,
  postal: asText,
  phone: asText,
  text: asText,
  unused: asText,
};

/**
 * Writes a filled value as the forms print it: dates in 和暦, codes by their labels, numbers with their thousands set apart.
 *
 * @param field The field.
 * @param value Its value in a record.
 */
export function printedValue(field: FieldSpec, value: Value): string {
  return formats[field.type](value, field);
}
