import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { kinds } from '../../../src/schemas/kinds';
import { recordSchema } from '../../../src/schemas/zod';
import { type ExchangePattern, exchangePatterns, generateRecords, generateSet } from '../../../src/synthetic/sets';
import { checkFiles } from '../../../src/validate/check-files';
import { timeOf } from '../../support/worked';
import { asText, findings } from '../findings';

const patterns = Object.keys(exchangePatterns) as ExchangePattern[];

describe.each(patterns)('generateSet %s', (pattern) => {
  it.each([
    [1, 1],
    [2, 3],
    [3, 7],
    [4, 13],
    [5, 50],
    [99, 4],
    [-12345, 20],
  ])('passes every check (seed %i, %i persons)', async (seed, persons) => {
    expect(await findings(generateSet(pattern, { seed, persons }))).toEqual([]);
  });

  it('is the unit it says', async () => {
    const set = generateSet(pattern);
    const report = await checkFiles(set.map(({ name, bytes }) => ({ name, source: bytes })));
    expect(report.transmissions.map(({ unit }) => unit)).toEqual([exchangePatterns[pattern].unit]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(asText(generateSet(pattern, { seed: 5 }))).toEqual(asText(generateSet(pattern, { seed: 5 })));
    expect(asText(generateSet(pattern, { seed: 5 }))).not.toEqual(asText(generateSet(pattern, { seed: 6 })));
  });

  it('gives the records that are in the files', () => {
    const records = generateRecords(pattern, { seed: 3, persons: 5 });
    const files = generateSet(pattern, { seed: 3, persons: 5 });
    for (const kind of kinds) {
      const list = records[kind];
      if (list === undefined) continue;
      const file = files.find(({ name }) => name.startsWith(`${kind}_`) && !name.startsWith(`${kind}_SUB`));
      expect(readAll(file?.bytes ?? new Uint8Array(), { kind }).records).toEqual(list);
      for (const record of list) expect(recordSchema(kind).safeParse(record).success).toBe(true);
    }
  });
});

describe('generateSet', () => {
  it.each(['D1', 'D2', 'D3'] as const)('makes older editions of %s', async (pattern) => {
    for (const version of ['202208', '202003', '201910'] as const) {
      for (const seed of [1, 2, 3]) {
        const found = await findings(generateSet(pattern, { seed, persons: 6, version }));
        expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['file_name_older_version']));
      }
    }
  });

  it.each(['43', '46', 'AF'] as const)('takes %s as the office that plans 予防', async (planner) => {
    for (const pattern of ['D4', 'D5', 'D6', 'D7'] as const) {
      const set = generateSet(pattern, { planner, seed: 8 });
      expect(set[0]?.name).toContain(`_${planner}_`);
      expect(await findings(set)).toEqual([]);
    }
  });

  it('passes 実績 on to the centre', async () => {
    for (const seed of [1, 2, 3]) expect(await findings(generateSet('D7', { passedOn: true, seed }))).toEqual([]);
  });

  it('sends basic information with a 予防 plan', async () => {
    const set = generateSet('D5', { basicInformation: true });
    expect(set.map(({ name }) => name.replace(/_1.*/, ''))).toContain('UPKIHON_IMAGE');
    expect(await findings(set)).toEqual([]);
  });

  it.each(['2025-04', '2026-02', '2028-02', '2025-12'])('takes the month %s', async (month) => {
    for (const pattern of patterns) expect(await findings(generateSet(pattern, { month }))).toEqual([]);
  });

  it('holds what makes files hard', () => {
    const texts = patterns.flatMap((pattern) => Object.values(generateRecords(pattern, { persons: 40 })).flat());
    const all = JSON.stringify(texts);
    for (const mark of ['\\r\\n', '\\"', ',', '①', '㈱', '髙', '﨑', 'H']) expect(all).toContain(mark);
  });

  it('puts money on details in some sets and on subtotals in others, and passes the limit at times', () => {
    const { UPSIKYU = [] } = generateRecords('D2', { persons: 60 });
    const subtotals = UPSIKYU.filter(({ serviceCode }) => serviceCode.endsWith('AAAA'));
    expect(subtotals.some(({ totalCost }) => totalCost === null)).toBe(true);
    expect(subtotals.some(({ totalCost }) => totalCost !== null)).toBe(true);
    expect(UPSIKYU.some(({ fullCopay }) => (fullCopay ?? 0) > 0)).toBe(true);
  });

  it('gives each person a number of its own', () => {
    const { UPKIHON = [] } = generateRecords('D4', { persons: 1000 });
    expect(new Set(UPKIHON.map(({ insuredNumber }) => insuredNumber)).size).toBe(1000);
  });

  it('makes a thousand persons in seconds', async () => {
    expect(await timeOf(() => expect(generateSet('D2', { persons: 1000 })).toHaveLength(3))).toBeLessThan(10_000);
  }, 30_000);

  it.each([
    [{ persons: 0 }],
    [{ persons: 1.5 }],
    [{ seed: 0.5 }],
    [{ month: '2025-13' }],
    [{ version: '202504' }],
    [{ version: '202208' }],
  ])('refuses %j', (options) => {
    expect(() => generateSet('D6', options as never)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  });
});
