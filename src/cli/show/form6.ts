import { type Calendar, type CalendarLine, type CalendarRow, dayCounts } from '../../forms/calendar/calendar';
import { type CalendarTotal, calendarTotals } from '../../forms/calendar/totals';
import { serviceTypeOf } from '../../schemas/service-codes';
import { visible } from '../../validate/report/escape';
import { grid } from './grid';
import { formHeading } from './heading';
import { type MonthRow, type MonthText, monthGrid } from './month-grid';
import { hanging } from './text';
import { say, type View } from './view';
import { amount, officeText, serviceTypeText, timeSpan } from './words';

type Line = CalendarLine<CalendarRow>;

/** 6表 as a calendar of the month: lines down, days across, counts; below it the totals. */
export function form6Lines(view: View, calendar: Calendar<CalendarRow>, side: 'plan' | 'actual'): string[] {
  const { targetMonth: month, lines } = calendar;
  const name =
    side === 'plan'
      ? say(view, '6表 サービス利用票 予定', 'form 6, planned services')
      : say(view, '6表 サービス利用票 実績', 'form 6, actual services');
  const title = `${name} ${month}`;
  if (lines.length === 0) return [...formHeading(view, title), `  ${say(view, '（なし）', '(none)')}`];
  const table = {
    month,
    labelHeads: [say(view, '時刻', 'time'), say(view, 'コード', 'code')],
    tailHeads: [say(view, '回', 'n'), ...(showsUnits(view) ? [say(view, '単位', 'units')] : [])],
    rows: byService(lines).flatMap(({ heading, members }): (MonthRow | MonthText)[] => [
      { as: 'heading', text: heading },
      ...members.flatMap((line) => lineRows(view, line, month)),
    ]),
  };
  return [...formHeading(view, title), ...monthGrid(view, table), ...totalLines(view, calendar)];
}

/** With 単位数 a whole month would just not fit into 120 columns. */
function showsUnits({ width }: View): boolean {
  return width < 110 || width >= 130;
}

/** Lines gathered by service type and office, in the order of their first ones. */
export function byService<L extends { readonly serviceCode: string } & Parameters<typeof officeText>[0]>(
  lines: readonly L[],
): { readonly heading: string; readonly members: L[] }[] {
  const groups = new Map<string, { heading: string; members: L[] }>();
  for (const line of lines) {
    const type = serviceTypeOf(line.serviceCode);
    const key = JSON.stringify([type, line.providerNumber, line.satelliteNo ?? null]);
    const group = groups.get(key);
    if (group !== undefined) group.members.push(line);
    else groups.set(key, { heading: `${serviceTypeText(type)}  ${officeText(line)}`, members: [line] });
  }
  return [...groups.values()];
}

function lineRows(view: View, line: Line, month: string): (MonthRow | MonthText)[] {
  // A receiver takes rows of another month for errors; the boxes of this month must not show them as its own.
  const own = line.days.filter(({ date }) => date.startsWith(`${month}-`));
  const counts = dayCounts({ days: own });
  const used = new Set(own.map(({ date }) => Number(date.slice(8))));
  const units = amount(line.units);
  const row: MonthRow = {
    labels: [timeSpan(view, line.startTime, line.endTime), visible(line.serviceCode)],
    cell: (day) => (used.has(day) ? { text: String(counts[day - 1] ?? 0) } : undefined),
    tails: [String(counts.reduce((sum, count) => sum + count, 0)), ...(showsUnits(view) ? [units] : [])],
  };
  const foreign = line.days.filter(({ date }) => !date.startsWith(`${month}-`)).map(({ date }) => date);
  const note = [
    ...lineNotes(view, line),
    ...(foreign.length === 0
      ? []
      : [`${say(view, '対象年月の外の日', 'days of another month')} ${foreign.join(', ')}`]),
  ].join(' / ');
  return [
    row,
    ...(line.proratedDays === null ? [] : [proratedRow(view, line.proratedDays)]),
    ...(note === '' ? [] : [{ as: 'note' as const, text: note }]),
  ];
}

function proratedRow(view: View, flags: string): MonthRow {
  return {
    labels: [say(view, '日割対象日', 'prorated'), ''],
    cell: (day) => (flags[day - 1] === '1' ? { text: '*' } : undefined),
    tails: [String(flags.replace(/[^1]/g, '').length)],
  };
}

/** What tells a line from others besides code and time: the piece of equipment, its number, the period over 30 days. */
export function lineNotes(view: View, line: object): string[] {
  // Lines of 第3.2版 lack the keys of equipment.
  const { equipmentName, taisCode, equipmentReportCode, detailNo, over30Days, priorShortStayDays } = line as Readonly<
    Record<string, string | number | null | undefined>
  >;
  const notes: string[] = [];
  if (equipmentName) notes.push(String(equipmentName));
  if (taisCode) notes.push(`TAIS ${taisCode}`);
  if (equipmentReportCode) notes.push(`${say(view, '届出', 'report code')} ${equipmentReportCode}`);
  if (detailNo !== null && detailNo !== undefined) notes.push(`${say(view, '明細', 'detail ')}${detailNo}`);
  if (over30Days === '1') notes.push(say(view, '30日超', 'over 30 days'));
  if (priorShortStayDays) notes.push(`${say(view, '前月までの短期入所', 'prior stay days')} ${priorShortStayDays}`);
  return notes;
}

function totalLines(view: View, calendar: Calendar<CalendarRow>): string[] {
  const { all, byProvider, byServiceType } = calendarTotals(calendar);
  const numbers = (total: CalendarTotal): string[] => [
    String(total.visits),
    String(total.days),
    String(total.count),
    amount(total.units),
  ];
  const right = (head: string) => ({ head, side: 'right' as const });
  const columns = [
    { head: say(view, '合計', 'totals'), wraps: true },
    right(say(view, '件', 'rows')),
    right(say(view, '日', 'days')),
    right(say(view, '回', 'count')),
    right(say(view, '単位×回', 'units x n')),
  ];
  const rows = [
    ...byProvider.map((total) => [officeText(total), ...numbers(total)]),
    'rule' as const,
    ...byServiceType.map((total) => [serviceTypeText(total.serviceType), ...numbers(total)]),
    'rule' as const,
    [say(view, '全体', 'all'), ...numbers(all)],
  ];
  const notes = [
    // 6表 does not tell what is charged by the month: without this line the sum would pass for what is billed.
    say(
      view,
      '注: 単位×回は単純な積です（月単位の報酬も回数分を数えます）。',
      'Note: units x n is the plain product, also for what is charged by the month.',
    ),
    ...(all.linesWithoutUnits === 0
      ? []
      : [
          say(
            view,
            `注: 単位数のない行が ${all.linesWithoutUnits} 行あり、含まれていません。`,
            `Note: ${all.linesWithoutUnits} lines have no units and are left out.`,
          ),
        ]),
  ];
  return ['', ...grid(view, columns, rows), ...notes.flatMap((note) => hanging('', note, view.width, 2))];
}
