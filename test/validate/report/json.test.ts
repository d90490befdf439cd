import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../src/issues';
import { formatIssue } from '../../../src/validate/issue-text';
import { toJson } from '../../../src/validate/report/json';
import { reportJsonSchema } from '../../../src/validate/report/json-schema';
import type { Report } from '../../../src/validate/report/report';
import { timeOf } from '../../support/worked';
import { bare, clean, empty, everyCode, folded, hostile, huge } from './subject';

const published = new Ajv2020({ allowUnionTypes: true }).compile(reportJsonSchema);
const closed = new Ajv2020({ allowUnionTypes: true }).compile(close(reportJsonSchema) as object);

/** The schema, refusing whatever it does not name: so that no property goes out undescribed. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [key, close(value)]);
  return { ...('properties' in schema ? { additionalProperties: false } : {}), ...Object.fromEntries(entries) };
}

const reports: readonly (readonly [string, Report])[] = [
  ['no files', empty],
  ['nothing found', clean],
  ['every code', everyCode],
  ['more than is kept', folded],
  ['hostile', hostile],
];

describe('toJson', () => {
  it.each(reports)('agrees with its schema: %s', (_, report) => {
    for (const lang of ['ja', 'en'] as const) {
      for (const schema of [published, closed]) {
        const valid = schema(JSON.parse(toJson(report, { lang })));
        expect(schema.errors ?? []).toEqual([]);
        expect(valid).toBe(true);
      }
    }
  });

  it('is the report, each issue with its sentence', () => {
    for (const [, report] of reports) {
      const told = <T extends Report['files'][number] | Report['transmissions'][number]>(list: T) => ({
        ...list,
        issues: list.issues.map((issue) => ({ ...issue, message: formatIssue(issue, 'en') })),
      });
      expect(JSON.parse(toJson(report, { lang: 'en', indent: 2 }))).toEqual({
        ...report,
        files: report.files.map(told),
        transmissions: report.transmissions.map(told),
      });
    }
  });

  it('leaves no hidden character bare', () => {
    expect(toJson(hostile)).not.toMatch(bare);
    expect(toJson(hostile, { indent: 2 })).not.toMatch(bare);
  });

  it('is quick with 100,000 findings, and exact', async () => {
    const report = huge();
    let written = '';
    expect(
      await timeOf(() => {
        written = toJson(report);
      }),
    ).toBeLessThan(3000);
    expect(JSON.parse(written).byCode).toEqual(report.byCode);
  });

  it('is the same each time', () => {
    expect(toJson(everyCode)).toBe(toJson(everyCode));
  });
});

describe('reportJsonSchema', () => {
  it.each([
    ['a code there is not', (report: Written) => report.files[0]!.issues[0]!, 'code', 'no_such_code'],
    ['row 0', (report: Written) => report.files[0]!.issues[0]!, 'row', 0],
    ['a severity there is not', (report: Written) => report.files[0]!.issues[0]!, 'severity', 'fatal'],
    ['an issue without a message', (report: Written) => report.files[0]!.issues[0]!, 'message', undefined],
    ['a unit there is not', (report: Written) => report.transmissions[0]!, 'unit', 'bill'],
    ['a count that is none', (report: Written) => report.counts, 'error', -1],
  ] as const)('refuses %s', (_, at, key, value) => {
    const written = JSON.parse(toJson(everyCode)) as Written;
    (at(written) as Record<string, unknown>)[key] = value;
    expect(published(JSON.parse(JSON.stringify(written)))).toBe(false);
  });

  it('knows all codes and is plain data', () => {
    expect(reportJsonSchema.$defs.code.enum).toEqual(issueCodes);
    expect(JSON.parse(JSON.stringify(reportJsonSchema))).toEqual(reportJsonSchema);
  });
});

interface Written {
  files: { issues: Record<string, unknown>[] }[];
  transmissions: Record<string, unknown>[];
  counts: Record<string, unknown>;
}
