// One task in a clean process, which has seen nothing but a file: what the resident set grows by, or what a row costs. Started by memory.ts.
import { existsSync, readFileSync } from 'node:fs';
import { type Kind, readAll, readRecords, writeRecords } from '../src/index';
import { answer, ownTask } from './support/child';
import { chunked } from './support/chunks';
import { Resident } from './support/resident';
import { collect, median } from './support/rounds';

/** What is to be measured on a file of 6表. */
export type MemoryTask = { readonly file: string } & (
  | { readonly job: 'stream' | 'write'; readonly bytes: number }
  | { readonly job: 'peak' }
  | { readonly job: 'cost'; readonly by: 'readAll' | 'readRecords'; readonly chunk: number; readonly rounds: number }
);

/** Bytes the resident set grew by. */
export interface Growth {
  readonly bytes: number;
  readonly growth: number;
}

/** Milliseconds of the whole file. */
export interface Cost {
  readonly rows: number;
  readonly time: number;
}

const task = ownTask<MemoryTask>();
const kind: Kind = 'UPPLAN';
const block = new Uint8Array(readFileSync(task.file));
const jobs = { stream, write, peak, cost };
answer(await jobs[task.job]());

/** Reads the block again and again as one long stream, which is never whole in memory. */
async function stream(): Promise<Growth> {
  const { bytes } = task as MemoryTask & { bytes: number };
  for await (const _ of readRecords(chunked(block), { kind }));
  const memory = new Resident();
  let given = 0;
  async function* source(): AsyncGenerator<Uint8Array, void, undefined> {
    while (given < bytes) {
      for await (const chunk of chunked(block)) {
        given += chunk.length;
        memory.look();
        yield chunk;
      }
    }
  }
  for await (const _ of readRecords(source(), { kind }));
  return { bytes: given, growth: memory.growth };
}

/** Writes the block's records again and again as one long stream. */
async function write(): Promise<Growth> {
  const { bytes } = task as MemoryTask & { bytes: number };
  const { records } = readAll(block, { kind });
  for await (const _ of writeRecords(kind, records));
  const memory = new Resident();
  let taken = 0;
  function* endless(): Generator<(typeof records)[number], void, undefined> {
    while (taken < bytes) yield* records;
  }
  for await (const piece of writeRecords(kind, endless())) {
    taken += piece.length;
    memory.look();
  }
  return { bytes: taken, growth: memory.growth };
}

/** Reads the whole file at once; a few rows are read before, so that code and tables do not count. */
function peak(): Growth {
  readAll(block.subarray(0, 50_000), { kind });
  collect();
  const before = process.memoryUsage.rss();
  const { rows } = readAll(block, { kind });
  // The file itself lay in memory before.
  const growth = mostResident() - before;
  if (rows.length === 0) throw new Error('nothing was read');
  return { bytes: block.length, growth };
}

/** The most bytes that were resident so far. On Linux `maxRSS` begins with what the parent process had when it started this one. */
function mostResident(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kibibytes) * 1024;
}

async function cost(): Promise<Cost> {
  const { by, chunk, rounds } = task as MemoryTask & { by: 'readAll' | 'readRecords'; chunk: number; rounds: number };
  const spent: number[] = [];
  let rows = 0;
  for (let round = -2; round < rounds; round += 1) {
    collect();
    const start = performance.now();
    rows = 0;
    if (by === 'readAll') rows = readAll(block, { kind }).rows.length;
    else for await (const _ of readRecords(chunked(block, chunk), { kind })) rows += 1;
    if (round >= 0) spent.push(performance.now() - start);
  }
  return { rows, time: median(spent) };
}
