import { CareplanCsvError } from '../../issues';
import { isAnObject, must } from '../../misuse';

/** How much is read before `file_too_large` ends the reading; `Infinity` switches a limit off. */
export interface Limits {
  /** Bytes of the file; 1 GiB by default. */
  readonly maxBytes?: number | undefined;
  /** Data rows; 5 million by default. */
  readonly maxRows?: number | undefined;
  /** The length of one row, in bytes (of a UTF-16 file: as UTF-8); 1 MiB (1,048,576) by default. */
  readonly maxRecordLength?: number | undefined;
}

/** The limits that hold where the caller sets none. */
export const defaultLimits: { readonly [L in keyof Limits]-?: number } = {
  maxBytes: 1024 ** 3,
  maxRows: 5_000_000,
  maxRecordLength: 1024 ** 2,
};

/**
 * The limits to read by: what is left out, or `undefined`, is the default.
 *
 * @throws {@link CareplanCsvError} `invalid_option` for what is neither a whole number from 0 on nor `Infinity`.
 */
export function limitsOf(limits: Limits = {}): typeof defaultLimits {
  must('limits', limits, isAnObject);
  const limit = (name: keyof Limits): number => {
    const value = limits[name] ?? defaultLimits[name];
    if (value === Number.POSITIVE_INFINITY || (Number.isSafeInteger(value) && value >= 0)) return value;
    throw new CareplanCsvError('invalid_option', `limits.${name} must be a whole number from 0 on, or Infinity`);
  };
  return { maxBytes: limit('maxBytes'), maxRows: limit('maxRows'), maxRecordLength: limit('maxRecordLength') };
}
