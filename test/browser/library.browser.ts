import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles, toJson } from '../../src';
import { samples } from '../support/samples';
import { launchChromium } from './chromium';
import { type JobFile, type JobResult, job } from './job';
import type { PageRun } from './page';
import type { PoolRun } from './pool-page';

const root = join(import.meta.dirname, '../..');
/** No code but the page's own, no eval, no styles, no pictures. */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
const broken = samples(join(root, 'samples-broken')).map(({ name, bytes }) => ({ name: `broken/${name}`, bytes }));
const files = [...samples(), ...broken].map(({ name, bytes }): JobFile => ({ name, bytes: new Uint8Array(bytes) }));

let server: Server;
let origin: string;
let browser: Browser;
let page: Page;
const inNode: { plain?: JobResult; schemas?: JobResult } = {};

/** The scripts that are served, each bundled as one. */
const scripts = ['page', 'pool-page', 'pool-worker'] as const;

async function bundle(name: (typeof scripts)[number]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, `test/browser/${name}.ts`)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

async function serve(bundles: ReadonlyMap<string, string>): Promise<void> {
  const html = (src: string): string =>
    `<!doctype html><meta charset="utf-8"><title>careplan-csv</title><script type="module" src="${src}"></script>`;
  const control =
    "try { globalThis.refused = String(new Function('return 1')()); } catch (error) { globalThis.refused = error.name; }";
  server = createServer(({ url = '/' }, response) => {
    const send = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    };
    const file = /^\/file\/(\d+)$/u.exec(url);
    if (file) return send('application/octet-stream', files[Number(file[1])]?.bytes ?? '');
    if (url === '/files') return send('application/json', JSON.stringify(files.map(({ name }) => name)));
    const script = bundles.get(url);
    if (script !== undefined) return send('text/javascript', script);
    if (url === '/pool') return send('text/html; charset=utf-8', html('/pool-page.js'));
    if (url === '/') return send('text/html; charset=utf-8', html('/page.js'));
    if (url === '/control') return send('text/html; charset=utf-8', html('/control.js'));
    if (url === '/control.js') return send('text/javascript', control);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const runIn = (place: 'runHere' | 'runInWorker', schemas: boolean): Promise<PageRun> =>
  page.evaluate(
    ([name, flag]) => (globalThis as unknown as Record<string, (flag: boolean) => Promise<PageRun>>)[name]!(flag),
    [place, schemas] as const,
  );

describe('the library in Chromium, bundled without polyfills or settings', () => {
  const failures: string[] = [];

  beforeAll(async () => {
    inNode.plain = await job(files, false);
    inNode.schemas = await job(files, true);
    await serve(new Map(await Promise.all(scripts.map(async (name) => [`/${name}.js`, await bundle(name)] as const))));
    browser = await launchChromium();
  });
  beforeEach(async () => {
    failures.length = 0;
    page = await browser.newPage();
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) failures.push(`request to ${request.url()}`);
    });
    await page.goto(origin);
    await page.waitForFunction('typeof runHere === "function"');
  });
  afterEach(async () => {
    await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('does in Node what the samples ask', () => {
    expect(inNode.plain?.files.length).toBeGreaterThan(40);
    const clean = inNode.plain?.files.filter(({ name }) => !name.startsWith('broken/')) ?? [];
    expect(clean.filter(({ streamed, written }) => !streamed || !written)).toStrictEqual([]);
    expect(inNode.plain?.trees).toBeGreaterThan(0);
  });

  it.each([
    ['the page', 'runHere'],
    ['a module worker', 'runInWorker'],
  ] as const)('reads, checks and writes in %s as in Node, under a policy without eval', async (_, place) => {
    const { result, violations } = await runIn(place, false);
    expect(result).toStrictEqual(inNode.plain);
    expect(violations).toStrictEqual([]);
    expect(failures).toStrictEqual([]);
  });

  it.each([
    ['the page', 'runHere'],
    ['a module worker', 'runInWorker'],
  ] as const)('has its zod schemas work in %s under the same policy', async (_, place) => {
    const { result, violations } = await runIn(place, true);
    expect(result).toStrictEqual(inNode.schemas);
    // Making an object schema, zod asks once whether `new Function` is allowed, and goes on without where it is not.
    expect(violations).toStrictEqual(['script-src eval']);
    expect(failures).toStrictEqual([]);
  });

  it('checks by the workers of a page as by the page itself, and as in Node', async () => {
    await page.goto(`${origin}/pool`);
    await page.waitForFunction('typeof checkTwice === "function"');
    const { alone, pooled, tasks, progress } = await page.evaluate<PoolRun>('checkTwice()');
    expect(pooled).toBe(alone);
    const here = files.map(({ name, bytes }) => ({ name, source: bytes }));
    expect(pooled).toBe(toJson(await checkFiles(here, { values: true })));
    expect(tasks).toHaveLength(2);
    expect(Math.min(...tasks)).toBeGreaterThan(0);
    expect(progress.at(-1)).toStrictEqual([files.length, files.length]);
    expect(failures).toStrictEqual([]);
  });

  it('would be told by the policy if it used eval', async () => {
    await page.goto(`${origin}/control`);
    await page.waitForFunction('typeof refused === "string"');
    expect(await page.evaluate('refused')).toBe('EvalError');
  });
});
