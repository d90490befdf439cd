import * as fc from 'fast-check';
import { keysOf } from '../../objects';
import type { NamedBytes } from '../../synthetic/files';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../synthetic/sets';

/** Which sets are made. */
export interface SetArbitraryOptions {
  /** Any of the seven by default. */
  readonly pattern?: ExchangePattern | undefined;
  /** At most so many persons; 10 by default. */
  readonly maxPersons?: number | undefined;
}

/**
 * Makes whole consistent transmissions as files, those that `generateSet` makes; they shrink to few persons.
 *
 * @param options The pattern, and how many persons at most.
 * @example
 * ```ts
 * import { checkFiles } from 'careplan-csv';
 * import { setArbitrary } from 'careplan-csv/testing';
 * import * as fc from 'fast-check';
 *
 * await fc.assert(
 *   fc.asyncProperty(setArbitrary(), async (set) => {
 *     const report = await checkFiles(set.map(({ name, bytes }) => ({ name, source: bytes })));
 *     return report.counts.error === 0;
 *   }),
 *   { numRuns: 10 },
 * );
 * ```
 */
export function setArbitrary(options: SetArbitraryOptions = {}): fc.Arbitrary<NamedBytes[]> {
  const { pattern, maxPersons = 10 } = options;
  const patterns = pattern === undefined ? keysOf(exchangePatterns) : [pattern];
  return fc
    .tuple(fc.constantFrom(...patterns), fc.integer(), fc.integer({ min: 1, max: maxPersons }))
    .map(([one, seed, persons]) => generateSet(one, { seed, persons }));
}
