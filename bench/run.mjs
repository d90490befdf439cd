// Builds the scripts of this folder with the sources they measure, and starts one: `node bench/run.mjs compare --quick`.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const scripts = ['compare', 'memory', 'startup', 'folder', 'jobs', 'import-server', 'profile'];
const [first, ...rest] = process.argv.slice(2);
const [name, options] =
  first === undefined || first.startsWith('-') ? ['compare', process.argv.slice(2)] : [first, rest];
if (name !== 'all' && !scripts.includes(name)) {
  console.error(`unknown script: ${name} (there are all, ${scripts.join(', ')})`);
  process.exit(2);
}

rmSync(`${here}.build`, { recursive: true, force: true });
await build({
  entryPoints: [...scripts, 'compare-input', 'compare-check', 'compare-native', 'own-reader', 'memory-task'].map(
    (entry) => `${here}${entry}.ts`,
  ),
  outdir: `${here}.build`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // The library is measured as it is published: its dependencies, and the peers, come from node_modules.
  packages: 'external',
  logLevel: 'warning',
});

for (const script of name === 'all' ? ['compare', 'memory', 'startup', 'folder'] : [name]) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', `${here}.build/${script}.js`, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
