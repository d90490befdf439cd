import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../src/codec/read/read';
import { parseFileName } from '../../src/filenames/parse';
import { type Fixed, fix } from '../../src/fix/fix';
import { fixableCodes } from '../../src/fix/fixable';
import { isKind } from '../../src/schemas/kinds';
import { faultBase, faultCodes, makeFault, type NamedBytes } from '../../src/synthetic/faults';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../src/synthetic/sets';
import { checkFiles } from '../../src/validate/check-files';
import { shapes } from '../conformant/shapes';
import { samples } from '../support/samples';

const named = (files: readonly NamedBytes[]) => files.map(({ name, bytes }) => ({ name, source: bytes }));
const patterns = Object.keys(exchangePatterns) as ExchangePattern[];

/** Damage of many kinds: bytes overwritten, cut out, put in. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    how: fc.constantFrom('overwrite', 'cut', 'insert'),
    bytes: fc.constantFrom('"', ',', '\r\n', '\n', '0', ' ', '\u0081', '\u00f0@', 'E+30', '2025/11/3', '\t', '\u00ff'),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(bytes: Uint8Array, faults: readonly { at: number; how: string; bytes: string }[]): Uint8Array {
  let all = Array.from(bytes);
  for (const fault of faults) {
    const at = Math.floor(fault.at * all.length);
    const put = fault.how === 'cut' ? [] : Array.from(fault.bytes, (unit) => unit.charCodeAt(0));
    all = [...all.slice(0, at), ...put, ...all.slice(at + (fault.how === 'insert' ? 0 : Math.max(1, put.length)))];
  }
  return Uint8Array.from(all);
}

/** Rows of the files, by the name they came under. */
function rowCounts(fixed: Fixed, files: readonly NamedBytes[]): void {
  for (const { name, bytes } of files) {
    const parsed = parseFileName(name);
    const { kind } = parsed;
    if (kind === undefined || !isKind(kind)) continue;
    const before = readAll(bytes, { kind, fileName: name }).rows.length;
    const after = fixed.files.find(({ original }) => original === name);
    const refused = fixed.refused.find(({ file }) => file === name);
    if (after === undefined) {
      expect(refused, name).toBeDefined();
      continue;
    }
    expect(readAll(after.bytes, { kind, fileName: after.name }).rows.length, name).toBe(before);
  }
}

describe('fix', () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('gives %s back byte for byte', async (_, shape) => {
    const files = shape.make();
    const report = await checkFiles(named(files));
    const fixed = await fix(named(files));
    for (const [index, { name, bytes }] of files.entries()) {
      if (report.files[index]?.issues.length !== 0) continue;
      expect(fixed.files[index]?.name).toBe(name);
      expect(Buffer.from(fixed.files[index]?.bytes ?? []).equals(bytes), name).toBe(true);
    }
  });

  it('gives the samples back byte for byte', async () => {
    const files = samples().map(({ name, bytes }) => ({ name, source: bytes }));
    const { files: fixed, changes } = await fix(files);
    expect(changes).toStrictEqual([]);
    for (const [index, { source }] of files.entries())
      expect(Buffer.from(fixed[index]?.bytes ?? []).equals(source)).toBe(true);
  });

  it.each(faultCodes)('puts %s right exactly where the catalogue says so', async (code) => {
    const { pattern, options } = faultBase(code);
    const { files } = makeFault(generateSet(pattern, { ...options, persons: 12 }), code);
    if (code === 'file_too_large') return;
    const fixed = await fix(named(files));
    const clean = Object.keys(fixed.report.byCode).length === 0;
    expect(clean, JSON.stringify(fixed.report.byCode)).toBe(fixableCodes.includes(code));
    if (clean) expect(fixed.changes.length).toBeGreaterThan(0);
    rowCounts(fixed, files);
  });

  it('changes nothing the second time, loses no row, and tells every change, whatever came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...patterns),
        fc.nat(20),
        fc.nat(3),
        damage,
        async (pattern, seed, which, faults) => {
          const set = generateSet(pattern, { seed, persons: 1 });
          const files = set.map((file, index) =>
            index === which % set.length ? { ...file, bytes: damaged(file.bytes, faults) } : file,
          );
          const fixed = await fix(named(files));
          rowCounts(fixed, files);
          for (const { original, bytes, changed } of fixed.files) {
            const before = files.find(({ name }) => name === original)?.bytes ?? new Uint8Array();
            expect(Buffer.from(before).equals(bytes)).toBe(!changed || Buffer.from(before).equals(bytes));
            if (!changed) expect(Buffer.from(before).equals(bytes)).toBe(true);
          }
          const again = await fix(fixed.files.map(({ name, bytes }) => ({ name, source: bytes })));
          expect(again.changes).toStrictEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps every record as reading gave it, but for the cells whose change is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...patterns),
        fc.nat(20),
        fc.nat(3),
        damage,
        async (pattern, seed, which, faults) => {
          const set = generateSet(pattern, { seed, persons: 1 });
          const file = set[which % set.length];
          const kind = file === undefined ? undefined : parseFileName(file.name).kind;
          if (file === undefined || kind === undefined || !isKind(kind)) return;
          const bytes = damaged(file.bytes, faults);
          const { files, changes } = await fix([{ name: file.name, source: bytes }]);
          const [out] = files;
          if (out === undefined) return;
          const before = readAll(bytes, { kind, fileName: file.name }).rows;
          const after = readAll(out.bytes, { kind, fileName: out.name }).rows;
          for (const [index, { record }] of before.entries()) {
            if (record === null) continue;
            const told = new Set(changes.filter(({ row }) => row === index + 1).map(({ key }) => key));
            for (const [key, value] of Object.entries(record)) {
              const now: unknown = (after[index]?.record as Record<string, unknown> | null)?.[key];
              if (now !== value) expect(told, `${index + 1} ${key}`).toContain(key);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
