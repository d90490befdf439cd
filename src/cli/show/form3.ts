import { compareText } from '../../compare';
import type { Week, Weekday, WeeklyService } from '../../forms/week/week';
import { displayWidth } from '../../validate/report/width';
import { type Column, type GridRow, grid } from './grid';
import { formHeading } from './heading';
import { largest } from './numbers';
import { hanging, labelled, shown } from './text';
import { say, type View } from './view';
import { timeSpan, weekdayLetter } from './words';

const weekdays: readonly Weekday[] = ['1', '2', '3', '4', '5', '6', '7'];

/** As wide as 09:00-10:00. */
const timeWidth = 11;

/** 3表 as a week: times down, days across; then what is done every day, and what lies outside the week. */
export function form3Lines(view: View, week: Week): string[] {
  return [
    ...formHeading(view, say(view, '3表 週間サービス計画表', 'form 3, week')),
    ...servicesLines(view, week),
    ...activityLines(view, week),
    ...nonWeeklyLines(view, week),
  ];
}

function servicesLines(view: View, week: Week): string[] {
  const lists = [...weekdays.map((weekday) => week.days[weekday]), week.anyDay];
  const all = lists.flat();
  if (all.length === 0) return [];
  // Services of no weekday get a column only where there are any.
  const count = week.anyDay.length === 0 ? 7 : 8;
  const texts = all.flatMap(({ serviceContent }) => shown(serviceContent ?? '-'));
  // All days equally wide, as on the form, and closer together where there is little room.
  const longest = largest(texts.map(displayWidth), 2);
  const room = Math.floor((view.width - 2 - timeWidth) / count);
  const gap = longest + 2 <= room ? 2 : 1;
  const least = Math.min(longest, room - gap);
  const columns: Column[] = [
    { head: say(view, '時刻', 'time') },
    ...lists.slice(0, count).map((_, index) => ({
      head: index < 7 ? weekdayLetter(view, (index + 1) % 7) : say(view, '曜日なし', 'no day'),
      wraps: true,
      least,
      ...(index === 5 && { style: 'blue' as const }),
      ...(index === 6 && { style: 'red' as const }),
    })),
  ];
  const times = [...new Set([...all].sort((a, b) => compareText(timeKey(a), timeKey(b))).map(timeKey))];
  const rows = times.map((time): GridRow => {
    const at = lists.slice(0, count).map((list) => list.filter((service) => timeKey(service) === time));
    const [one] = at.flat();
    return [
      timeSpan(view, one?.startTime ?? null, one?.endTime ?? null),
      // Two services of one time stand below each other.
      ...at.map((services) => services.map(({ serviceContent }) => serviceContent ?? '-').join('\n')),
    ];
  });
  return grid(view, columns, rows, { gap });
}

/** By start, then end; what has no time comes last. */
function timeKey({ startTime, endTime }: Pick<WeeklyService, 'startTime' | 'endTime'>): string {
  return `${startTime ?? '99:99'} ${endTime ?? '99:99'}`;
}

function activityLines(view: View, { dailyActivities }: Week): string[] {
  if (dailyActivities.length === 0) return [];
  const pairs = dailyActivities.map(
    ({ dailyActivity, activityStartTime, activityEndTime }) =>
      [timeSpan(view, activityStartTime, activityEndTime), dailyActivity ?? '-'] as const,
  );
  return [`  ${say(view, '主な日常生活上の活動', 'daily activities')}`, ...labelled(pairs, view.width, 4)];
}

function nonWeeklyLines(view: View, { nonWeekly }: Week): string[] {
  if (nonWeekly.length === 0) return [];
  return [
    `  ${say(view, '週単位以外のサービス', 'services outside the week')}`,
    ...nonWeekly.flatMap(({ nonWeeklyService }) => hanging('', nonWeeklyService ?? '-', view.width, 4)),
  ];
}
