import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { readAll } from '../../src/codec/read/read';
import type { Kind } from '../../src/schemas/kinds';
import { root } from '../docs/support/blocks';
import { toSources } from '../docs/support/snippets';
import { samples, samplesFolder } from '../support/samples';

const pathOf = (example: string) => join(root, 'examples', example);
const usage = '202407/2-riyohyo';
const broken = join(root, 'samples-broken');

/** Bundles an example with the sources, as its reader would have it with the package, and imports it. */
async function load(example: string): Promise<Record<string, unknown>> {
  const folder = join(root, '.tmp/examples');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${example.replaceAll('/', '-')}.bundle.mjs`);
  await build({
    entryPoints: [pathOf(example)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['zod', '@zip.js/*', 'hono', 'sql.js'],
    plugins: [toSources],
    logLevel: 'silent',
  });
  return (await import(pathToFileURL(outfile).href)) as Record<string, unknown>;
}

it('lists every example in its README', () => {
  const readme = readFileSync(join(root, 'examples/README.md'), 'utf8');
  const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter(({ name }) => name !== 'README.md')
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !readme.includes(`](${name}`))).toEqual([]);
});

it('imports the package by its name in every example', () => {
  const sources = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.m?[jt]s$/u.test(path) && !path.includes('node_modules'),
  );
  const outside = sources.filter((path) => {
    const up = '../'.repeat(path.split(/[\\/]/u).length);
    return readFileSync(pathOf(path), 'utf8').includes(`from '${up}`);
  });
  expect(sources.length).toBeGreaterThan(10);
  expect(outside).toEqual([]);
});

describe('upload endpoint', () => {
  let app: { request: (path: string, init: RequestInit) => Promise<Response> };
  beforeAll(async () => {
    app = (await load('upload-endpoint/server.mjs')).app as typeof app;
  });
  const post = (files: { readonly name: string; readonly bytes: Uint8Array }[]) => {
    const body = new FormData();
    for (const { name, bytes } of files)
      body.append('file', new File([bytes.slice()], name.slice(name.lastIndexOf('/') + 1)));
    return app.request('/check', { method: 'POST', body });
  };

  it('accepts a clean transmission', async () => {
    const response = await post(samples(join(samplesFolder, usage)));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ counts: { error: 0, warning: 0, info: 0 }, issues: [] });
  });

  it('answers with the issues, and without a value of the file', async () => {
    const response = await post(samples(broken));
    expect(response.status).toBe(422);
    const { counts, issues } = (await response.json()) as {
      counts: { error: number };
      issues: Record<string, unknown>[];
    };
    expect(counts.error).toBeGreaterThan(10);
    expect(issues).toContainEqual({
      file: 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV',
      row: 14,
      column: 3,
      code: 'field_length',
      severity: 'error',
      message: expect.stringContaining('項目3「被保険者番号」'),
    });
    expect(issues.every((issue) => !('value' in issue))).toBe(true);
  });

  it('answers 400 where it could read nothing', async () => {
    const bytes = new Uint8Array(30);
    for (const files of [
      [{ name: 'photo.png', bytes }],
      [{ name: 'a.zip', bytes }],
      [{ name: 'b.zip', bytes: await zipFiles([{ name: 'readme.txt', bytes }]) }],
      [{ name: 'c.zip', bytes: await zipFiles(samples(join(samplesFolder, usage)), { password: 'himitsu' }) }],
    ]) {
      const response = await post(files);
      expect([files[0]?.name, response.status]).toEqual([files[0]?.name, 400]);
    }
  });

  it('opens archives', async () => {
    const files = samples(join(samplesFolder, usage));
    const response = await post([{ name: 'set.zip', bytes: await zipFiles(files) }]);
    expect(await response.json()).toEqual({ counts: { error: 0, warning: 0, info: 0 }, issues: [] });
  });

  it('refuses a form without files', async () => {
    expect((await post([])).status).toBe(400);
  });
});

describe('import into SQLite', () => {
  interface Database {
    exec(sql: string): { values: unknown[][] }[];
    export(): Uint8Array;
  }
  let importFolder: (folder: string, earlier?: Uint8Array) => Promise<{ db: Database; told: string[] }>;
  beforeAll(async () => {
    importFolder = (await load('import-sqlite/import.mjs')).importFolder as typeof importFolder;
  });
  const count = (db: Database, table: string) => db.exec(`SELECT count(*) FROM "${table}"`)[0]?.values[0]?.[0];
  const part = (name: string) => join(samplesFolder, '202407', name);

  it('takes every kind of a transmission, and every row', async () => {
    const { db, told } = await importFolder(part('2-riyohyo'));
    const read = <K extends Kind>(kind: K) =>
      samples(part('2-riyohyo'))
        .filter(({ name }) => name.startsWith(`${kind}_`))
        .reduce((sum, { bytes }) => sum + readAll(bytes, { kind }).records.length, 0);
    for (const kind of ['UPPLAN', 'UPSIKYU', 'UPHOSOKU'] as const) {
      expect([kind, count(db, kind)]).toEqual([kind, read(kind)]);
    }
    expect(db.exec('SELECT min(serviceDate) FROM "UPPLAN"')[0]?.values).toEqual([['2025-11-01']]);
    expect(count(db, 'rejected')).toBe(0);
    expect(told.every((line) => line.endsWith('put (new)'))).toBe(true);
  });

  it('goes on from where it was: again is nothing new, and deletions take what they name', async () => {
    const first = await importFolder(part('2-riyohyo'));
    const rows = count(first.db, 'UPPLAN');
    const again = await importFolder(part('2-riyohyo'), first.db.export());
    expect(again.told.every((line) => line.endsWith('ignored (again)'))).toBe(true);
    expect(count(again.db, 'UPPLAN')).toBe(rows);
    const after = await importFolder(part('4-sakujo'), again.db.export());
    expect(after.told.some((line) => line.endsWith('deleted (deletion)'))).toBe(true);
    expect(Number(count(after.db, 'UPPLAN'))).toBeLessThan(Number(rows));
  });

  it('takes pictures', async () => {
    const { db } = await importFolder(part('5-yobo'));
    expect(Number(count(db, 'UPKIHON_IMAGE'))).toBeGreaterThan(0);
    expect(Number(count(db, 'UPYOBO_SUB'))).toBeGreaterThan(0);
  });

  it('tells why a row is none, and what it left alone', async () => {
    const { db, told } = await importFolder(broken);
    expect(db.exec('SELECT reason FROM rejected')[0]?.values ?? []).toEqual(
      expect.arrayContaining([[expect.stringContaining('引用符')]]),
    );
    expect(told.some((line) => line.includes('ファイルが足りない'))).toBe(true);
    expect(told.some((line) => line.includes('標準仕様のファイルではない'))).toBe(true);
  });
});

describe('check in CI', () => {
  it('finds the errors of a folder', async () => {
    const { checkFolder } = (await load('ci/check.mjs')) as {
      checkFolder: (folder: string) => Promise<{ counts: { error: number }; profile: string }>;
    };
    expect(await checkFolder(join(samplesFolder, usage))).toMatchObject({ counts: { error: 0 }, profile: 'strict' });
    expect((await checkFolder(broken)).counts.error).toBeGreaterThan(15);
  });
});

describe('browser page', () => {
  it('bundles for a browser without anything of Node, and the page has what the script looks for', async () => {
    const { outputFiles } = await build({
      entryPoints: [pathOf('browser/app.js')],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      plugins: [toSources],
      logLevel: 'silent',
    });
    const text = outputFiles[0]?.text ?? '';
    expect(text).not.toMatch(/from ?["']node:/);
    const page = readFileSync(join(root, 'examples/browser/index.html'), 'utf8');
    const ids = Array.from(
      readFileSync(pathOf('browser/app.js'), 'utf8').matchAll(/element\('(\w+)'/g),
      ([, id]) => id,
    );
    expect(ids.length).toBe(4);
    for (const id of ids) expect(page).toContain(`id="${id}"`);
    expect(existsSync(join(root, 'examples/browser/app.js'))).toBe(true);
  });
});
