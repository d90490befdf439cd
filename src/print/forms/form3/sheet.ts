import type { CarePlanView, PersonView } from '../../../forms/person/person-view';
import type { Week, Weekday } from '../../../forms/week/week';
import { codes } from '../../../schemas/codes';
import { type Markup, markup, none } from '../../../validate/report/html/markup';
import { Cells, margin } from '../../cells';
import { lines, tableOf } from '../../piece';
import { sheetMarkup } from '../../sheet';
import { nameLine } from '../name-line';
import { type Entry, minutesOf } from './blocks';
import { drawWeek } from './draw';

const weekdays: readonly Weekday[] = ['1', '2', '3', '4', '5', '6', '7'];

/** Something of the week in words, as it is listed beside the grid. */
interface Listed {
  /** Its number in the grid; `null` where it has no place there. */
  readonly mark: string | null;
  readonly day: string;
  readonly time: string;
  readonly text: string;
}

/** A part of the week: what is drawn if it has a place, and what is listed if it has none. */
interface Part {
  readonly entry: Entry | null;
  readonly listed: Omit<Listed, 'mark'>;
}

/** 第3表 週間サービス計画表. */
export function form3Sheet(person: PersonView, plan: CarePlanView, week: Week): Markup {
  const parts = partsOf(week);
  const drawn = drawWeek(parts.flatMap(({ entry }) => entry ?? []));
  const listed = parts.flatMap(({ entry, listed: words }): Listed[] => {
    if (entry === null) return [{ ...words, mark: null }];
    const mark = drawn.marks.get(entry);
    return mark === undefined ? [] : [{ ...words, mark }];
  });
  const all = [...weekdays.flatMap((day) => week.days[day]), ...week.anyDay, ...week.dailyActivities];
  const differing = [...all, ...week.nonWeekly, ...week.blank].flatMap(({ differs }) => differs ?? []);
  const head = new Cells('UP3KYO', [week, ...differing]);
  return sheetMarkup({
    number: '第3表',
    title: '週間サービス計画表',
    left: nameLine(person, plan.supplement),
    right: markup`作成年月日 ${head.text('createdDate')}`,
    orientation: 'landscape',
    form: 'form3',
    body: [drawn.picture, beside(listed), foot(week), margin({ cells: head })],
  });
}

function partsOf(week: Week): Part[] {
  const service =
    (column: number, day: string) =>
    (one: Week['anyDay'][number]): Part =>
      part(column, day, one.serviceContent, one.startTime, one.endTime);
  return [
    ...weekdays.flatMap((day, index) => week.days[day].map(service(index, codes.weekday[day]))),
    ...week.anyDay.map(service(-1, '曜日なし')),
    ...week.dailyActivities.map((one) =>
      part(7, '日常生活', one.dailyActivity, one.activityStartTime, one.activityEndTime),
    ),
  ];
}

function part(column: number, day: string, content: string | null, start: string | null, end: string | null): Part {
  const time = start === end ? (start ?? '') : `${start ?? ''}～${end ?? ''}`;
  const text = content ?? '';
  const listed = { day, time, text };
  if (column < 0 || start === null) return { entry: null, listed };
  const entry: Entry = {
    column,
    text: [time, text].filter((one) => one !== '').join(' '),
    start: minutesOf(start),
    end: end === null ? null : minutesOf(end),
  };
  return { entry, listed };
}

/** What has no place in the grid, or not room enough there. */
function beside(listed: readonly Listed[]): Markup {
  if (listed.length === 0) return none;
  const rows = listed.map(
    ({ mark, day, time, text }) =>
      markup`<tr><td class="mark">${mark ?? '－'}</td><td>${day}</td><td>${time}</td><td>${lines(text)}</td></tr>
`,
  );
  const head = markup`<tr><th scope="col">※</th><th scope="col">曜日</th><th scope="col">時間</th><th scope="col">内容（表に書ききれないもの、曜日・時間のないもの）</th></tr>`;
  return tableOf('beside', head, [markup`<tbody>${rows}</tbody>`], 4);
}

/** 週単位以外のサービス; its frame stays where there are none. */
function foot({ nonWeekly }: Week): Markup {
  const services = nonWeekly.map(({ nonWeeklyService }) => markup`<div>${lines(nonWeeklyService ?? '')}</div>`);
  return markup`<table class="grid foot"><tbody><tr><th scope="row">週単位以外のサービス</th><td>${services}</td></tr></tbody></table>
`;
}
