/**
 * Forms: from rows to what people work with, and back.
 *
 * @module
 */

export {
  type Calendar,
  type CalendarDay,
  type CalendarLine,
  type CalendarRow,
  dayCounts,
  fromCalendar,
  toCalendars,
} from './calendar/calendar';
export { type CalendarTotal, type CalendarTotals, type CalendarTotalsOptions, calendarTotals } from './calendar/totals';
export {
  type BasicInfoView,
  type CarePlanView,
  type DeletionsView,
  type MonthView,
  type PersonView,
  personViews,
  type RecordsByKind,
  unnamedPictures,
} from './person/person-view';
export { type PlanCategory, planCategories } from './person/plan-categories';
export {
  type CompareOptions,
  type ComparisonTotals,
  comparePlanActual,
  type LineComparison,
  type PersonComparison,
  type VisitComparison,
  type VisitStatus,
} from './plan-actual/compare';
export type { VisitChange } from './plan-actual/pairing';
export {
  fromPlanTree,
  type Goal,
  type Need,
  type PlanTree,
  type ShortTermGoal,
  type Support,
  toPlanTrees,
} from './plan-tree/plan-tree';
export {
  fromPreventiveTree,
  type PreventiveNeed,
  type PreventiveRows,
  type PreventiveService,
  type PreventiveSupport,
  type PreventiveTree,
  toPreventiveTrees,
} from './preventive-tree/preventive-tree';
export {
  fromStatement,
  type Statement,
  type StatementGroup,
  type StatementLine,
  type StatementPart,
  type StatementRow,
  statementPart,
  toStatements,
} from './statement/statement';
export {
  type ComputedGroup,
  type ComputedTotals,
  compareTotals,
  computeTotals,
  type ServiceCodeFacts,
  type SummedColumn,
  type Sums,
  summedColumns,
  type TotalDifference,
  type TotalsOptions,
} from './statement/totals';
export { withTotals } from './statement/with-totals';
export type { OutlineOptions } from './support/outline-write';
export type { Placed } from './support/place';
export type { AnyEdition } from './support/rows';
export {
  type DailyActivity,
  fromWeek,
  type NonWeeklyService,
  toWeeks,
  type Week,
  type Weekday,
  type WeeklyService,
  type WeekPart,
} from './week/week';
