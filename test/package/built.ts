import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');
/** The folder of the build. */
export const dist = join(root, 'dist');

interface Target {
  readonly types: string;
  readonly default: string;
}

/** What package.json says that these tests look at. */
export interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly import: Target; readonly require: Target }>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** package.json. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The code entries: import path (`careplan-csv/codec`) → the name of the built file (`codec`). */
export const entryFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === 'string'
      ? []
      : [[path.replace('.', 'careplan-csv'), target.import.default.replace(/^\.\/dist\/|\.js$/gu, '')]],
  ),
);

/** The entries that are made of Node.js's own modules. */
const nodeEntries: ReadonlySet<string> = new Set(['careplan-csv/pool']);

/** The entries that run in every runtime. */
export const portableEntries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(entryFiles).filter(([path]) => !nodeEntries.has(path)),
);

/** Every file below a folder, with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function newest(folder: string): number {
  return Math.max(...filesBelow(folder).map((path) => statSync(join(folder, path)).mtimeMs));
}

function isBuilt(): boolean {
  // The declarations are written last.
  const last = join(dist, 'types/index.d.cts');
  return existsSync(last) && statSync(last).mtimeMs >= newest(join(root, 'src'));
}

/**
 * Whether these tests are left out, because there is no build of the sources as they are. Never in CI, where a missing build is a fault.
 */
export const unbuilt = !isBuilt();
if (unbuilt) {
  const message = 'dist is missing or older than src: run npm run build, or npm test';
  if (process.env.CI === 'true') throw new Error(message);
  console.warn(`test/package: skipped, ${message}`);
}
