import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCell } from '../../../src/codec/csv/cell-changes';
import { decodeMs932 } from '../../../src/codec/ms932/decode';
import { encodeText } from '../../../src/codec/ms932/encoder';
import { readAll } from '../../../src/codec/read/read';
import { utf8Decoder } from '../../../src/codec/unicode/utf8-decoder';
import { writeAll } from '../../../src/codec/write/write';
import { parseFileName } from '../../../src/filenames/parse';
import { rowCodec } from '../../../src/schemas/cells/row-codec';
import { isKind, type Kind, kindIn, kinds } from '../../../src/schemas/kinds';
import { recordDefinition } from '../../../src/schemas/record';
import { versions } from '../../../src/schemas/versions';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../../src/synthetic/sets';
import { recordArbitrary } from '../../../src/testing/arbitraries/records';
import type { Evidence } from '../../../src/validate/cause';
import { causes } from '../../../src/validate/causes';
import { samples } from '../../support/samples';

/** A conformant file that is read row by row. */
interface Subject {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

function subjectsOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Subject[] {
  return files.flatMap(({ name, bytes }) => {
    const kind = parseFileName(name.split('/').at(-1) ?? '').kind;
    return kind !== undefined && isKind(kind) ? [{ name, kind, bytes }] : [];
  });
}

/** Every pattern in every edition that has it and ever applied, from several seeds; one person, and many. */
function sets(): Subject[] {
  return (Object.keys(exchangePatterns) as ExchangePattern[]).flatMap((pattern) => {
    const older = !('since' in exchangePatterns[pattern]);
    const editions = versions.filter(({ csvVersion }) => csvVersion !== '202504' && (older || csvVersion === '202407'));
    return editions.flatMap(({ csvVersion: version }) =>
      [1, 2, 3].flatMap((seed) => subjectsOf(generateSet(pattern, { version, seed, persons: seed === 1 ? 1 : 8 }))),
    );
  });
}

const shapes = subjectsOf(samples(`${import.meta.dirname}/../../fixtures/conformant`));
const conformant: readonly Subject[] = [...sets(), ...shapes, ...subjectsOf(samples())];

/** What each cause has found at the end of a file. */
function evidenceIn({ kind, bytes }: Omit<Subject, 'name'>): readonly (Evidence & { readonly cause: string })[] {
  const { rows } = readAll(bytes, { kind });
  return causes.flatMap(({ code, start }) => {
    const run = start({ kind });
    for (const row of rows) run.row?.(row, rowCodec(kind, row.version), anyCell);
    return run.evidence().map((one) => ({ ...one, cause: code }));
  });
}

/** The free texts of a file, with whether each is somebody's name. */
function textsIn({ kind, bytes }: Subject): { readonly text: string; readonly isName: boolean }[] {
  return readAll(bytes, { kind }).rows.flatMap(({ cells, version }) =>
    rowCodec(kind, version).fields.flatMap(({ free, spec }, index) => {
      const text = cells[index] ?? '';
      return free && text !== '' ? [{ text, isName: spec.holds === 'personName' }] : [];
    }),
  );
}

/** Of the first 64 KiB after the first byte of MS932: the bytes outside ASCII, the sequences that are wrong in UTF-8, the characters of three bytes. */
function lookOfUtf8(bytes: Uint8Array): { readonly wrong: number; readonly high: number; readonly long: number } {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return { wrong: 0, high: 0, long: 0 };
  const window = bytes.subarray(first, first + 65_536);
  const decoder = utf8Decoder(false);
  const { units, faults } = decoder.write(window);
  const wrong = faults.length + decoder.end().faults.length;
  const high = window.filter((byte) => byte >= 0x80).length;
  return { wrong, high, long: units.filter((unit) => unit >= 0x800).length - wrong };
}

/** How many characters of three bytes a text shows whose bytes are UTF-8. */
function mojibakeIn(text: string): number {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(encodeText(text));
    return decoded.replace(/[^\u0800-\uffff]/g, '').length;
  } catch {
    return 0;
  }
}

describe('conformant files', () => {
  it('are many, of every kind, and every shape is among them', () => {
    expect(new Set(conformant.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(conformant.length).toBeGreaterThan(300);
    expect(shapes.length).toBeGreaterThan(200);
  });

  it('bear no mark of a spreadsheet and fit the kind of their name: every piece of evidence stays at 0', () => {
    let measured = 0;
    for (const subject of conformant) {
      for (const { cause, name, found, threshold } of evidenceIn(subject)) {
        measured += 1;
        expect([subject.name, cause, name, found]).toEqual([subject.name, cause, name, 0]);
        // A whole cell, or half of all cells, lies between.
        expect(threshold).toBeGreaterThanOrEqual(cause === 'file_kind_differs' ? 0.5 : 1);
      }
    }
    expect(measured).toBeGreaterThan(5 * conformant.length - 1);
  });

  it('are far from UTF-8: a third of their bytes outside ASCII is wrong, or they hold kana of half width alone and no character of three bytes', () => {
    const kanaOnly: string[] = [];
    for (const { name, bytes } of conformant) {
      const { wrong, high, long } = lookOfUtf8(bytes);
      // One wrong sequence is enough for MS932; without one, one character of three bytes would be for UTF-8.
      if (wrong === 0 && high > 0) kanaOnly.push(name);
      expect([name, wrong * 3 >= high || long === 0]).toEqual([name, true]);
    }
    expect(kanaOnly.filter((name) => !name.startsWith('half-width-kana-only/'))).toEqual([]);
  });

  it('hold no byte 00, which UTF-16 has in every other place, and no mark', () => {
    for (const { name, bytes } of conformant) {
      expect([name, bytes.includes(0)]).toEqual([name, false]);
      expect((bytes[0] ?? 0) < 0x80).toBe(true);
    }
  });

  it('hold no row with a byte that is none of MS932', () => {
    for (const { name, bytes } of conformant) expect([name, decodeMs932(bytes).issues]).toEqual([name, []]);
  });

  it('have the commas of their layout in the first line, where one would do', () => {
    for (const { name, kind, bytes } of conformant) {
      const [row] = readAll(bytes, { kind }).rows;
      if (row === undefined) continue;
      expect([name, row.cells.length]).toEqual([name, recordDefinition(kind, row.version).fields.length]);
      expect(row.cells.length - 1).toBeGreaterThanOrEqual(3);
    }
  });

  it('hold no text that is UTF-8 read as Shift_JIS, and no name with the trace of a lost character', () => {
    let names = 0;
    for (const subject of conformant) {
      for (const { text, isName } of textsIn(subject)) {
        if (isName) names += 1;
        expect([subject.name, mojibakeIn(text)]).toEqual([subject.name, 0]);
        if (isName) expect(text).not.toMatch(/[?？●■□〓]/);
      }
    }
    expect(names).toBeGreaterThan(1000);
  });
});

it.each(kinds)('any records of %s bear no mark of a spreadsheet and fit their kind', (kind) => {
  const version = versions.find(({ csvVersion }) => csvVersion === '202407')?.csvVersion;
  if (version === undefined || !kindIn(kind, version)) throw new Error('no such edition');
  fc.assert(
    fc.property(fc.array(recordArbitrary(kind), { minLength: 1, maxLength: 4 }), (records) => {
      const { bytes } = writeAll(kind, records);
      expect(evidenceIn({ kind, bytes }).filter(({ found }) => found !== 0)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
