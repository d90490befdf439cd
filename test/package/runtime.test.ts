import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist, portableEntries, unbuilt } from './built';

/** The packages each entry may load; the library itself has no others. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'careplan-csv': [],
  'careplan-csv/zod': ['zod'],
  'careplan-csv/forms': [],
  'careplan-csv/print': [],
  'careplan-csv/filenames': [],
  'careplan-csv/codec': [],
  'careplan-csv/records': [],
  'careplan-csv/testing': ['fast-check'],
  'careplan-csv/sets': [],
  'careplan-csv/zip': ['@zip.js/zip.js/lib/zip-core-custom.js'],
  'careplan-csv/faults': [],
  'careplan-csv/anonymise': [],
  'careplan-csv/csv-report': ['csv-stringify/sync'],
  'careplan-csv/exchange': [],
  'careplan-csv/fix': [],
  'careplan-csv/roster': ['csv-parse/sync'],
};

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(['"])([^'"\n]+)\1/gu;

/** All files that a built file leads to, and the packages they name. */
function closure(entry: string): { readonly files: ReadonlyMap<string, string>; readonly packages: string[] } {
  const files = new Map<string, string>();
  const named = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (files.has(path)) continue;
    const text = readFileSync(path, 'utf8');
    files.set(path, text);
    for (const [, , name = ''] of text.matchAll(specifier)) {
      if (name.startsWith('.')) waiting.push(resolve(dirname(path), name));
      // A sentence may say "from '00:00' to '24:00'".
      else if (/^@?[a-z]/u.test(name)) named.add(name);
    }
  }
  return { files, packages: [...named].sort() };
}

/** What only some runtimes have, or what a strict Content-Security-Policy forbids. */
const foreign = /\bnode:|\bBuffer\b|\bprocess\b|\b__dirname\b|\beval\(|\bnew Function\b|\bFunction\(|\bsetImmediate\b/u;

describe.skipIf(unbuilt)('the built library', () => {
  it('is looked at whole', () =>
    expect(Object.keys(packages).sort()).toStrictEqual(Object.keys(portableEntries).sort()));

  describe.each(Object.entries(portableEntries))('%s', (path, file) => {
    it.each(['js', 'cjs'])('(.%s) loads what it may and nothing of one runtime', (extension) => {
      const reached = closure(join(dist, `${file}.${extension}`));
      expect(reached.packages).toStrictEqual(packages[path]);
      for (const [name, text] of reached.files) expect(foreign.exec(text)?.[0], name).toBeUndefined();
    });
  });

  it('holds the tables once in each format', () => {
    const marks = ['packedCells', 'packedSubstitutions', 'UPPLAN', 'issueKinds'];
    for (const extension of ['js', 'cjs']) {
      const all = new Map<string, string>();
      for (const file of Object.values(portableEntries)) {
        for (const [name, text] of closure(join(dist, `${file}.${extension}`)).files) all.set(name, text);
      }
      for (const mark of marks) {
        const holders = [...all.values()].filter((text) => new RegExp(`(?:var|const|let) ${mark} =`, 'u').test(text));
        expect(holders.length, `${mark} in .${extension}`).toBe(1);
      }
    }
  });
});
