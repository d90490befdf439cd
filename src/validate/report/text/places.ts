import { isPicture } from '../../../schemas/kinds';
import { visible } from '../escape';
import { groupsOf, type OutlinedFile, type OutlinedTransmission, sumOf } from '../outline';
import type { FileReport } from '../report';
import { displayWidth, padTo } from '../width';
import { kindName, numberText, routeName, stampText, tallied, unitName } from '../words';
import { printFindings } from './findings';
import type { Paper } from './paper';

/** How findings are printed under their places. */
export interface PlacesOptions {
  /** How many findings of one code are printed per file. */
  readonly samples: number;
  /** Whether files without findings are left out. */
  readonly quiet: boolean;
}

/**
 * Prints a transmission: what it is, its own findings, its files with theirs.
 *
 * @param paper What is written on.
 * @param transmission The transmission.
 * @param options How.
 */
export function printTransmission(paper: Paper, transmission: OutlinedTransmission, options: PlacesOptions): void {
  const { report, findings, files } = transmission;
  const { lang } = paper;
  const title = capital(unitName(report.unit)[lang]);
  const between = visible(`${stampText(report.stamp)}  ${routeName(report)[lang]}`);
  paper.hang('', paper.paint('bold', title), displayWidth(title), between);
  printFindings(paper, groupsOf(findings), '  ', options.samples);
  printFiles(paper, files, options);
  paper.line();
}

/**
 * Prints transmissions without findings, of which only the number is of interest.
 *
 * @param paper What is written on.
 * @param clean The transmissions.
 */
export function printCleanTransmissions(paper: Paper, clean: readonly OutlinedTransmission[]): void {
  const { lang, words } = paper;
  const label = words.cleanUnits(numberText(clean.length));
  const units = tallied(clean.map(({ report }) => unitName(report.unit)[lang]));
  paper.hang('', paper.paint('good', label), displayWidth(label), units.join(words.comma));
  paper.line();
}

/**
 * Prints files: those with findings one by one; the others together in a line.
 *
 * @param paper What is written on.
 * @param files The files.
 * @param options How.
 */
export function printFiles(paper: Paper, files: readonly OutlinedFile[], options: PlacesOptions): void {
  const { lang, words } = paper;
  const found = files.filter(({ findings }) => sumOf(findings.byCode) > 0);
  const kindWidth = Math.max(0, ...found.map(({ report }) => displayWidth(kindName(report.kind)[lang])));
  for (const { report, findings } of found) {
    printFile(paper, report, kindWidth);
    printFindings(paper, groupsOf(findings), '    ', options.samples);
  }
  if (options.quiet) return;
  const rest = files.filter((file) => !found.includes(file));
  printList(
    paper,
    paper.paint('good', words.clean),
    displayWidth(words.clean),
    rest.filter(({ clean }) => clean),
  );
  // Of these it is not known: their transmission has findings of which it was not kept where they lie.
  const open = rest.filter(({ clean }) => !clean);
  printList(paper, words.notKept, displayWidth(words.notKept), open);
}

/** Files in a line: what they are and how much they hold. */
function printList(paper: Paper, label: string, labelWidth: number, files: readonly OutlinedFile[]): void {
  if (files.length === 0) return;
  const { lang, words } = paper;
  const list = tallied(
    files.map(({ report }) =>
      [kindName(report.kind)[lang], extentOf(paper, report)].filter((part) => part !== '').join(words.between),
    ),
  );
  paper.hang('  ', label, labelWidth, list.join(words.comma));
}

/** The kind, the name, how much there is. A name is never broken, so that it can be copied. */
function printFile(paper: Paper, file: FileReport, kindWidth: number): void {
  const { kind, name, version } = file;
  const lead = `  ${padTo(kindName(kind)[paper.lang], kindWidth)}  ${visible(name)}`;
  const extent = [extentOf(paper, file), version === null ? '' : `${paper.words.version}${version}`];
  const rest = extent.filter((part) => part !== '').join('  ');
  if (rest === '') paper.line(lead);
  else if (displayWidth(lead) + 2 + displayWidth(rest) <= paper.width)
    paper.line(`${lead}  ${paper.paint('dim', rest)}`);
  else {
    paper.line(lead);
    paper.line(`    ${paper.paint('dim', rest)}`);
  }
}

/** How much a file holds; nothing for what is not read, pictures and foreign files. */
function extentOf({ words }: Paper, { kind, rows, rejected }: FileReport): string {
  if (rows === 0 && (kind === null || isPicture(kind))) return '';
  return words.rows(numberText(rows), rejected === 0 ? null : numberText(rejected));
}

/** Begins a title with a capital where the script has them. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
