import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Builds the command from the sources before the tests, so that they never run an old build. */
export default async function setup(): Promise<void> {
  const folder = join(root, 'node_modules/.cache/careplan-csv');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  await build({
    entryPoints: { cli: join(root, 'src/cli/main.ts'), 'pool-worker': join(root, 'src/cli/pool/worker.ts') },
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
}
