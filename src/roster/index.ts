/**
 * The office's own list of its users beside the persons of the files. It loads csv-parse.
 *
 * @module careplan-csv/roster
 */
export {
  compareRoster,
  type MissingPerson,
  type RosterCode,
  type RosterCompareOptions,
  type RosterFinding,
  type RosterReport,
} from './compare-roster';
export { type RosterOptions, readRoster } from './read-roster';
export type { Roster, RosterColumn, RosterEntry, RosterList } from './roster';
export { formatRoster, rosterTexts } from './roster-text';
