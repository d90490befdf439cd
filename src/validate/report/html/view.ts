import { type CodeGroup, codesOf, groupsOf, type OutlinedFile, outlineOf, sumOf } from '../outline';
import type { FileReport, Report, RowCells, TransmissionReport } from '../report';
import { sampled } from './sampling';

/** Files and transmissions beyond so many are counted, not listed. */
const mostListed = 1000;

/** Rows beyond so many are not shown with their cells. */
const mostRows = 200;

/** A page with no more rows than this opens them. */
const mostOpenRows = 20;

/** A file as the page shows it. */
export interface FileView {
  readonly report: FileReport;
  /** The id of its findings in the page; made of its place in the report, never of its name. */
  readonly id: string;
  /** How many findings there are. */
  readonly count: number;
  /** Whether nothing was found; where findings were not kept, that is not known. */
  readonly clean: boolean;
  /** Cut to what the page shows. */
  readonly groups: readonly CodeGroup[];
  /** The cells of its rows with findings, by row, where the caller asked for values. */
  readonly cells: ReadonlyMap<number, RowCells>;
}

/** A transmission as the page shows it. */
export interface TransmissionView {
  readonly report: TransmissionReport;
  readonly id: string;
  readonly files: readonly FileView[];
  readonly groups: readonly CodeGroup[];
  /** How many findings there are about itself and its files. */
  readonly count: number;
}

/** A report as the page shows it. */
export interface PageView {
  readonly report: Report;
  readonly totals: ReturnType<typeof outlineOf>['totals'];
  readonly codes: ReturnType<typeof codesOf>;
  readonly transmissions: readonly TransmissionView[];
  /** Transmissions that are counted only: of more than a thousand, those without findings first. */
  readonly unlisted: number;
  readonly others: readonly FileView[];
  readonly unlistedOthers: number;
  /** How many findings are shown. */
  readonly shown: number;
  /** Whether an issue has the text of a cell. */
  readonly withValues: boolean;
  /** Whether the cells of rows stand open. */
  readonly openRows: boolean;
  readonly count: number;
}

/**
 * Arranges a report for a page of bounded size.
 *
 * @param report The report.
 * @param maxSamples How many findings are shown in all.
 */
export function viewOf(report: Report, maxSamples: number): PageView {
  const outline = outlineOf(report);
  const places = new Map(report.files.map((file, index) => [file, index]));
  const lists = [
    ...outline.transmissions.map(({ findings }) => findings),
    ...outline.transmissions.flatMap(({ files }) => files.map(({ findings }) => findings)),
    ...outline.others.map(({ findings }) => findings),
  ];
  const cut = sampled(lists.map(groupsOf), maxSamples);
  const groups = new Map(lists.map((list, index) => [list, cut[index] ?? []]));
  let rowsShown = 0;
  const takeRows = ({ cells = [] }: FileReport, of: readonly CodeGroup[]): ReadonlyMap<number, RowCells> => {
    const shown = new Set(of.flatMap(({ issues }) => issues.map(({ row }) => row)));
    const taken = cells.filter(({ row }) => shown.has(row)).slice(0, mostRows - rowsShown);
    rowsShown += taken.length;
    return new Map(taken.map((one) => [one.row, one]));
  };
  const fileView = ({ report: file, findings, clean }: OutlinedFile): FileView => ({
    report: file,
    id: `file-${(places.get(file) ?? 0) + 1}`,
    count: sumOf(findings.byCode),
    clean,
    groups: groups.get(findings) ?? [],
    cells: takeRows(file, groups.get(findings) ?? []),
  });
  const transmissions = outline.transmissions.map(({ report: one, findings, files }, index) => {
    const views = files.map(fileView);
    const count = views.reduce((sum, view) => sum + view.count, sumOf(findings.byCode));
    return { report: one, id: `transmission-${index + 1}`, files: views, groups: groups.get(findings) ?? [], count };
  });
  const others = outline.others.map(fileView);
  const listed = foundFirst(transmissions);
  const listedOthers = foundFirst(others);
  return {
    report,
    totals: outline.totals,
    codes: codesOf(report),
    transmissions: listed,
    unlisted: transmissions.length - listed.length,
    others: listedOthers,
    unlistedOthers: others.length - listedOthers.length,
    shown: cut.flat().reduce((sum, { issues }) => sum + issues.length, 0),
    withValues: [...report.files, ...report.transmissions].some(({ issues }) =>
      issues.some(({ value }) => value !== undefined),
    ),
    openRows: rowsShown <= mostOpenRows,
    count: sumOf(report.byCode),
  };
}

/** The first thousand, those with findings before the others, in the order they have. */
function foundFirst<T extends { readonly count: number }>(all: readonly T[]): readonly T[] {
  if (all.length <= mostListed) return all;
  return [...all.filter(({ count }) => count > 0), ...all.filter(({ count }) => count === 0)].slice(0, mostListed);
}
