// This library as a process that reads a file whenever it is told to, as the readers in other languages do: `own-reader readAll|readRecords FILE`.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readAll, readRecords } from '../src/index';
import { chunked } from './support/chunks';
import { collect } from './support/rounds';

const [by = '', file = ''] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(file));
const kind = 'UPPLAN';
const jobs: Readonly<Record<string, () => unknown>> = {
  readAll: () => readAll(bytes, { kind }),
  readRecords: async () => {
    for await (const _ of readRecords(chunked(bytes), { kind }));
  },
};
const job = jobs[by];
if (job === undefined) throw new Error(`unknown job: ${by}`);

for await (const _ of createInterface({ input: process.stdin })) {
  collect();
  const start = process.hrtime.bigint();
  const made = job();
  if (made instanceof Promise) await made;
  console.log(String(process.hrtime.bigint() - start));
}
