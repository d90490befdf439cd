import { compareText } from '../../compare';
import { serviceTypeOf } from '../../schemas/service-codes';
import type { CalendarRow } from '../calendar/calendar';

/** Rows of one transmission, and where it stands among the others. */
export interface SentRows<R extends CalendarRow> {
  /** Who got it: an earlier one to the same receiver is replaced. */
  readonly receiver: string;
  readonly rows: readonly R[];
}

/**
 * The plan that stands after some transmissions, oldest first. The last one to a receiver replaces what that receiver had of a person and
 * month. Every receiver may be sent all services of a person, so what several of them got is one plan: a row that two transmissions have is
 * one visit, not two; two equal rows of one transmission stay two.
 */
export function planInForce<R extends CalendarRow>(sent: readonly SentRows<R>[]): R[] {
  const latest = new Map<string, Map<string, R[]>>();
  for (const { receiver, rows } of sent) {
    for (const [month, group] of grouped(rows, monthKey)) {
      const byReceiver = latest.get(month) ?? new Map<string, R[]>();
      latest.set(month, byReceiver.set(receiver, group));
    }
  }
  return [...latest.values()].flatMap((byReceiver) => {
    const taken: R[] = [];
    const counts = new Map<string, number>();
    for (const rows of byReceiver.values()) {
      for (const [visit, group] of grouped(rows, visitKey)) {
        const already = counts.get(visit) ?? 0;
        taken.push(...group.slice(already));
        counts.set(visit, Math.max(already, group.length));
      }
    }
    return taken;
  });
}

/** The actuals that stand: the last transmission replaces those of a person, month, office and service type, and of no other office. */
export function actualsInForce<R extends CalendarRow>(sent: readonly SentRows<R>[]): R[] {
  const latest = new Map<string, R[]>();
  const key = (row: R): string => JSON.stringify([monthKey(row), row.providerNumber, serviceTypeOf(row.serviceCode)]);
  for (const { rows } of sent) for (const [one, group] of grouped(rows, key)) latest.set(one, group);
  return [...latest.values()].flat();
}

function monthKey({ insurerNumber, insuredNumber, targetMonth }: CalendarRow): string {
  return JSON.stringify([insurerNumber, insuredNumber, targetMonth]);
}

/** What a visit is; who wrote it down and when plays no part. */
function visitKey(row: CalendarRow): string {
  const { createdDate: _, updaterCode: __, identifier: ___, csvVersion: ____, ...visit } = row;
  return JSON.stringify(Object.entries(visit).sort(([a], [b]) => compareText(a, b)));
}

function grouped<R>(rows: readonly R[], key: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
