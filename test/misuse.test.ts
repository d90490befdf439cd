import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries } from '../scripts/entries.mjs';
import { callables, failureOf, oddValues } from './support/misuse';

/** Arbitraries are fast-check's to check; a pool starts threads; records are data. */
const skipped: ReadonlySet<string> = new Set(['testing', 'pool', 'records']);

async function modules(): Promise<Record<string, object>> {
  const found: Record<string, object> = {};
  for (const [entry, source] of Object.entries(entries)) {
    if (!skipped.has(entry)) found[entry] = (await import(`../${source}`)) as object;
  }
  return found;
}

describe('misuse', () => {
  it('of any public function is a CareplanCsvError with a sentence, or nothing', async () => {
    // Errors are made by anyone with anything.
    const all = callables(await modules()).filter(({ path }) => !/: (?:CareplanCsvError|UnreadableError)$/u.test(path));
    expect(all.length).toBeGreaterThan(40);
    const failures = new Map<string, string>();
    const arbitrary = fc.array(fc.constantFrom(...oddValues), { maxLength: 3 });
    for (const one of all) {
      for (const values of [...oddValues.map((value) => [value]), ...fc.sample(arbitrary, 60)]) {
        const failure = await failureOf(
          one,
          values.map(([, make]) => make()),
        );
        if (failure === undefined) continue;
        const { message = String(failure), stack = '' } = failure as Error;
        const place = /src\/[^)\s]+/u.exec(stack)?.[0] ?? '';
        failures.set(`${one.path} ${place}`, `(${values.map(([name]) => name).join(', ')}): ${message}`);
      }
    }
    expect([...failures].map((line) => line.join(' '))).toEqual([]);
  });
});
