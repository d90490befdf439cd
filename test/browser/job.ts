import { checkFiles, parseFileName, readAll, readRecords, toJson, writeAll } from '../../src';
import { recordSchema, rowSchema } from '../../src/entries/zod';
import { toPlanTrees } from '../../src/forms';
import { generateSet } from '../../src/synthetic/sets';

/** A file as a page holds it. */
export interface JobFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the library made of the files; plain data, so that two runtimes can be compared. */
export interface JobResult {
  /** By file: rows as read, and whether streaming and rewriting gave the same. */
  readonly files: readonly {
    readonly name: string;
    readonly rows: number;
    readonly records: string;
    readonly streamed: boolean;
    readonly written: boolean;
  }[];
  /** The report of all files, as JSON. */
  readonly report: string;
  readonly trees: number;
  /** The names of a synthetic set. */
  readonly set: readonly string[];
  /** How many of the records the zod schemas took; null where they were not asked. */
  readonly schemas: number | null;
}

const plain = (value: unknown): string => JSON.stringify(value);

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/**
 * Does with the library what a page would: reads files whole and as streams, checks them all, writes them again. It runs in Node, in a page and in a
 * worker, from the same code.
 */
export async function job(files: readonly JobFile[], schemas: boolean): Promise<JobResult> {
  const results: JobResult['files'][number][] = [];
  let trees = 0;
  let accepted = 0;
  for (const { name, bytes } of files) {
    const base = name.split('/').at(-1) ?? name;
    const parsed = parseFileName(base);
    if (!parsed.ok || parsed.value.kind === 'UPKIHON_IMAGE') continue;
    const { kind, edition } = parsed.value;
    const { rows, records } = readAll(bytes, { kind, fileName: base });
    const streamed = [];
    for await (const row of readRecords(new File([bytes], base), { kind, fileName: base })) streamed.push(row);
    const again = [];
    for await (const row of readRecords(new Blob([bytes]).stream(), { kind, fileName: base })) again.push(row);
    const written = writeAll(kind, records);
    if (kind === 'UP2KYO') trees += toPlanTrees(records as never).length;
    if (schemas) {
      for (const record of records) if (recordSchema(kind, edition).safeParse(record).success) accepted += 1;
      rowSchema(kind, edition).safeParse(rows[0]?.cells ?? []);
    }
    results.push({
      name,
      rows: rows.length,
      records: plain(records),
      streamed: plain(streamed) === plain(rows) && plain(again) === plain(rows),
      written: written.issues.length === 0 && isSame(written.bytes, bytes),
    });
  }
  const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: new Blob([bytes]) })));
  const set = generateSet('D2', { seed: 7, persons: 3 }).map(({ name }) => name);
  return { files: results, report: toJson(report), trees, set, schemas: schemas ? accepted : null };
}
