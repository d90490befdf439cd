// Runs main.ts in this repository, with the library's sources: node examples/import-server/run.mjs [PATH…]. Elsewhere `npx tsx main.ts` does.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const outfile = join(root, 'node_modules/.cache/careplan-csv/import-server/main.mjs');
await build({
  entryPoints: [join(import.meta.dirname, 'main.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  tsconfig: join(root, 'tsconfig.json'),
  external: ['pg', 'pg-boss', 'hono', '@hono/*', '@electric-sql/pglite', '@zip.js/*', 'zod'],
  logLevel: 'error',
});
await import(pathToFileURL(outfile).href);
