/**
 * Test data for software that reads or writes the files of the standard: fast-check arbitraries, synthetic transmissions,
 * sets with exactly one fault, and anonymised copies of real files. fast-check is a peer dependency of this entry alone; whoever needs no
 * arbitraries takes the modules of their own.
 *
 * @module careplan-csv/testing
 */
export { type AnonymiseOptions, anonymise } from '../synthetic/anonymise';
export {
  codesWithoutFault,
  type FaultBase,
  type FaultOptions,
  type FaultPlace,
  type FaultySet,
  faultBase,
  faultCodes,
  injectFault,
  makeFault,
} from '../synthetic/faults';
export type { NamedBytes } from '../synthetic/files';
export { rowBytes } from '../synthetic/row-bytes';
export {
  type ExchangePattern,
  exchangePatterns,
  generateRecords,
  generateSet,
  type SetOptions,
  type SetRecords,
} from '../synthetic/sets';
export * from './arbitraries';
