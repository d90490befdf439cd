/**
 * Findings: the leaf that every layer reports with. An issue holds facts only; `formatIssue` makes the sentence.
 *
 * @module
 */

export { catalogue, type IssueKind, type Scope, type Severity, severities } from './catalogue';
export { CareplanCsvError, type CareplanCsvErrorCode } from './error';
export type {
  CodeWith,
  Fault,
  FaultOf,
  Issue,
  IssueOf,
  IssueParam,
  IssueParams,
  IssuePerson,
  IssuePlace,
  OwnParams,
  ParamName,
  ParamsOf,
} from './issue';
export { type IssueCode, issueCodes, issueKinds } from './kinds';
export { issue, issueAt, isWithFact } from './make';
