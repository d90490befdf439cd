import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../src/issues';
import { codesWithoutFault, faultBase, faultCodes, injectFault, makeFault } from '../../../src/synthetic/faults';
import { faultExample } from '../../../src/synthetic/faults/example';
import { generateSet } from '../../../src/synthetic/sets';
import { asText, findings } from '../findings';

const seeds = [1, 2, 3];

describe('faults', () => {
  it('are there for every code that reading gives', () => {
    expect([...faultCodes, ...Object.keys(codesWithoutFault)].sort()).toEqual([...issueCodes].sort());
    expect(new Set(faultCodes).size).toBe(faultCodes.length);
  });

  it.each(faultCodes)('%s is found, at its place, and nothing else', async (code) => {
    for (const seed of seeds) {
      const { pattern, options } = faultBase(code);
      const clean = generateSet(pattern, { ...options, seed });
      const { files, places, beside } = makeFault(clean, code, { seed });
      const found = await findings(files);
      expect(found.map((one) => one.code).filter((one) => !beside.includes(one))).toEqual(places.map(() => code));
      const own = found.filter((one) => one.code === code);
      expect(own.map(({ file, row, key }) => ({ file, row, key }))).toEqual(places);
      for (const other of beside) expect(found.map((one) => one.code)).toContain(other);
    }
  });

  it('leaves the set as it is', async () => {
    const set = generateSet('D2', { persons: 12 });
    const before = asText(set);
    injectFault(set, 'total_mismatch');
    expect(asText(set)).toEqual(before);
  });

  it('gives the same fault for the same seed', () => {
    const set = generateSet('D3', { persons: 12 });
    const [once, again] = [injectFault(set, 'field_date', { seed: 4 }), injectFault(set, 'field_date', { seed: 4 })];
    expect(asText(once)).toEqual(asText(again));
  });

  it.each([
    ['character_substituted', 'D1'],
    ['total_mismatch', 'D1'],
    ['image_missing', 'D2'],
    ['file_name_malformed', 'D2'],
  ] as const)('refuses %s on %s', (code, pattern) => {
    expect(() => injectFault(generateSet(pattern), code)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
  });
});

describe('examples of faults', () => {
  it('show no line that nobody reads whole', () => {
    for (const code of ['file_too_large', 'field_date'] as const) {
      const { bad = '', good = '' } = faultExample(code) ?? {};
      expect(Math.max(bad.length, good.length)).toBeLessThan(1100);
      expect(bad).not.toBe(good);
    }
    expect(faultExample('file_too_large')?.bad).toMatch(/^202407,.+ … .+$/u);
  });
});
