import { codesIn } from '../src/schemas/codes';
import type { FieldOfType, FieldSpec, FieldType } from '../src/schemas/field';
import { fileKindInfo, type Kind, kindIn, kinds } from '../src/schemas/kinds';
import { fieldsIn } from '../src/schemas/record';
import { csvVersionIn, type Layout, layouts, versionsOf } from '../src/schemas/versions';

/** A JSON Schema or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

interface Place<F extends FieldSpec> {
  readonly field: F;
  readonly layout: Layout;
  /** The length kept to on writing; 15 digits are what a number holds exactly. */
  readonly length: number;
}

type ToSchema = { readonly [T in FieldType]: (place: Place<FieldOfType<T>>) => JsonSchema };

const text = (pattern: string): JsonSchema => ({ type: 'string', pattern });
const exactly =
  (characters: string) =>
  ({ length }: Place<FieldSpec>): JsonSchema =>
    text(`^[${characters}]{${length}}$`);

// No lookahead and no \d: the patterns have to work, and mean the same, in the regular expressions of any language.
const year = '[0-9]{4}';
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';
const time = '(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)';

/** The values of a type. Written apart from the zod schema, so that the test that they agree says something. */
const toSchema: ToSchema = {
  yyyymm: ({ field, layout }) => (field.version ? { enum: versionMonths(layout) } : text(`^${year}-${month}$`)),
  yyyymmdd: () => ({ ...text(`^${year}-${month}-${day}$`), format: 'date' }),
  hhmm: () => text(`^${time}$`),
  hhmm9999: () => text(`^(?:none|${time})$`),
  digits: exactly('0-9'),
  office: exactly('0-9A-Z'),
  insured: () => text('^(?:[0-9]{10}|H[0-9]{9})$'),
  serviceType: exactly('0-9A-Z'),
  serviceCode: exactly('0-9A-Z'),
  serviceCode7: exactly('0-9A-Z'),
  alnum: ({ length }) => text(`^[0-9A-Za-z-]{1,${length}}$`),
  code: ({ field, layout }) => ({ enum: Object.keys(codesIn(field.codes, layout)).sort() }),
  int: ({ field, length }) => ({
    type: 'integer',
    minimum: field.min ?? -(10 ** length - 1),
    maximum: 10 ** length - 1,
  }),
  decimal2: () => ({ type: 'number', minimum: 0, maximum: 99.99 }),
  flags31: () => text('^[01]{31}$'),
  tais: () => text('^[0-9A-Z]{5}-[0-9A-Z]{6}$'),
  postal: () => text('^[0-9]{3}-[0-9]{4}$'),
  phone: ({ length }) => ({ type: 'string', maxLength: length }),
  text: () => ({ type: 'string' }),
  unused: () => ({ type: 'null' }),
};

/** What a pattern cannot say of a type. */
const remarks: Partial<Record<FieldType, string>> = {
  decimal2: '小数点以下は2桁まで',
};

function versionMonths(layout: Layout): string[] {
  return versionsOf(layout).map(({ csvVersion }) => csvVersionIn(csvVersion));
}

/** Whether a record may lack the field: it is not required, or something else may stand for it. */
function mayBeNull(field: FieldSpec): boolean {
  return field.presence !== 'required' || ('zeros' in field && field.zeros === true) || 'emptyWhere' in field;
}

function nullable(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] };
  return typeof schema.type === 'string' && schema.type !== 'null'
    ? { ...schema, type: [schema.type, 'null'] }
    : schema;
}

function fieldSchema(field: FieldSpec, layout: Layout): JsonSchema {
  const length = field.length ?? field.writeLength ?? 15;
  // The table links type and field; the loop over a kind's fields loses that link.
  const bare = (toSchema[field.type] as (place: Place<FieldSpec>) => JsonSchema)({ field, layout, length });
  const required = field.presence === 'required';
  const filled = required && (field.type === 'text' || field.type === 'phone') ? { ...bare, minLength: 1 } : bare;
  const labels =
    field.type === 'code'
      ? Object.entries(codesIn(field.codes, layout))
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, label]) => `${code} ${label}`)
          .join('、')
      : undefined;
  const description = [labels, remarks[field.type], field.note].filter((part) => part !== undefined).join('。');
  return {
    title: field.name,
    ...(description !== '' && { description }),
    ...(mayBeNull(field) ? nullable(filled) : filled),
  };
}

/**
 * The JSON Schema (draft 2020-12) of a record, derived from the definition of its kind: what `recordSchema` takes, but for what JSON Schema has no
 * words for (the year 0000, more than two decimals) and real days, which only `format: date` tells.
 */
export function recordJsonSchema(kind: Kind, layout: Layout): JsonSchema {
  const fields = fieldsIn(kind, layout);
  const editions = versionsOf(layout).map(({ csvVersion }) => csvVersion);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:careplan-csv:record:${kind}:${layout}`,
    title: fileKindInfo(kind).name,
    description: `ケアプランデータ連携標準仕様 ${kind} の1レコード（CSVバージョン ${editions.join('、')}）。空の項目は null。`,
    type: 'object',
    additionalProperties: false,
    required: fields.filter((field) => !mayBeNull(field)).map(({ key }) => key),
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field, layout)])),
    ...excuses(fields),
  };
}

/** Fields that may be empty only where another one says so: elsewhere they are required after all. */
function excuses(fields: readonly FieldSpec[]): JsonSchema {
  const allOf = fields.flatMap((field) => {
    const where = 'emptyWhere' in field ? field.emptyWhere : undefined;
    if (where === undefined) return [];
    return {
      if: { properties: { [where.key]: { type: 'string', pattern: where.pattern.source } }, required: [where.key] },
      else: { properties: { [field.key]: { not: { type: 'null' } } }, required: [field.key] },
    };
  });
  return allOf.length === 0 ? {} : { allOf };
}

/** Every kind in every layout that has it. */
export function recordSchemaList(): { readonly kind: Kind; readonly layout: Layout; readonly path: string }[] {
  return kinds.flatMap((kind) =>
    layouts
      .filter((layout) => kindIn(kind, layout))
      .map((layout) => ({ kind, layout, path: `schemas/${kind}.${layout}.json` })),
  );
}

/** JSON as the generated files hold it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
