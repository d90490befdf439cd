/**
 * What is called before files are sent.
 *
 * @module careplan-csv/exchange
 */
export {
  type Exported,
  type ExportHindrance,
  type ExportOptions,
  exportTransmissions,
  formatHindrance,
} from './export-transmissions';
export { stopsExport } from './left-out';
