import type { IssueCode } from '../../src/issues';
import type { FileKind } from '../../src/schemas/kinds';
import type { NamedBytes } from '../../src/synthetic/files';

/** A finding, and how often it stands: the code, the kind of the file, the row and the field (`-` where there is none). */
export type Remark = `${IssueCode} ${string}`;

/** A way to write files that the standard allows: whole transmissions, small. */
export interface Shape {
  /** The folder of its fixtures. */
  readonly name: string;
  /** Why it is conformant, and where that is said (spec/README.md and the notes of spec/layout.tsv). */
  readonly why: string;
  /** The units of its transmissions, in the order of import. */
  readonly units: readonly string[];
  /** The findings of severity info that it gives, all of them; none by default. */
  readonly remarks?: readonly Remark[];
  readonly make: () => NamedBytes[];
}

/** The same remark on several rows or fields. */
export function remarks(
  code: IssueCode,
  kind: FileKind,
  rows: readonly number[],
  ...keys: readonly string[]
): Remark[] {
  return rows.flatMap((row) =>
    (keys.length === 0 ? ['-'] : keys).map((key): Remark => `${code} ${kind} ${row} ${key}`),
  );
}
