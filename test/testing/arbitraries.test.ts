import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import { formatFileName } from '../../src/filenames/format';
import { parseFileName } from '../../src/filenames/parse';
import { issueCodes } from '../../src/issues';
import { fileKinds, kindIn, kinds } from '../../src/schemas/kinds';
import { recordDefinition } from '../../src/schemas/record';
import { grammarOf, layouts, nameGrammars } from '../../src/schemas/versions';
import { recordSchema } from '../../src/schemas/zod';
import { rowBytes } from '../../src/synthetic/row-bytes';
import {
  badCellArbitrary,
  fileNameArbitrary,
  recordArbitrary,
  rowArbitrary,
  setArbitrary,
  textArbitrary,
} from '../../src/testing/arbitraries';
import { findings } from '../synthetic/findings';

const places = kinds.flatMap((kind) =>
  layouts.filter((version) => kindIn(kind, version)).map((version) => [kind, version] as const),
);

describe.each(places)('%s in %s', (kind, version) => {
  it('makes records that its schema takes and that come back equal', () => {
    fc.assert(
      fc.property(recordArbitrary(kind, { version }), (record) => {
        expect(recordSchema(kind, version).safeParse(record).success).toBe(true);
        const written = writeAll(kind, [record as never], { version: version as '202407' });
        expect(written.issues).toEqual([]);
        const { records, issues } = readAll(written.bytes, { kind, version });
        expect(issues).toEqual([]);
        expect(records).toEqual([record]);
      }),
      { numRuns: 25 },
    );
  });

  it('makes good rows', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary(kind, { version }), { minLength: 1, maxLength: 3 }), (rows) => {
        const read = readAll(rowBytes(kind, rows, version), { kind, version });
        expect(read.issues).toEqual([]);
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 10 },
    );
  });

  it('makes cells that give one finding', () => {
    fc.assert(
      fc.property(rowArbitrary(kind, { version }), badCellArbitrary(kind, { version }), (cells, bad) => {
        const row = cells.with(bad.column - 1, bad.cell);
        const { issues } = readAll(rowBytes(kind, [row], version), { kind, version });
        expect(issues.map(({ code, row: at, column, key }) => ({ code, row: at, column, key }))).toEqual([
          { code: bad.code, row: 1, column: bad.column, key: bad.key },
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('badCellArbitrary', () => {
  it('breaks every field that can be broken, with every code of a cell', () => {
    const given = new Set<string>();
    for (const kind of kinds) {
      const keys = new Set<string>();
      for (const bad of fc.sample(badCellArbitrary(kind), { numRuns: 2500, seed: 1 })) {
        given.add(bad.code);
        keys.add(bad.key);
      }
      expect([...keys].sort()).toEqual(
        recordDefinition(kind)
          .fields.map(({ key }) => key)
          .sort(),
      );
    }
    const own = issueCodes.filter((code) => /^field_|^service_type|^character_control|^version_unknown/u.test(code));
    expect([...given].sort()).toEqual([...own].sort());
  });
});

describe('fileNameArbitrary', () => {
  it('makes names that are read back', () => {
    fc.assert(
      fc.property(fileNameArbitrary(), (parts) => {
        const parsed = parseFileName(formatFileName(parts));
        expect(parsed.value).toEqual(parts);
        const codes = parsed.issues.map(({ code }) => code);
        expect(codes).toEqual(parts.edition === nameGrammars[0] ? [] : ['file_name_older_version']);
      }),
    );
  });

  it('keeps to the kind and the edition', () => {
    for (const [kind, version] of places) {
      const edition = grammarOf(version);
      for (const parts of fc.sample(fileNameArbitrary({ kind, edition }), 5))
        expect(parts).toMatchObject({ kind, edition });
    }
  });

  it('makes all kinds', () => {
    const made = new Set(fc.sample(fileNameArbitrary(), { numRuns: 1000, seed: 1 }).map(({ kind }) => kind));
    expect(made.size).toBe(Object.keys(fileKinds).length);
  });
});

describe('textArbitrary', () => {
  it('keeps to its lengths', () => {
    fc.assert(
      fc.property(textArbitrary({ minLength: 2, maxLength: 5 }), (text) => text.length >= 2 && text.length <= 5),
    );
  });

  it('leaves out what must be quoted, if asked', () => {
    fc.assert(fc.property(textArbitrary({ special: false }), (text) => !/["\r\n,]/u.test(text)));
  });

  it('holds what makes texts hard', () => {
    const all = fc.sample(textArbitrary(), { numRuns: 2000, seed: 1 }).join('');
    for (const mark of ['"', ',', '\r\n', '\\', 'ｱ', '①', '㈱', '髙', '纊']) expect(all).toContain(mark);
  });
});

describe('setArbitrary', () => {
  it('makes sets without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(setArbitrary({ maxPersons: 4 }), async (set) => {
        expect(await findings(set)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
