// One place for what these tests import, so that they read like a user's code.

export type { FileName, ParsedFileName } from '../../src/filenames/file-name';
export { formatFileName } from '../../src/filenames/format';
export { joinOddFiles } from '../../src/filenames/odd-file';
export { parseFileName } from '../../src/filenames/parse';
export { nextStamp, stampSequence } from '../../src/filenames/stamp';
export { groupMembers, groupTransmissions, transmissionIssues } from '../../src/filenames/transmission';
export { unitFiles, units } from '../../src/filenames/units';
export { CareplanCsvError, type Issue } from '../../src/issues';
export { type FileKind, fileKindInfo, fileKinds, kindIn } from '../../src/schemas/kinds';
