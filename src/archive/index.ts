/**
 * Zip archives as files, in any runtime: `filesFromZip` for what arrives, `zipFiles` for what is sent.
 *
 * @module careplan-csv/zip
 */
export { UnreadableError, type UnreadableReason } from '../unreadable';
export type { ZipOptions } from './files-from-archive';
export { filesFromZip } from './files-from-zip';
export type { ZipLimits } from './limits';
export { type FileToZip, type ZipFilesOptions, zipFiles } from './zip-files';
export type { ZippedFile } from './zipped-file';
