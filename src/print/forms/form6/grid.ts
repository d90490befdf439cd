import { dayCounts } from '../../../forms/calendar/calendar';
import type { MonthView } from '../../../forms/person/person-view';
import { serviceTypeOf } from '../../../schemas/service-codes';
import { type Markup, markup, none } from '../../../validate/report/html/markup';
import { Cells } from '../../cells';
import { eraDate } from '../../era';
import { joined, lines, tableOf } from '../../piece';
import { serviceTypeLabel } from '../../values';
import { type Line, type PrintedLine, printedLines } from './lines';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'];

/** A day of the month as the grid heads it. */
interface Day {
  readonly day: number;
  readonly weekday: string;
  /** The class of Saturdays and Sundays. */
  readonly shade: string;
}

/** Fewer lines leave the rest of the form empty, to be written in. */
const leastLines = 8;

/**
 * The grid of 6表: services down, days across, 予定 above 実績.
 *
 * @param month The month.
 * @param serviceName Names a service code, where the caller can.
 */
export function gridOf(month: MonthView, serviceName: (code: string) => string | undefined): Markup {
  const days = daysOf(month.targetMonth);
  const printed = printedLines(month.plan?.lines ?? [], month.actual?.lines ?? []);
  const blank = Array.from({ length: Math.max(0, leastLines - printed.length) }, () => blankLine(days));
  const bodies = [...printed.map((line) => lineBody(line, month.targetMonth, days, serviceName)), ...blank];
  return tableOf('month', heads(days), bodies, days.length + 5);
}

function daysOf(month: string): Day[] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Number.isNaN(count) ? 0 : count }, (_, index) => {
    const weekday = new Date(Date.UTC(year, number - 1, index + 1)).getUTCDay();
    const shade = weekday === 0 ? 'sunday' : weekday === 6 ? 'saturday' : '';
    return { day: index + 1, weekday: weekdays[weekday] ?? '', shade };
  });
}

function heads(days: readonly Day[]): Markup {
  const numbers = days.map(({ day, shade }) => markup`<th scope="col" class="${shade}">${day}</th>`);
  const letters = days.map(({ weekday, shade }) => markup`<th class="${shade}">${weekday}</th>`);
  return markup`<tr><th scope="col" rowspan="2">提供時間帯</th><th scope="col" rowspan="2">サービス内容</th><th scope="col" rowspan="2">サービス事業者事業所名</th><th scope="row">日付</th>${numbers}<th scope="col">合計</th></tr>
<tr><th scope="row">曜日</th>${letters}<th scope="col">回数</th></tr>`;
}

function lineBody(
  line: PrintedLine,
  month: string,
  days: readonly Day[],
  serviceName: (code: string) => string | undefined,
): Markup {
  const { plan, actual } = line;
  const both = [plan, actual].filter((one) => one !== null);
  const cells = new Cells('UPPLAN', both);
  const times = new Set(both.map(({ startTime, endTime }) => timeText(startTime, endTime)));
  return markup`<tbody class="line"><tr><td rowspan="2" class="time">${[...times].join('、')}</td><td rowspan="2">${serviceCell(cells, serviceName)}${notes(line, month)}</td><td rowspan="2">${officeCell(cells)}</td><th scope="row">予定</th>${dayCells(plan, month, days)}</tr>
<tr><th scope="row">実績</th>${dayCells(actual, month, days)}</tr></tbody>
`;
}

/** From when till when; a service without a time has a dash. */
function timeText(start: string, end: string): string {
  const [from, to] = [start, end].map((time) => (time === 'none' ? '－' : time));
  return from === to ? `${from}` : `${from}～${to}`;
}

function serviceCell(cells: Cells<'UPPLAN'>, serviceName: (code: string) => string | undefined): Markup {
  const code = String(cells.value('serviceCode') ?? '');
  const name = serviceName(code);
  return name === undefined
    ? markup`${serviceTypeLabel(serviceTypeOf(code))} <small>${code}</small>`
    : markup`${name} <small>${code}</small>`;
}

function officeCell(cells: Cells<'UPPLAN'>): Markup {
  const number = cells.joined(['providerNumber', 'satelliteNo'], '-');
  return markup`${cells.text('providerName')}<br><small>${number}</small>`;
}

/** What tells a line besides service, office and time; where plan and actual differ, both are reported. */
function notes({ plan, actual }: PrintedLine, month: string): Markup {
  const planned = plan === null ? [] : noteTexts(plan, month);
  const done = actual === null ? [] : noteTexts(actual, month);
  const shared = planned.filter((note) => done.includes(note));
  const all = [
    ...(actual === null || plan === null ? planned : shared),
    ...(actual === null || plan === null
      ? []
      : planned.filter((note) => !shared.includes(note)).map((note) => `予定 ${note}`)),
    ...done.filter((note) => !shared.includes(note)).map((note) => (plan === null ? note : `実績 ${note}`)),
  ];
  return all.length === 0
    ? none
    : markup`<div class="note">${joined(
        all.map((note) => markup`<span>${lines(note)}</span>`),
        markup` `,
      )}</div>`;
}

const noted = [
  ['units', '単位数 '],
  ['equipmentName', ''],
  ['taisCode', 'TAIS '],
  ['equipmentReportCode', '届出コード '],
  ['detailNo', '明細 '],
  ['proratedDays', '日割 '],
] as const;

function noteTexts(line: Line, month: string): string[] {
  const cells = new Cells('UPPLAN', [line]);
  const foreign = line.days.filter(({ date }) => !date.startsWith(`${month}-`));
  return [
    ...noted.flatMap(([key, label]) => cells.texts(key).map((text) => `${label}${text}`)),
    ...(line.over30Days === '1' ? ['30日超'] : []),
    ...foreign.map(({ date, count }) => `対象年月外 ${eraDate(date)} ${count}回`),
  ];
}

function dayCells(line: Line | null, month: string, days: readonly Day[]): Markup {
  const own = line?.days.filter(({ date }) => date.startsWith(`${month}-`)) ?? [];
  const counts = dayCounts({ days: own });
  const used = new Set(own.map(({ date }) => Number(date.slice(8))));
  const cells = days.map(
    ({ day, shade }) => markup`<td class="day ${shade}">${used.has(day) ? (counts[day - 1] ?? 0) : ''}</td>`,
  );
  const sum = line === null ? '' : line.days.reduce((all, { count }) => all + count, 0);
  return markup`${cells}<td class="sum">${sum}</td>`;
}

function blankLine(days: readonly Day[]): Markup {
  const cells = dayCells(null, '', days);
  return markup`<tbody class="line"><tr><td rowspan="2"></td><td rowspan="2"></td><td rowspan="2"></td><th scope="row">予定</th>${cells}</tr>
<tr><th scope="row">実績</th>${cells}</tr></tbody>
`;
}
