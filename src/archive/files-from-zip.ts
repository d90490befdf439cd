import type { Source } from '../codec/read/source';
import { filesFromArchive, type ZipOptions } from './files-from-archive';
import type { ZippedFile } from './zipped-file';

/**
 * Lists the files of a zip archive, to be unpacked when they are asked for: in Node.js, browsers and their workers alike.
 *
 * Names are read as UTF-8 or MS932, whichever they are; hidden files and folders are passed over; archives within are opened. Two files of one
 * name are two files. Whatever is unpacked has passed the archive's checksums (CRC-32; for AES its authentication code) and has the size that
 * the archive says, before its first byte is given.
 *
 * @param source The archive. A `Blob` (in Node.js `fs.openAsBlob`) is read where it lies, other sources into memory.
 * @param options The password and limits.
 * @returns The files in the order of their names. One that cannot be opened is among them; its `source` throws.
 * @throws {@link UnreadableError} where the archive as a whole cannot be read or passes a limit: `reason` tells why.
 * @throws CareplanCsvError for misuse.
 * @example
 * ```ts
 * import { checkFiles } from 'careplan-csv';
 * import { filesFromZip, zipFiles } from 'careplan-csv/zip';
 *
 * const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
 * const bytes = new TextEncoder().encode('202407,131024,6165030196,20251020\r\n');
 * const archive = await zipFiles([{ name, bytes }], { password: 'himitsu' });
 * const files = await filesFromZip(archive, { password: 'himitsu' });
 * console.log((await checkFiles(files)).counts.error); // 0
 * ```
 */
export async function filesFromZip(source: Source, options: ZipOptions = {}): Promise<ZippedFile[]> {
  return filesFromArchive('zip', source, options);
}
