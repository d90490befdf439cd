// One input, all contestants: reading, streaming and writing. Started by compare.ts in a process of its own.
import { type Kind, readRecords } from '../src/index';
import { type Input, makeInput } from './inputs/inputs';
import { ownReader, readerStacks } from './peers/readers';
import { checkReader, checkStrictness, checkWriter } from './peers/same-job';
import { ownWriter, writerStacks } from './peers/writers';
import { answer, ownTask } from './support/child';
import { chunked } from './support/chunks';
import { type Contestant, race, type Timing } from './support/rounds';

/** What is to be measured. */
export interface InputTask {
  readonly id: string;
  readonly rows: number;
  readonly rounds: number;
  readonly peers: readonly string[];
}

/** What was measured. */
export interface InputResult {
  readonly id: string;
  readonly kind: Kind;
  readonly rows: number;
  readonly bytes: number;
  readonly read: readonly Timing[];
  readonly write: readonly Timing[];
}

const task = ownTask<InputTask>();
const wanted = ({ name }: { name: string }) =>
  task.peers.length === 0 || task.peers.some((part) => name.includes(part));
const input = makeInput(task.id, task.rows);
const { id, kind, records, bytes } = input;
const readers = [ownReader, ...readerStacks.filter(wanted)];
const writers = [ownWriter, ...writerStacks.filter(wanted)];

checkStrictness(input);
for (const stack of readers) checkReader(input, stack);
for (const stack of writers) checkWriter(input, stack);

const result: InputResult = {
  id,
  kind,
  rows: records.length,
  bytes: bytes.length,
  read: await race([...readers.map(reading), { name: 'readRecords', run: () => streamed(input) }], task.rounds),
  write: await race(
    writers.map(({ name, make }): Contestant => {
      const write = make(kind);
      return { name, run: () => write(records) };
    }),
    task.rounds,
  ),
};
answer(result);

function reading({ name, make }: (typeof readers)[number]): Contestant {
  const read = make(kind);
  return { name, run: () => read(bytes) };
}

/** Takes every record of a stream of 64 KiB chunks, and keeps none. */
async function streamed(from: Input): Promise<number> {
  let count = 0;
  for await (const { record } of readRecords(chunked(from.bytes), { kind: from.kind })) if (record !== null) count += 1;
  if (count !== from.records.length) throw new Error('the stream lost records');
  return count;
}
