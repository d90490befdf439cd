/** Misuse of the API (not bad data): an unknown kind, a kind the edition lacks, parts that make no legal name. */
export class CareplanCsvError extends Error {
  override readonly name = 'CareplanCsvError';
  /** What was wrong, for programs. */
  readonly code: CareplanCsvErrorCode;

  constructor(code: CareplanCsvErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The kinds of misuse that {@link CareplanCsvError} tells apart. */
export type CareplanCsvErrorCode =
  | 'unknown_kind'
  | 'unknown_version'
  | 'kind_not_in_version'
  | 'invalid_option'
  | 'invalid_file_name_parts'
  | 'codec_ended'
  | 'already_iterated';
