import * as zip from '../../src/archive';
import * as exchange from '../../src/exchange';
import * as fix from '../../src/fix';
import * as forms from '../../src/forms';
import * as index from '../../src/index';
import * as anonymise from '../../src/synthetic/anonymise';
import * as faults from '../../src/synthetic/faults';
import * as sets from '../../src/synthetic/sets';
import { type Callable, callables, failureOf, oddValues } from '../../test/support/misuse';
import { Broken, type Target } from '../target';

interface Input {
  readonly callable: Callable;
  readonly values: readonly (typeof oddValues)[number][];
}

// Errors are made by anyone with anything.
const all = callables({ index, forms, zip, exchange, fix, sets, faults, anonymise }).filter(
  ({ path }) => !/: (?:CareplanCsvError|UnreadableError)$/u.test(path),
);

/** Public functions called with what comes to hand: a sentence of the library's own, or nothing. */
export const misuse: Target<Input> = {
  name: 'misuse',
  make: (random) => ({
    callable: random.pick(all),
    values: Array.from({ length: random.below(5) }, () => random.pick(oddValues)),
  }),
  test: async ({ callable, values }) => {
    const failure = await failureOf(
      callable,
      values.map(([, make]) => make()),
    );
    if (failure !== undefined) throw new Broken(`${callable.path} threw: ${String(failure)}`, { cause: failure });
  },
  *shrink() {
    // A call is as small as it gets.
  },
  show: ({ callable, values }) => `${callable.path}(${values.map(([name]) => name).join(', ')})`,
};
