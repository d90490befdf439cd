import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { writeAll } from '../../src/codec/write/write';
import { type Kind, kinds } from '../../src/schemas/kinds';
import type { RecordOf } from '../../src/schemas/record';
import { Random } from '../../src/synthetic/random';
import { type ExchangePattern, generateRecords, generateSet } from '../../src/synthetic/sets';
import { checkFiles, type FileToCheck } from '../../src/validate/check-files';
import { expectLinear } from '../support/worked';

/** A list in another order, the same for the same seed. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = new Random(seed, 'crowd');
  const mixed = [...list];
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = random.int(0, index);
    [mixed[index], mixed[other]] = [mixed[other] as T, mixed[index] as T];
  }
  return mixed;
}

/** A synthetic transmission whose rows stand in any order, persons interleaved. */
function crowd(pattern: ExchangePattern, persons: number): FileToCheck[] {
  const records = generateRecords(pattern, { persons });
  const names = generateSet(pattern, { persons: 1 }).map(({ name }) => name);
  return kinds.flatMap((kind) => {
    const list = records[kind] as readonly RecordOf<Kind>[] | undefined;
    const name = names.find((one) => one.startsWith(`${kind}_`) && !one.startsWith(`${kind}_SUB`));
    if (list === undefined || name === undefined) return [];
    const { bytes, issues } = writeAll(kind, shuffled(list, persons) as never);
    expect(issues).toEqual([]);
    return [{ name, source: bytes }];
  });
}

describe('rules over several rows', () => {
  it('take time with the number of persons, interleaved in one file, not with its square', async () => {
    const crowds = new Map([250, 1000, 2000, 4000].map((persons) => [persons, crowd('D2', persons)]));
    await expectLinear(1000, async (persons) => {
      const report = await checkFiles(crowds.get(persons) as FileToCheck[]);
      expect(report.byCode).toEqual({});
      expect(report.files.find(({ kind }) => kind === 'UPHOSOKU')?.rows).toBe(persons);
    });
  }, 180_000);

  it.each([
    ['D1', { rows_unsorted: true }],
    ['D2', {}],
    ['D3', {}],
    ['D5', { rows_unsorted: true }],
    ['D6', {}],
    ['D7', {}],
  ] as const)(
    'find nothing in %s of five hundred persons in any order',
    async (pattern, remarks) => {
      const { byCode, counts } = await checkFiles(crowd(pattern, 500));
      expect(Object.keys(byCode)).toEqual(Object.keys(remarks));
      expect(counts).toMatchObject({ error: 0, warning: 0 });
    },
    60_000,
  );

  it('keep persons and keys, not rows', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const names = new Map(generateSet('D2', { persons: 1 }).map(({ name }) => [name.split('_')[0], name]));
    const records = generateRecords('D2', { persons: 50 });
    const heaps: number[] = [];
    // The forms 6 and the details of forms 7 over and over again: more rows, no more persons.
    async function* again(bytes: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
      for (let round = 0; round < times; round += 1) {
        yield bytes;
        if (round % 20 !== 10) continue;
        collect();
        heaps.push(process.memoryUsage().heapUsed);
      }
    }
    const files = (['UPPLAN', 'UPSIKYU'] as const).map((kind) => {
      const { bytes } = writeAll(kind, records[kind] as never);
      return { name: names.get(kind) as string, source: () => again(bytes, 100) };
    });
    const report = await checkFiles(files);
    expect(report.files.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(100_000);
    const [first = 0] = heaps;
    expect(heaps).toHaveLength(10);
    expect(Math.max(...heaps) - first).toBeLessThan(8 * 1024 * 1024);
  }, 60_000);
});
