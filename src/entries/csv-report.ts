/**
 * `careplan-csv/csv-report`: the findings of a report as a table for a spreadsheet. An entry of its own, since it alone loads csv-stringify.
 *
 * @module
 */
export { type CsvOptions, toCsv } from '../validate/report/csv';
