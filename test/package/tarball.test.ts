import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '../support/links';
import { entryFiles, filesBelow, type Manifest, manifest, root, unbuilt } from './built';

const run = promisify(execFile);
const entries = Object.keys(entryFiles);
const inner = entries.filter((path) => path !== 'careplan-csv/testing');

/** A project outside the repository that has the tarball installed, beside it another that also has fast-check. */
const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
const plain = join(folder, 'plain');
const testing = join(folder, 'testing');

function project(path: string, packages: readonly string[]): void {
  mkdirSync(join(path, 'node_modules/@types'), { recursive: true });
  writeFileSync(join(path, 'package.json'), '{ "private": true }\n');
  // What a registry would give: the tests need no network.
  mkdirSync(join(path, 'node_modules/@zip.js'), { recursive: true });
  for (const name of [...packages, '@types/node', 'undici-types']) {
    symlinkSync(join(root, 'node_modules', name), join(path, 'node_modules', name), 'junction');
  }
}

/** What the package needs at run time, and what that needs. */
const runtime = ['zod', '@zip.js/zip.js', 'csv-parse', 'csv-stringify', 'piscina'];

async function install(): Promise<void> {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder, '--loglevel', 'error'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  await run('tar', ['-xzf', join(folder, `careplan-csv-${manifest.version}.tgz`), '-C', folder]);
  project(plain, runtime);
  project(testing, [...runtime, 'fast-check']);
  renameSync(join(folder, 'package'), join(plain, 'node_modules/careplan-csv'));
  // A copy, not a link: Node resolves what a package needs from where it really is.
  await run('cp', ['-R', join(plain, 'node_modules/careplan-csv'), join(testing, 'node_modules/careplan-csv')]);
}

/** Runs a script of the project and gives what it prints as JSON. */
async function script(cwd: string, name: string, text: string): Promise<unknown> {
  writeFileSync(join(cwd, name), text);
  const { stdout } = await run(process.execPath, [name], { cwd });
  return JSON.parse(stdout);
}

const esmNames = (paths: readonly string[]): string => `
const names = {};
for (const path of ${JSON.stringify(paths)}) names[path] = Object.keys(await import(path)).sort();
console.log(JSON.stringify(names));
`;
const cjsNames = (paths: readonly string[]): string => `
const names = {};
for (const path of ${JSON.stringify(paths)}) names[path] = Object.keys(require(path)).sort();
console.log(JSON.stringify(names));
`;

/** What each entry exports by its source. */
async function sourceNames(paths: readonly string[]): Promise<Record<string, string[]>> {
  const { entries: sources } = (await import(join(root, 'scripts/entries.mjs'))) as { entries: Record<string, string> };
  const names: Record<string, string[]> = {};
  for (const path of paths) {
    const source = sources[entryFiles[path] ?? ''] ?? '';
    names[path] = Object.keys((await import(join(root, source))) as object).sort();
  }
  return names;
}

/** Uses each entry as its user would; every line with `@ts-expect-error` has to be refused. */
const usage = `
import { checkFiles, readAll, readRecords, writeAll, type Issue, type RecordOf, type Report } from 'careplan-csv';
import { decodeMs932 } from 'careplan-csv/codec';
import { injectFault } from 'careplan-csv/faults';
import { parseFileName } from 'careplan-csv/filenames';
import { toPlanTrees } from 'careplan-csv/forms';
import { UPPLAN } from 'careplan-csv/records';
import { anonymise } from 'careplan-csv/anonymise';
import { generateSet } from 'careplan-csv/sets';

const { records, issues } = readAll(new Uint8Array(), { kind: 'UPPLAN' });
const issue: Issue | undefined = issues[0];
const count: number | undefined = records[0]?.count;
// @ts-expect-error - a count is a number
const wrong: string | undefined = records[0]?.count;
// @ts-expect-error - no such kind
readAll(new Uint8Array(), { kind: 'UPNONE' });
const key: 'csvVersion' = UPPLAN.fields[0].key;
const record = {} as RecordOf<'UP1KYO'>;
const name: string | null = record.careLevel;
export const report: Promise<Report> = checkFiles([{ name: 'x', source: new Blob([]) }]);
export async function rows(): Promise<number> {
  let last = 0;
  for await (const { row } of readRecords(new Blob([]).stream(), { kind: 'UP2KYO' })) last = row;
  return last;
}
export const used = [issue, count, wrong, key, name, writeAll('UPPLAN', records).bytes, decodeMs932(new Uint8Array()).text];
export const others = [injectFault, parseFileName('').ok, toPlanTrees, anonymise, generateSet('D2')[0]?.bytes];
`;
const testingUsage = `
import { recordArbitrary } from 'careplan-csv/testing';
import type { Arbitrary } from 'fast-check';

export const records: Arbitrary<{ count: number }> = recordArbitrary('UPPLAN');
// @ts-expect-error - a count is a number
export const wrong: Arbitrary<{ count: string }> = recordArbitrary('UPPLAN');
`;

/** TypeScript's own declarations, Node's and those of the packages, parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The complaints of TypeScript about some files of a project. */
function complaints(cwd: string, files: readonly string[], more: ts.CompilerOptions): string[] {
  const options = {
    target: ts.ScriptTarget.ES2022,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    ...more,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, version, ...others) => {
    // How a file is parsed depends on the format it is in.
    const key = `${path} ${JSON.stringify(version)}`;
    if (!parsed.has(key)) parsed.set(key, getSourceFile(path, version, ...others));
    return parsed.get(key);
  };
  const program = ts.createProgram(
    files.map((file) => join(cwd, file)),
    options,
    host,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe.skipIf(unbuilt)('the tarball', () => {
  beforeAll(install, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what is used and nothing else', () => {
    const files = filesBelow(join(plain, 'node_modules/careplan-csv'));
    const allowed =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD-PARTY-NOTICES\.md|schemas\/[\w.]+\.json|conformance\/[\w./-]+|docs\/[\w.-]+\.md|docs\/images\/[\w-]+\.png|(?:bench|fuzz)\/README\.md|examples\/[\w./-]+\.(?:md|m?[jt]s|html)|SECURITY\.md|CONTRIBUTING\.md|dist\/(?:page\.html|[\w/-]+\.c?js|types\/[\w./-]+\.d\.c?ts))$/u;
    expect(files.filter((path) => !allowed.test(path))).toStrictEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        ...['LICENSE', 'THIRD-PARTY-NOTICES.md', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'schemas/layout.json'],
        ...['guide', 'guide.en', 'rules', 'layout', 'decisions', 'conformance', 'stability', 'report'].map(
          (name) => `docs/${name}.md`,
        ),
        ...['examples/README.md', 'examples/import-into-map.ts', 'examples/import-sqlite/import.mjs'],
      ]),
    );
  });

  it('holds what its documents link to, with the headings they name', () => {
    const folder = join(plain, 'node_modules/careplan-csv');
    const broken = filesBelow(folder)
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => brokenLinks(folder, path).map((link) => `${path}: ${link}`));
    expect(broken).toStrictEqual([]);
  });

  it('runs nothing when it is installed, and needs five packages', () => {
    const packed = JSON.parse(readFileSync(join(plain, 'node_modules/careplan-csv/package.json'), 'utf8')) as Manifest;
    const hooks = Object.keys(packed.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/u.test(name));
    expect(hooks).toStrictEqual([]);
    expect(Object.keys(packed.dependencies).sort()).toStrictEqual([
      '@zip.js/zip.js',
      'csv-parse',
      'csv-stringify',
      'piscina',
      'zod',
    ]);
  });

  it('gives import and require the same names, those of the sources', async () => {
    const names = await sourceNames(entries);
    const { 'careplan-csv/testing': arbitraries, ...others } = names;
    expect(await script(plain, 'names.mjs', esmNames(inner))).toStrictEqual(others);
    expect(await script(plain, 'names.cjs', cjsNames(inner))).toStrictEqual(others);
    const expected = { 'careplan-csv/testing': arbitraries };
    expect(await script(testing, 'names.mjs', esmNames(['careplan-csv/testing']))).toStrictEqual(expected);
    expect(await script(testing, 'names.cjs', cjsNames(['careplan-csv/testing']))).toStrictEqual(expected);
  });

  it('holds each class once a format', async () => {
    const same = 'console.log(JSON.stringify(a.CareplanCsvError === b.CareplanCsvError && typeof a.CareplanCsvError));';
    const esm = `import * as a from 'careplan-csv'; import * as b from 'careplan-csv/filenames'; ${same}`;
    const cjs = `const a = require('careplan-csv'); const b = require('careplan-csv/filenames'); ${same}`;
    expect(await script(plain, 'same.mjs', esm)).toBe('function');
    expect(await script(plain, 'same.cjs', cjs)).toBe('function');
  });

  it('gives the JSON files', async () => {
    const titles = await script(
      plain,
      'json.cjs',
      `console.log(JSON.stringify([
        require('careplan-csv/report.schema.json').$id,
        require('careplan-csv/layout.json').kinds.length,
        require('careplan-csv/schemas/UPPLAN.202208.json').$id,
        require('careplan-csv/package.json').name,
      ]));`,
    );
    expect(titles).toStrictEqual([
      'urn:careplan-csv:report',
      18,
      'urn:careplan-csv:record:UPPLAN:202208',
      'careplan-csv',
    ]);
  });

  it.each([
    ['node16', ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ])('has types for ESM and CommonJS under %s', (_, module, moduleResolution) => {
    // Without the DOM: on a server these types come from Node's.
    const options = { module, moduleResolution, lib: ['lib.es2023.d.ts'], types: ['node'], skipLibCheck: true };
    for (const extension of ['mts', 'cts']) {
      writeFileSync(join(plain, `usage.${extension}`), usage);
      writeFileSync(join(testing, `usage.${extension}`), testingUsage);
    }
    expect(complaints(plain, ['usage.mts', 'usage.cts'], options)).toStrictEqual([]);
    expect(complaints(testing, ['usage.mts', 'usage.cts'], options)).toStrictEqual([]);
  });

  it.each(['es2020', 'es2023'])(
    'has types for bundlers with %s, and declarations without a fault of their own',
    (language) => {
      writeFileSync(join(plain, 'usage.ts'), usage);
      const options = {
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        lib: [`lib.${language}.d.ts`, 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
        types: [],
        skipLibCheck: false,
      };
      expect(complaints(plain, ['usage.ts'], options)).toStrictEqual([]);
    },
  );

  it('runs the command, also through the link that npm makes', async () => {
    const bin = join(plain, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    const link = join(bin, 'careplan-csv');
    symlinkSync(join(plain, 'node_modules/careplan-csv', manifest.bin['careplan-csv'] ?? ''), link);
    const { stdout } = await run(process.execPath, [link, '--version'], { cwd: plain });
    expect(stdout.trim()).toBe(manifest.version);
    // Rejects where the exit code is not 0.
    const checked = await run(process.execPath, [link, 'check', join(root, 'samples')], { cwd: plain });
    expect(checked.stdout).toContain('エラー 0');
    await expect(run(process.execPath, [link, 'check', join(root, 'samples-broken')])).rejects.toMatchObject({
      code: 1,
    });
  });
});
