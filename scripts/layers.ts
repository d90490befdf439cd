import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * The layers of the sources that are built as one file each, from the bottom up. Left to the bundler, what several entries share becomes a chunk
 * for every set of entries that share it: thirty small files to open where five will do.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  standard: ['issues.ts', 'schemas/', 'filenames/'],
  characters: ['codec/ms932/', 'codec/substitute/'],
  codec: ['codec/'],
  validate: ['validate/'],
  forms: ['forms/'],
};
const order = Object.keys(layers);

/** No part of a layer: what loads zod, which the main entry alone needs, and what only passes on the public names. */
const apart: ReadonlySet<string> = new Set(['schemas/zod.ts', 'forms/index.ts']);

// tsup bundles its configuration and runs in the project's folder: there is no place of this file to start from.
const source = resolve('src');
const cache = resolve('node_modules/.cache/careplan-csv/layers');

function layerOf(file: string): string | undefined {
  const path = relative(source, file).replaceAll(sep, '/');
  if (apart.has(path)) return undefined;
  return order.find((name) => layers[name]?.some((start) => path.startsWith(start)));
}

/**
 * Writes for each layer a module that exports all that its modules do.
 *
 * @returns Entries for the bundler: the name of the built file → its source.
 */
export function layerEntries(): Record<string, string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(source, path))
    .sort();
  mkdirSync(cache, { recursive: true });
  return Object.fromEntries(
    order.map((name) => {
      const path = join(cache, `${name}.ts`);
      const members = files.filter((file) => layerOf(file) === name);
      refuseDoubles(members);
      const lines = members.map((file) => `export * from '${relative(cache, file).replaceAll(sep, '/')}';\n`);
      writeFileSync(path, lines.join(''));
      return [`layers/${name}`, path];
    }),
  );
}

/** What two modules export by one name, `export *` leaves out without a word. */
function refuseDoubles(files: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const file of files) {
    const exported = readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:const|let|function\*?|class) (\w+)/gm);
    for (const [, name = ''] of exported) {
      const owner = owners.get(name) ?? file;
      if (owner !== file) throw new Error(`${name} is exported by ${owner} and by ${file}, which are of one layer`);
      owners.set(name, file);
    }
  }
}

/**
 * Has what is imported from another layer come from that layer's file.
 *
 * @param extension Of the built files.
 */
export function layered(extension: '.js' | '.cjs'): Plugin {
  return {
    name: 'layers',
    setup(build) {
      build.onResolve({ filter: /^\.{1,2}\// }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (kind === 'entry-point' || pluginData === resolved) return undefined;
        const options = { importer, resolveDir, kind, pluginData: resolved };
        const target = await build.resolve(path, options);
        const layer = layerOf(target.path);
        const own = dirname(importer) === cache ? relative(cache, importer).slice(0, -'.ts'.length) : layerOf(importer);
        if (layer === undefined || layer === own) return target;
        if (own !== undefined && order.indexOf(own) < order.indexOf(layer)) {
          return { errors: [{ text: `${own} imports from ${layer}, which lies above it` }] };
        }
        // All files but those of the layers are built beside the folder of the layers.
        return {
          path: `${own === undefined ? './layers/' : './'}${layer}${extension}`,
          external: true,
          sideEffects: false,
        };
      });
    },
  };
}

/** Marks a question of the plugin's own. */
const resolved = Symbol('resolved');
