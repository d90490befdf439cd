import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conformFormats } from '../../src/cli/conform/formats';
import { readKit } from '../../src/cli/conform/kit';
import { type Failure, runCases } from '../../src/cli/conform/run-cases';
import { scoresOf } from '../../src/cli/conform/score';
import { run } from '../../src/cli/run';
import { answerLine } from '../../src/conformance/program/answer';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-conform-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kit = await readKit(join(import.meta.dirname, '../../conformance'), ['names']);
const cases = kit.cases.slice(0, 12);

/** A program whose answer to a request is an expression over `asked`, `count` and `print`. */
function program(name: string, body: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(
    path,
    `import { createInterface } from 'node:readline';
let count = 0;
const print = (value) => process.stdout.write((typeof value === 'string' ? value : JSON.stringify(value)) + '\\n');
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  count += 1;
  ${body}
}
`,
  );
  return path;
}

async function failures(path: string, timeout = 5000): Promise<(Failure | 'passed' | 'skipped')[]> {
  const { outcomes } = await runCases(process.execPath, [path], cases, { timeout });
  expect(outcomes).toHaveLength(cases.length);
  return outcomes.map((one) => (one.outcome === 'failed' ? one.failure : one.outcome));
}

describe('the runner', () => {
  it('skips what a program cannot do', async () => {
    expect(new Set(await failures(program('skip', `print({ id: asked.id, skip: 'no' });`)))).toStrictEqual(
      new Set(['skipped']),
    );
  });

  it('fails a wrong answer, and what is not an answer of the protocol', async () => {
    const path = program('wrong', `print(count % 2 ? { id: asked.id, ok: false } : { id: asked.id, ok: 'yes' });`);
    expect(new Set(await failures(path))).toStrictEqual(new Set(['differs']));
  });

  it('starts a program again that dies, and tells its last words', async () => {
    const path = program(
      'dies',
      `if (count === 2) { process.stderr.write('out of memory\\n'); process.exit(3); } print({ id: asked.id, skip: '' });`,
    );
    const { outcomes, starts } = await runCases(process.execPath, [path], cases, { timeout: 5000 });
    expect(outcomes.map(({ outcome }) => outcome)).toStrictEqual(
      cases.map((_, index) => (index % 2 ? 'failed' : 'skipped')),
    );
    expect(starts).toBe(cases.length / 2 + 0);
    expect(outcomes[1]).toMatchObject({ failure: 'died', how: 'exit 3: out of memory' });
  });

  it('ends a program that hangs, and does not wait for it again and again', async () => {
    const start = performance.now();
    const came = await failures(program('hangs', 'await new Promise((resolve) => setTimeout(resolve, 1e6));'), 100);
    expect(came.slice(0, 6)).toStrictEqual(['silent', 'silent', 'silent', 'silent', 'silent', 'notAsked']);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('takes garbage, and answers to other questions, for what they are', async () => {
    const garbage = program(
      'garbage',
      `if (count === 1) print('Listening on port 80'); print({ id: asked.id, skip: '' });`,
    );
    expect(new Set(await failures(garbage))).toStrictEqual(new Set(['garbage']));
    const late = program('late', `print({ id: 'another', skip: '' });`);
    expect(new Set(await failures(late))).toStrictEqual(new Set(['outOfOrder']));
    const array = program('array', `print([1]);`);
    expect(new Set(await failures(array))).toStrictEqual(new Set(['garbage']));
  });

  it('takes a mark of UTF-8 before the first answer, and lines that end as those of Windows', async () => {
    const path = program(
      'mark',
      `print((count === 1 ? '\\ufeff' : '') + JSON.stringify({ id: asked.id, skip: '' }) + '\\r');`,
    );
    expect(new Set(await failures(path))).toStrictEqual(new Set(['skipped']));
    const twice = program('twice', `print('\\ufeff' + JSON.stringify({ id: asked.id, skip: '' }));`);
    expect((await failures(twice)).slice(0, 2)).toStrictEqual(['skipped', 'garbage']);
  });

  it('ends a program whose answer never ends before it fills the memory', async () => {
    const endless = program(
      'endless',
      `const piece = 'x'.repeat(1 << 20); for (;;) if (!process.stdout.write(piece)) await new Promise((go) => process.stdout.once('drain', go));`,
    );
    const { outcomes } = await runCases(process.execPath, [endless], cases.slice(0, 1), { timeout: 30_000 });
    expect(outcomes[0]).toMatchObject({ outcome: 'failed', failure: 'tooLong' });
  });

  it('does not take a line that came too early for the answer to the next question', async () => {
    const early = program('early', `print({ id: asked.id, skip: '' }); print({ id: asked.id, skip: '' });`);
    const came = await failures(early);
    expect(came[0]).toBe('skipped');
    expect(came[1]).toBe('outOfOrder');
  });

  it('scores in every format', async () => {
    const path = program(
      'mixed',
      `print(count === 1 ? { id: asked.id, skip: '<none>' } : { id: asked.id, ok: false });`,
    );
    const came = await runCases(process.execPath, [path], cases, { timeout: 5000 });
    const result = { ...came, kit: kit.version, program: path, scores: scoresOf(came.outcomes) };
    const json = JSON.parse(conformFormats.json(result, 'ja'));
    expect(json).toMatchObject({ passed: 0, failed: cases.length - 1, skipped: 1 });
    expect(json.cases).toHaveLength(cases.length);
    expect(conformFormats.junit(result, 'en')).toContain('<skipped message="&lt;none&gt;"/>');
    for (const lang of ['ja', 'en'] as const) {
      expect(conformFormats.html(result, lang)).toContain(cases[1]?.id);
      expect(conformFormats.text(result, lang)).toContain(cases[1]?.why[lang]);
    }
  });
});

describe('careplan-csv conform', () => {
  it('wants a program, and says when it cannot be started', async () => {
    expect(await run(['conform'])).toBe(2);
    expect(await run(['conform', '--', join(folder, 'no-such-program')])).toBe(2);
    expect(await run(['conform', '--only', 'nothing', '--', 'true'])).toBe(2);
  });

  it('exits 1 where a case fails and 0 where none does', async () => {
    const out = join(folder, 'result.json');
    const skip = program('all-skipped', `print({ id: asked.id, skip: '' });`);
    const args = ['conform', '--only', 'replay', '--format', 'json', '--out', out, '--', process.execPath];
    expect(await run([...args, skip])).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8')).skipped).toBeGreaterThan(19);
  });
});

describe("this project's own program", () => {
  it.each([
    ['', 'the line is not JSON'],
    ['[]', 'there is no "do"'],
    ['{"id":"1","do":"fly"}', 'no such task'],
    ['{"id":"1","do":"toString"}', 'no such task'],
    ['{"id":"1","do":"name"}', 'not a request of the protocol: name'],
    ['{"id":"1","do":"read","kind":"UPXXX","edition":"202407","bytes":""}', 'not a request of the protocol: kind'],
    ['{"id":"1","do":"decode","bytes":"%%"}', 'not a request of the protocol: bytes'],
  ])('skips %s', async (line, why) => {
    expect(await answerLine(line)).toMatchObject({ skip: why });
  });
});
