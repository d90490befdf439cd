import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../../../src/codec/read/read';
import type { Kind } from '../../../src/schemas/kinds';
import type { RecordOf } from '../../../src/schemas/record';

const root = join(import.meta.dirname, '../../../samples');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

/** The sample files of a kind with their records; a sample without a clean reading fails its test. */
export function samplesOf<K extends Kind>(
  kind: K,
): { readonly name: string; readonly records: readonly RecordOf<K>[] }[] {
  const pattern = new RegExp(`(^|/)${kind}_\\d`);
  const named = files.filter((name) => pattern.test(name) && name.endsWith('.CSV'));
  if (named.length === 0) throw new Error(`no sample of ${kind}`);
  return named.map((name) => {
    const { rows, records } = readAll(readFileSync(join(root, name)), { kind });
    if (rows.length === 0 || rows.length !== records.length) throw new Error(`unreadable sample: ${name}`);
    return { name, records };
  });
}

/** The records of a kind in one folder of the samples. */
export function recordsIn<K extends Kind>(folder: string, kind: K): readonly RecordOf<K>[] {
  return samplesOf(kind).flatMap(({ name, records }) => (name.startsWith(`${folder}/`) ? records : []));
}
