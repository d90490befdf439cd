import { counted, kindName, numberText, routeName, rowText, stampText, unitName } from '../words';
import { findingsTable, mark, ruleLink } from './findings';
import { both, type Markup, markup, none } from './markup';
import { Budget } from './sampling';
import type { FileView, PageView, TransmissionView } from './view';

/**
 * Goes through the transmissions in import order, then the files of none.
 *
 * @param view The page.
 */
export function transmissionsSection({ transmissions, unlisted, others, unlistedOthers }: PageView): Markup {
  if (transmissions.length === 0 && others.length === 0) return none;
  const alone =
    others.length === 0
      ? none
      : markup`<article><h3>${both({ ja: '送信単位に属さないファイル', en: 'Files of no transmission' })}</h3>
${filesTable(others)}${unlistedNote(unlistedOthers, 'ファイル', 'file')}</article>
`;
  return markup`<section id="transmissions"><h2>${both({ ja: '送信単位別', en: 'By transmission' })}</h2>
${transmissions.map(transmissionPart)}${unlistedNote(unlisted, '送信単位', 'transmission')}${alone}</section>
`;
}

function transmissionPart({ report, id, files, groups, count }: TransmissionView): Markup {
  const state =
    count === 0
      ? markup`<span class="clean">${both({ ja: '問題なし', en: 'nothing found' })}</span>`
      : both({ ja: `所見 ${numberText(count)} 件`, en: counted(count, '', 'finding').en });
  return markup`<article id="${id}"><h3>${both(unitName(report.unit))} <span class="state">${state}</span></h3>
<p class="route">${stampText(report.stamp)} <span>${both(routeName(report))}</span></p>
${count === 0 ? filesLine(files) : markup`${findingsTable(groups)}${filesTable(files)}`}</article>
`;
}

/** The files of a transmission without findings, which need no table. */
function filesLine(files: readonly FileView[]): Markup {
  const items = files.map(({ report: { kind, name, rows } }) => {
    const extent = rows === 0 ? none : markup` <span class="state">${both(counted(rows, '行', 'row'))}</span>`;
    return markup`<li title="${name}">${both(kindName(kind))}${extent}</li>`;
  });
  return markup`<ul class="codes">${items}</ul>
`;
}

function filesTable(files: readonly FileView[]): Markup {
  const rows = files.map(({ report, id, groups, count }) => {
    const { kind, name, rows: all, rejected, version } = report;
    const [gravest] = groups;
    const found =
      gravest === undefined ? markup`0` : markup`${mark(gravest.severity)} <a href="#${id}">${numberText(count)}</a>`;
    return markup`<tr><th scope="row">${both(kindName(kind))} <span class="name">${name}</span></th><td class="wide">${version ?? ''}</td><td class="number">${numberText(all)}</td><td class="number">${numberText(rejected)}</td><td class="number">${found}</td></tr>
`;
  });
  return markup`<table class="files"><thead><tr><th scope="col">${both({ ja: 'ファイル', en: 'File' })}</th><th scope="col" class="wide">${both({ ja: 'バージョン', en: 'Version' })}</th><th scope="col" class="number">${both({ ja: '行', en: 'Rows' })}</th><th scope="col" class="number">${both({ ja: '読めない', en: 'Unreadable' })}</th><th scope="col" class="number">${both({ ja: '所見', en: 'Findings' })}</th></tr></thead><tbody>
${rows}</tbody></table>
`;
}

/**
 * Shows the findings of each file.
 *
 * @param view The page.
 * @param open Whether they stand open.
 */
export function filesSection({ found, unlistedFound }: PageView, open: boolean): Markup {
  if (found.length === 0) return none;
  const items = found.map(
    ({
      report,
      id,
      groups,
      count,
    }) => markup`<details${open ? markup` open` : none}><summary>${groups[0] === undefined ? none : mark(groups[0].severity)}${fileHead(report)}<span class="count">${numberText(count)}</span></summary>
<div id="${id}">${findingsTable(groups)}</div></details>
`,
  );
  return markup`<section id="files"><h2>${both({ ja: 'ファイル別', en: 'By file' })}</h2>
${items}${unlistedNote(unlistedFound, 'ファイル', 'file')}</section>
`;
}

/**
 * Lists the rows that have findings, by their numbers: no person is named.
 *
 * @param view The page.
 * @param most How many rows are listed in all.
 */
export function rowsSection({ found }: PageView, most: number): Markup {
  const files = found.map((file) => ({ file, rows: rowsOf(file) })).filter(({ rows }) => rows.length > 0);
  if (files.length === 0) return none;
  const budget = new Budget(
    files.map(({ rows }) => rows.length),
    most,
  );
  const items = files.map(({ file, rows }) => {
    const told = budget.take(rows);
    const lines = told.map(
      ({
        row,
        line,
        codes,
      }) => markup`<tr><th scope="row">${both(rowText({ row, line }))}</th><td><ul class="codes">${codes.map(codeItem)}</ul></td></tr>
`,
    );
    const rest = rows.length - told.length;
    return markup`<details><summary>${fileHead(file.report)}<span class="count">${both(counted(rows.length, '行', 'row'))}</span></summary>
<table><thead><tr><th scope="col">${both({ ja: '行', en: 'Row' })}</th><th scope="col">${both({ ja: '所見（項目番号）', en: 'Findings (field numbers)' })}</th></tr></thead><tbody>
${lines}</tbody></table>
${unlistedNote(rest, '行', 'row')}</details>
`;
  });
  return markup`<section id="rows"><h2>${both({ ja: '行別', en: 'By row' })}</h2>
<p class="note">${both({ ja: '上に示した所見を行ごとにまとめたものです。', en: 'The findings shown above, row by row.' })}</p>
${items}</section>
`;
}

interface RowView {
  readonly row: number;
  readonly line: number | null;
  readonly codes: readonly (readonly [string, readonly number[]])[];
}

function rowsOf({ groups }: FileView): readonly RowView[] {
  const rows = new Map<number, { line: number | null; codes: Map<string, number[]> }>();
  for (const { row, line, column, code } of groups.flatMap(({ issues }) => issues)) {
    if (row === null) continue;
    const entry = rows.get(row) ?? { line, codes: new Map<string, number[]>() };
    const columns = entry.codes.get(code) ?? [];
    if (column !== null) columns.push(column);
    entry.codes.set(code, columns);
    rows.set(row, entry);
  }
  return Array.from(rows, ([row, { line, codes }]) => ({ row, line, codes: [...codes] })).sort((a, b) => a.row - b.row);
}

function codeItem([code, columns]: RowView['codes'][number]): Markup {
  return markup`<li>${ruleLink(code)}${columns.length === 0 ? '' : ` ${columns.join(', ')}`}</li>`;
}

function fileHead({ kind, name }: FileView['report']): Markup {
  return markup`<span class="head">${both(kindName(kind))} <span class="name">${name}</span></span>`;
}

function unlistedNote(count: number, ja: string, en: string): Markup {
  if (count <= 0) return none;
  const number = counted(count, ja, en);
  return markup`<p class="note">${both({ ja: `ほか ${number.ja}`, en: `${number.en} more` })}</p>
`;
}
