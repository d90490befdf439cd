/** Packs the conformance kit for a release: conformance-<version>.zip, the same bytes each time. Usage: npm run conformance:zip [-- FOLDER] */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { configure, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

configure({ useWebWorkers: false });
const root = resolve(import.meta.dirname, '../..');
const folder = resolve(process.argv[2] ?? '.');
const { version } = JSON.parse(readFileSync(join(root, 'conformance/kit.json'), 'utf8'));
const zip = new ZipWriter(new Uint8ArrayWriter());
const lastModDate = new Date(2026, 0, 1);

const paths = readdirSync(join(root, 'conformance'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
// What the kit's pages point at comes along.
for (const path of [...paths, 'schemas/layout.json', 'docs/conformance.md', 'LICENSE'].sort()) {
  const reader = new Uint8ArrayReader(readFileSync(join(root, path)));
  await zip.add(path, reader, { lastModDate, extendedTimestamp: false });
}
await zip.add('VERSION', new TextReader(`${version}\n`), { lastModDate, extendedTimestamp: false });
mkdirSync(folder, { recursive: true });
const file = join(folder, `conformance-${version}.zip`);
writeFileSync(file, await zip.close());
process.stdout.write(`${file}\n`);
