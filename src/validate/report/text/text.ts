import type { Language } from '../../../languages';
import { isAnObject, must } from '../../../misuse';
import { codesOf, outlineOf, sumOf } from '../outline';
import { mustBeReport, type Report } from '../report';
import { checkedLanguage } from '../words';
import { printCauses } from './causes';
import { Paper } from './paper';
import { printCleanTransmissions, printFiles, printTransmission } from './places';
import { printCounts, printRules } from './rules';
import { printSettings } from './settings';
import { printSummary } from './summary';

/** How {@link toText} prints. */
export interface TextOptions {
  /** `'ja'` by default. */
  readonly lang?: Language | undefined;
  /** Whether to print ANSI colours; no by default. */
  readonly color?: boolean | undefined;
  /** Columns of the terminal: sentences are broken to fit. Left out, every finding is one line. */
  readonly width?: number | undefined;
  /** Whether to explain each rule that was broken: why it matters and how to fix it. */
  readonly explain?: boolean | undefined;
  /** How many findings of one code are printed per file; 3 by default. Counts are exact all the same. */
  readonly samples?: number | undefined;
  /** Whether to leave out what has no finding, and the table of rules. */
  readonly quiet?: boolean | undefined;
}

/** Beyond so many codes the sentences alone give no overview. */
const codesWithoutTable = 3;

/**
 * Prints a report to be read on a terminal: by transmission and file, with a summary in the last line.
 *
 * @param report What `checkFiles` gave.
 * @param options How it is printed.
 * @returns Lines, each with its end. File names and values are escaped.
 * @example
 * ```ts
 * import { checkFiles, toText } from 'careplan-csv';
 *
 * const report = await checkFiles([{ name: 'UPPLAN_202511.CSV', source: new Uint8Array() }]);
 * console.log(toText(report, { lang: 'ja', color: process.stdout.isTTY }));
 * ```
 */
export function toText(report: Report, options: TextOptions = {}): string {
  mustBeReport(report);
  must('options', options, isAnObject);
  const { lang = 'ja', color = false, width = Infinity, explain = false, samples = 3, quiet = false } = options;
  const paper = new Paper({ lang: checkedLanguage(lang), color, width });
  const { transmissions, others, totals } = outlineOf(report);
  const places = { samples, quiet };
  printCauses(paper, report);
  const clean = transmissions.filter((one) => one.clean);
  const together = quiet || clean.length > 1;
  for (const transmission of transmissions) {
    if (!together || !transmission.clean) printTransmission(paper, transmission, places);
  }
  if (together && !quiet) printCleanTransmissions(paper, clean);
  const shown = quiet ? others.filter(({ findings }) => sumOf(findings.byCode) > 0) : others;
  if (shown.length > 0) {
    paper.title(paper.words.others);
    printFiles(paper, shown, places);
    paper.line();
  }
  const codes = codesOf(report);
  if (codes.length > codesWithoutTable && !quiet) printCounts(paper, codes);
  if (explain && codes.length > 0) printRules(paper, codes);
  printSettings(paper, report);
  printSummary(paper, report, totals);
  return paper.text;
}
