import { z } from 'zod';
import { codes, type Kind, versions } from '../../src/index';
import type { FieldSpec } from '../../src/schemas/field';
import { fieldsIn } from '../../src/schemas/record';

type Cell = z.ZodType<string | number | null, string>;

/** A zod object as a vendor's engineer writes it for a row of texts: the same checks, the same typed record; without repairs, warnings and places. */
export function zodRow(kind: Kind): z.ZodType {
  return z.object(Object.fromEntries(fieldsIn(kind, '202407').map((field) => [field.key, cellSchema(field)])));
}

/** One pattern covers the empty cell of an optional field too: a union of two schemas is far slower. */
function cellSchema(field: FieldSpec): Cell {
  const { length = 15 } = field;
  const optional = field.presence !== 'required';
  const orNull = (schema: Cell): Cell => (optional ? schema.transform((text) => (text === '' ? null : text)) : schema);
  const shaped = (pattern: string): Cell =>
    orNull(z.string().regex(new RegExp(optional ? `^(?:${pattern})?$` : `^${pattern}$`, 'u')));
  const real = (pattern: string, isReal: (text: string) => boolean, value: (text: string) => string | null): Cell =>
    z
      .string()
      .regex(new RegExp(optional ? `^(?:${pattern})?$` : `^${pattern}$`), { abort: true })
      .refine((text) => text === '' || isReal(text))
      .transform((text) => (text === '' ? null : value(text)));
  const number = (pattern: RegExp, least: number): Cell =>
    z
      .string()
      .regex(pattern, { abort: true })
      .transform((text) => (text === '' ? null : Number(text) + 0))
      .refine((value) => value === null || value >= least);
  switch (field.type) {
    case 'yyyymm':
      if (field.version) return z.enum(versionCells).transform((text) => `${text.slice(0, 4)}-${text.slice(4)}`);
      return real(
        '\\d{6}',
        (text) => zeros(text, field) || isMonth(text),
        (text) => (zeros(text, field) ? null : `${text.slice(0, 4)}-${text.slice(4)}`),
      );
    case 'yyyymmdd':
      return real(
        '\\d{8}',
        (text) => zeros(text, field) || isDate(text),
        (text) => (zeros(text, field) ? null : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`),
      );
    case 'hhmm':
      return real('\\d{4}', isTime, (text) => `${text.slice(0, 2)}:${text.slice(2)}`);
    case 'hhmm9999':
      return real(
        '\\d{4}',
        (text) => text === '9999' || isTime(text),
        (text) => (text === '9999' ? 'none' : `${text.slice(0, 2)}:${text.slice(2)}`),
      );
    case 'digits':
      return shaped(`\\d{${length}}`);
    case 'office':
    case 'serviceType':
    case 'serviceCode':
    case 'serviceCode7':
      return shaped(`[0-9A-Z]{${length}}`);
    case 'insured':
      return shaped('(?:\\d{10}|H\\d{9})');
    case 'alnum':
      return shaped(`[0-9A-Za-z\\-]{1,${length}}`);
    case 'flags31':
      return shaped('[01]{31}');
    case 'tais':
      return shaped('[0-9A-Z]{5}-[0-9A-Z]{6}');
    case 'postal':
      return shaped('\\d{3}-\\d{4}');
    case 'phone':
      return shaped(`[^]{1,${length}}`);
    case 'code':
      return orNull(z.enum([...Object.keys(codes[field.codes]), ...(optional ? [''] : [])]));
    case 'int':
      return number(
        new RegExp(optional ? `^(?:-?\\d{1,${digits(field)}})?$` : `^-?\\d{1,${digits(field)}}$`),
        field.min ?? -Infinity,
      );
    case 'decimal2':
      return number(optional ? /^(?:\d{1,2}(?:\.\d{1,2})?)?$/ : /^\d{1,2}(?:\.\d{1,2})?$/, 0);
    case 'text':
      return orNull(optional ? z.string() : z.string().min(1));
    case 'unused':
      // What stands here is passed over, as readers of the standard do.
      return z.string().transform(() => null);
  }
}

/** Where the source sets no length, what a number holds exactly. */
const digits = ({ readLength, length }: FieldSpec) => readLength ?? length ?? 15;

const versionCells = versions.filter(({ layout }) => layout === '202407').map(({ csvVersion }) => csvVersion);

/** Zeros mean "not linked by this". */
const zeros = (text: string, field: FieldSpec) => 'zeros' in field && field.zeros === true && /^0+$/.test(text);

function isMonth(text: string): boolean {
  const month = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && !text.startsWith('0000');
}

function isDate(text: string): boolean {
  if (!isMonth(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day >= 1 && day <= days;
}

function isTime(text: string): boolean {
  return Number(text.slice(0, 2)) < 24 && Number(text.slice(2)) < 60;
}
