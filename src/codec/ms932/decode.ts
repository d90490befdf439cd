import { CareplanCsvError, type IssueOf, type IssuePlace, issue } from '../../issues';
import { isAnObject, isBytes, must } from '../../misuse';
import { codePointOf, type DecodeFault } from '../unit-decoder';
import { ms932Decoder } from './decoder';
import { unitsToText } from './text';

/** What decoding finds in bytes. */
export type DecodeIssue = IssueOf<'byte_invalid' | 'character_gaiji' | 'character_control'>;

/** Settings of {@link decodeMs932} and {@link Ms932Decoder}. */
export interface DecodeOptions {
  /** The coordinates that the issues have; none by default. */
  readonly place?: IssuePlace | undefined;
}

/** A text, and what was wrong with its bytes. */
export interface DecodedText {
  /** The text; U+FFFD stands where bytes are not a character. */
  readonly text: string;
  /** Issues `byte_invalid`, `character_gaiji` and `character_control` by their 0-based byte offset (`params.offset`), in ascending order. */
  readonly issues: readonly DecodeIssue[];
}

/** A control character other than a tab or line break, which is also never the second byte of a pair. */
const isControl = (byte: number) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;

/**
 * Makes the issue of a place where bytes are not a character, or a user-defined one.
 *
 * @param fault The fault.
 * @param place The coordinates that the issue has.
 */
function faultIssue(fault: DecodeFault, place?: IssuePlace): DecodeIssue {
  const { reason, offset, bytes } = fault;
  if (reason === 'eudc') return issue('character_gaiji', place, { offset, bytes, codePoint: codePointOf(fault) });
  return issue('byte_invalid', place, { reason, offset, bytes });
}

/**
 * Decodes a stream of MS932 bytes; every cut of the bytes gives the same text and issues.
 *
 * @example
 * ```ts
 * import { Ms932Decoder } from 'careplan-csv';
 *
 * const decoder = new Ms932Decoder();
 * let text = '';
 * for await (const chunk of source) text += decoder.write(chunk).text;
 * text += decoder.end().text;
 * ```
 */
export class Ms932Decoder {
  readonly #decoder = ms932Decoder();
  readonly #place: IssuePlace | undefined;
  #offset = 0;
  #ended = false;

  constructor(options: DecodeOptions = {}) {
    must('options', options, isAnObject);
    this.#place = options.place;
  }

  /**
   * Decodes the next bytes; a lead byte at their end waits for the next.
   *
   * @param bytes The bytes in MS932.
   */
  write(bytes: Uint8Array): DecodedText {
    this.#open();
    must('bytes', bytes, isBytes);
    const { units, faults } = this.#decoder.write(bytes);
    const issues: DecodeIssue[] = [];
    let next = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (!isControl(byte)) continue;
      const offset = this.#offset + at;
      for (let fault = faults[next]; fault !== undefined && fault.offset < offset; fault = faults[next]) {
        issues.push(faultIssue(fault, this.#place));
        next += 1;
      }
      issues.push(
        issue('character_control', this.#place, { offset, bytes: byte.toString(16).toUpperCase().padStart(2, '0') }),
      );
    }
    for (const fault of faults.slice(next)) issues.push(faultIssue(fault, this.#place));
    this.#offset += bytes.length;
    return { text: unitsToText(units), issues };
  }

  /** Ends the stream: a lead byte that still waits is `truncated`. */
  end(): DecodedText {
    this.#open();
    this.#ended = true;
    const { units, faults } = this.#decoder.end();
    return { text: unitsToText(units), issues: faults.map((fault) => faultIssue(fault, this.#place)) };
  }

  #open(): void {
    if (this.#ended) throw new CareplanCsvError('codec_ended', 'The decoder has ended; make a new one for new bytes.');
  }
}

/**
 * Decodes bytes in MS932 (Windows code page 932), the encoding of the standard; it never guesses at UTF-8.
 *
 * @param bytes The bytes in MS932.
 * @param options The coordinates for the issues.
 * @example
 * ```ts
 * import { decodeMs932 } from 'careplan-csv';
 *
 * const { text, issues } = decodeMs932(new Uint8Array([0xfb, 0xfc, 0x93, 0x87]));
 * console.log(text, issues.length); // 髙島 0
 * ```
 */
export function decodeMs932(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const decoder = new Ms932Decoder(options);
  const { text, issues } = decoder.write(bytes);
  const rest = decoder.end();
  return rest.text === '' ? { text, issues } : { text: text + rest.text, issues: [...issues, ...rest.issues] };
}
