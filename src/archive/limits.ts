import { CareplanCsvError } from '../issues';
import { UnreadableError } from '../unreadable';

/** How much an archive may hold, the archives within it counted in; `Infinity` switches a limit off. */
export interface ZipLimits {
  /** Files; 100,000 by default. */
  readonly maxEntries?: number | undefined;
  /** Bytes of all files once unpacked, and of the archive itself; 1 GiB by default. */
  readonly maxBytes?: number | undefined;
  /** How many times larger a file may be than it is packed, once it is larger than 64 MiB; 200 by default. */
  readonly maxRatio?: number | undefined;
}

type AllLimits = { readonly [L in keyof ZipLimits]-?: number };

/** The limits that hold where the caller sets none. */
const defaultZipLimits: AllLimits = { maxEntries: 100_000, maxBytes: 1024 ** 3, maxRatio: 200 };

/** Below this size a ratio says nothing: rows that are alike pack well. */
const ratioFrom = 64 * 1024 ** 2;

/** What is left of the limits; one for an archive and all archives within it. */
export class Budget {
  readonly limits: AllLimits;
  #entries = 0;
  #bytes = 0;

  constructor(limits: ZipLimits = {}) {
    const all = { ...defaultZipLimits };
    for (const name of ['maxEntries', 'maxBytes', 'maxRatio'] as const) {
      const limit: unknown = limits[name];
      if (limit === undefined) continue;
      if (typeof limit !== 'number' || !(limit >= 0))
        throw new CareplanCsvError('invalid_option', `limits.${name} must be a number from 0 on`);
      all[name] = limit;
    }
    this.limits = all;
  }

  /**
   * Counts a file.
   *
   * @param size Bytes once unpacked.
   * @param packed Bytes in the archive.
   * @throws {@link UnreadableError} where the archive passes a limit.
   */
  spend(size: number, packed: number): void {
    const { maxEntries, maxBytes, maxRatio } = this.limits;
    this.#entries += 1;
    this.#bytes += size;
    if (this.#entries > maxEntries)
      throw new UnreadableError('too_large', `the archive holds more than ${maxEntries} files`);
    if (this.#bytes > maxBytes) throw new UnreadableError('too_large', `the archive holds more than ${maxBytes} bytes`);
    if (size > ratioFrom && size > packed * maxRatio)
      throw new UnreadableError('too_large', `a file of the archive is packed more than ${maxRatio} times`);
  }
}
