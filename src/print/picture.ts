import { type Markup, markup } from '../validate/report/html/markup';

/** A picture file of 利用者基本情報. */
export interface PrintPicture {
  /** The file's name, as UPKIHON names it; compared without regard to upper and lower case. */
  readonly name: string;
  /** JPEG. */
  readonly bytes: Uint8Array;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64, in any runtime: `btoa` takes strings, and long ones only in parts. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const four = [bits >> 18, (bits >> 12) & 63, (bits >> 6) & 63, bits & 63].map((six) => alphabet[six] ?? '');
    const filled = Math.min(bytes.length - at, 3) + 1;
    parts.push(four.slice(0, filled).join('').padEnd(4, '='));
  }
  return parts.join('');
}

/**
 * Sets a picture into a form, inside the document: nothing is fetched.
 *
 * @param picture The picture.
 */
export function pictureMarkup({ bytes }: PrintPicture): Markup {
  return markup`<img alt="家族構成の図" src="data:image/jpeg;base64,${base64(bytes)}">`;
}
