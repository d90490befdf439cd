import { units } from '../../filenames/units';
import { issueCodes, severities } from '../../issues';
import { fileKinds } from '../../schemas/kinds';
import { versions } from '../../schemas/versions';

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const count = { type: 'integer', minimum: 0 } as const;
const placeOrNull = { type: ['integer', 'null'], minimum: 1 } as const;
const issues = { type: 'array', items: { $ref: '#/$defs/issue' } } as const;
const byCause = {
  description: 'How often each code follows from another finding: the cause, then what follows. Exact.',
  type: 'object',
  propertyNames: { $ref: '#/$defs/code' },
  additionalProperties: { $ref: '#/$defs/byCode' },
} as const;
const byCode = { $ref: '#/$defs/byCode' } as const;
const bySeverity = {
  description: 'How often each code was found with each severity; a severity that none has is left out. Exact.',
  type: 'object',
  propertyNames: { enum: severities },
  additionalProperties: { $ref: '#/$defs/byCode' },
} as const;

/**
 * The JSON Schema (draft 2020-12) of what `toJson` writes; the package holds it as `report.schema.json`. Properties may be added in later versions, so
 * it allows others than these; codes are added too.
 */
export const reportJsonSchema = /* @__PURE__ */ (() =>
  ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:careplan-csv:report',
    title: 'careplan-csv report',
    description: 'What was found about a set of files of the ケアプランデータ連携標準仕様.',
    type: 'object',
    required: ['files', 'transmissions', 'counts', 'byCode', 'profile', 'settings', 'suppressed'],
    properties: {
      files: { type: 'array', items: { $ref: '#/$defs/file' } },
      transmissions: {
        description: 'In import order.',
        type: 'array',
        items: { $ref: '#/$defs/transmission' },
      },
      counts: {
        description: 'How many findings there are of each severity. Exact, however few issues are listed.',
        type: 'object',
        required: severities,
        properties: { error: count, warning: count, info: count },
      },
      byCode,
      profile: { enum: ['strict', 'tolerant', null] },
      settings: {
        description: 'Rules that were switched off or weighed otherwise.',
        type: 'array',
        items: {
          type: 'object',
          required: ['code', 'severity', 'reason'],
          properties: {
            code: { $ref: '#/$defs/code' },
            severity: { enum: [...severities, 'off'] },
            reason: { type: 'string', minLength: 1 },
          },
        },
      },
      suppressed: { description: 'Findings of rules that were switched off: counted, not listed.', ...byCode },
    },
    $defs: {
      code: { enum: issueCodes },
      byCode: {
        description: 'How often each code was found; codes that were not are left out. Exact.',
        type: 'object',
        propertyNames: { $ref: '#/$defs/code' },
        additionalProperties: { type: 'integer', minimum: 1 },
      },
      file: {
        type: 'object',
        required: [
          'name',
          'kind',
          'version',
          'rows',
          'records',
          'rejected',
          'issues',
          'byCode',
          'bySeverity',
          'byCause',
        ],
        properties: {
          name: { description: 'As given.', ...text },
          kind: {
            description: 'null where the name tells none.',
            enum: [.../* @__PURE__ */ Object.keys(fileKinds), null],
          },
          version: {
            description: 'The first known CSVバージョン of the rows.',
            enum: [.../* @__PURE__ */ versions.map(({ csvVersion }) => csvVersion), null],
          },
          rows: { description: 'records + rejected', ...count },
          records: count,
          rejected: count,
          issues,
          byCode,
          bySeverity,
          byCause,
          cells: {
            description: 'The rows that the listed issues lie in, only where the caller asked for values.',
            type: 'array',
            items: {
              type: 'object',
              required: ['row', 'version', 'cells'],
              properties: {
                row: { description: '1-based data row.', type: 'integer', minimum: 1 },
                version: {
                  description: 'The version the row was read by.',
                  enum: [.../* @__PURE__ */ versions.map(({ csvVersion }) => csvVersion)],
                },
                cells: { description: 'The texts of its cells.', type: 'array', items: text },
              },
            },
          },
        },
      },
      transmission: {
        type: 'object',
        required: [
          'unit',
          'sender',
          'senderType',
          'receiver',
          'receiverType',
          'stamp',
          'files',
          'issues',
          'byCode',
          'bySeverity',
          'byCause',
        ],
        properties: {
          unit: { enum: [.../* @__PURE__ */ units().map(({ unit }) => unit), 'unknown'] },
          sender: text,
          senderType: textOrNull,
          receiver: text,
          receiverType: textOrNull,
          stamp: { type: 'string', pattern: '^[0-9]{14}$' },
          files: { description: 'Names of its files.', type: 'array', items: text },
          issues,
          byCode,
          bySeverity,
          byCause,
        },
      },
      issue: {
        description: 'A finding: facts and a place. It has no cell value unless the caller asked for values.',
        type: 'object',
        required: ['code', 'severity', 'scope', 'file', 'row', 'line', 'column', 'key', 'params', 'message'],
        properties: {
          code: { $ref: '#/$defs/code' },
          severity: { enum: severities },
          scope: { enum: ['name', 'file', 'row', 'field', 'transmission'] },
          file: textOrNull,
          row: { description: '1-based data row.', ...placeOrNull },
          line: { description: '1-based physical line where the row starts.', ...placeOrNull },
          column: { description: '1-based field number in the edition of the row.', ...placeOrNull },
          key: { description: 'The key of the field in a record.', ...textOrNull },
          params: {
            description: 'The facts beyond the place; docs/rules.md lists those of each code.',
            type: 'object',
            additionalProperties: {
              type: ['string', 'number', 'boolean', 'null', 'array'],
              items: { type: ['string', 'number'] },
            },
          },
          cause: { description: 'The code of the finding that this one follows from.', $ref: '#/$defs/code' },
          person: {
            description: 'Whom the row is about, only where the caller asked for persons.',
            type: 'object',
            required: ['insurer', 'insured'],
            properties: { insurer: textOrNull, insured: textOrNull },
          },
          value: { description: 'The text of the cell, only where the caller asked for values.', ...text },
          message: { description: 'One sentence in the language that was asked for.', type: 'string', minLength: 1 },
        },
      },
    },
  }) as const)();
