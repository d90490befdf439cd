/**
 * `careplan-csv/exchange`: what is called before files are sent.
 *
 * @module
 */
export { type Exported, type ExportHindrance, type ExportOptions, exportTransmissions } from './export-transmissions';
export { stopsExport } from './left-out';
