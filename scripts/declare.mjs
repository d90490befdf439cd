// Writes the declarations of the package: dist/types/**/*.d.ts for `import` and the same as *.d.cts for `require`.
//
// TypeScript emits them once, into memory; only the specifiers differ between the two. Bundling them (tsup's dts) took longer than the rest of
// `npm test` together, and readers of a declaration find its source sooner in a file of the same name.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';
import { entries } from './entries.mjs';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');
const types = join(root, 'dist/types');

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
const program = ts.createProgram({
  rootNames: Object.values(entries).map((path) => join(root, path)),
  options: { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: source, types: [] },
});

/** Path below dist/types → text. */
const declared = new Map();
const { diagnostics } = program.emit(
  undefined,
  (path, text) => declared.set(relative(source, path).split('\\').join('/'), text),
  undefined,
  true,
  undefined,
  // The sources were checked before (npm run typecheck); checking them again is half of the build.
  true,
);
if (diagnostics.length > 0) {
  console.error(
    ts.formatDiagnostics(diagnostics, { ...ts.sys, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }),
  );
  process.exit(1);
}

/** The file a relative specifier means; undefined for a package. */
function target(from, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const found = [`${path}.d.ts`, posix.join(path, 'index.d.ts')].find((name) => declared.has(name));
  if (found === undefined) throw new Error(`${from}: cannot find ${specifier}`);
  return found;
}

/** The text with its relative specifiers written in full, as Node's resolution wants them. */
function rewritten(from, text, extension) {
  let out = '';
  let at = 0;
  const reached = [];
  for (const { fileName, pos, end } of ts.preProcessFile(text, true, true).importedFiles) {
    const file = target(from, fileName);
    if (file === undefined) continue;
    reached.push(file);
    const path = posix.relative(posix.dirname(from), file.replace(/\.d\.ts$/u, extension));
    const quote = text.indexOf(fileName, pos);
    out += text.slice(at, quote) + (path.startsWith('.') ? path : `./${path}`);
    at = quote + (end - pos);
  }
  return { text: out + text.slice(at), reached };
}

// Only what an entry's declarations lead to is part of the package.
const waiting = Object.values(entries).map((path) => path.replace(/^src\//u, '').replace(/\.ts$/u, '.d.ts'));
const written = new Set();
for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
  if (written.has(from)) continue;
  written.add(from);
  const text = declared.get(from);
  mkdirSync(dirname(join(types, from)), { recursive: true });
  const esm = rewritten(from, text, '.js');
  writeFileSync(join(types, from), esm.text);
  writeFileSync(join(types, from.replace(/\.ts$/u, '.cts')), rewritten(from, text, '.cjs').text);
  waiting.push(...esm.reached);
}
