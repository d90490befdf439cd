/**
 * Findings: the leaf that every layer reports with. An issue holds facts only; `formatIssue` makes the sentence.
 *
 * @module
 */

/** How much a finding weighs: `error` = the standard is broken or a reader cannot go on. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about, and so which of its coordinates are set. */
export type Scope = 'name' | 'file' | 'row' | 'field' | 'transmission';

/** One entry of the catalogue: what holds for every issue of a code. */
export interface IssueKind {
  readonly severity: Severity;
  readonly scope: Scope;
}

/**
 * Every code of the catalogue with its severity and scope. Codes are public API: they are added, never renamed or reused.
 */
export const issueKinds = {
  file_name_unknown_kind: { severity: 'error', scope: 'name' },
  file_name_malformed: { severity: 'error', scope: 'name' },
  file_name_repaired: { severity: 'warning', scope: 'name' },
  file_name_older_version: { severity: 'info', scope: 'name' },
  file_name_date: { severity: 'error', scope: 'name' },
  file_name_service_type: { severity: 'info', scope: 'name' },
  file_name_same_office: { severity: 'info', scope: 'name' },
  file_not_csv: { severity: 'info', scope: 'name' },
  file_empty: { severity: 'error', scope: 'file' },
  file_encoding_utf8: { severity: 'error', scope: 'file' },
  file_byte_order_mark: { severity: 'warning', scope: 'file' },
  file_line_end: { severity: 'info', scope: 'file' },
  file_too_large: { severity: 'error', scope: 'file' },
  byte_invalid: { severity: 'error', scope: 'field' },
  character_gaiji: { severity: 'error', scope: 'field' },
  character_control: { severity: 'warning', scope: 'field' },
  character_substituted: { severity: 'warning', scope: 'field' },
  character_unmappable: { severity: 'error', scope: 'field' },
  row_field_count: { severity: 'error', scope: 'row' },
  row_quote: { severity: 'error', scope: 'row' },
  row_header: { severity: 'warning', scope: 'row' },
  row_blank: { severity: 'warning', scope: 'row' },
  text_not_quoted: { severity: 'info', scope: 'field' },
  field_required: { severity: 'error', scope: 'field' },
  field_recommended: { severity: 'warning', scope: 'field' },
  field_length: { severity: 'error', scope: 'field' },
  field_format: { severity: 'error', scope: 'field' },
  field_date: { severity: 'error', scope: 'field' },
  field_code: { severity: 'error', scope: 'field' },
  field_number: { severity: 'error', scope: 'field' },
  field_repaired: { severity: 'warning', scope: 'field' },
  field_unused: { severity: 'info', scope: 'field' },
  service_type_unknown: { severity: 'warning', scope: 'field' },
  service_type_not_exchanged: { severity: 'warning', scope: 'row' },
  hosoku_link: { severity: 'error', scope: 'row' },
  service_date_month: { severity: 'error', scope: 'row' },
  time_pair: { severity: 'warning', scope: 'row' },
  time_order: { severity: 'info', scope: 'row' },
  equipment_code_missing: { severity: 'error', scope: 'row' },
  equipment_code_both: { severity: 'warning', scope: 'row' },
  equipment_code_unexpected: { severity: 'warning', scope: 'row' },
  detail_no_unexpected: { severity: 'warning', scope: 'row' },
  prorated_days: { severity: 'warning', scope: 'row' },
  note_missing: { severity: 'warning', scope: 'row' },
  period_reversed: { severity: 'warning', scope: 'row' },
  total_row_value: { severity: 'error', scope: 'row' },
  version_unknown: { severity: 'error', scope: 'field' },
  version_mixed: { severity: 'error', scope: 'file' },
  version_month: { severity: 'error', scope: 'file' },
  version_file_name: { severity: 'error', scope: 'file' },
  month_mixed: { severity: 'error', scope: 'file' },
  month_file_name: { severity: 'error', scope: 'file' },
  office_file_name: { severity: 'warning', scope: 'row' },
  receiver_unconcerned: { severity: 'warning', scope: 'file' },
  key_duplicate: { severity: 'warning', scope: 'row' },
  rows_unsorted: { severity: 'info', scope: 'file' },
  continuation_first: { severity: 'warning', scope: 'row' },
  detail_no_sequence: { severity: 'warning', scope: 'file' },
  total_row_missing: { severity: 'error', scope: 'file' },
  total_row_many: { severity: 'error', scope: 'file' },
  subtotal_missing: { severity: 'error', scope: 'file' },
  total_mismatch: { severity: 'warning', scope: 'file' },
  transmission_incomplete: { severity: 'error', scope: 'transmission' },
  transmission_extra: { severity: 'error', scope: 'transmission' },
  transmission_duplicate: { severity: 'error', scope: 'transmission' },
  link_base_missing: { severity: 'error', scope: 'transmission' },
  link_dependant_missing: { severity: 'warning', scope: 'transmission' },
  plan_total_mismatch: { severity: 'info', scope: 'transmission' },
  image_missing: { severity: 'warning', scope: 'transmission' },
  image_unnamed: { severity: 'warning', scope: 'transmission' },
} as const satisfies Record<string, IssueKind>;

/** A code of the catalogue, such as `field_required`. */
export type IssueCode = keyof typeof issueKinds;

/** All codes, in the order of the catalogue. */
export const issueCodes = /* @__PURE__ */ Object.keys(issueKinds) as readonly IssueCode[];

/** A fact of an issue. Characters of a substitution apart, it never comes from a cell. */
export type IssueParam = string | number | boolean | null | readonly string[] | readonly number[];

/** The facts of an issue beyond its place; which ones a code bears stands in the catalogue (docs/rules.md). */
export type IssueParams = Readonly<Record<string, IssueParam>>;

/** A finding: facts and a place, no sentence, and no cell value unless the caller asked for it. */
export interface Issue {
  readonly code: IssueCode;
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
  readonly params: IssueParams;
  /** The cell's text; present only where the caller asked with `values: true`. It may be health data. */
  readonly value?: string;
}

/** Where an issue lies; what is left out is `null`. */
export interface IssuePlace {
  readonly file?: string | null;
  readonly row?: number | null;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly key?: string | null;
  readonly severity?: Severity;
  /** Kept only where it is not `undefined`. */
  readonly value?: string | undefined;
}

const nothing: IssueParams = /* @__PURE__ */ Object.freeze({});

/**
 * Makes an issue of a code: severity and scope come from the catalogue.
 *
 * @param code The code of the catalogue.
 * @param place The coordinates; `severity` overrides the catalogue's where the source of a rule is doubtful.
 * @param params The facts of the finding.
 */
export function issue(code: IssueCode, place: IssuePlace = {}, params: IssueParams = nothing): Issue {
  const { severity, scope } = issueKinds[code];
  const { file = null, row = null, line = null, column = null, key = null } = place;
  const made = { code, severity: place.severity ?? severity, scope, file, row, line, column, key, params };
  return place.value === undefined ? made : { ...made, value: place.value };
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
