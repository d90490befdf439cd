import type { Issue } from '../../../issues';
import type { Sentence } from '../../../languages';
import { counted, kindName, numberText, routeName, stampText, unitName } from '../words';
import { findingsTable } from './findings';
import { both, type Markup, markup, none } from './markup';
import { rowCells } from './row-cells';
import type { FileView, PageView, TransmissionView } from './view';

/**
 * Goes through the transmissions in import order, then the files of none. What has no finding takes one line.
 *
 * @param view The page.
 * @param open Whether the findings of each file stand open.
 */
export function transmissionsSection(view: PageView, open: boolean): Markup {
  const { transmissions, unlisted, others, unlistedOthers } = view;
  if (transmissions.length === 0 && others.length === 0) return none;
  const found = transmissions.filter(({ count }) => count > 0);
  const clean = transmissions.filter(({ count }) => count === 0);
  const alone =
    others.length === 0
      ? none
      : markup`<article><h3>${both({ ja: '送信単位に属さないファイル', en: 'Files of no transmission' })}</h3>
${filesPart(others, view, open)}${unlistedNote(unlistedOthers, 'ファイル', 'file')}</article>
`;
  return markup`<section id="transmissions"><h2>${both({ ja: '送信とファイル', en: 'Transmissions and files' })}</h2>
${found.map((one) => transmissionPart(one, view, open))}${alone}${cleanPart(clean)}${unlistedNote(unlisted, '送信', 'transmission')}</section>
`;
}

function transmissionPart({ report, id, files, groups }: TransmissionView, view: PageView, open: boolean): Markup {
  return markup`<article id="${id}"><div class="unit"><h3>${both(unitName(report.unit))}</h3>
<p class="route">${stampText(report.stamp)} <span>${both(routeName(report))}</span></p></div>
${findingsTable(groups)}${filesPart(files, view, open)}</article>
`;
}

/** Files with findings one by one, the others together. */
function filesPart(files: readonly FileView[], view: PageView, open: boolean): Markup {
  const found = files.filter(({ count }) => count > 0);
  const rest = files.filter(({ count }) => count === 0);
  const clean = rest.filter((file) => file.clean);
  const unknown = rest.filter((file) => !file.clean);
  return markup`${found.map((file) => filePart(file, view, open))}${filesLine(clean, 'clean', nothingFound)}${filesLine(unknown, 'unknown', notKept)}`;
}

function filePart({ report, id, groups, count, cells }: FileView, view: PageView, open: boolean): Markup {
  const { kind, name, rows, rejected, version } = report;
  const extent = [
    counted(rows, '行', 'row'),
    ...(rejected === 0 ? [] : [{ ja: `読めない行 ${numberText(rejected)}`, en: `${numberText(rejected)} unreadable` }]),
    ...(version === null ? [] : [{ ja: version, en: version }]),
  ];
  const row = ({ row: no, line }: Issue, bad: ReadonlySet<number>): Markup => {
    const found = no === null ? undefined : cells.get(no);
    return found === undefined ? none : rowCells(kind, found, line, bad, view.openRows);
  };
  const said = { ja: extent.map(({ ja }) => ja).join('、'), en: extent.map(({ en }) => en).join(', ') };
  return markup`<details id="${id}"${open ? markup` open` : none}><summary><span class="head">${both(kindName(kind))} <span class="name">${name}</span> <span class="state">${both(said)}</span></span><span class="count">${numberText(count)}</span></summary>
<div>${findingsTable(groups, cells.size === 0 ? undefined : row)}</div></details>
`;
}

const nothingFound = { ja: '問題なし', en: 'nothing found' } as const;

/** Of these it is not known: their transmission has findings of which it was not kept where they lie. */
const notKept = { ja: '指摘の有無は不明（件数の上限で省略）', en: 'not known (findings beyond the limit)' } as const;

/** Files without findings, which need no table. */
function filesLine(files: readonly FileView[], tone: 'clean' | 'unknown', said: Sentence): Markup {
  if (files.length === 0) return none;
  const items = files.map(({ report: { kind, name, rows } }) => {
    const extent = rows === 0 ? none : markup` <span class="state">${both(counted(rows, '行', 'row'))}</span>`;
    return markup`<li title="${name}">${both(kindName(kind))}${extent}</li>`;
  });
  return markup`<ul class="codes clean-files"><li class="${tone}">${both(said)}</li>${items}</ul>
`;
}

/** Transmissions without findings: how many there are of each unit. */
function cleanPart(clean: readonly TransmissionView[]): Markup {
  if (clean.length === 0) return none;
  const units = new Map<TransmissionView['report']['unit'], number>();
  for (const { report } of clean) units.set(report.unit, (units.get(report.unit) ?? 0) + 1);
  const items = Array.from(
    units,
    ([unit, count]) => markup`<li>${both(unitName(unit))} <span class="state">${numberText(count)}</span></li>`,
  );
  return markup`<article><h3>${both({ ja: '問題のない送信', en: 'Transmissions with nothing found' })} <span class="state">${numberText(clean.length)}</span></h3>
<ul class="codes">${items}</ul></article>
`;
}

function unlistedNote(count: number, ja: string, en: string): Markup {
  if (count <= 0) return none;
  const number = counted(count, ja, en);
  return markup`<p class="note">${both({ ja: `ほか ${number.ja}`, en: `${number.en} more` })}</p>
`;
}
