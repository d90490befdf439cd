import { CareplanCsvError, type IssueCode } from '../../../src/issues';
import { type FaultySet, faultBase, makeFault, type NamedBytes } from '../../../src/synthetic/faults';
import { generateSet } from '../../../src/synthetic/sets';

/** The smallest set that a fault can be put into. */
export function smallestFaultySet(code: IssueCode): FaultySet {
  const { pattern, options } = faultBase(code);
  for (let persons = 1; ; persons += 1) {
    try {
      return makeFault(generateSet(pattern, { ...options, persons }), code);
    } catch (error) {
      if (!(error instanceof CareplanCsvError) || persons > 12) throw error;
    }
  }
}

export type { NamedBytes };
