/**
 * Findings: the leaf that every layer reports with. An issue holds facts only; `formatIssue` makes the sentence.
 *
 * @module
 */

import type { FactEntry, FactName, FactNamesOf, FactsOf } from './facts';
import { keysOf } from './objects';

/** How much a finding weighs: `error` = the standard is broken or a reader cannot go on. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about, and so which of its coordinates are set. */
export type Scope = 'name' | 'file' | 'row' | 'field' | 'transmission';

/** One entry of the catalogue: what holds for every issue of a code. */
export interface IssueKind {
  readonly severity: Severity;
  readonly scope: Scope;
  /** What its `params` hold; a `?` marks what may be absent. */
  readonly facts: readonly FactEntry[];
}

/**
 * Every code of the catalogue with its severity, its scope and its facts. Codes are public API: they are added, never renamed or reused.
 */
export const issueKinds = {
  file_name_unknown_kind: { severity: 'error', scope: 'name', facts: [] },
  file_name_malformed: { severity: 'error', scope: 'name', facts: ['segment'] },
  file_name_repaired: { severity: 'warning', scope: 'name', facts: ['repair'] },
  file_name_older_version: { severity: 'info', scope: 'name', facts: [] },
  file_name_date: { severity: 'error', scope: 'name', facts: ['segment'] },
  file_name_service_type: { severity: 'info', scope: 'name', facts: ['segment'] },
  file_name_same_office: { severity: 'info', scope: 'name', facts: [] },
  file_not_csv: { severity: 'info', scope: 'name', facts: ['extension'] },
  file_empty: { severity: 'error', scope: 'file', facts: ['kind'] },
  file_encoding_utf8: { severity: 'error', scope: 'file', facts: [] },
  file_byte_order_mark: { severity: 'warning', scope: 'file', facts: ['encoding'] },
  file_encoding_utf16: { severity: 'error', scope: 'file', facts: ['encoding'] },
  file_encoding_mixed: { severity: 'error', scope: 'file', facts: ['utf8Rows', 'ms932Rows'] },
  file_delimiter: { severity: 'error', scope: 'file', facts: ['delimiter'] },
  file_kind_differs: { severity: 'error', scope: 'file', facts: ['kind', 'fits'] },
  file_spreadsheet_saved: { severity: 'error', scope: 'file', facts: ['kind', 'marks', 'columns', 'cells'] },
  file_line_end: { severity: 'info', scope: 'file', facts: ['crlf', 'lf', 'cr', 'missingLast'] },
  file_too_large: { severity: 'error', scope: 'file', facts: ['limit', 'max'] },
  byte_invalid: { severity: 'error', scope: 'field', facts: ['kind?', 'reason', 'offset', 'bytes', 'count?'] },
  character_gaiji: { severity: 'error', scope: 'field', facts: ['kind?', 'offset', 'bytes', 'codePoint', 'count?'] },
  character_control: { severity: 'warning', scope: 'field', facts: ['kind?', 'offset?', 'bytes?'] },
  text_lost_characters: { severity: 'warning', scope: 'field', facts: ['kind', 'trace', 'count'] },
  text_mojibake: { severity: 'warning', scope: 'field', facts: ['kind'] },
  character_substituted: { severity: 'warning', scope: 'field', facts: ['kind?', 'from', 'to', 'rule', 'index'] },
  character_unmappable: {
    severity: 'error',
    scope: 'field',
    facts: ['kind?', 'from', 'to', 'rule', 'index', 'reason?'],
  },
  row_field_count: {
    severity: 'error',
    scope: 'row',
    facts: ['kind', 'expected', 'actual', 'layout?', 'given?', 'unknownKeys?', 'nearestKeys?', 'fits?'],
  },
  row_repaired: { severity: 'warning', scope: 'row', facts: ['kind', 'repair', 'cells'] },
  row_quote: { severity: 'error', scope: 'row', facts: ['kind', 'reason'] },
  row_header: { severity: 'warning', scope: 'row', facts: [] },
  row_blank: { severity: 'warning', scope: 'row', facts: [] },
  text_not_quoted: { severity: 'info', scope: 'field', facts: ['kind'] },
  field_required: { severity: 'error', scope: 'field', facts: ['kind', 'given?'] },
  field_recommended: { severity: 'warning', scope: 'field', facts: ['kind', 'doubtful?', 'given?'] },
  field_length: { severity: 'error', scope: 'field', facts: ['kind', 'type', 'length?', 'exact', 'actual', 'given?'] },
  field_format: { severity: 'error', scope: 'field', facts: ['kind', 'type', 'length?', 'min?', 'given?'] },
  field_date: { severity: 'error', scope: 'field', facts: ['kind', 'type', 'length?', 'min?', 'given?'] },
  field_code: { severity: 'error', scope: 'field', facts: ['kind', 'table?', 'allowed', 'given?'] },
  field_number: { severity: 'error', scope: 'field', facts: ['kind', 'type', 'length?', 'min?', 'given?'] },
  field_repaired: { severity: 'warning', scope: 'field', facts: ['kind', 'repair'] },
  field_unused: { severity: 'info', scope: 'field', facts: ['kind', 'given?'] },
  service_type_unknown: { severity: 'warning', scope: 'field', facts: ['kind'] },
  service_type_not_exchanged: { severity: 'warning', scope: 'row', facts: ['kind'] },
  hosoku_link: { severity: 'error', scope: 'row', facts: ['kind', 'set'] },
  service_date_month: { severity: 'error', scope: 'row', facts: ['kind'] },
  time_pair: { severity: 'warning', scope: 'row', facts: ['kind'] },
  time_order: { severity: 'info', scope: 'row', facts: ['kind'] },
  equipment_code_missing: { severity: 'error', scope: 'row', facts: ['kind'] },
  equipment_code_both: { severity: 'warning', scope: 'row', facts: ['kind'] },
  equipment_code_unexpected: { severity: 'warning', scope: 'row', facts: ['kind'] },
  detail_no_unexpected: { severity: 'warning', scope: 'row', facts: ['kind'] },
  prorated_days: { severity: 'warning', scope: 'row', facts: ['kind', 'days', 'flags'] },
  note_missing: { severity: 'warning', scope: 'row', facts: ['kind', 'of'] },
  period_reversed: { severity: 'warning', scope: 'row', facts: ['kind', 'start'] },
  total_row_value: { severity: 'error', scope: 'row', facts: ['kind', 'rowType', 'must'] },
  total_row_office: { severity: 'error', scope: 'row', facts: ['kind', 'rowType'] },
  office_code_fixed: { severity: 'warning', scope: 'row', facts: ['kind'] },
  form7_value_in_form6: { severity: 'error', scope: 'row', facts: ['kind'] },
  type_limit_frames: { severity: 'warning', scope: 'row', facts: ['kind', 'frame', 'frameFault'] },
  version_unknown: { severity: 'error', scope: 'field', facts: ['kind', 'allowed', 'given?'] },
  version_mixed: { severity: 'error', scope: 'file', facts: ['kind', 'firstRow'] },
  version_month: { severity: 'error', scope: 'file', facts: ['kind', 'version', 'inForce', 'month'] },
  version_file_name: { severity: 'error', scope: 'file', facts: ['kind', 'version', 'edition'] },
  month_mixed: { severity: 'error', scope: 'file', facts: ['kind', 'firstRow'] },
  month_file_name: { severity: 'error', scope: 'file', facts: ['kind', 'month'] },
  office_file_name: { severity: 'warning', scope: 'row', facts: ['kind'] },
  transmission_direction: { severity: 'warning', scope: 'file', facts: ['kind'] },
  receiver_not_planner: { severity: 'warning', scope: 'row', facts: ['kind'] },
  receiver_unconcerned: { severity: 'warning', scope: 'file', facts: ['kind'] },
  key_duplicate: { severity: 'warning', scope: 'row', facts: ['kind', 'firstRow', 'keys'] },
  rows_doubled: { severity: 'warning', scope: 'file', facts: ['kind', 'rows'] },
  rows_unsorted: { severity: 'info', scope: 'file', facts: ['kind', 'keys'] },
  continuation_first: { severity: 'warning', scope: 'row', facts: ['kind', 'numbers', 'texts'] },
  detail_no_sequence: { severity: 'warning', scope: 'file', facts: ['kind', 'detailRow'] },
  numbers_sequence: { severity: 'info', scope: 'file', facts: ['kind', 'numbers'] },
  continuation_filled: { severity: 'info', scope: 'row', facts: ['kind', 'firstRow'] },
  total_row_missing: { severity: 'error', scope: 'file', facts: ['kind'] },
  total_row_many: { severity: 'error', scope: 'file', facts: ['kind', 'firstRow', 'rows'] },
  subtotal_missing: { severity: 'error', scope: 'file', facts: ['kind', 'details', 'detailRow'] },
  total_mismatch: { severity: 'warning', scope: 'file', facts: ['kind', 'rowType', 'stands?', 'sum?'] },
  transmission_incomplete: {
    severity: 'error',
    scope: 'transmission',
    facts: ['unit', 'missing', 'month?', 'stamp', 'segment?'],
  },
  transmission_companion_missing: { severity: 'warning', scope: 'transmission', facts: ['unit', 'missing', 'stamp'] },
  transmission_extra: { severity: 'error', scope: 'transmission', facts: ['unit', 'kind'] },
  transmission_duplicate: {
    severity: 'error',
    scope: 'transmission',
    facts: ['unit', 'kind', 'month?', 'branch?', 'firstFile', 'equal?'],
  },
  link_base_missing: { severity: 'error', scope: 'transmission', facts: ['kind', 'base', 'rows', 'differs?'] },
  link_dependant_missing: { severity: 'warning', scope: 'transmission', facts: ['kind', 'dependant'] },
  plan_total_mismatch: {
    severity: 'info',
    scope: 'transmission',
    facts: ['kind', 'form6Count?', 'form7Count?'],
  },
  services_differ: { severity: 'warning', scope: 'transmission', facts: ['kind', 'lacks'] },
  over30_differs: { severity: 'warning', scope: 'transmission', facts: ['kind', 'lacks'] },
  image_missing: { severity: 'warning', scope: 'transmission', facts: ['kind'] },
  image_unnamed: { severity: 'warning', scope: 'transmission', facts: [] },
  file_unreadable: { severity: 'error', scope: 'file', facts: ['reason'] },
} as const satisfies Record<string, IssueKind>;

/** A code of the catalogue, such as `field_required`. */
export type IssueCode = keyof typeof issueKinds;

/** All codes, in the order of the catalogue. */
export const issueCodes: readonly IssueCode[] = /* @__PURE__ */ keysOf(issueKinds);

/**
 * A fact of an issue. Characters of a substitution apart, it never comes from a cell, save the numbers that two codes on sums have with
 * `values: true`.
 */
export type IssueParam = string | number | boolean | null | readonly string[] | readonly number[];

/** The facts of any issue beyond its place, where the code is not known. */
export type IssueParams = Readonly<Record<string, IssueParam>>;

type Entries<C extends IssueCode> = (typeof issueKinds)[C]['facts'][number];

/** The facts of the issues of a code beyond their place; docs/rules.md tells what each means. */
export type ParamsOf<C extends IssueCode> = C extends IssueCode ? FactsOf<Entries<C>> : never;

/** The names of the facts of a code. */
export type ParamName<C extends IssueCode> = FactNamesOf<Entries<C>>;

/** The facts of a code but for `kind`, which whoever reads or checks a file knows. */
export type OwnParams<C extends IssueCode> = C extends IssueCode
  ? FactsOf<Exclude<Entries<C>, 'kind' | 'kind?'>>
  : never;

/** Whom a row is about: looked up by an office, and so only reported where the caller asked. */
export interface IssuePerson {
  /** 保険者番号; `null` where it is empty or cannot be read. */
  readonly insurer: string | null;
  /** 被保険者番号; `null` where it is empty or cannot be read. */
  readonly insured: string | null;
}

/** What every issue has, whatever its code. */
interface IssueBase {
  readonly severity: Severity;
  readonly scope: Scope;
  /** The file's name as the caller gave it; `null` where none was given. */
  readonly file: string | null;
  /** 1-based data row (on writing: 1-based place of the record in the input). */
  readonly row: number | null;
  /** 1-based physical line where the row starts; a CRLF is one line end. */
  readonly line: number | null;
  /** 1-based field number in the row's edition. */
  readonly column: number | null;
  /** The record's key of the field, such as `birthDate`. */
  readonly key: string | null;
  /** The code of the finding that this one follows from; absent where it stands for itself. */
  readonly cause?: IssueCode;
  /** Whom the row is about; present only where the caller asked with `persons: true`. It is personal data. */
  readonly person?: IssuePerson;
  /** The cell's text; present only where the caller asked with `values: true`. It may be health data. */
  readonly value?: string;
}

/** The issues of a code: facts and a place, no sentence. */
export type IssueOf<C extends IssueCode> = {
  readonly [K in C]: IssueBase & { readonly code: K; readonly params: ParamsOf<K> };
}[C];

/**
 * A finding: facts and a place, no sentence, and no cell value unless the caller asked for it. A union by `code`: where the code is known,
 * so are the facts in `params`.
 *
 * @example
 * ```ts
 * import { type Issue } from 'careplan-csv';
 *
 * function shorten(issue: Issue): string {
 *   switch (issue.code) {
 *     case 'field_length':
 *       return `${issue.params.actual} characters`;
 *     case 'file_too_large':
 *       return `more than ${issue.params.max} (${issue.params.limit})`;
 *     default:
 *       return issue.code;
 *   }
 * }
 * ```
 */
export type Issue = IssueOf<IssueCode>;

/** A fault without a place: a code and its facts but for `kind`. */
export type FaultOf<C extends IssueCode> = {
  readonly [K in C]: { readonly code: K; readonly params: OwnParams<K>; readonly severity?: Severity };
}[C];

/** Where an issue lies; what is left out is `null`. */
export interface IssuePlace {
  readonly file?: string | null;
  readonly row?: number | null;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly key?: string | null;
  readonly severity?: Severity;
  /** Kept only where it is not `undefined`. */
  readonly cause?: IssueCode | undefined;
  /** Kept only where it is not `undefined`. */
  readonly person?: IssuePerson | undefined;
  /** Kept only where it is not `undefined`. */
  readonly value?: string | undefined;
}

type IssueArguments<C extends IssueCode> =
  Record<never, never> extends ParamsOf<C>
    ? [place?: IssuePlace | undefined, params?: ParamsOf<C>]
    : [place: IssuePlace | undefined, params: ParamsOf<C>];

const nothing: IssueParams = /* @__PURE__ */ Object.freeze({});

/**
 * Makes an issue of a code: severity and scope come from the catalogue.
 *
 * @param code The code of the catalogue.
 * @param rest The coordinates, where `severity` overrides the catalogue's if the source of a rule is doubtful; and the facts of the code.
 */
export function issue<C extends IssueCode>(code: C, ...rest: IssueArguments<C>): IssueOf<C> {
  const [place, params] = rest;
  return make(code, place, params ?? nothing) as IssueOf<C>;
}

/** What {@link FaultOf} checks where it is made, for what carries faults of all codes on. */
export interface Fault {
  readonly code: IssueCode;
  readonly params: IssueParams;
  readonly severity?: Severity;
}

/**
 * Makes an issue of a fault that was found without its place.
 *
 * @param fault The code and its facts; its severity goes before the catalogue's.
 * @param place The coordinates.
 * @param kind The kind of the records, which the fault leaves out; it is reported where the code has it.
 */
export function issueAt(fault: Fault, place: IssuePlace, kind?: string): Issue {
  const weighed = fault.severity === undefined ? place : { ...place, severity: fault.severity };
  return make(
    fault.code,
    weighed,
    kind !== undefined && declares(fault.code, 'kind') ? { kind, ...fault.params } : fault.params,
  );
}

/** The codes that have a fact, or may have it. */
export type CodeWith<N extends FactName> = { [C in IssueCode]: N extends ParamName<C> ? C : never }[IssueCode];

/**
 * Whether an issue is of a code that has a fact, or may have it: whoever deals with a fact asks for it, not for codes.
 *
 * @param issue The issue.
 * @param fact The name of the fact.
 */
export function isWithFact<N extends FactName>(issue: Issue, fact: N): issue is IssueOf<CodeWith<N>> {
  return declares(issue.code, fact);
}

function declares(code: IssueCode, fact: FactName): boolean {
  const entries: readonly FactEntry[] = issueKinds[code].facts;
  return entries.includes(fact) || entries.includes(`${fact}?`);
}

/** Code and facts were matched by whoever called; here, over all codes at once, the compiler cannot follow. */
function make(code: IssueCode, place: IssuePlace = {}, params: IssueParams): Issue {
  const { severity, scope } = issueKinds[code];
  const { file = null, row = null, line = null, column = null, key = null, cause, person, value } = place;
  return {
    code,
    severity: place.severity ?? severity,
    scope,
    file,
    row,
    line,
    column,
    key,
    params,
    ...(cause === undefined ? {} : { cause }),
    ...(person === undefined ? {} : { person }),
    ...(value === undefined ? {} : { value }),
  } as Issue;
}

/** Misuse of the API (not bad data): an unknown kind, a kind the edition lacks, parts that make no legal name. */
export class CareplanCsvError extends Error {
  override readonly name = 'CareplanCsvError';
  /** What was wrong, for programs. */
  readonly code: CareplanCsvErrorCode;

  constructor(code: CareplanCsvErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The kinds of misuse that {@link CareplanCsvError} tells apart. */
export type CareplanCsvErrorCode =
  | 'unknown_kind'
  | 'unknown_version'
  | 'kind_not_in_version'
  | 'invalid_option'
  | 'invalid_file_name_parts'
  | 'codec_ended'
  | 'already_iterated';
