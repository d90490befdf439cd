import { daysOfMonth } from '../../schemas/cells/calendar';
import type { Random } from '../random';
import { dayOf, daysOn } from './calendar';
import { equipment, type Service } from './services';

/** A row of 6表, apart from what is the same for the whole form. */
export interface UsageLine {
  readonly service: Service;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly code: string;
  readonly units: number;
  readonly taisCode: string | null;
  readonly equipmentName: string | null;
  readonly detailNo: number | null;
  readonly proratedDays: string | null;
}

/** A row of 7表 before money: what is charged, how often. */
export interface UsageDetail {
  readonly service: Service;
  readonly code: string;
  readonly units: number;
  readonly count: number;
  readonly taisCode: string | null;
  readonly equipmentName: string | null;
  /** Within the 区分支給限度: it counts towards the limit. */
  readonly within: boolean;
  readonly percent: boolean;
}

/** A service of one person in one month: its rows in 6表 and in 7表. */
export interface Usage {
  readonly lines: readonly UsageLine[];
  readonly details: readonly UsageDetail[];
}

type Planner = (service: Service, month: string, random: Random) => UsageLine[];

/** How each rhythm fills the month. */
const planners: Readonly<Record<Service['rhythm'], Planner>> = {
  visits: (service, month, random) => {
    const days = daysOn(month, random.some([1, 2, 3, 4, 5], random.int(1, 2)));
    const lines: UsageLine[] = [];
    const charges = random.some(service.charges, random.int(1, 2));
    for (const [index, charge] of charges.entries()) {
      const time = service.times[index % service.times.length] as readonly [string, string];
      for (const day of days) lines.push(lineOf(service, month, day, charge, time));
    }
    // A second visit on the same day, of the same code, at another time.
    if (service.times.length > 2 && random.chance(0.3)) {
      const charge = charges[0] as readonly [string, number];
      const time = service.times.at(-1) as readonly [string, string];
      for (const day of days.slice(0, 2)) lines.push(lineOf(service, month, day, charge, time));
    }
    return lines;
  },
  days: (service, month, random) => {
    const days = daysOn(month, random.some([1, 2, 3, 4, 5, 6], random.int(1, 2)));
    return charged(service, days).map(([day, charge]) => lineOf(service, month, day, charge, service.times[0]));
  },
  stay: (service, month, random) => {
    const first = random.int(2, 20);
    const days = Array.from({ length: random.int(2, 5) }, (_, index) => first + index);
    const [basic] = service.charges as readonly [readonly [string, number]];
    const lines = days.map((day) => lineOf(service, month, day, basic));
    for (const day of [days[0], days.at(-1)] as const) {
      if (service.addition !== undefined) lines.push(lineOf(service, month, day as number, service.addition));
    }
    return lines;
  },
  month: (service, month, random) => {
    const days = daysOn(month, [random.int(1, 5)]);
    return charged(service, days).map(([day, charge]) => lineOf(service, month, day, charge, service.times[0]));
  },
  equipment: (service, month, random) => {
    const items = random.some(service.charges, random.int(1, 4));
    const used = new Map<string, number>();
    return items.map((charge) => {
      const [code, units] = charge;
      const before = used.get(code) ?? 0;
      used.set(code, before + 1);
      // The standard numbers the details of 17 alone.
      const same = service.type === '17' ? items.filter(([other, size]) => other === code && size === units).length : 0;
      const [taisCode, equipmentName] = equipment[code]?.[before] ?? [];
      const line = lineOf(service, month, 1, charge);
      return {
        ...line,
        taisCode: taisCode ?? null,
        equipmentName: equipmentName ?? null,
        detailNo: same > 1 ? before + 1 : null,
      };
    });
  },
  advice: (service, month, random) => {
    const [basic] = service.charges as readonly [readonly [string, number]];
    return [lineOf(service, month, random.int(3, 25), basic)];
  },
};

/** The basic charge of each day, and beside it the addition. */
function charged(service: Service, days: readonly number[]): [number, readonly [string, number]][] {
  const all = [service.charges[0] as readonly [string, number], ...(service.addition ? [service.addition] : [])];
  return all.flatMap((charge) => days.map((day): [number, readonly [string, number]] => [day, charge]));
}

function lineOf(
  service: Service,
  month: string,
  day: number,
  [code, units]: readonly [string, number],
  [start, end]: readonly [string, string] = ['none', 'none'],
): UsageLine {
  const more = { taisCode: null, equipmentName: null, detailNo: null, proratedDays: null };
  return { service, date: dayOf(month, day), start, end, code, units, ...more };
}

/**
 * Plans a service for one person and month.
 *
 * @param service The service and its office.
 * @param month The month of service.
 * @param random Where chance comes from.
 */
export function planUsage(service: Service, month: string, random: Random): Usage {
  const lines = planners[service.rhythm](service, month, random);
  const byMonth = service.rhythm === 'month';
  const details = new Map<string, UsageDetail>();
  for (const { code, units, taisCode, equipmentName } of lines) {
    const id = `${code} ${units} ${taisCode}`;
    const known = details.get(id);
    const count = byMonth ? 1 : (known?.count ?? 0) + 1;
    const within = service.outsideLimit !== true;
    details.set(id, { service, code, units, count, taisCode, equipmentName, within, percent: false });
  }
  const list = [...details.values()];
  if (service.percent === undefined) return { lines, details: list };
  const [code, perMille] = service.percent;
  const units = Math.round((list.reduce((sum, detail) => sum + detail.units * detail.count, 0) * perMille) / 1000);
  const more = { service, code, units, taisCode: null, equipmentName: null };
  return {
    lines: [...lines, lineOf(service, month, daysOfMonth(month), [code, units])],
    details: [...list, { ...more, count: 1, within: false, percent: true }],
  };
}
