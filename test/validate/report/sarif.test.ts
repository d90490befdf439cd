import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { type IssueCode, issueCodes, issueKinds } from '../../../src/issues';
import type { Report } from '../../../src/validate/report/report';
import { toSarif } from '../../../src/validate/report/sarif';
import {
  bare,
  clean,
  empty,
  everyCode,
  file,
  folded,
  form7Name,
  found,
  hostile,
  hostileName,
  planName,
  report,
  transmission,
} from './subject';

const {
  $schema: _,
  id,
  ...schema
} = JSON.parse(readFileSync(new URL('../../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
// The schema is of draft-04: `id` is all that ajv asks to be written otherwise, and one pattern is none with the flag u.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formatsModule.default(ajv);
const valid = ajv.compile({ ...schema, $id: String(id) });

// biome-ignore lint/suspicious/noExplicitAny: the schema above checks the shape
const runOf = (of: Report, lang: 'ja' | 'en' = 'ja'): any => JSON.parse(toSarif(of, { lang })).runs[0];

const reports: readonly (readonly [string, Report])[] = [
  ['no files', empty],
  ['nothing found', clean],
  ['every code', everyCode],
  ['more than is kept', folded],
  ['hostile', hostile],
];

describe('toSarif', () => {
  it('has a schema that refuses', () => {
    expect(valid({ version: '2.1.0' })).toBe(false);
    expect(valid({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', nonsense: 1 } } }] })).toBe(false);
  });

  it.each(reports)('agrees with the schema: %s', (_, of) => {
    for (const lang of ['ja', 'en'] as const) {
      valid(JSON.parse(toSarif(of, { lang })));
      expect(valid.errors ?? []).toEqual([]);
    }
  });

  it('tells every rule, and finds it by its index', () => {
    const { tool, results } = runOf(everyCode);
    const rules = tool.driver.rules as {
      id: IssueCode;
      help: { text: string };
      defaultConfiguration: { level: string };
    }[];
    expect(rules.map((rule) => rule.id).sort()).toEqual([...issueCodes].sort());
    for (const { ruleId, ruleIndex, level } of results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(level).toBe(
        { error: 'error', warning: 'warning', info: 'note' }[issueKinds[ruleId as IssueCode].severity],
      );
    }
    for (const { help } of rules) expect(help.text).toMatch(/^影響: .+\n直し方: .+\n根拠: .+$/);
  });

  it('gives the physical line, and the field as no column', () => {
    const [result] = runOf(report([file(planName, [found('field_required')])])).results;
    const [location] = result.locations;
    expect(location.physicalLocation).toEqual({
      artifactLocation: { uri: planName, index: 0 },
      region: { startLine: 5 },
    });
    expect(location.logicalLocations[0]).toMatchObject({
      name: 'plannerOfficeNumber',
      fullyQualifiedName: 'row 3/field 7/plannerOfficeNumber',
    });
    expect(result.properties).toMatchObject({ row: 3, column: 7, key: 'plannerOfficeNumber' });
  });

  it('lays a finding about a transmission at its first file, the others beside', () => {
    const issue = found('transmission_incomplete');
    const [result] = runOf(
      report([file(planName), file(form7Name)], [transmission([planName, form7Name], [issue])]),
    ).results;
    expect(result.locations[0].physicalLocation.artifactLocation).toEqual({ uri: planName, index: 0 });
    expect(result.relatedLocations[0].physicalLocation.artifactLocation).toEqual({ uri: form7Name, index: 1 });
    expect(result.properties.transmission).toBe(0);
  });

  it('holds the exact totals and what was switched off', () => {
    const run = runOf(folded);
    expect(run.results).toHaveLength(100);
    expect(run.properties).toMatchObject({ counts: folded.counts, byCode: { field_required: 1300 } });
    const { properties, invocations } = runOf(hostile);
    expect(properties).toMatchObject({ suppressed: { file_line_end: 1234 }, profile: 'tolerant' });
    expect(invocations[0].ruleConfigurationOverrides[0]).toMatchObject({
      configuration: { enabled: false, level: 'none' },
    });
  });

  it('makes of any name a relative reference that leads nowhere else', () => {
    const names = [
      hostileName,
      'javascript:alert(1)',
      '//evil.example/x.CSV',
      'C:\\x.CSV',
      '\ud800',
      '日本.CSV',
      'a b#c?d%',
      '',
    ];
    const { artifacts } = runOf(report(names.map((name) => file(name))));
    for (const [index, name] of names.entries()) {
      const { uri } = artifacts[index].location as { uri: string };
      expect(uri).toMatch(/^(?:[A-Za-z0-9\-._~!*'()/]|%[0-9A-F]{2})*$/);
      const base = new URL('https://here.example/dir/');
      expect(new URL(uri, base).host).toBe(base.host);
      if (name !== '\ud800') expect(decodeURIComponent(uri)).toBe(name.startsWith('//') ? `/.${name}` : name);
    }
  });

  it('lets no text of a file be a link or a placeholder', () => {
    const text = toSarif(hostile);
    expect(text).not.toMatch(bare);
    for (const { message } of runOf(hostile).results as { message: { text: string } }[]) {
      expect(message.text).not.toMatch(/(?<!\\)\[[^\]]*\]\(/);
      expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
    }
  });
});
