// Builds dist/page.html: the offline page, one file with all that it needs and a Content-Security-Policy that forbids every connection.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const root = resolve(import.meta.dirname, '..');
const target = process.argv[2] ?? join(root, 'dist/page.html');

/** The hash by which a policy allows an inline script or style. */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands in the elements of a name. */
const contents = (html, element) =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'gu'))].map(([, text]) => text);

/** The style of the printed forms, which the page shows in a frame: the frame is under the policy of the page. */
async function printStyles() {
  const { outputs } = { outputs: await bundlePrint() };
  const url = `data:text/javascript;base64,${Buffer.from(outputs).toString('base64')}`;
  const { printForms } = await import(url);
  return contents(printForms([]), 'style');
}

async function bundlePrint() {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(root, 'src/print/index.ts'), formats: ['es'] } },
  }).then((built) => (Array.isArray(built) ? built[0] : built));
  return output.find(({ type }) => type === 'chunk').code;
}

/** csv-stringify as browsers can load it: its own entry wants the Buffer of Node.js. */
const alias = { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' };
const jsx = { runtime: 'automatic', importSource: 'preact' };
const [built, styles] = await Promise.all([
  build({
    configFile: false,
    root: join(root, 'page'),
    logLevel: 'error',
    oxc: { jsx },
    resolve: { alias },
    plugins: [viteSingleFile({ removeViteModuleLoader: true })],
    worker: { format: 'iife' },
    build: { write: false, target: 'es2022', reportCompressedSize: false },
  }),
  printStyles(),
]);
const { output } = Array.isArray(built) ? built[0] : built;
const html = String(output.find(({ fileName }) => fileName === 'index.html').source);
const policy = [
  "default-src 'none'",
  `script-src ${contents(html, 'script').map(hash).join(' ')}`,
  `style-src ${[...contents(html, 'style'), ...styles].map(hash).join(' ')}`,
  'worker-src blob:',
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const page = html.replace(
  '<meta charset="utf-8">',
  `$&\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, page);
