// All inputs against all stacks, and checkFiles against reading: `npm run bench`.
import type { CheckResult, CheckTask } from './compare-check';
import type { InputResult, InputTask } from './compare-input';
import type { NativeResult, NativeTask } from './compare-native';
import { inputIds } from './inputs/inputs';
import { buildNativeReaders } from './native/build';
import { inChild } from './support/child';
import { benchOptions } from './support/options';
import { mb, ms, publish, table, times } from './support/results';
import type { Timing } from './support/rounds';

/** One input and how long each contestant took. */
interface Race {
  readonly id: string;
  readonly rows: number;
  readonly bytes: number;
  readonly timings: readonly Timing[];
}

const options = benchOptions();
const { rows, rounds, peers, inputs } = options;
const ids = inputs.length === 0 ? inputIds : inputIds.filter((id) => inputs.some((part) => id === part));
if (ids.length === 0) throw new Error(`no such input; there are ${inputIds.join(', ')}`);

const results = ids.map((id) => {
  process.stderr.write(`${id} `);
  return inChild<InputResult>('compare-input', { id, rows, rounds, peers } satisfies InputTask);
});
const wanted = ({ name }: { readonly name: string }) => peers.length === 0 || peers.some((part) => name.includes(part));
const forms = ids.filter((id) => id.startsWith('UPPLAN'));
const readers = forms.length === 0 ? [] : buildNativeReaders(wanted);
const native = forms.map((id) => {
  process.stderr.write(`${id} (native) `);
  return inChild<NativeResult>('compare-native', { id, rows, rounds, readers } satisfies NativeTask);
});
process.stderr.write('checkFiles\n');
const check = inChild<CheckResult>('compare-check', { rows, rounds } satisfies CheckTask);

const markdown = [
  '### Reading: bytes → typed, validated records',
  raceTable(results.map((result) => ({ ...result, timings: result.read }))),
  ...nativeSection(),
  '### Writing: records → bytes',
  raceTable(results.map((result) => ({ ...result, timings: result.write }))),
  '### checkFiles, all rules',
  checkTable(check),
].join('\n\n');
publish('compare', { rows, rounds, inputs: results, native, check }, markdown, options);

function nativeSection(): string[] {
  if (native.length === 0) return [];
  return ['### Reading beside readers in other languages, each in a process of its own', raceTable(native)];
}

/** Milliseconds of the first contestant, and how many times as long each other one took. */
function raceTable(races: readonly Race[]): string {
  const names = races[0]?.timings.map(({ name }) => name) ?? [];
  return table(
    ['input', 'rows', 'MB', `${names[0]}, ms`, ...names.slice(1)],
    races.map(({ id, rows, bytes, timings }) => {
      const [own, ...others] = timings.map(({ median }) => median);
      const ratios = others.map((other) => times(other / (own as number)));
      return [id, String(rows), mb(bytes), ms(own as number), ...ratios];
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
