/** How much is read before `file_too_large` ends the reading; `Infinity` switches a limit off. */
export interface Limits {
  /** Bytes of the file; 1 GiB by default. */
  readonly maxBytes?: number;
  /** Data rows; 5 million by default. */
  readonly maxRows?: number;
  /** The length of one row, in characters (UTF-16 code units) after decoding; 1 MiB (1,048,576) by default. */
  readonly maxRecordLength?: number;
}

/** The limits that hold where the caller sets none. */
export const defaultLimits: Required<Limits> = {
  maxBytes: 1024 ** 3,
  maxRows: 5_000_000,
  maxRecordLength: 1024 ** 2,
};
