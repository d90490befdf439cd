import { UnreadableError, type UnreadableReason } from '../unreadable';
import type { ZipLibrary } from './zip-js';

/** What the library's errors mean; every other one means that the archive is damaged. */
const reasons: Readonly<Partial<Record<keyof ZipLibrary, UnreadableReason>>> = {
  ERR_ENCRYPTED: 'password_missing',
  ERR_INVALID_PASSWORD: 'password_wrong',
  ERR_UNSUPPORTED_ENCRYPTION: 'unsupported',
  ERR_UNSUPPORTED_COMPRESSION: 'unsupported',
  ERR_UNSUPPORTED_CRYPTO_API: 'unsupported',
  ERR_ENCRYPTED_CENTRAL_DIRECTORY: 'unsupported',
  ERR_SPLIT_ZIP_FILE: 'unsupported',
};

/**
 * Words what the library throws.
 *
 * @param library The library.
 * @param error What it threw.
 */
export function unreadable(library: ZipLibrary, error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  // A Blob whose file was changed or has gone.
  if (name === 'NotReadableError' || name === 'NotFoundError')
    return new UnreadableError('io', undefined, { cause: error });
  const key = Object.keys(reasons).find((one) => library[one as keyof ZipLibrary] === message);
  const reason = reasons[key as keyof ZipLibrary] ?? 'damaged';
  return new UnreadableError(reason, undefined, { cause: error });
}
