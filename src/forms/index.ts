/**
 * Forms: from rows to what people work with, and back.
 *
 * @module careplan-csv/forms
 */

export { type SummedColumn, summedColumns } from '../schemas/form7/columns';
export type { ServiceCodeFacts, ServiceCodes } from '../schemas/form7/sort';
export type { Sums } from '../schemas/form7/sums';
export type { AnyEdition } from '../schemas/record';
export { type StatementPart, statementPart } from '../schemas/service-codes';
export { buildTransmissions } from './build/build-transmissions';
export { groupBuildIssues, type IssueGroup, type IssueGrouping } from './build/group-issues';
export type {
  BuildDoubt,
  BuildDoubtBecause,
  BuildIssue,
  BuildOptions,
  BuildPerson,
  BuildPicture,
  BuildRecord,
  BuildRecords,
  Built,
  BuiltFile,
  BuiltTransmission,
  LeftOut,
  LeftOutBecause,
  Office,
} from './build/types';
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
export { difference, differencePlans } from './difference/difference';
export type {
  AddedRow,
  ChangedRow,
  FieldDifference,
  FormDifference,
  PersonDifference,
  RemovedRow,
  RowDifference,
  ServiceDifference,
} from './difference/types';
export {
  type ConvertedFile,
  type ConvertedFiles,
  type ConvertInput,
  type ConvertOptions,
  convertFile,
  convertFiles,
  missingForms,
} from './editions/convert';
export { type MovedRecord, moveRecord } from './editions/move';
export { moveFileName, type NameTypes } from './editions/names';
export type { ConvertNote, EditionNote, EditionReason } from './editions/note';
export {
  type BasicInfoView,
  type CarePlanView,
  type DeletionsView,
  type MonthView,
  type PersonRecords,
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
  type PreventiveInput,
  type PreventiveNeed,
  type PreventiveRows,
  type PreventiveService,
  type PreventiveSupport,
  type PreventiveTree,
  toPreventiveTrees,
} from './preventive-tree/preventive-tree';
export { formatReason, type ReasonOptions, type Told } from './reasons/format-reason';
export { applyTransmission } from './replay/apply';
export type {
  DeletedChange,
  IgnoredBecause,
  IgnoredChange,
  PlannerChange,
  PutChange,
  ReplacedChange,
  ReplayChange,
} from './replay/change';
export { type HeldUnit, type KeyValues, replayId } from './replay/families';
export type { PayloadHook, ReplayForm } from './replay/form';
export {
  type ReadTransmission,
  readTransmissions,
  type TransmissionFile,
  type TransmissionStream,
  type TransmissionsLeft,
  type TransmissionsRead,
} from './replay/read-transmissions';
export { recordsInForce } from './replay/records-in-force';
export { type Replayed, type ReplayOptions, replay } from './replay/replay';
export { type ApplyOptions, replayIds } from './replay/sort-rows';
export {
  type AsyncReplayStore,
  compareImport,
  type HeldForm,
  type ReplayEntry,
  type ReplayState,
  type ReplayStore,
} from './replay/state';
export type { RejectedRow, ReplayPicture, ReplayTransmission } from './replay/transmission';
export {
  fromStatement,
  type Statement,
  type StatementGroup,
  type StatementLine,
  type StatementRow,
  toStatements,
} from './statement/statement';
export {
  type ComputedGroup,
  type ComputedTotals,
  compareTotals,
  computeTotals,
  type TotalDifference,
  type TotalsOptions,
} from './statement/totals';
export { withTotals } from './statement/with-totals';
export type { OutlineOptions } from './support/outline-write';
export type { Placed } from './support/place';
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
