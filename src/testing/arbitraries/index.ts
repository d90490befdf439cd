/**
 * fast-check arbitraries derived from the definitions of the standard.
 *
 * @module
 */
export { type BadCell, badCellArbitrary } from './bad-cells';
export { type FileNameArbitraryOptions, fileNameArbitrary } from './file-names';
export { type RecordArbitraryOptions, recordArbitrary, rowArbitrary } from './records';
export { type SetArbitraryOptions, setArbitrary } from './sets';
export { type TextOptions, textArbitrary } from './text';
