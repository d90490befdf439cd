/**
 * The findings of a report as a table for a spreadsheet. An entry of its own, since it alone loads csv-stringify.
 *
 * @module careplan-csv/csv-report
 */
export { type CsvOptions, toCsv } from '../validate/report/csv';
