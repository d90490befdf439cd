/** What the first bytes of a file say of its encoding. */
export interface Opening {
  /** The encoding that they settle; `null` where what follows has to tell. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
  /** How many bytes of a byte order mark there are. */
  readonly mark: number;
}

/** How many bytes are looked at. */
export const openingSize = 4;

/**
 * Reads the opening of a file: a byte order mark, or two characters of ASCII in UTF-16, such as the `20` of a CSVバージョン. MS932 and UTF-8 have no
 * byte 00 in text, so that a UTF-16 file is known without a mark too.
 *
 * @param bytes The first {@link openingSize} bytes; fewer where the file has no more.
 * @internal
 */
export function openingOf(bytes: Uint8Array): Opening {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', mark: 2 };
  if (bytes.length === openingSize) {
    if (isText(first) && second === 0 && isText(third) && fourth === 0) return { encoding: 'utf-16le', mark: 0 };
    if (first === 0 && isText(second) && third === 0 && isText(fourth)) return { encoding: 'utf-16be', mark: 0 };
  }
  return { encoding: null, mark: 0 };
}

/** A character of ASCII that text is made of. */
const isText = (byte: number) => (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
