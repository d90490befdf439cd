import { firstUnencodable } from '../ms932/encoder';
import { clustersOf, endOfListed, isSafeBoundary } from './boundaries';
import { substituteCluster } from './cluster';
import { guardDigits, isDecimal, leavesDigit } from './digit-guard';
import type { SubstituteOptions } from './options';
import { applyPolicy } from './policy';

/** What happened to a grapheme cluster that MS932 lacks. */
export interface Change {
  /** The cluster as given. */
  readonly from: string;
  /** What was written for it; `null` where nothing can be: the policy `'error'`, or a callback's `null`. */
  readonly to: string | null;
  /** The rule, several joined by commas; where only the policy applied its name: `replace`, `error`, `?` or `callback`. */
  readonly rule: string;
  /** 0-based UTF-16 index of the cluster in the text given. */
  readonly index: number;
  /** 0-based index of the cluster in code points; a lone surrogate counts as one. */
  readonly codePointIndex: number;
  /** Whether a rule applied; `false` = nothing but the policy did. */
  readonly mapped: boolean;
  /** Why the policy had to decide: `gaiji`, `lone-surrogate`, `no-substitute` or `callback-not-encodable`; `null` where a rule applied. */
  readonly reason: string | null;
}

/** Where a text belongs, for the callback. */
export interface SubstitutePlace {
  /** The record's key of the field. */
  readonly field?: string | null;
  /** 1-based place of the record in the input. */
  readonly row?: number | null;
}

/**
 * Substitutes a text piece by piece, and remembers what the next piece must know of the last.
 *
 * @internal
 */
export class SubstitutionRun {
  readonly #options: SubstituteOptions;
  readonly #field: string | null;
  readonly #row: number | null;
  /** UTF-16 index, and index in code points, of the start of the piece. */
  #index = 0;
  #codePointIndex = 0;
  #before = -1;
  #sourceBefore = -1;
  /** Whether a digit that came from no digit was written last. */
  #leftDigit = false;
  #changes: Change[] = [];

  constructor(options: SubstituteOptions, { field = null, row = null }: SubstitutePlace = {}) {
    this.#options = options;
    this.#field = field;
    this.#row = row;
  }

  /**
   * Substitutes the text before an index.
   *
   * @param text The text; it begins where the last piece ended.
   * @param end A boundary of grapheme clusters; what follows is looked at, but left to the next piece.
   * @param first The first code unit that MS932 lacks, where it is known.
   */
  next(
    text: string,
    end: number,
    first = firstUnencodable(text, 0, end),
  ): { text: string; changes: readonly Change[] } {
    let to = '';
    let at = 0;
    for (let stop = first; stop < end; stop = firstUnencodable(text, at, end)) {
      // Most of what is found is one look-alike among characters of MS932; to ask the segmenter takes ten times as long.
      const next = endOfListed(text, stop, end);
      if (next > stop) {
        to += this.#keep(text, at, stop) + this.#replace(text.slice(stop, next), stop, text.codePointAt(next) ?? -1);
        at = next;
        continue;
      }
      let start = stop;
      while (start > at && (start === stop || !isSafeBoundary(text, start))) start -= 1;
      to += this.#keep(text, at, start);
      at = stop + 1;
      while (at < end && !isSafeBoundary(text, at)) at += 1;
      to += this.#clusters(text, start, at);
    }
    to += this.#keep(text, at, end);
    const changes = this.#changes;
    this.#changes = [];
    this.#index += end;
    return { text: to, changes };
  }

  /** Takes over what MS932 has; its code units are code points. */
  #keep(text: string, start: number, end: number): string {
    if (start === end) return '';
    this.#codePointIndex += end - start;
    this.#before = text.charCodeAt(end - 1);
    this.#sourceBefore = this.#before;
    this.#leftDigit = false;
    return text.slice(start, end);
  }

  /** Substitutes between two boundaries of grapheme clusters. */
  #clusters(text: string, start: number, end: number): string {
    if (end - start === ((text.codePointAt(start) as number) > 0xffff ? 2 : 1)) {
      return this.#replace(text.slice(start, end), start, text.codePointAt(end) ?? -1);
    }
    let to = '';
    for (const { from, to: behind } of clustersOf(text, start, end)) {
      to +=
        firstUnencodable(text, from, behind) === behind
          ? this.#keep(text, from, behind)
          : this.#replace(text.slice(from, behind), from, text.codePointAt(behind) ?? -1);
    }
    return to;
  }

  #replace(cluster: string, at: number, sourceAfter: number): string {
    const index = this.#index + at;
    const found = substituteCluster(cluster, this.#options);
    const codePointIndex = this.#codePointIndex;
    let to: string;
    if (typeof found === 'string') {
      const verdict = applyPolicy(cluster, found, this.#options, { field: this.#field, row: this.#row, index });
      const { rule, reason } = verdict;
      this.#changes.push({ from: cluster, to: verdict.to, rule, index, codePointIndex, mapped: false, reason });
      to = verdict.to ?? '';
      if (to !== '') this.#leftDigit = false;
    } else {
      const { rule } = found;
      to = rule === 'user' ? found.to : this.#guard(cluster, found.to, sourceAfter);
      this.#changes.push({ from: cluster, to, rule, index, codePointIndex, mapped: true, reason: null });
      if (to !== '') this.#leftDigit = rule !== 'user' && leavesDigit(cluster, to);
    }
    for (const character of cluster) {
      this.#sourceBefore = character.codePointAt(0) as number;
      this.#codePointIndex += 1;
    }
    if (to !== '') this.#before = to.charCodeAt(to.length - 1);
    return to;
  }

  #guard(cluster: string, to: string, sourceAfter: number): string {
    // What parted a digit made here from one that follows must not go without a trace: ½ U+200B 2.
    if (to === '') return this.#leftDigit && isDecimal(sourceAfter) ? ' ' : '';
    return guardDigits(cluster, to, { before: this.#before, sourceBefore: this.#sourceBefore, sourceAfter });
  }
}
