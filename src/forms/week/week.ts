import { compareText } from '../../compare';
import { isAnObject, must, withFields } from '../../misuse';
import { keysOf, pick, tabulate } from '../../objects';
import type { RecordInput, RecordOf } from '../../schemas/record';
import { UP3KYO } from '../../schemas/records/UP3KYO';
import { inPlace, type Placed } from '../support/place';
import { differencesFrom, groupRows, keyOf } from '../support/rows';
import { wholeRows } from '../support/whole';

type Form3 = RecordOf<'UP3KYO'>;

/** 曜日: `'1'` Monday … `'7'` Sunday. */
export type Weekday = NonNullable<Form3['weekday']>;

/** What the parts of a {@link Week} share. Parts that have the same `row` share one row of 3表. */
export interface WeekPart extends Placed {
  /** Where the row says otherwise than the head of the week. */
  readonly differs?: Partial<Pick<Form3, 'csvVersion' | 'createdDate'>>;
}

/** 介護サービス on a day of the week; times as they stand, to the minute, `null` where the row gives none. */
export interface WeeklyService extends WeekPart, Pick<Form3, 'serviceContent' | 'startTime' | 'endTime'> {}

/** 主な日常生活上の活動, the same every day. */
export interface DailyActivity
  extends WeekPart,
    Pick<Form3, 'dailyActivity' | 'activityStartTime' | 'activityEndTime'> {}

/** 週単位以外のサービス. */
export interface NonWeeklyService extends WeekPart, Pick<Form3, 'nonWeeklyService'> {}

/** 3表 of one person and plan. */
export interface Week
  extends Pick<Form3, 'csvVersion' | 'insurerNumber' | 'insuredNumber' | 'createdDate' | 'planDate'> {
  /** The services of each weekday by start time, those without one last. */
  readonly days: { readonly [D in Weekday]: readonly WeeklyService[] };
  /** Services whose row names no weekday. */
  readonly anyDay: readonly WeeklyService[];
  readonly dailyActivities: readonly DailyActivity[];
  readonly nonWeekly: readonly NonWeeklyService[];
  /** Rows that fill none of the three groups. */
  readonly blank: readonly WeekPart[];
}

/** The groups of fields that one row may fill side by side. */
const groups = {
  service: ['serviceContent', 'startTime', 'endTime'],
  activity: ['dailyActivity', 'activityStartTime', 'activityEndTime'],
  nonWeekly: ['nonWeeklyService'],
} as const satisfies Readonly<Record<string, readonly (keyof Form3)[]>>;
type Group = keyof typeof groups;

const weekdays: readonly Weekday[] = ['1', '2', '3', '4', '5', '6', '7'];
const identity = ['insurerNumber', 'insuredNumber', 'planDate'] as const;
const header = ['csvVersion', 'createdDate'] as const;

/** A row of a week, and what every part that is made of it has. */
interface PlacedRow {
  readonly row: Form3;
  readonly part: WeekPart;
}

/** A part on its way into a row. */
interface Part extends WeekPart {
  readonly group: Group | null;
  readonly values: Partial<Form3>;
}

/**
 * Reads the rows of 3表 into weeks, one for each person and plan in the order of their first rows.
 *
 * A row that fills several of the three groups of fields gives a part to each; `row` keeps them together. Nothing is rounded.
 *
 * @param rows The records of 3表, of any number of persons.
 * @remarks 第4.1版 居宅サービス計画3表（週間サービス計画表）.
 * @example
 * ```ts
 * import { toWeeks } from 'careplan-csv/forms';
 *
 * for (const week of toWeeks(records)) console.log(week.days['1'].map((service) => service.startTime));
 * ```
 */
export function toWeeks(rows: readonly RecordInput<'UP3KYO'>[] | Iterable<RecordInput<'UP3KYO'>>): Week[] {
  return groupRows(wholeRows<'UP3KYO'>(UP3KYO, rows), identity).map(toWeek);
}

function toWeek(rows: readonly Form3[]): Week {
  const head = pick(rows[0]!, [...header, ...identity]);
  const placed = rows.map((row, index) => ({
    row,
    part: { ...differencesFrom(head, row, header), row: index + 1 },
  }));
  const services = placed.filter(({ row }) => fills(row, 'service'));
  const on = (weekday: Weekday | null): WeeklyService[] =>
    byStart(services.filter(({ row }) => row.weekday === weekday)).map(({ row, part }) => ({
      ...pick(row, groups.service),
      ...part,
    }));
  return {
    ...head,
    days: tabulate(weekdays, on),
    anyDay: on(null),
    dailyActivities: placed
      .filter(({ row }) => fills(row, 'activity'))
      .map(({ row, part }) => ({ ...pick(row, groups.activity), ...part })),
    nonWeekly: placed
      .filter(({ row }) => fills(row, 'nonWeekly'))
      .map(({ row, part }) => ({ ...pick(row, groups.nonWeekly), ...part })),
    blank: placed.filter(({ row }) => !keysOf(groups).some((group) => fills(row, group))).map(({ part }) => part),
  };
}

/** Whether a row says something in a group of fields; a weekday alone makes a service too. */
function fills(row: Form3, group: Group): boolean {
  return groups[group].some((key) => row[key] !== null) || (group === 'service' && row.weekday !== null);
}

function byStart(rows: readonly PlacedRow[]): PlacedRow[] {
  return [...rows].sort((a, b) => compareText(a.row.startTime ?? '99:99', b.row.startTime ?? '99:99'));
}

/**
 * Writes a week as rows of 3表.
 *
 * Parts that were read go back into their rows, so the rows of a plan that stand together stay as they are. A part without `row` gets a row of its own behind the
 * part before it: services from Monday to Sunday, those without a weekday, daily activities, services outside the weekly rhythm.
 *
 * @param week The week.
 * @remarks 第4.1版 居宅サービス計画3表（週間サービス計画表）.
 * @example
 * ```ts
 * import { fromWeek } from 'careplan-csv/forms';
 *
 * const rows = weeks.flatMap(fromWeek);
 * ```
 */
export function fromWeek(week: Week): RecordOf<'UP3KYO'>[] {
  must('week', week, withFields({ days: isAnObject }));
  const fields = UP3KYO.fields.map((field) => field.key);
  const head = pick(week, [...header, ...identity]);
  const empty = tabulate([...groups.service, 'weekday', ...groups.activity, ...groups.nonWeekly], () => null);
  return inPlace(joined(partsOfWeek(week))).map(({ parts }) => {
    const row: Form3 = { ...head, ...empty };
    for (const { differs, values } of parts) Object.assign(row, differs, values);
    return pick(row, fields);
  });
}

function partsOfWeek(week: Week): Part[] {
  const of = <P extends WeekPart>(
    group: Group | null,
    list: readonly P[],
    values: (part: P) => Partial<Form3>,
  ): Part[] =>
    list.map((part) => ({
      ...pick<WeekPart, 'row' | 'differs'>(part, ['row', 'differs']),
      group,
      values: values(part),
    }));
  const service =
    (weekday: Weekday | null) =>
    (part: WeeklyService): Partial<Form3> => ({ ...pick(part, groups.service), weekday });
  return [
    ...weekdays.flatMap((weekday) => of('service', week.days[weekday], service(weekday))),
    ...of('service', week.anyDay, service(null)),
    ...of('activity', week.dailyActivities, (part) => pick(part, groups.activity)),
    ...of('nonWeekly', week.nonWeekly, (part) => pick(part, groups.nonWeekly)),
    ...of(null, week.blank, () => ({})),
  ];
}

/** Joins the parts that share a row; two of one group never do, whatever they say. */
function joined(parts: readonly Part[]): (Placed & { readonly parts: readonly Part[] })[] {
  const taken = new Map<string, Part[]>();
  const rows: (Placed & { readonly parts: readonly Part[] })[] = [];
  for (const part of parts) {
    const place = part.row === undefined ? undefined : keyOf(part, ['row', 'differs']);
    const shared = place === undefined ? undefined : taken.get(place);
    if (shared !== undefined && part.group !== null && shared.every(({ group }) => group !== part.group)) {
      shared.push(part);
      continue;
    }
    const own = [part];
    if (place !== undefined) taken.set(place, own);
    rows.push({ ...(part.row === undefined ? {} : { row: part.row }), parts: own });
  }
  return rows;
}
