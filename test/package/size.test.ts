import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { portableEntries, root, unbuilt } from './built';

interface Import {
  /** What is imported; absent: all of it. */
  readonly name?: string;
  readonly from: string;
  /** Bytes, minified and gzipped, zod and all. The number moves when someone decides it should. */
  readonly ceiling: number;
  /** Top-level names that a bundler must have dropped. */
  readonly without: readonly string[];
}

const zod = ['$constructor', 'ZodType', 'toZod'];
const decoding = ['packedCells', 'decodeTable'];
const substitution = ['packedSubstitutions'];
const codec = [...decoding, ...substitution];
const definitions = ['definitions', 'UPPLAN', 'UPKIHON', 'cellTypes', 'codes'];
const catalogue = ['allRules', 'fieldRequired', 'toHtml', 'toSarif'];

const imports: readonly Import[] = [
  {
    name: 'parseFileName',
    from: 'careplan-csv',
    ceiling: 7_400,
    without: [...zod, ...codec, ...definitions, ...catalogue],
  },
  { name: 'kinds', from: 'careplan-csv', ceiling: 1_500, without: [...zod, ...codec, ...definitions, ...catalogue] },
  {
    name: 'decodeMs932',
    from: 'careplan-csv',
    ceiling: 14_300,
    without: [...zod, ...substitution, ...definitions, ...catalogue],
  },
  { name: 'encodeMs932', from: 'careplan-csv', ceiling: 20_800, without: [...zod, ...definitions, ...catalogue] },
  { name: 'readAll', from: 'careplan-csv', ceiling: 42_000, without: [...zod, ...substitution, ...catalogue] },
  { name: 'writeAll', from: 'careplan-csv', ceiling: 37_800, without: [...zod, ...catalogue] },
  { name: 'checkFiles', from: 'careplan-csv', ceiling: 88_400, without: [...zod, 'toHtml', 'toSarif'] },
  { name: 'recordSchema', from: 'careplan-csv/zod', ceiling: 113_000, without: [...codec, ...catalogue] },
  {
    name: 'UPPLAN',
    from: 'careplan-csv/records',
    ceiling: 2_700,
    without: [...zod, ...codec, ...catalogue, 'definitions', 'codes', 'UPJSK', 'UPSIKYU', 'UPKIHON', 'UP1KYO'],
  },
  { from: 'careplan-csv/zod', ceiling: 113_000, without: [...codec, ...catalogue] },
  { from: 'careplan-csv', ceiling: 124_400, without: [...zod, 'toPlanTrees', 'generateSet'] },
  { from: 'careplan-csv/forms', ceiling: 86_000, without: [...zod, 'toHtml', 'toSarif'] },
  {
    name: 'toPlanTrees',
    from: 'careplan-csv/forms',
    ceiling: 3_100,
    without: [...zod, ...codec, ...catalogue, 'toStatements'],
  },
  { from: 'careplan-csv/print', ceiling: 41_500, without: [...zod, ...codec, ...catalogue] },
  { from: 'careplan-csv/filenames', ceiling: 11_000, without: [...zod, ...codec, ...definitions, ...catalogue] },
  { from: 'careplan-csv/codec', ceiling: 22_000, without: [...zod, ...definitions, ...catalogue] },
  { from: 'careplan-csv/records', ceiling: 9_700, without: [...zod, ...codec, ...catalogue] },
  { from: 'careplan-csv/zip', ceiling: 62_500, without: [...zod, ...substitution, ...definitions, ...catalogue] },
  { from: 'careplan-csv/csv-report', ceiling: 68_500, without: [...zod, 'toHtml', 'toSarif', 'generateSet'] },
  { from: 'careplan-csv/sets', ceiling: 55_000, without: [...zod, ...catalogue] },
  { from: 'careplan-csv/faults', ceiling: 50_000, without: [...zod, ...catalogue] },
  { from: 'careplan-csv/anonymise', ceiling: 52_700, without: [...zod, ...catalogue] },
  { from: 'careplan-csv/exchange', ceiling: 103_600, without: [...zod, 'toHtml', 'toSarif', 'generateSet'] },
  { from: 'careplan-csv/fix', ceiling: 101_500, without: [...zod, 'toHtml', 'toSarif', 'generateSet'] },
  { from: 'careplan-csv/roster', ceiling: 56_500, without: [...zod, ...catalogue, 'generateSet'] },
  // fast-check itself is not counted: it is the user's.
  { from: 'careplan-csv/testing', ceiling: 83_000, without: [...zod, ...catalogue] },
];

async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    external: ['fast-check', 'csv-parse', 'csv-stringify'],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

async function gzipped(code: string): Promise<number> {
  const { code: minified } = await transform(code, { minify: true, charset: 'utf8', format: 'esm' });
  return gzipSync(minified, { level: 9 }).length;
}

describe.skipIf(unbuilt)('what an import costs', () => {
  it('is told of every entry', () => {
    const whole = imports.filter(({ name }) => name === undefined).map(({ from }) => from);
    expect(whole.sort()).toStrictEqual(Object.keys(portableEntries).sort());
  });

  it.each(imports)('$name from $from: at most $ceiling bytes', async ({ name, from, ceiling, without }) => {
    const code = await bundle(`export ${name === undefined ? '*' : `{ ${name} }`} from '${from}';`);
    const kept = without.filter((id) =>
      new RegExp(`^(?:var|let|const|class|function) ${id.replace('$', '\\$')}\\b`, 'mu').test(code),
    );
    expect(kept).toStrictEqual([]);
    const size = await gzipped(code);
    if (process.env.SIZES === '1') console.log(`${name ?? '*'} from ${from}: ${size} of ${ceiling}`);
    expect(size).toBeLessThanOrEqual(ceiling);
    // A ceiling far above is none.
    expect(size).toBeGreaterThan(ceiling * 0.6);
  });

  it('the forbidden names are names of the library', async () => {
    const everything = await bundle(
      Object.keys(portableEntries)
        .map((path, index) => `export * as e${index} from '${path}';`)
        .join('\n'),
    );
    const names = new Set(imports.flatMap(({ without }) => without));
    const unknown = [...names].filter(
      (id) => !new RegExp(`^(?:var|let|const|class|function) ${id.replace('$', '\\$')}\\b`, 'mu').test(everything),
    );
    expect(unknown).toStrictEqual([]);
  });

  it('for a browser needs nothing of Node.js, the packages that are imported included', async () => {
    const contents = Object.keys(portableEntries)
      .map((path, index) => `export * as e${index} from '${path}';`)
      .join('\n');
    const { errors } = await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'silent',
    });
    expect(errors).toStrictEqual([]);
  });

  it('an import for nothing leaves nothing', async () => {
    const code = Object.keys(portableEntries).map((path, index) => `import * as e${index} from '${path}';`);
    // The external package has to stay: esbuild cannot see that it has no effects.
    expect((await bundle(code.join('\n'))).replace(/import "fast-check";|\/\/.*/gu, '').trim()).toBe('');
  });
});
