import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoresTable, tasksDocument } from '../../scripts/conformance/documents';
import { readKit } from '../../src/cli/conform/kit';
import { runCases } from '../../src/cli/conform/run-cases';
import { scoresOf } from '../../src/cli/conform/score';
import { expectPart } from '../support/drift';

const root = join(import.meta.dirname, '../..');

/** Whether a program of this machine starts. */
function has(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

const adapters = [
  {
    name: 'Java 17',
    command: 'java',
    args: [join(root, 'conformance/adapters/java/CareplanAdapter.java'), join(root, 'schemas/layout.json')],
  },
  { name: 'Python 3.11', command: 'python3', args: [join(root, 'conformance/adapters/python/adapter.py')] },
] as const;

const { cases } = await readKit(join(root, 'conformance'));

describe('the documents of the kit', () => {
  it('show every request and answer', async () => {
    expectPart('conformance/PROTOCOL.md', 'tasks', await tasksDocument(cases));
  });

  it.skipIf(!adapters.every(({ command }) => has(command)))('give the true scores of the adapters', async () => {
    const programs = [];
    for (const { name, command, args } of adapters) {
      const run = await runCases(command, args, cases, { timeout: 30_000 });
      expect(run.starts, name).toBe(1);
      const { byTopic, ...scores } = scoresOf(run.outcomes);
      expect(scores.passed, name).toBeGreaterThan(100);
      expect(scores.failed, name).toBeGreaterThan(10);
      programs.push({ name, byTopic });
    }
    expectPart('conformance/README.md', 'scores', `\n${scoresTable(programs)}\n`);
  });
});
