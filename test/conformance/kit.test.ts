import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { caseFile, kitVersion, makeCases } from '../../scripts/conformance/make';
import { protocolSchema } from '../../scripts/conformance/schema';
import { type Case, levels, type Topic, topics } from '../../src/conformance/case';
import { compareAnswer } from '../../src/conformance/compare/compare';
import { answerLine } from '../../src/conformance/program/answer';
import { kinds } from '../../src/schemas/kinds';
import { versions } from '../../src/schemas/versions';
import { expectFile } from '../support/drift';

const all = Object.keys(topics) as Topic[];
const made = new Map<Topic, Case[]>();
for (const topic of all) made.set(topic, await makeCases(topic));
const cases = [...made.values()].flat();

describe('the conformance kit', () => {
  it.each(all)('has the cases of %s as its generators make them', (topic) => {
    expectFile(`conformance/cases/${topic}.jsonl`, caseFile(made.get(topic) ?? []));
  });

  it('counts its cases', () => {
    const counts = Object.fromEntries(all.map((topic) => [topic, made.get(topic)?.length]));
    expectFile(
      'conformance/kit.json',
      `${JSON.stringify({ version: kitVersion, cases: cases.length, topics: counts }, null, 2)}\n`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(300);
  });

  it.each(all)('has 20 cases or more of %s', (topic) => {
    expect(made.get(topic)?.length).toBeGreaterThanOrEqual(20);
  });

  it('has no id twice, and says of each case where it comes from and why', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { id, topic, level, section, why } of cases) {
      expect(id.startsWith(`${topic}/`), id).toBe(true);
      expect(Object.keys(levels)).toContain(level);
      for (const sentence of [section.ja, section.en, why.ja, why.en]) expect(sentence, id).not.toBe('');
    }
  });

  it('reads every kind in every edition that has it', () => {
    const read = new Set(
      cases.flatMap((one) => (one.do === 'read' ? [`${one.request.kind} ${one.request.edition}`] : [])),
    );
    for (const kind of kinds)
      expect(
        [...read].some((key) => key.startsWith(`${kind} `)),
        kind,
      ).toBe(true);
    for (const { csvVersion } of versions)
      expect(
        [...read].some((key) => key.endsWith(csvVersion)),
        csvVersion,
      ).toBe(true);
  });

  it('points at the schema, and at the place in the answer, where an answer has another shape', () => {
    const one = cases.find(({ do: task }) => task === 'read');
    if (one === undefined) throw new Error('no case');
    const place = { expected: 'protocol.schema.json', actual: expect.any(String) };
    expect(compareAnswer(one, { id: one.id, rows: [{ record: null }] })).toEqual([{ where: 'rows[0].row', ...place }]);
    expect(compareAnswer(one, 7)).toEqual([{ where: 'answer', ...place }]);
  });

  it('has the schema of its protocol, which every request and answer keeps to', async () => {
    const schema = protocolSchema();
    expectFile('conformance/protocol.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
    const ajv = new Ajv({ strict: false, formats: { base64: /^[A-Za-z0-9+/]*=*$/ } });
    addFormats(ajv);
    ajv.addSchema(schema, 'protocol');
    const request = ajv.getSchema('protocol#/$defs/request');
    const answer = ajv.getSchema('protocol#/$defs/answer');
    for (const one of cases) {
      const asked = { id: one.id, do: one.do, ...one.request };
      expect(request?.(asked), `${one.id} ${JSON.stringify(request?.errors)}`).toBe(true);
      const answered = await answerLine(JSON.stringify(asked));
      expect(answer?.(answered), `${one.id} ${JSON.stringify(answer?.errors)}`).toBe(true);
      expect(compareAnswer(one, answered), one.id).toStrictEqual([]);
    }
  });
});
