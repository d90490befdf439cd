/** A place at which an answer is not what is expected. */
export interface Difference {
  /** Where: a path such as `rows[2].record.birthDate`, or a word of the comparison. */
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
}

/** A value as it is shown in a difference. */
export function shown(value: unknown): string {
  return value === undefined ? '—' : JSON.stringify(value);
}

/** Most differences that one case shows. */
export const mostShown = 5;
