import { toCalendars } from '../../forms/calendar/calendar';
import { comparePlanActual } from '../../forms/plan-actual/compare';
import { toPlanTrees } from '../../forms/plan-tree/plan-tree';
import { toStatements } from '../../forms/statement/statement';
import { compareTotals, computeTotals } from '../../forms/statement/totals';
import type { AnswerOf, RequestOf } from '../protocol';
import { recordsOf } from './rows';

/** 2表 as trees. */
export function planTree({ records }: RequestOf<'planTree'>): AnswerOf<'planTree'> {
  return {
    trees: toPlanTrees(recordsOf('UP2KYO', records)).map(({ insurerNumber, insuredNumber, planDate, needs }) => ({
      insurerNumber,
      insuredNumber,
      planDate,
      needs: needs.map((need) => ({ ...need })),
    })),
  };
}

/** 6表 as calendars. */
export function calendar({ records }: RequestOf<'calendar'>): AnswerOf<'calendar'> {
  return {
    calendars: toCalendars(recordsOf('UPPLAN', records)).map(
      ({ insurerNumber, insuredNumber, targetMonth, lines }) => ({
        insurerNumber,
        insuredNumber,
        targetMonth,
        lines: lines.map(({ serviceCode, providerNumber, startTime, endTime, days }) => ({
          serviceCode,
          providerNumber,
          startTime,
          endTime,
          days: days.map(({ date, count }) => ({ date, count })),
        })),
      }),
    ),
  };
}

/** The sums of 7表. */
export function totals({ records }: RequestOf<'totals'>): AnswerOf<'totals'> {
  const statements = toStatements(recordsOf('UPSIKYU', records));
  return {
    statements: statements.map((statement) => {
      const { insurerNumber, insuredNumber, targetMonth } = statement;
      const differing = compareTotals(statement).flatMap(({ line }) => line.row ?? []);
      const total = { ...computeTotals(statement).total };
      return {
        insurerNumber,
        insuredNumber,
        targetMonth,
        total,
        rowsThatDiffer: [...new Set(differing)].sort(byNumber),
      };
    }),
  };
}

/** 予定 beside 実績. */
export function compare({ plan, actual }: RequestOf<'compare'>): AnswerOf<'compare'> {
  const persons = comparePlanActual(recordsOf('UPPLAN', plan), recordsOf('UPJSK', actual));
  return {
    visits: persons.flatMap(({ insurerNumber, insuredNumber, targetMonth, lines }) =>
      lines.flatMap(({ serviceCode, visits }) =>
        visits.map(({ date, status }) => ({ insurerNumber, insuredNumber, targetMonth, date, serviceCode, status })),
      ),
    ),
  };
}

function byNumber(a: number, b: number): number {
  return a - b;
}
