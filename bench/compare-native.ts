// 6表 against readers in other languages, each in a process of its own that has nothing but the file. Started by compare.ts.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../src/index';
import { makeInput } from './inputs/inputs';
import type { NativeReader } from './native/build';
import { NativeProcess } from './native/process';
import { checkNativeReader, checkNativeStrictness, suspectFile } from './native/same-job';
import { answer, ownTask } from './support/child';
import { type Contestant, race, type Timing } from './support/rounds';
import { withFolder } from './support/temporary';

/** What is to be measured. */
export interface NativeTask {
  /** An input of 6表, which alone the readers know. */
  readonly id: string;
  readonly rows: number;
  readonly rounds: number;
  readonly readers: readonly NativeReader[];
}

/** What was measured. */
export interface NativeResult {
  readonly id: string;
  readonly kind: Kind;
  readonly rows: number;
  readonly bytes: number;
  readonly timings: readonly Timing[];
}

const { id, rows, rounds, readers } = ownTask<NativeTask>();
const input = makeInput(id, rows);
const { kind, records, bytes } = input;
const ownReader = fileURLToPath(new URL('./own-reader.js', import.meta.url));

await withFolder(async (folder) => {
  const file = join(folder, 'input.csv');
  writeFileSync(file, bytes);
  for (const reader of readers) await checked(reader, folder, file);
  const own = ['readAll', 'readRecords'].map((job) => ({
    name: job,
    command: [process.execPath, '--expose-gc', ownReader, job],
  }));
  const processes = [...own, ...readers].map((reader) => ({ reader, process: new NativeProcess(reader, file) }));
  const timings = await race(
    processes.map(({ reader, process }): Contestant => ({ name: reader.name, run: () => process.read() })),
    rounds,
    // Two, so that the compilers of Java and JavaScript have seen their code.
    2,
  );
  for (const { process } of processes) process.stop();
  const result: NativeResult = { id, kind, rows: records.length, bytes: bytes.length, timings };
  answer(result);
});

/** Makes sure that a reader does the same job. */
async function checked(reader: NativeReader, folder: string, file: string): Promise<void> {
  const process = new NativeProcess(reader, file);
  checkNativeReader(reader.name, input, await process.check());
  process.stop();
  const suspects = suspectFile(input);
  const suspectPath = join(folder, 'suspects.csv');
  writeFileSync(suspectPath, suspects);
  const strict = new NativeProcess(reader, suspectPath);
  checkNativeStrictness(reader.name, kind, suspects, await strict.check());
  strict.stop();
}
