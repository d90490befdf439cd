import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutJson, layoutJsonSchema } from '../../scripts/layout-json';
import { type JsonSchema, recordJsonSchema, recordSchemaList } from '../../scripts/schemas';
import { checkFiles, parseFileName, readAll, toJson } from '../../src';
import { recordSchema } from '../../src/entries/zod';
import { recordArbitrary } from '../../src/testing/arbitraries';
import { reportJsonSchema } from '../../src/validate/report/json-schema';
import { csvSamples, samples } from '../support/samples';

// Strict mode refuses keywords it does not know, so that a slip of the pen in a schema is found.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);

const list = recordSchemaList();
const compiled = new Map<string, ValidateFunction>(
  list.map(({ kind, layout }) => [`${kind} ${layout}`, ajv.compile(recordJsonSchema(kind, layout))]),
);

function accepts(kind: string, layout: string, record: unknown): boolean {
  const validate = compiled.get(`${kind} ${layout}`);
  if (validate === undefined) throw new Error(`no schema of ${kind} ${layout}`);
  return validate(record);
}

/** Values that no field takes, or only some: both schemas have to say the same of each. */
const strays: readonly unknown[] = [
  null,
  '',
  'x',
  '0',
  '１',
  '9999',
  'none',
  '24:00',
  '24:01',
  '9:30',
  '2025-13',
  '2025-04',
  '2025-02-29',
  '2024-02-29',
  '2025-11-3',
  '6165030196',
  'H616503019',
  '1'.repeat(15),
  '1'.repeat(16),
  '𠮷'.repeat(15),
  -1,
  0,
  1,
  1.5,
  99.99,
  100,
  123_456,
  1e15,
  true,
  [],
  {},
];

describe.each(list)('$path', ({ kind, layout }) => {
  it('takes what recordSchema takes, and refuses what it refuses', () => {
    const schema = recordSchema(kind, layout);
    const { properties } = recordJsonSchema(kind, layout) as { properties: Record<string, JsonSchema> };
    const keys = Object.keys(properties);
    const record = recordArbitrary(kind, { version: layout }).map((one): Record<string, unknown> => ({ ...one }));
    const broken = fc
      .tuple(record, fc.constantFrom(...keys, 'noSuchKey'), fc.constantFrom(...strays))
      .map(([good, key, value]) => ({ ...good, [key]: value }));
    const shortened = fc
      .tuple(record, fc.constantFrom(...keys))
      .map(([good, left]) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== left)));
    fc.assert(
      fc.property(record, (good) => accepts(kind, layout, good)),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(fc.oneof(broken, shortened), (value) => {
        expect(accepts(kind, layout, value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the schemas', () => {
  it('take every record of the samples', () => {
    let records = 0;
    for (const { name, bytes } of csvSamples()) {
      const base = name.split('/').at(-1) ?? name;
      const parsed = parseFileName(base);
      if (!parsed.ok || parsed.value.kind === 'UPKIHON_IMAGE') throw new Error(name);
      const { kind, edition } = parsed.value;
      for (const record of readAll(bytes, { kind, fileName: base }).records) {
        records += 1;
        expect(accepts(kind, edition, record), base).toBe(true);
      }
    }
    expect(records).toBeGreaterThan(100);
  });

  it('describe the report', async () => {
    const report = await checkFiles(samples().map(({ name, bytes }) => ({ name, source: bytes })));
    const validate = ajv.compile(reportJsonSchema);
    const json: unknown = JSON.parse(toJson(report));
    expect(validate(json), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...(json as object), files: 'none' })).toBe(false);
  });

  it('describe layout.json', () => {
    const validate = ajv.compile(layoutJsonSchema);
    const json: unknown = JSON.parse(JSON.stringify(layoutJson()));
    expect(validate(json), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...(json as object), rules: [{}] })).toBe(false);
  });
});
