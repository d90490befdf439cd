/** What the examples of the forms leave to the reader: rows of the samples, read once. Preambles name it `given`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Issue, type Kind, parseFileName, type RecordOf, readAll } from '../../../src/index';

const folder = join(process.cwd(), existsSync('samples') ? 'samples' : '../samples');

/** The files of one folder of the samples, such as `202407/2-riyohyo`. */
export function files(part: string): { name: string; bytes: Uint8Array }[] {
  return readdirSync(join(folder, part)).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, part, name))),
  }));
}

const parts = ['1-keikakusho', '2-riyohyo', '3-jisseki', '4-sakujo', '5-yobo'];

/** The sample of a kind. */
export function bytes(kind: Kind, edition = '202407'): Uint8Array<ArrayBuffer> {
  for (const part of parts.filter((one) => existsSync(join(folder, edition, one)))) {
    const found = files(`${edition}/${part}`).find(({ name }) => parseFileName(basename(name)).value?.kind === kind);
    if (found !== undefined) return new Uint8Array(found.bytes);
  }
  throw new Error(`no sample of ${kind}`);
}

/** The records of the sample of a kind. */
export function records<K extends Kind>(kind: K): readonly RecordOf<K>[] {
  return readAll(bytes(kind), { kind }).records;
}

/** A record of the older edition. */
export function olderRecord<K extends Kind>(kind: K): RecordOf<K, '202208'> {
  return readAll(bytes(kind, '202208'), { kind }).records[0] as unknown as RecordOf<K, '202208'>;
}

/** A stream of bytes, in two pieces. */
export async function* stream(kind: Kind): AsyncGenerator<Uint8Array> {
  const all = bytes(kind);
  yield all.subarray(0, 100);
  yield all.subarray(100);
}

/** An issue of a required field that is empty. */
export function emptyField(): Issue {
  const text = `202407,131024,6165030196,20251020,a,a,1${','.repeat(56)}\r\n`;
  const { issues } = readAll(new TextEncoder().encode(text), { kind: 'UPHOSOKU' });
  const found = issues.find(({ code, column }) => code === 'field_required' && column === 8);
  if (found === undefined) throw new Error(`no such issue among ${JSON.stringify(issues)}`);
  return found;
}
