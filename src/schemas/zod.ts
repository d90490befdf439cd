import { z } from 'zod';
import { catalogue } from '../issues';
import { daysInMonth, isRealMonth, isRealTime } from './cells/calendar';
import { rowCodec } from './cells/row-codec';
import type { CellFault } from './cells/types';
import { codesIn } from './codes';
import type { EmptyWhere, FieldOfType, FieldSpec, FieldType } from './field';
import type { Kind } from './kinds';
import { fieldsIn, mustHave, type RecordOf } from './record';
import { type CurrentVersion, csvVersionIn, currentVersion, layoutOf, type Version, versionsOf } from './versions';

/** A field in an edition, as the table below needs it. */
interface Place<F extends FieldSpec> {
  readonly field: F;
  readonly version: Version;
  /** The length kept to on writing; 15 digits are what a number holds exactly. */
  readonly length: number;
}

type ToZod = { readonly [T in FieldType]: (place: Place<FieldOfType<T>>) => z.ZodType };

/** A shape and what it stands for: one fault, one issue, so a wrong shape ends the checking. */
function shape(pattern: RegExp, real: (text: string) => boolean): z.ZodType<string> {
  return z.string().regex(pattern, { abort: true }).refine(real);
}

function realMonth(text: string): boolean {
  return isRealMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function realDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return realMonth(text) && day >= 1 && day <= daysInMonth(year, month);
}

function realTime(text: string): boolean {
  return isRealTime(Number(text.slice(0, 2)), Number(text.slice(3)));
}

const time = (): z.ZodType<string> => shape(/^\d{2}:\d{2}$/, realTime);
const exactly = (characters: string, { length }: Place<FieldSpec>): z.ZodType<string> =>
  z.string().regex(new RegExp(`^[${characters}]{${length}}$`));

/**
 * A record's value by the field's type; the counterpart of `cellTypes`, kept apart so that each tests the other. Nothing is called before a schema
 * is asked for, so that a bundler drops table and zod where none is.
 */
const toZod: ToZod = {
  yyyymm: ({ field, version }) =>
    field.version ? z.enum(versionMonths(version) as [string, ...string[]]) : shape(/^\d{4}-\d{2}$/, realMonth),
  yyyymmdd: () => shape(/^\d{4}-\d{2}-\d{2}$/, realDate),
  hhmm: time,
  hhmm9999: () => z.union([z.literal('none'), time()]),
  digits: (place) => exactly('0-9', place),
  office: (place) => exactly('0-9A-Z', place),
  insured: () => z.string().regex(/^(?:\d{10}|H\d{9})$/),
  serviceType: (place) => exactly('0-9A-Z', place),
  serviceCode: (place) => exactly('0-9A-Z', place),
  serviceCode7: (place) => exactly('0-9A-Z', place),
  alnum: ({ length }) => z.string().regex(new RegExp(`^[0-9A-Za-z-]{1,${length}}$`)),
  code: ({ field, version }) => z.enum(Object.keys(codesIn(field.codes, version)) as [string, ...string[]]),
  int: ({ field, length }) => {
    const most = 10 ** length - 1;
    return z
      .number()
      .int()
      .min(field.min ?? -most)
      .max(most);
  },
  decimal2: () =>
    z
      .number()
      .min(0)
      .max(99.99)
      .refine((value) => Number(value.toFixed(2)) === value),
  flags31: () => z.string().regex(/^[01]{31}$/),
  tais: () => z.string().regex(/^[0-9A-Z]{5}-[0-9A-Z]{6}$/),
  postal: () => z.string().regex(/^\d{3}-\d{4}$/),
  phone: ({ field, length }) =>
    z.string().regex(new RegExp(`^[^]{${field.presence === 'required' ? 1 : 0},${length}}$`, 'u')),
  text: ({ field }) => (field.presence === 'required' ? z.string().min(1) : z.string()),
  unused: () => z.null(),
};

function versionMonths(version: Version): string[] {
  return versionsOf(layoutOf(version)).map(({ csvVersion }) => csvVersionIn(csvVersion));
}

function fieldSchema(field: FieldSpec, version: Version): z.ZodType {
  const length = field.length ?? field.writeLength ?? 15;
  // The table links type and field; the loop over a kind's fields loses that link.
  const schema = (toZod[field.type] as (place: Place<FieldSpec>) => z.ZodType)({ field, version, length });
  const empty = field.presence !== 'required' || ('zeros' in field && field.zeros === true) || 'emptyWhere' in field;
  return empty ? schema.nullable().default(null) : schema;
}

/** A required field may be empty only in the rows that excuse it. */
function excusing(schema: z.ZodType, key: string, where: EmptyWhere): z.ZodType {
  const holds = (record: unknown): boolean => {
    const values = record as Readonly<Record<string, unknown>>;
    return values[key] !== null || where.pattern.test(String(values[where.key]));
  };
  return schema.refine(holds, { path: [key] });
}

const records = new Map<string, z.ZodType>();
const rows = new Map<string, z.ZodType>();

/**
 * The zod schema of a record: field rules only, as strict as writing is.
 *
 * It takes exactly the records that `writeAll` writes; where a telephone number holds characters outside MS932 it cannot tell the length of what stands
 * for them. A record that was read by tolerance (a phone number too long, where the source leaves the
 * length open) may fail it.
 *
 * @param kind One of the 17 record kinds.
 * @param version The CSVバージョン; 202407 where it is left out.
 * @returns A schema; optional keys that are missing become `null`. Making the first one, zod tries `new Function` once: under a strict
 * Content-Security-Policy the page reports one violation and nothing else happens; `z.config({ jitless: true })` before spares it. Reading, checking and
 * writing use no zod.
 * @throws {@link CareplanCsvError} for an unknown kind or version, or a kind the edition lacks.
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { recordSchema } from 'careplan-csv/zod';
 *
 * const result = recordSchema('DLT1KYO').safeParse({ csvVersion: '2024-07', insurerNumber: '13102' });
 * console.log(result.success); // false
 * ```
 */
export function recordSchema<K extends Kind, V extends Version = CurrentVersion>(
  kind: K,
  version?: V,
): z.ZodType<RecordOf<K, V>> {
  const edition: Version = version ?? currentVersion;
  mustHave(kind, edition);
  const id = `${kind} ${layoutOf(edition)}`;
  let schema = records.get(id);
  if (schema === undefined) {
    const fields = fieldsIn(kind, edition);
    const shapes = fields.map((field) => [field.key, fieldSchema(field, edition)]);
    schema = z.strictObject(Object.fromEntries(shapes) as Record<string, z.ZodType>);
    for (const field of fields)
      if ('emptyWhere' in field && field.emptyWhere) schema = excusing(schema, field.key, field.emptyWhere);
    records.set(id, schema);
  }
  return schema as z.ZodType<RecordOf<K, V>>;
}

/**
 * The zod codec of a row: `decode` makes the record of a row of cells, as tolerant as reading is; `encode` makes the cells of a record, as strict as
 * writing is.
 *
 * Its issues have the catalogue's code in `params.code`. What is not an error (a repaired cell, a recommended field left empty) is read in silence: use
 * `readAll` to hear of it.
 *
 * @param kind One of the 17 record kinds.
 * @param version The CSVバージョン; 202407 where it is left out.
 * @throws {@link CareplanCsvError} for an unknown kind or version, or a kind the edition lacks.
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { rowSchema } from 'careplan-csv/zod';
 * import { z } from 'zod';
 *
 * const row = rowSchema('DLT1KYO');
 * const record = z.decode(row, ['202407', '131024', '6165030196', '20251020']);
 * console.log(record.planDate, z.encode(row, record)[3]); // 2025-10-20 20251020
 * ```
 */
export function rowSchema<K extends Kind, V extends Version = CurrentVersion>(
  kind: K,
  version?: V,
): z.ZodType<RecordOf<K, V>, readonly string[]> {
  const edition: Version = version ?? currentVersion;
  mustHave(kind, edition);
  const id = `${kind} ${layoutOf(edition)}`;
  let schema = rows.get(id);
  if (schema === undefined) {
    schema = makeRowSchema(kind, edition);
    rows.set(id, schema);
  }
  return schema as z.ZodType<RecordOf<K, V>, readonly string[]>;
}

function makeRowSchema(kind: Kind, version: Version): z.ZodType {
  const codec = rowCodec(kind, version);
  const { fields } = codec;
  const cellsSchema = z.array(z.string()).length(fields.length, { abort: true });
  return z.codec(cellsSchema, z.custom<Record<string, unknown>>(isRecord), {
    decode: (cells, context) => {
      const record: Record<string, unknown> = {};
      for (const [index, field] of fields.entries()) {
        const { value, faults } = codec.judge(cells, index);
        record[field.spec.key] = value;
        for (const fault of faults) if (isError(fault)) context.issues.push(zodIssue(fault, index, cells[index]));
      }
      return record;
    },
    encode: (record, context) =>
      fields.map((field, index) => {
        const value = record[field.spec.key];
        const cell = codec.write(record, index);
        if (typeof cell === 'string') return cell;
        context.issues.push(zodIssue(cell, field.spec.key, value));
        return '';
      }),
  });
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(fault: CellFault): boolean {
  return (fault.severity ?? catalogue()[fault.code].severity) === 'error';
}

function zodIssue(fault: CellFault, place: string | number, input: unknown): z.core.$ZodRawIssue {
  const params = { ...fault.params, code: fault.code };
  return { code: 'custom', path: [place], message: fault.code, params, input };
}
