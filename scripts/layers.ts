import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** A layer of the sources: where its modules begin, and the file they are built into. */
interface Layer {
  readonly sources: readonly string[];
  readonly file: string;
}

/**
 * The layers of the sources, from the bottom up. Left to the bundler, what several entries share becomes a chunk for every set of entries that
 * share it: thirty small files to open where two or three will do. Each costs Node.js about a millisecond, so layers share a file, but for what
 * the entries that need the least (`filenames`, `codec`, `records`) can do without.
 */
const layers: Readonly<Record<string, Layer>> = {
  standard: { sources: ['once.ts', 'issues.ts', 'schemas/', 'filenames/'], file: 'base' },
  characters: { sources: ['codec/ms932/', 'codec/substitute/'], file: 'base' },
  codec: { sources: ['codec/'], file: 'files' },
  validate: { sources: ['validate/'], file: 'files' },
  forms: { sources: ['forms/'], file: 'forms' },
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
  return order.find((name) => layers[name]?.sources.some((start) => path.startsWith(start)));
}

/** The file that is built of a layer and others. */
function builtFile(layer: string): string {
  return layers[layer]?.file ?? layer;
}

/**
 * Writes for each built file a module that exports all that the modules of its layers do.
 *
 * @returns Entries for the bundler: the name of the built file → its source.
 */
export function layerEntries(): Record<string, string> {
  const modules = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(source, path))
    .sort();
  mkdirSync(cache, { recursive: true });
  return Object.fromEntries(
    [...new Set(order.map(builtFile))].map((file) => {
      const path = join(cache, `${file}.ts`);
      const members = modules.filter((module) => {
        const layer = layerOf(module);
        return layer !== undefined && builtFile(layer) === file;
      });
      refuseDoubles(members);
      const lines = members.map((member) => `export * from '${relative(cache, member).replaceAll(sep, '/')}';\n`);
      writeFileSync(path, lines.join(''));
      return [`layers/${file}`, path];
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
      if (owner !== file)
        throw new Error(`${name} is exported by ${owner} and by ${file}, which are built into one file`);
      owners.set(name, file);
    }
  }
}

/**
 * Has what is imported from a layer of another file come from that file, and refuses what is imported from a layer above.
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
        const own = layerOf(importer);
        if (layer === undefined) return target;
        if (own !== undefined && order.indexOf(own) < order.indexOf(layer)) {
          return { errors: [{ text: `${own} imports from ${layer}, which lies above it` }] };
        }
        // What collects the members of a file lies in the cache, and nothing else does.
        const ownFile = dirname(importer) === cache ? basename(importer, '.ts') : own && builtFile(own);
        if (ownFile === builtFile(layer)) return target;
        // All files but those of the layers are built beside the folder of the layers.
        return {
          path: `${ownFile === undefined ? './layers/' : './'}${builtFile(layer)}${extension}`,
          external: true,
          sideEffects: false,
        };
      });
    },
  };
}

/** Marks a question of the plugin's own. */
const resolved = Symbol('resolved');
