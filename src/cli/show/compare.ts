import type { LineComparison, PersonComparison, VisitComparison } from '../../forms/plan-actual/compare';
import { keysOf, push } from '../../objects';
import { visible } from '../../validate/report/escape';
import { byService, lineNotes } from './form6';
import { formHeading } from './heading';
import { type DayCell, type MonthRow, type MonthText, monthGrid } from './month-grid';
import { hanging } from './text';
import { type Style, say, type View } from './view';
import { dated, officeText, timeSpan } from './words';

/** What became of a visit, as it is shown: what is missing at an office that sent nothing may just not have come yet. */
type Outcome = VisitComparison['status'] | 'awaited';

/**
 * The marks: two columns wide on every terminal. ○, △ and − are narrow on some and wide on others, which would tear the table on the very
 * terminals that Japanese Windows has.
 */
const marks: {
  readonly [O in Outcome]: { readonly mark: string; readonly ja: string; readonly en: string; readonly style?: Style };
} = {
  asPlanned: { mark: '〇', ja: '予定どおり', en: 'as planned' },
  missing: { mark: '－', ja: '実績なし', en: 'missing', style: 'red' },
  extra: { mark: '＋', ja: '予定外', en: 'extra', style: 'yellow' },
  changed: { mark: '＊', ja: '変更あり', en: 'changed', style: 'yellow' },
  awaited: { mark: '？', ja: '実績未着', en: 'office has sent no actuals', style: 'dim' },
};

/** 予実 of a person and month: each line of the plan with what became of its visits, what changed, and totals. */
export function compareLines(view: View, comparison: PersonComparison): string[] {
  const { targetMonth: month, lines } = comparison;
  const table = {
    month,
    labelHeads: [say(view, '時刻', 'time'), say(view, 'コード', 'code')],
    tailHeads: [say(view, '実/予', 'a/p')],
    rows: byService(lines).flatMap(({ heading, members }): (MonthRow | MonthText)[] => [
      { as: 'heading', text: heading },
      ...members.flatMap((line) => lineRows(view, line, month)),
    ]),
  };
  const title = say(view, '予実 6表の予定と実績', 'plan against actual, form 6');
  return [
    ...formHeading(view, `${title} ${month}`),
    ...monthGrid(view, table),
    '',
    ...legendLines(view),
    ...totalLines(view, comparison),
    ...changeLines(view, comparison),
  ];
}

function outcomeOf({ status }: VisitComparison, { reported }: LineComparison): Outcome {
  return status === 'missing' && !reported ? 'awaited' : status;
}

/** One row for a line, and more of them where a day has several visits: none is merged into another. */
function lineRows(view: View, line: LineComparison, month: string): (MonthRow | MonthText)[] {
  const byDay = new Map<number, VisitComparison[]>();
  const foreign: string[] = [];
  for (const visit of line.visits) {
    const day = Number(visit.date.slice(8));
    if (visit.date.startsWith(`${month}-`)) push(byDay, day, visit);
    else foreign.push(`${visit.date} ${marks[outcomeOf(visit, line)].mark}`);
  }
  const height = Math.max(1, ...[...byDay.values()].map((visits) => visits.length));
  const { actualCount, plannedCount } = line.totals;
  const rows = Array.from({ length: height }, (_, place): MonthRow => {
    const labels = [timeSpan(view, line.startTime, line.endTime), visible(line.serviceCode)];
    const cell = (day: number): DayCell | undefined => {
      const visit = byDay.get(day)?.[place];
      if (visit === undefined) return undefined;
      const { mark, style } = marks[outcomeOf(visit, line)];
      return style === undefined ? { text: mark } : { text: mark, style };
    };
    return place === 0
      ? { labels, cell, tails: [`${actualCount}/${plannedCount}`] }
      : { labels: ['', ''], cell, tails: [''] };
  });
  const note = [
    ...lineNotes(view, { ...line, equipmentName: equipmentOf(line) }),
    ...satelliteNotes(view, line),
    ...(foreign.length === 0
      ? []
      : [`${say(view, '対象年月の外の日', 'days of another month')} ${foreign.join(', ')}`]),
  ].join(' / ');
  return [...rows, ...(note === '' ? [] : [{ as: 'note' as const, text: note }])];
}

/** サテライト枝番 that only the provider gives: no change, but worth knowing. */
function satelliteNotes(view: View, { visits }: LineComparison): string[] {
  const numbers = [...new Set(visits.flatMap(({ satelliteOnlyActual }) => satelliteOnlyActual ?? []))].sort();
  if (numbers.length === 0) return [];
  return [
    `${say(view, '実績のサテライト枝番', 'satellite in the actuals')} ${numbers.map((one) => visible(one)).join(', ')}`,
  ];
}

/** 用具名称 as the plan has it, or else the actual; 第3.2版 has none. */
function equipmentOf({ visits }: LineComparison): string | null {
  const rows = visits.flatMap(({ plan, actual }) => [plan, actual]);
  const names = rows.map((row) => (row as { readonly equipmentName?: string | null } | null)?.equipmentName);
  return names.find((name) => name) ?? null;
}

function legendLines(view: View): string[] {
  const told = Object.values(marks).map(({ mark, ja, en }) => `${mark} ${say(view, ja, en)}`);
  return hanging('', [...told, say(view, '実/予 回数', 'a/p actual and planned counts')].join('  '), view.width, 2);
}

function totalLines(view: View, { lines, totals }: PersonComparison): string[] {
  const outcomes = lines.flatMap((line) => line.visits.map((visit) => outcomeOf(visit, line)));
  const counts = keysOf(marks).map(
    (outcome) => `${marks[outcome].mark} ${outcomes.filter((one) => one === outcome).length}`,
  );
  const { plannedCount, actualCount } = totals;
  const sums = say(
    view,
    `予定 ${plannedCount} 回  実績 ${actualCount} 回`,
    `planned ${plannedCount}  actual ${actualCount}`,
  );
  return hanging(`${say(view, '合計', 'totals')}  `, `${sums}  ${counts.join('  ')}`, view.width, 2);
}

/** What changed does not fit into a box: it is shown below, visit by visit. */
function changeLines(view: View, { lines }: PersonComparison): string[] {
  return lines.flatMap((line) =>
    line.visits.flatMap(({ date, changes, plan, actual }) => {
      if (plan === null || actual === null || changes.length === 0) return [];
      const told = changes.map((change) => {
        if (change === 'date')
          return `${say(view, '日', 'day')} ${dated(view, plan.serviceDate)} → ${dated(view, actual.serviceDate)}`;
        if (change === 'count') return `${say(view, '回数', 'count')} ${plan.count} → ${actual.count}`;
        if (change === 'provider')
          return `${say(view, '事業所', 'office')} ${officeText(plan)} → ${officeText(actual)}`;
        return `${say(view, '時刻', 'time')} ${timeSpan(view, plan.startTime, plan.endTime)} → ${timeSpan(view, actual.startTime, actual.endTime)}`;
      });
      const visit = `${dated(view, date)} ${timeSpan(view, line.startTime, line.endTime)} ${visible(line.serviceCode)}  `;
      return hanging(`${marks.changed.mark} ${visit}`, told.join(' / '), view.width, 2);
    }),
  );
}
