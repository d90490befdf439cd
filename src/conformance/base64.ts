import { CareplanCsvError } from '../issues';

/** Bytes as Base64; `btoa` takes characters up to U+00FF. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/**
 * The bytes that something holds in Base64.
 *
 * @throws CareplanCsvError with code `invalid_option` where it is not Base64.
 */
export function bytesOf({ bytes }: { readonly bytes: string }): Uint8Array {
  try {
    return Uint8Array.from(atob(bytes), (unit) => unit.charCodeAt(0));
  } catch {
    throw new CareplanCsvError('invalid_option', 'bytes must be Base64');
  }
}
