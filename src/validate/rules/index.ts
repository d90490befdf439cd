import type { Segment } from '../../filenames/grammar';
import type { IssueCode } from '../../issues';
import type { DeclaredRule, Rule } from '../rule';
import { byteInvalid } from './field/byte_invalid';
import { characterControl } from './field/character_control';
import { characterGaiji } from './field/character_gaiji';
import { characterSubstituted } from './field/character_substituted';
import { characterUnmappable } from './field/character_unmappable';
import { fieldCode } from './field/field_code';
import { fieldDate } from './field/field_date';
import { fieldFormat } from './field/field_format';
import { fieldLength } from './field/field_length';
import { fieldNumber } from './field/field_number';
import { fieldRecommended } from './field/field_recommended';
import { fieldRepaired } from './field/field_repaired';
import { fieldRequired } from './field/field_required';
import { fieldUnused } from './field/field_unused';
import { serviceTypeUnknown } from './field/service_type_unknown';
import { textLostCharacters } from './field/text_lost_characters';
import { textMojibake } from './field/text_mojibake';
import { textNotQuoted } from './field/text_not_quoted';
import { versionUnknown } from './field/version_unknown';
import { detailNoSequence } from './file/detail_no_sequence';
import { fileByteOrderMark } from './file/file_byte_order_mark';
import { fileDelimiter } from './file/file_delimiter';
import { fileEmpty } from './file/file_empty';
import { fileEncodingMixed } from './file/file_encoding_mixed';
import { fileEncodingUtf8 } from './file/file_encoding_utf8';
import { fileEncodingUtf16 } from './file/file_encoding_utf16';
import { fileKindDiffers } from './file/file_kind_differs';
import { fileLineEnd } from './file/file_line_end';
import { fileSpreadsheetSaved } from './file/file_spreadsheet_saved';
import { fileTooLarge } from './file/file_too_large';
import { fileUnreadable } from './file/file_unreadable';
import { monthFileName } from './file/month_file_name';
import { monthMixed } from './file/month_mixed';
import { numbersSequence } from './file/numbers_sequence';
import { receiverUnconcerned } from './file/receiver_unconcerned';
import { rowsDoubled } from './file/rows_doubled';
import { rowsUnsorted } from './file/rows_unsorted';
import { subtotalMissing } from './file/subtotal_missing';
import { totalMismatch } from './file/total_mismatch';
import { totalRowMany } from './file/total_row_many';
import { totalRowMissing } from './file/total_row_missing';
import { transmissionDirection } from './file/transmission_direction';
import { versionFileName } from './file/version_file_name';
import { versionMixed } from './file/version_mixed';
import { versionMonth } from './file/version_month';
import { fileNameDate } from './name/file_name_date';
import { fileNameMalformed } from './name/file_name_malformed';
import { fileNameOlderVersion } from './name/file_name_older_version';
import { fileNameRepaired } from './name/file_name_repaired';
import { fileNameSameOffice } from './name/file_name_same_office';
import { fileNameServiceType } from './name/file_name_service_type';
import { fileNameUnknownKind } from './name/file_name_unknown_kind';
import { fileNotCsv } from './name/file_not_csv';
import { continuationFilled } from './row/continuation_filled';
import { continuationFirst } from './row/continuation_first';
import { detailNoUnexpected } from './row/detail_no_unexpected';
import { equipmentCodeBoth } from './row/equipment_code_both';
import { equipmentCodeMissing } from './row/equipment_code_missing';
import { equipmentCodeUnexpected } from './row/equipment_code_unexpected';
import { form7ValueInForm6 } from './row/form7_value_in_form6';
import { hosokuLink } from './row/hosoku_link';
import { keyDuplicate } from './row/key_duplicate';
import { noteMissing } from './row/note_missing';
import { officeCodeFixed } from './row/office_code_fixed';
import { officeFileName } from './row/office_file_name';
import { periodReversed } from './row/period_reversed';
import { proratedDays } from './row/prorated_days';
import { receiverNotPlanner } from './row/receiver_not_planner';
import { rowBlank } from './row/row_blank';
import { rowFieldCount } from './row/row_field_count';
import { rowHeader } from './row/row_header';
import { rowQuote } from './row/row_quote';
import { rowRepaired } from './row/row_repaired';
import { serviceDateMonth } from './row/service_date_month';
import { serviceTypeNotExchanged } from './row/service_type_not_exchanged';
import { timeOrder } from './row/time_order';
import { timePair } from './row/time_pair';
import { totalRowOffice } from './row/total_row_office';
import { totalRowValue } from './row/total_row_value';
import { typeLimitFrames } from './row/type_limit_frames';
import { imageMissing } from './transmission/image_missing';
import { imageUnnamed } from './transmission/image_unnamed';
import { linkBaseMissing } from './transmission/link_base_missing';
import { linkDependantMissing } from './transmission/link_dependant_missing';
import { over30Differs } from './transmission/over30_differs';
import { planTotalMismatch } from './transmission/plan_total_mismatch';
import { servicesDiffer } from './transmission/services_differ';
import { transmissionCompanionMissing } from './transmission/transmission_companion_missing';
import { transmissionDuplicate } from './transmission/transmission_duplicate';
import { transmissionExtra } from './transmission/transmission_extra';
import { transmissionIncomplete } from './transmission/transmission_incomplete';

/** The declarations of all rules, in the order of the catalogue. */
const declared: readonly DeclaredRule[] = [
  fileNameUnknownKind,
  fileNameMalformed,
  fileNameRepaired,
  fileNameOlderVersion,
  fileNameDate,
  fileNameServiceType,
  fileNameSameOffice,
  fileNotCsv,
  fileEmpty,
  fileEncodingUtf8,
  fileByteOrderMark,
  fileEncodingUtf16,
  fileEncodingMixed,
  fileDelimiter,
  fileKindDiffers,
  fileSpreadsheetSaved,
  fileLineEnd,
  fileTooLarge,
  byteInvalid,
  characterGaiji,
  characterControl,
  textLostCharacters,
  textMojibake,
  characterSubstituted,
  characterUnmappable,
  rowFieldCount,
  rowRepaired,
  rowQuote,
  rowHeader,
  rowBlank,
  textNotQuoted,
  fieldRequired,
  fieldRecommended,
  fieldLength,
  fieldFormat,
  fieldDate,
  fieldCode,
  fieldNumber,
  fieldRepaired,
  fieldUnused,
  serviceTypeUnknown,
  serviceTypeNotExchanged,
  hosokuLink,
  serviceDateMonth,
  timePair,
  timeOrder,
  equipmentCodeMissing,
  equipmentCodeBoth,
  equipmentCodeUnexpected,
  detailNoUnexpected,
  proratedDays,
  noteMissing,
  periodReversed,
  totalRowValue,
  totalRowOffice,
  officeCodeFixed,
  form7ValueInForm6,
  typeLimitFrames,
  versionUnknown,
  versionMixed,
  versionMonth,
  versionFileName,
  monthMixed,
  monthFileName,
  officeFileName,
  transmissionDirection,
  receiverNotPlanner,
  receiverUnconcerned,
  keyDuplicate,
  rowsDoubled,
  rowsUnsorted,
  continuationFirst,
  detailNoSequence,
  numbersSequence,
  continuationFilled,
  totalRowMissing,
  totalRowMany,
  subtotalMissing,
  totalMismatch,
  transmissionIncomplete,
  transmissionCompanionMissing,
  transmissionExtra,
  transmissionDuplicate,
  linkBaseMissing,
  linkDependantMissing,
  planTotalMismatch,
  servicesDiffer,
  over30Differs,
  imageMissing,
  imageUnnamed,
  fileUnreadable,
];

let made: ReadonlyMap<string, Rule> | undefined;

function byCode(): ReadonlyMap<string, Rule> {
  made ??= new Map(declared.map(({ code, make }) => [code, { code, ...make() }]));
  return made;
}

/** All rules of the catalogue, in its order; made at the first call. */
export function allRules(): readonly Rule[] {
  return [...byCode().values()];
}

/**
 * The codes of the rules that judge a segment of a file's name, see {@link Rule.judges}.
 *
 * @param segment The segment.
 */
export function codesJudging(segment: Segment): readonly IssueCode[] {
  return allRules().flatMap(({ code, judges }) => (judges?.includes(segment) ? [code] : []));
}

/**
 * The rule of a code of the catalogue.
 *
 * @param code The code, such as `field_required`.
 */
export function ruleOf(code: IssueCode): Rule;
/**
 * The rule of a code that may be none.
 *
 * @returns `undefined` where the catalogue has no such code.
 */
export function ruleOf(code: string): Rule | undefined;
export function ruleOf(code: string): Rule | undefined {
  return byCode().get(code);
}
