/**
 * The main entry: reading, writing and checking, and the standard as data. Loads no zod.
 *
 * @module careplan-csv
 */
export type { Quoting } from './codec/csv/dialect';
export type { IssueCounts } from './codec/issue-cap';
export {
  type DecodedText,
  type DecodeIssue,
  type DecodeOptions,
  decodeMs932,
  Ms932Decoder,
} from './codec/ms932/decode';
export { type EncodedText, type EncodeOptions, encodeMs932, Ms932Encoder } from './codec/ms932/encode';
export { isEncodableText } from './codec/ms932/encoder';
export type { Limits } from './codec/read/limits';
export {
  type ReadOptions,
  type ReadResult,
  type ReadStreamOptions,
  type RowStream,
  readAll,
  readRecords,
} from './codec/read/read';
export type { ReadRow } from './codec/read/row-reader';
export type { NamedSource, Source } from './codec/read/source';
export type { EncodeIssue } from './codec/substitute/change-issues';
export type { SubstituteOptions, UnmappableCallback, UnmappablePlace } from './codec/substitute/substitute';
export type { WriteOptions } from './codec/write/record-writer';
export {
  type ByteStream,
  type RecordList,
  type WriteAllOptions,
  type WriteResult,
  type WriteStreamOptions,
  writeAll,
  writeRecords,
} from './codec/write/write';
export type { FileName, ParsedFileName, ReadFileName, UnreadFileName } from './filenames/file-name';
export { formatFileName } from './filenames/format';
export { parseFileName } from './filenames/parse';
export { nextStamp, stampSequence } from './filenames/stamp';
export {
  groupTransmissions,
  type Transmission,
  type TransmissionGroups,
  type TransmissionKey,
  type Unit,
} from './filenames/transmission';
export type * from './issue-types';
export {
  CareplanCsvError,
  type CareplanCsvErrorCode,
  type Issue,
  type IssueCode,
  type IssueKind,
  type IssueOf,
  type IssueParam,
  type IssueParams,
  type IssuePerson,
  type IssuePlace,
  issueCodes,
  issueKinds,
  type ParamsOf,
  type Scope,
  type Severity,
} from './issues';
export type { Language } from './languages';
export { type CodeLabels, type CodeOf, type CodeTable, codes, codesIn } from './schemas/codes';

export type { FieldType, Presence } from './schemas/field';
export type { FieldKey } from './schemas/field-key';
export type { ServiceCodeFacts, ServiceCodes } from './schemas/form7/sort';
export type * from './schemas/interfaces/index';
export {
  type Family,
  type FileCategory,
  type FileKind,
  type FileKindInfo,
  fileKinds,
  type Kind,
  type KindLink,
  kinds,
} from './schemas/kinds';
export {
  type AnyEdition,
  type BlankRecord,
  blankRecord,
  type DraftOf,
  type FieldDefinition,
  type RecordDefinition,
  type RecordInput,
  type RecordOf,
  recordDefinition,
} from './schemas/record';
export { type ServiceType, serviceTypes } from './schemas/service-types';
export {
  type CurrentVersion,
  type Layout,
  type LayoutOf,
  type NameGrammar,
  type Span,
  type Version,
  type VersionInfo,
  versions,
} from './schemas/versions';
export { UnreadableError, type UnreadableReason } from './unreadable';
export { type CheckOptions, checkFiles, type FileToCheck } from './validate/check-files';
export type { CheckPool, Progress } from './validate/check-pool';
export { formatIssue } from './validate/issue-text';
export {
  type AppliedSetting,
  type CauseCounts,
  type CodeCounts,
  type FileReport,
  type HtmlOptions,
  type JsonOptions,
  type JunitOptions,
  type LineOptions,
  type Report,
  type RowCells,
  type SarifOptions,
  type SeverityCodes,
  type SeverityCounts,
  type TextOptions,
  type TransmissionReport,
  toHtml,
  toJson,
  toJunit,
  toLine,
  toSarif,
  toText,
} from './validate/report';
export type { RuleSetting, SettingReason } from './validate/rule';
export { type Profile, profiles, type RuleSettings } from './validate/settings';
export {
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
  standardSchema,
} from './validate/standard-schema';
export { runCheckTask } from './validate/task/check-task';
export type { CheckTask, CheckTaskResult, TaskContext, TaskFile, TaskOptions } from './validate/task/task';
