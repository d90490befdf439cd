import { comparePlanActual, type LineComparison, type VisitChange, type VisitComparison } from '../../../src/forms';
import { actualsInForce, planInForce } from '../../../src/forms/plan-actual/in-force';
import type { Sentence } from '../../../src/languages';
import { push } from '../../../src/objects';
import { serviceTypeLabel } from '../../../src/print/values';
import { serviceTypeOf } from '../../../src/schemas/service-codes';
import type { ComparedDay, ComparedLine, ComparedMonth } from '../protocol';
import type { SentRecords } from './persons';

/** 予実 of one person, month by month. */
export function comparedMonths(sent: readonly SentRecords[]): ComparedMonth[] {
  const plans = planInForce(sent.map(({ receiver, records }) => ({ receiver, rows: records.UPPLAN ?? [] })));
  const actuals = actualsInForce(sent.map(({ receiver, records }) => ({ receiver, rows: records.UPJSK ?? [] })));
  return comparePlanActual(plans, actuals).map(({ targetMonth, lines }) => ({
    month: targetMonth,
    lines: lines.map(lineOf),
  }));
}

function lineOf(line: LineComparison): ComparedLine {
  const days = new Map<number, VisitComparison[]>();
  for (const visit of line.visits) {
    const day = Number(visit.date.slice(8));
    push(days, day, visit);
  }
  const { serviceCode, providerName, providerNumber, startTime, endTime, totals, reported } = line;
  return {
    service: `${serviceTypeLabel(serviceTypeOf(serviceCode))} ${serviceCode}`,
    provider: providerName ?? providerNumber,
    time: startTime === 'none' ? '' : `${startTime}～${endTime}`,
    days: [...days].map(([day, visits]) => dayOf(day, visits)),
    planned: totals.plannedCount,
    made: totals.actualCount,
    reported,
  };
}

function dayOf(day: number, visits: readonly VisitComparison[]): ComparedDay {
  const sum = (side: 'plan' | 'actual'): number => visits.reduce((all, visit) => all + (visit[side]?.count ?? 0), 0);
  return { day, planned: sum('plan'), made: sum('actual'), differs: visits.flatMap(differencesOf) };
}

const changes: { readonly [C in VisitChange]: Sentence } = {
  count: { ja: '回数が違う', en: 'another count' },
  time: { ja: '時刻が違う', en: 'another time' },
  date: { ja: '日が違う', en: 'another day' },
  provider: { ja: '事業所が違う', en: 'another office' },
};

const statuses: { readonly [S in VisitComparison['status']]: (visit: VisitComparison) => readonly Sentence[] } = {
  asPlanned: () => [],
  missing: () => [{ ja: '実績なし', en: 'not made' }],
  extra: () => [{ ja: '予定なし', en: 'not planned' }],
  changed: (visit) => visit.changes.map((change) => changes[change]),
};

function differencesOf(visit: VisitComparison): readonly Sentence[] {
  return statuses[visit.status](visit);
}
