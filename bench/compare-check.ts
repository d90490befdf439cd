// checkFiles against reading the same files: a consistent 予定 with 6表, 7表 and 利用者補足情報.
import { checkFiles, type Kind, parseFileName, readAll } from '../src/index';
import { generateSet } from '../src/synthetic/sets';
import { answer, ownTask } from './support/child';
import { race, type Timing } from './support/rounds';

/** What is to be measured. */
export interface CheckTask {
  readonly rows: number;
  readonly rounds: number;
}

/** What was measured. */
export interface CheckResult {
  readonly files: number;
  readonly bytes: number;
  readonly timings: readonly Timing[];
}

const task = ownTask<CheckTask>();
/** A person has about 20 rows of 6表. */
const files = generateSet('D2', { seed: 20251101, persons: Math.ceil(task.rows / 20) }).map(({ name, bytes }) => {
  const { kind } = parseFileName(name).value ?? {};
  return { name, bytes, source: bytes, kind: kind as Kind };
});
const report = await checkFiles(files);
if (Object.keys(report.byCode).length > 0) throw new Error(`the set is not clean: ${JSON.stringify(report.byCode)}`);

const timings = await race(
  [
    {
      name: 'readAll',
      run: () => files.map(({ kind, name, bytes }) => readAll(bytes, { kind, fileName: name }).rows.length),
    },
    { name: 'checkFiles', run: () => checkFiles(files) },
  ],
  task.rounds,
);
const result: CheckResult = {
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  timings,
};
answer(result);
