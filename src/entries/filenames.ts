/**
 * File names and transmissions. Loads neither zod nor the codec nor the fields of any kind.
 *
 * @module careplan-csv/filenames
 */
export type { FileName, ParsedFileName, ReadFileName, UnreadFileName } from '../filenames/file-name';
export { formatFileName } from '../filenames/format';
export { parseFileName } from '../filenames/parse';
export { nextStamp, stampSequence } from '../filenames/stamp';
export { groupTransmissions, type Transmission, type TransmissionGroups, type Unit } from '../filenames/transmission';
export { CareplanCsvError, type CareplanCsvErrorCode, type Issue, type IssueCode } from '../issues';
export { type FileCategory, type FileKind, type FileKindInfo, fileKinds, type Kind, kinds } from '../schemas/kinds';
export type { NameGrammar, Version } from '../schemas/versions';
