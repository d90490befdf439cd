import { CareplanCsvError, type IssuePlace } from '../../issues';
import { isText, must } from '../../misuse';
import { startOfLastCluster } from '../substitute/boundaries';
import { changeIssues, type EncodeIssue } from '../substitute/change-issues';
import { type SubstitutePlace, SubstitutionRun } from '../substitute/run';
import { checkSubstituteOptions, type SubstituteOptions, substitute } from '../substitute/substitute';
import { encodeText } from './encoder';

/** Settings of {@link encodeMs932} and {@link Ms932Encoder}. */
export interface EncodeOptions extends SubstituteOptions {
  /** The coordinates that the issues have, and the callback's field and row; none by default. */
  readonly place?: IssuePlace | undefined;
}

/** Bytes in MS932, the text that they stand for, and what was changed to get there. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  /** The text as written: what {@link decodeMs932} makes of the bytes. */
  readonly text: string;
  /** Issues `character_substituted` and `character_unmappable`; `params.index` is the 0-based UTF-16 index in the text given. */
  readonly issues: readonly EncodeIssue[];
}

function substitutePlace({ place }: EncodeOptions): SubstitutePlace {
  return { field: place?.key ?? null, row: place?.row ?? null };
}

/**
 * Encodes a text in MS932 (Windows code page 932), the encoding of the standard. What MS932 lacks is written as its substitute or as the policy
 * says, and reported; with the policy `'error'` nothing is written for it. Never a silent `?`, `\` or `~`.
 *
 * @param text The text.
 * @param options The policy, the caller's map and the coordinates for the issues.
 * @throws CareplanCsvError `invalid_option` where an option is wrong.
 * @example
 * ```ts
 * import { encodeMs932 } from 'careplan-csv';
 *
 * const { text, issues } = encodeMs932('10〜11時 𠮷田');
 * text; // '10～11時 吉田'
 * issues.map(({ params }) => params.rule); // ['ms-equivalent', 'kanji-variant']
 * ```
 */
export function encodeMs932(text: string, options: EncodeOptions = {}): EncodedText {
  must('text', text, isText);
  checkSubstituteOptions(options);
  const { text: written, changes } = substitute(text, options, substitutePlace(options));
  return { bytes: encodeText(written), text: written, issues: changeIssues(changes, options.place) };
}

/**
 * Encodes a stream of text in MS932; every cut of the text gives the same bytes, text and issues.
 *
 * @example
 * ```ts
 * import { Ms932Encoder } from 'careplan-csv';
 *
 * const encoder = new Ms932Encoder({ unmappable: '?' });
 * for (const part of parts) send(encoder.write(part).bytes);
 * send(encoder.end().bytes);
 * ```
 */
export class Ms932Encoder {
  readonly #run: SubstitutionRun;
  readonly #place: IssuePlace | undefined;
  /** The last grapheme cluster so far, which more text may join. */
  #held = '';
  /** The least length of what waits for which another look is worth while: keeps a cluster in many parts from costing its square. */
  #worth = 0;
  #ended = false;

  constructor(options: EncodeOptions = {}) {
    checkSubstituteOptions(options);
    this.#run = new SubstitutionRun(options, substitutePlace(options));
    this.#place = options.place;
  }

  /**
   * Encodes the next part of the text; its last grapheme cluster waits for what may join it.
   *
   * @param text The text.
   */
  write(text: string): EncodedText {
    this.#open();
    must('text', text, isText);
    const all = this.#held + text;
    const end = all.length < this.#worth ? 0 : startOfLastCluster(all);
    this.#held = all.slice(end);
    if (end > 0 || all.length >= this.#worth) this.#worth = end > 0 ? 0 : all.length + (all.length >> 3);
    return this.#encode(all, end);
  }

  /** Ends the stream: what waited is written. */
  end(): EncodedText {
    this.#open();
    this.#ended = true;
    return this.#encode(this.#held, this.#held.length);
  }

  #encode(all: string, end: number): EncodedText {
    const { text, changes } = this.#run.next(all, end);
    return { bytes: encodeText(text), text, issues: changeIssues(changes, this.#place) };
  }

  #open(): void {
    if (this.#ended) throw new CareplanCsvError('codec_ended', 'The encoder has ended; make a new one for new text.');
  }
}
