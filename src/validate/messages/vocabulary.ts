import type { Unit } from '../../filenames/transmission';
import type { Language } from '../../languages';
import type { FieldType } from '../../schemas/field';
import type { Given } from '../../schemas/given';
import type { FileKindInfo } from '../../schemas/kinds';

/** What a source leaves open about a field, or about a finding that is not an error. */
type Doubt = 'presence' | 'recommended' | 'format' | 'length' | 'characters';

/** The words of a language: what the facts of an issue are called in a sentence. */
export interface Vocabulary {
  readonly language: Language;
  /** Stands between the items of a list. */
  readonly separator: string;
  /** Follows a list that was cut. */
  readonly more: string;
  /** The end of a sentence. */
  readonly end: string;
  /** Names a field by its number (1-based, or `null`) and 日本語名称. */
  readonly field: (column: number | null, name: string) => string;
  /** Names a field of which only the number is known. */
  readonly column: (column: number) => string;
  /** Stands for a field of which nothing is known. */
  readonly someField: string;
  /** Where two remarks in parentheses meet, and what stands there once they are one. */
  readonly joint: readonly [from: string, to: string];
  /** Names a field in a list, without its number. */
  readonly fieldName: (name: string) => string;
  /** The cell's text, where the caller asked for it. */
  readonly value: (text: string) => string;
  /** The shapes that the types of the layout allow, by the length that is set. */
  readonly types: { readonly [T in FieldType]: (length: number | undefined) => string };
  /** What a record holds for each type, by the length that is set; `month` is an example of a month. */
  readonly recordTypes: { readonly [T in FieldType]: (length: number | undefined, month: string) => string };
  /** Names a field of a record, by its key too. */
  readonly recordField: (column: number | null, name: string, key: string) => string;
  /** A code as a record holds it, and what it stands for. */
  readonly recordCode: (code: string, label: string | undefined) => string;
  /** What stood in a record that cannot be written, or what to give instead. */
  readonly given: { readonly [G in Given]: string };
  /** A key that the kind lacks, and what it may be meant for. */
  readonly unknownKey: (key: string, nearest: string | undefined, otherEdition: boolean) => string;
  /** The length that is allowed. */
  readonly size: (length: number, exact: boolean) => string;
  readonly doubts: { readonly [D in Doubt]: string };
  readonly code: (code: string, label: string) => string;
  /** A month such as 2025-11. */
  readonly month: (year: string, month: string) => string;
  /** The zeros in the place of a month. */
  readonly noMonth: string;
  readonly kind: (kind: string, info: FileKindInfo) => string;
  readonly version: (csvVersion: string, edition: string) => string;
  readonly units: { readonly [U in Unit | 'unknown']: string };
  readonly lineEnds: {
    readonly lf: (count: number) => string;
    readonly cr: (count: number) => string;
    readonly missingLast: string;
  };
  /** Said of two files that are equal byte for byte. */
  readonly equalFiles: string;
  /** A character that was taken away. */
  readonly removed: string;
  /** What the values of a parameter are called: parameter → value → words. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
