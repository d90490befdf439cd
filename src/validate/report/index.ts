/**
 * What becomes of a {@link Report}: text for a terminal, JSON, SARIF, a page.
 *
 * @module
 */

export { type HtmlOptions, toHtml } from './html/html';
export { type JsonOptions, toJson } from './json';
export { type JunitOptions, toJunit } from './junit';
export { type LineOptions, toLine } from './line';
export type {
  AppliedSetting,
  CauseCounts,
  CodeCounts,
  FileReport,
  Report,
  RowCells,
  SeverityCodes,
  SeverityCounts,
  TransmissionReport,
} from './report';
export { type SarifOptions, toSarif } from './sarif';
export { type TextOptions, toText } from './text/text';
