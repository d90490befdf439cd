import type { RecordOf } from '../../schemas/record';
import { UP3KYO } from '../../schemas/records/UP3KYO';
import { inPlace, type Placed } from '../support/place';
import { differencesFrom, groupRows, keyOf, pick, type Row } from '../support/rows';

type Form3 = RecordOf<'UP3KYO'>;

/** 曜日: `'1'` Monday … `'7'` Sunday. */
export type Weekday = NonNullable<Form3['weekday']>;

/** What the parts of a {@link Week} share. Parts that bear the same `row` share one row of 3表. */
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
type Group = 'service' | 'activity' | 'nonWeekly';

const groups: { readonly [G in Group]: readonly (keyof Form3)[] } = {
  service: ['serviceContent', 'weekday', 'startTime', 'endTime'],
  activity: ['dailyActivity', 'activityStartTime', 'activityEndTime'],
  nonWeekly: ['nonWeeklyService'],
};
const weekdays: readonly Weekday[] = ['1', '2', '3', '4', '5', '6', '7'];
const identity = ['insurerNumber', 'insuredNumber', 'planDate'];
const header = ['csvVersion', 'createdDate'];

interface Part extends WeekPart {
  readonly group: Group | null;
  readonly values: Row;
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
export function toWeeks(rows: Iterable<RecordOf<'UP3KYO'>>): Week[] {
  return groupRows(rows, identity).map(toWeek);
}

function toWeek(rows: readonly Form3[]): Week {
  const head = pick(rows[0]!, [...header, ...identity]);
  const parts = rows.flatMap((row, index) => partsOf(head, row, index + 1));
  const services = parts.filter((part) => part.group === 'service');
  const on = (weekday: Weekday | null): Part[] => services.filter((part) => part.values.weekday === weekday);
  const days = Object.fromEntries(weekdays.map((weekday) => [weekday, published(byStart(on(weekday)))]));
  return {
    ...head,
    days,
    anyDay: published(byStart(on(null))),
    dailyActivities: published(parts.filter((part) => part.group === 'activity')),
    nonWeekly: published(parts.filter((part) => part.group === 'nonWeekly')),
    blank: published(parts.filter((part) => part.group === null)),
  } as unknown as Week;
}

function partsOf(head: Row, row: Form3, place: number): Part[] {
  const shared = { ...differencesFrom(head, row, header), row: place };
  const filled = (Object.keys(groups) as Group[]).filter((group) => groups[group].some((key) => row[key] !== null));
  if (filled.length === 0) return [{ ...shared, group: null, values: {} }];
  return filled.map((group) => ({ ...shared, group, values: pick(row, groups[group]) }));
}

function byStart(parts: readonly Part[]): Part[] {
  const start = (part: Part): string => (part.values.startTime as string | null) ?? '99:99';
  return [...parts].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
}

/** The parts as the week shows them: the weekday is told by the list they stand in. */
function published(parts: readonly Part[]): Row[] {
  return parts.map(({ group: _, values: { weekday: __, ...values }, ...part }) => ({ ...values, ...part }));
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
  const fields = UP3KYO.fields.map((field) => field.key);
  return inPlace(joined(partsOfWeek(week))).map(({ parts }) => {
    const values: Row = Object.assign({ ...week }, ...parts.map((part) => ({ ...part.differs, ...part.values })));
    return Object.fromEntries(fields.map((key) => [key, values[key] ?? null])) as unknown as RecordOf<'UP3KYO'>;
  });
}

function partsOfWeek(week: Week): Part[] {
  const of = (group: Group | null, list: readonly WeekPart[], weekday: Weekday | null = null): Part[] =>
    list.map((part) => {
      const values =
        group === null ? {} : { ...pick(part as Row, groups[group]), ...(group === 'service' && { weekday }) };
      return { ...pick(part as Row, ['row', 'differs']), group, values };
    });
  return [
    ...weekdays.flatMap((weekday) => of('service', week.days[weekday], weekday)),
    ...of('service', week.anyDay),
    ...of('activity', week.dailyActivities),
    ...of('nonWeekly', week.nonWeekly),
    ...of(null, week.blank),
  ];
}

/** Joins the parts that share a row; two of one group never do, whatever they say. */
function joined(parts: readonly Part[]): (Placed & { readonly parts: readonly Part[] })[] {
  const taken = new Map<string, Part[]>();
  const rows: (Placed & { readonly parts: readonly Part[] })[] = [];
  for (const part of parts) {
    const place = part.row === undefined ? undefined : keyOf({ ...part }, ['row', 'differs']);
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
