import fc from 'fast-check';

/**
 * A run answers for the change, not for its luck: the same inputs each time. `FC_SEED=random` draws new ones, `FC_SEED=123` draws those of
 * that seed. New inputs are what `npm run fuzz` is for.
 */
const { FC_SEED = '20240701' } = process.env;

if (FC_SEED !== 'random') {
  if (!/^-?[0-9]+$/.test(FC_SEED)) throw new Error(`FC_SEED is a whole number or 'random', not ${FC_SEED}`);
  fc.configureGlobal({ seed: Number(FC_SEED) });
}
