export type { FileName, ParsedFileName, ReadFileName, UnreadFileName } from './filenames/file-name';
export { formatFileName } from './filenames/format';
export { parseFileName } from './filenames/parse';
export { nextStamp, stampSequence } from './filenames/stamp';
export { groupTransmissions, type Transmission, type TransmissionGroups, type Unit } from './filenames/transmission';
export {
  CareplanCsvError,
  type CareplanCsvErrorCode,
  type Issue,
  type IssueCode,
  type IssueKind,
  type IssueParam,
  type IssueParams,
  issueCodes,
  issueKinds,
  type Scope,
  type Severity,
} from './issues';
export { type CodeOf, type CodeTable, codes } from './schemas/codes';
export type { FieldType, Presence } from './schemas/field';
export { type FileCategory, type FileKind, type FileKindInfo, fileKinds, type Kind, kinds } from './schemas/kinds';
export {
  type DraftOf,
  type FieldDefinition,
  type RecordDefinition,
  type RecordOf,
  recordDefinition,
} from './schemas/record';
export { type ServiceType, serviceTypes } from './schemas/service-types';
export { type Layout, type Version, type VersionInfo, versions } from './schemas/versions';
export { recordSchema, rowSchema } from './schemas/zod';
