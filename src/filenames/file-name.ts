import type { Issue } from '../issues';
import type { FileKind } from '../schemas/kinds';
import type { NameGrammar } from '../schemas/versions';

/**
 * What a file name says.
 *
 * @remarks 第4.1版 ファイル名の命名規則.
 */
export interface FileName {
  readonly kind: FileKind;
  /** The grammar the name follows, named by an edition of it: `'202208'` up to 3.2, `'202407'` since. Of the rows it tells nothing certain. */
  readonly edition: NameGrammar;
  /** `'2025-11'`; `null` for 000000; absent where the kind has none. */
  readonly month?: string | null | undefined;
  /** 事業所番号 of the sender: 10 of [0-9A-Z]. */
  readonly sender: string;
  /** The sender's サービス種類コード; `null` in the older grammar. */
  readonly senderType: string | null;
  readonly receiver: string;
  readonly receiverType: string | null;
  /** 14 digits, YYYYMMDDHHMMSS in Japan time; it serves as the ファイル連番. */
  readonly stamp: string;
  /** The branch number of a picture (`'0001'`); absent elsewhere. */
  readonly branch?: string | undefined;
}

/** A name that was read, as it stands or after repairs. */
export interface ReadFileName {
  readonly ok: true;
  /** What `value` says: the kind stands in the same place whether or not the name is good. */
  readonly kind: FileKind;
  readonly value: FileName;
  readonly issues: readonly Issue[];
}

/** A name that breaks the standard, with all that could be read of it. */
export interface UnreadFileName {
  readonly ok: false;
  /** Present wherever one is known: the file is read by it, whatever else is wrong with the name. */
  readonly kind?: FileKind;
  /**
   * Present where there is a kind and the file is read. A segment that is not good is absent, but for two: an office is reported as it
   * stands, and so is a stamp of 14 digits that is not a real time (it still tells which files belong together).
   */
  readonly value?: Partial<FileName>;
  readonly issues: readonly Issue[];
}

/** What `parseFileName` gives: `ok` is false exactly when an issue is an error or `file_not_csv`. */
export type ParsedFileName = ReadFileName | UnreadFileName;
