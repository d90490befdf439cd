import { units } from '../src/filenames/units';
import { issueKinds } from '../src/issues';
import { keysOf } from '../src/objects';
import { codeSpan, codes } from '../src/schemas/codes';
import { fileKindInfo, fileKinds, isKind, kindIn } from '../src/schemas/kinds';
import { recordDefinition } from '../src/schemas/record';
import { serviceTypes } from '../src/schemas/service-types';
import { layouts, versions } from '../src/schemas/versions';
import { allRules } from '../src/validate/rules';
import type { JsonSchema } from './schemas';

/** schemas/layout.json: the standard as this library reads it, and its catalogue of rules, for programs in other languages. */
export function layoutJson() {
  return {
    $comment: 'Generated from the definitions of careplan-csv; described by layout.schema.json.',
    versions,
    kinds: keysOf(fileKinds).map((kind) => ({
      kind,
      ...fileKindInfo(kind),
      fields: Object.fromEntries(
        layouts
          .filter((layout) => isKind(kind) && kindIn(kind, layout))
          .map((layout) => [layout, isKind(kind) ? recordDefinition(kind, layout).fields : []]),
      ),
    })),
    units: units(),
    // As lists: JSON objects know no order, and codes such as 11 would come before 06.
    codes: keysOf(codes).map((table) => ({
      table,
      codes: inOrder(codes[table], (label, code) => ({ label, ...codeSpan(table, code) })),
    })),
    serviceTypes: inOrder(serviceTypes, (type) => type),
    rules: allRules().map(({ code, doubtful, lowered, section, fault, why, fix, message }) => ({
      code,
      ...issueKinds[code],
      doubtful: doubtful === true,
      ...(lowered === undefined ? {} : { lowered }),
      section,
      fault,
      why,
      fix,
      message,
    })),
  };
}

function inOrder<T, U extends object>(table: Readonly<Record<string, T>>, facts: (entry: T, code: string) => U) {
  return Object.entries(table)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, entry]) => ({ code, ...facts(entry, code) }));
}

const text = { type: 'string' } as const;
const sentence = { $ref: '#/$defs/sentence' } as const;
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const object = (properties: Record<string, JsonSchema>, optional: readonly string[] = []): JsonSchema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
});

/** schemas/layout.schema.json: what a reader of layout.json may rely on. Properties may be added. */
export const layoutJsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:careplan-csv:layout',
  title: 'careplan-csv layout',
  ...object({
    versions: list(
      object({
        csvVersion: text,
        edition: text,
        appliesFrom: { type: ['string', 'null'] },
        layout: text,
        grammar: text,
      }),
    ),
    kinds: list(
      object(
        {
          kind: text,
          name: text,
          category: { enum: ['registration', 'deletion', 'picture'] },
          month: { enum: ['none', 'month', 'monthOrZeros'] },
          since: text,
          until: text,
          fields: {
            description: 'By layout; a layout that lacks the kind is absent, a picture has none.',
            type: 'object',
            additionalProperties: list({ $ref: '#/$defs/field' }),
          },
        },
        ['until'],
      ),
    ),
    units: list(
      object({ unit: text, name: sentence, files: list(object({ kind: text, required: { type: 'boolean' } })) }),
    ),
    codes: list(
      object({
        table: text,
        codes: list(object({ code: text, label: text, since: text, until: text }, ['since', 'until'])),
      }),
    ),
    serviceTypes: list(object({ code: text, name: text, exchanged: { type: ['boolean', 'null'] } })),
    rules: list(
      object(
        {
          code: text,
          severity: { enum: ['error', 'warning', 'info'] },
          scope: { enum: ['name', 'file', 'row', 'field', 'transmission'] },
          facts: { description: 'What the params of its issues hold; a ? marks what may be absent.', ...list(text) },
          doubtful: { description: 'The source leaves the rule open.', type: 'boolean' },
          lowered: {
            description: 'The severity of those findings that weigh less, and which these are.',
            ...object({ severity: { enum: ['error', 'warning', 'info'] }, when: sentence }),
          },
          section: sentence,
          fault: sentence,
          why: sentence,
          fix: sentence,
          message: sentence,
        },
        ['lowered'],
      ),
    ),
  }),
  $defs: {
    sentence: object({ ja: text, en: text }),
    field: object({
      no: { type: 'integer', minimum: 1 },
      key: text,
      name: text,
      type: text,
      length: { type: ['integer', 'null'], minimum: 1 },
      presence: { enum: ['required', 'recommended', 'optional'] },
      codes: { description: 'The name of a code table.', type: ['string', 'null'] },
      note: { type: ['string', 'null'] },
    }),
  },
};
