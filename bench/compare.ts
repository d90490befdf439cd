// All inputs against all stacks, and checkFiles against reading: `npm run bench`.
import type { CheckResult, CheckTask } from './compare-check';
import type { InputResult, InputTask } from './compare-input';
import { inputIds } from './inputs/inputs';
import { inChild } from './support/child';
import { benchOptions } from './support/options';
import { mb, ms, publish, table, times } from './support/results';
import type { Timing } from './support/rounds';

const options = benchOptions();
const { rows, rounds, peers, inputs } = options;
const ids = inputs.length === 0 ? inputIds : inputIds.filter((id) => inputs.some((part) => id === part));
if (ids.length === 0) throw new Error(`no such input; there are ${inputIds.join(', ')}`);

const results = ids.map((id) => {
  process.stderr.write(`${id} `);
  return inChild<InputResult>('compare-input', { id, rows, rounds, peers } satisfies InputTask);
});
process.stderr.write('checkFiles\n');
const check = inChild<CheckResult>('compare-check', { rows, rounds } satisfies CheckTask);

const markdown = [
  '### Reading: bytes → typed, validated records',
  raceTable((result) => result.read),
  '### Writing: records → bytes',
  raceTable((result) => result.write),
  '### checkFiles, all rules',
  checkTable(check),
].join('\n\n');
publish('compare', { rows, rounds, inputs: results, check }, markdown, options);

/** Milliseconds of the first contestant, and how many times as long each other one took. */
function raceTable(of: (result: InputResult) => readonly Timing[]): string {
  const names = of(results[0] as InputResult).map(({ name }) => name);
  return table(
    ['input', 'rows', 'MB', `${names[0]}, ms`, ...names.slice(1)],
    results.map((result) => {
      const [own, ...others] = of(result).map(({ median }) => median);
      const ratios = others.map((other) => times(other / (own as number)));
      return [result.id, String(result.rows), mb(result.bytes), ms(own as number), ...ratios];
    }),
  );
}

function checkTable({ files, bytes, timings }: CheckResult): string {
  const [read, checked] = timings.map(({ median }) => median) as [number, number];
  return table(
    ['files', 'MB', 'readAll, ms', 'checkFiles, ms', 'ratio'],
    [[String(files), mb(bytes), ms(read), ms(checked), times(checked / read)]],
  );
}
