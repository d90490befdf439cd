/** The entries of the package: the name of the built file → its source. Each is one public import path of package.json. */
export const entries = {
  index: 'src/index.ts',
  forms: 'src/forms/index.ts',
  print: 'src/print/index.ts',
  filenames: 'src/entries/filenames.ts',
  codec: 'src/entries/codec.ts',
  records: 'src/entries/records.ts',
  zod: 'src/entries/zod.ts',
  zip: 'src/archive/index.ts',
  testing: 'src/testing/index.ts',
  sets: 'src/synthetic/sets/index.ts',
  faults: 'src/synthetic/faults/index.ts',
  anonymise: 'src/synthetic/anonymise/index.ts',
  pool: 'src/cli/pool/index.ts',
  exchange: 'src/exchange/index.ts',
  fix: 'src/fix/index.ts',
  roster: 'src/roster/index.ts',
};
