import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
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
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !readme.includes(`](${name}/`))).toEqual([]);
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
  }
  let importPlan: (path: string) => Promise<{ db: Database; fileIssues: readonly unknown[] }>;
  beforeAll(async () => {
    importPlan = (await load('import-sqlite/import.mjs')).importPlan as typeof importPlan;
  });
  const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
  const value = (db: Database, sql: string) => db.exec(sql)[0]?.values;

  it('takes every row of a sample', async () => {
    const { db, fileIssues } = await importPlan(join(samplesFolder, usage, name));
    expect(fileIssues).toEqual([]);
    expect(value(db, 'SELECT count(*) > 50, min(serviceDate), max(serviceDate) FROM plan')).toEqual([
      [1, '2025-11-01', expect.stringMatching(/^2025-11-/)],
    ]);
    expect(value(db, 'SELECT count(*) FROM rejected')).toEqual([[0]]);
  });

  it('puts each row of a broken file in one of the two tables', async () => {
    const { db } = await importPlan(join(broken, name));
    expect(value(db, 'SELECT (SELECT count(*) FROM plan), (SELECT count(*) FROM rejected)')).toEqual([[61, 5]]);
    expect(value(db, 'SELECT line, reason FROM rejected WHERE "row" = 14')).toEqual([
      [14, expect.stringContaining('桁数')],
    ]);
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
