import type { FactEntry } from '../facts';
import { keysOf } from '../objects';
import { once } from '../once';

/** How much a finding weighs: `error` = the standard is broken or a reader cannot go on. */
export type Severity = 'error' | 'warning' | 'info';

/** The severities, the gravest first. */
export const severities: readonly Severity[] = /* @__PURE__ */ keysOf<Readonly<Record<Severity, true>>>({
  error: true,
  warning: true,
  info: true,
});

/** What a finding is about, and so which of its coordinates are set. */
export type Scope = 'name' | 'file' | 'row' | 'field' | 'transmission';

/** One entry of the catalogue: what holds for every issue of a code. */
export interface IssueKind {
  readonly severity: Severity;
  readonly scope: Scope;
  /** What its `params` hold; a `?` marks what may be absent. */
  readonly facts: readonly FactEntry[];
}

/** The catalogue: every code with its severity, its scope and its facts. Codes are public API: they are added, never renamed or reused. */
export const catalogue = /* @__PURE__ */ once(
  () =>
    ({
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
      character_gaiji: {
        severity: 'error',
        scope: 'field',
        facts: ['kind?', 'offset', 'bytes', 'codePoint', 'count?'],
      },
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
      field_length: {
        severity: 'error',
        scope: 'field',
        facts: ['kind', 'type', 'length?', 'exact', 'actual', 'given?'],
      },
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
      transmission_companion_missing: {
        severity: 'warning',
        scope: 'transmission',
        facts: ['unit', 'missing', 'stamp'],
      },
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
    }) as const satisfies Record<string, IssueKind>,
);
