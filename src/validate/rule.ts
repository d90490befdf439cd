import type { CellChanges } from '../codec/csv/cell-changes';
import type { FileName } from '../filenames/file-name';
import type { Segment } from '../filenames/grammar';
import type { Issue, IssueCode, IssueParams, OwnParams, Severity } from '../issues';
import type { Sentence } from '../languages';
import type { Value } from '../schemas/cells/types';
import type { FieldKey } from '../schemas/field-key';
import type { ServiceCodes } from '../schemas/form7/sort';
import type { FileKind, Kind } from '../schemas/kinds';
import type { Version } from '../schemas/versions';
import type { WordOf } from './messages/words';

/**
 * One entry of the catalogue: all that is known about a code. Plain data, apart from the check of a relation.
 *
 * Codes of names, bytes, rows and single fields are found while names and files are read; relations (inside a row, between
 * rows, files, transmissions) have their `check` here.
 */
export interface Rule {
  readonly code: IssueCode;
  /** Where the standard says so, or that it is silent. */
  readonly section: Sentence;
  /** The fault in one sentence: what is wrong, not what is wished for. */
  readonly fault: Sentence;
  /** What it does to a receiver. */
  readonly why: Sentence;
  /** How to fix it. */
  readonly fix: Sentence;
  /**
   * The sentence of one finding. `{field}` is the field's number and 日本語名称, `{name}` a parameter of the issue, worded by
   * the terms of the language where it has any. A segment in `[brackets]` falls away where a parameter in it is absent or says nothing;
   * outside brackets only `{field}` may stand.
   */
  readonly message: Sentence;
  /** The sentence where a record that was to be written is at fault (`given`); absent where `message` fits there too. */
  readonly record?: Sentence;
  /** The segments of the file's name that it judges: where such a segment is the slip, its findings follow from that. */
  readonly judges?: readonly Segment[];
  /** Set where the source leaves the rule open. */
  readonly doubtful?: true;
  /** The severity of those findings that weigh less than the rule's others, and which these are. */
  readonly lowered?: { readonly severity: Severity; readonly when: Sentence };
  /** The relation the rule checks; absent where reading itself finds the fault. */
  readonly check?: Check;
}

/** A relation: rows of the kinds `K` go in, findings come out. `R` is what it notes them with. */
export type Check<R = Note, K extends Kind = Kind> = RowCheck<R, K> | FileCheck<R, K> | TransmissionCheck<R, K>;

/** A relation inside one row. */
export interface RowCheck<R = Note, K extends Kind = Kind> {
  readonly over: 'row';
  /** The kinds whose rows it looks at. */
  readonly kinds: readonly K[];
  /**
   * All fields it looks at, those too that it is told of by another name: both numbers for `person`, CSVバージョン for an edition. A row that has the same
   * in them as the row before is not shown to it where it noted nothing there: most rows differ from the one before in a few cells. Without them it is
   * shown every row, as a check must be that looks at `cells`.
   */
  readonly reads?: readonly FieldKey<K>[];
  /** Looks at one row; `report` notes a finding at that row. */
  readonly row: (row: CheckedRow<K>, report: R, context: FileContext) => void;
}

/** A relation between the rows of one file, or between them and its name. One run per file. */
interface FileCheck<R = Note, K extends Kind = Kind> {
  readonly over: 'file';
  readonly kinds: readonly K[];
  /**
   * All fields it looks at, as for a {@link RowCheck}, where a row that has the same in them as the row before tells it nothing new; such a row is not
   * shown to it. Not for a check that counts or adds up rows, or wants the last of them. Without them it is shown every row.
   */
  readonly reads?: readonly FieldKey<K>[];
  readonly start: (context: FileContext, report: R) => CheckRun<K>;
}

/** A relation between the files of one transmission. One run per transmission; rows of its files come file by file, in any order of files. */
interface TransmissionCheck<R = Note, K extends Kind = Kind> {
  readonly over: 'transmission';
  readonly kinds: readonly K[];
  readonly start: (context: TransmissionContext, report: R) => CheckRun<K>;
}

/** A check at work: it keeps what it needs of the rows (persons and keys, never rows) and speaks at the end or on the way. */
export interface CheckRun<K extends Kind = Kind> {
  readonly row?: (row: CheckedRow<K>) => void;
  readonly end?: () => void;
}

/** Notes a finding of any rule: what runs the checks gives it. The code, its severity, the file's name and `kind` are filled in. */
export type Note = (place: FindingPlace, params?: IssueParams) => void;

/** Notes a finding of one rule: it takes the facts that the code declares, but for `kind`. */
type NoteOf<C extends IssueCode> = (
  ...finding: Record<never, never> extends OwnParams<C>
    ? [place: FindingPlaceOf<C>, params?: OwnParams<C>]
    : [place: FindingPlaceOf<C>, params: OwnParams<C>]
) => void;

/** A {@link FindingPlace} with what may only be reported where values were asked for. */
type FindingPlaceOf<C extends IssueCode> = FindingPlace & { readonly told?: Partial<OwnParams<C>> };

/** Where a finding lies: at a row as a whole or at one of its fields, or (without a row) at the file or transmission. */
export interface FindingPlace {
  /** The row, or what {@link CheckedRow.at} said of it. */
  readonly at?: RowPlace;
  /** The key of the field. */
  readonly key?: FieldKey;
  /** The name of the file (as given), where no row tells it. */
  readonly file?: string;
  /** Whether the finding has the rule's {@link Rule.lowered} severity. */
  readonly lowered?: boolean;
  /** The code of the finding that this one follows from. */
  readonly cause?: IssueCode;
  /**
   * Facts that come from cells, told only where values were asked for; they say what stands there in the place of the cell's text.
   */
  readonly told?: IssueParams;
}

/** The place of a row, small enough to be kept per person. */
export interface RowPlace {
  readonly file: string;
  readonly kind: Kind;
  /** The version the row was read by. */
  readonly version: Version;
  /** 1-based data row. */
  readonly row: number;
  /** 1-based physical line. */
  readonly line: number;
  /** Whom the row is about; absent where nobody asked. */
  readonly person?: RowPerson;
  /** The texts of its cells; absent where values were not asked for. */
  readonly cells?: readonly string[];
}

/** The numbers that tell whom a row is about; `undefined` where one is empty or cannot be read. */
export interface RowPerson {
  /** 保険者番号. */
  readonly insurer: string | undefined;
  /** 被保険者番号. */
  readonly insured: string | undefined;
  /** Both in one text, which no other person has; `undefined` where one of them is. */
  readonly id: string | undefined;
}

/** A row of any kind as a check sees it; rejected rows too. */
export interface SeenRow {
  readonly kind: Kind;
  /** The name of its file, as given. */
  readonly file: string;
  readonly at: RowPlace;
  /** Whom the row is about. */
  readonly person: RowPerson;
  /** The issues found in the row while it was read. */
  readonly issues: readonly Issue[];
}

/** A row of one of the kinds `K` with its cells, as far as they could be read. */
export interface CheckedRow<K extends Kind = Kind> extends SeenRow {
  /**
   * The value of a field: `null` where the cell is empty (or zeros that stand for it), `undefined` where the cell cannot be read or the
   * row's edition has no such field. A check that meets `undefined` in a cell it needs leaves the row (over several rows: the person) out.
   */
  readonly get: (key: FieldKey<K>) => Value | undefined;
  /** The texts of all its cells as they stand (after decoding), until the next row is looked at; compare only, never report. */
  readonly cells: readonly string[];
  /** Which of them may differ from the row before of the same file; for a check that is shown every row. Good until the next row is looked at. */
  readonly changes: CellChanges;
  /** The cell's text as it stands (after decoding), `undefined` where there is none; compare only, never report. */
  readonly cell: (key: FieldKey<K>) => string | undefined;
}

/** What a check may know about the file its rows come from. */
export interface FileContext {
  /** The name as given. */
  readonly name: string;
  readonly kind: Kind;
  /** What the name says, as far as it could be read; `null` where nothing could. */
  readonly fileName: Partial<FileName> | null;
  readonly serviceCodes: ServiceCodes | undefined;
}

/** A member of a transmission. */
export interface TransmissionMember {
  /** The name as given. */
  readonly name: string;
  readonly kind: FileKind;
  readonly fileName: FileName;
}

/** What the rows of a transmission say of the months of their files; to be asked once all rows have been seen. */
export interface MonthsSeen {
  /**
   * Whether a row of the person has another 対象年月 than the rest of its file. month_mixed tells of it: what that row seems to lack in other
   * files, and they in it, is not a fault of its own.
   */
  readonly isStray: (personId: string) => boolean;
}

/** What a check may know about a transmission. */
export interface TransmissionContext {
  readonly unit: string;
  readonly members: readonly TransmissionMember[];
  readonly months: MonthsSeen;
  readonly serviceCodes: ServiceCodes | undefined;
}

/** What the caller sets for one rule: its weight, or that it is left out, and why. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  /** Printed in the report: as it stands, or in the report's language. */
  readonly reason: SettingReason;
}

/** Why a rule is weighed otherwise: a text, or one in every language. */
export type SettingReason = string | Sentence;

/** A rule as it is declared: its texts and its check are made when somebody asks for them. */
export interface DeclaredRule {
  readonly code: IssueCode;
  readonly make: () => Omit<Rule, 'code'>;
}

/** The words that a message wants, in braces. */
type WordsIn<M extends string> = M extends `${string}{${infer W}}${infer Rest}` ? W | WordsIn<Rest> : never;

/** A message whose words are all made of facts of its code; else the type names the words that are not. */
type MessageOf<C extends IssueCode, M extends string> =
  Exclude<WordsIn<M>, WordOf<C>> extends never ? M : `no fact of ${C}: {${Exclude<WordsIn<M>, WordOf<C>>}}`;

/** A message in every language. */
interface MessagesOf<C extends IssueCode, Ja extends string, En extends string> {
  readonly ja: Ja & MessageOf<C, Ja>;
  readonly en: En & MessageOf<C, En>;
}

/** A rule as its file writes it: its message and its check know the facts of the code. */
type RuleOf<C extends IssueCode, Ja extends string, En extends string, K extends Kind> = Omit<
  Rule,
  'code' | 'message' | 'record' | 'check'
> & {
  readonly message: MessagesOf<C, Ja, En>;
  readonly record?: MessagesOf<C, Ja, En>;
  readonly check?: Check<NoteOf<C>, K>;
};

/**
 * Declares a rule; the explicit list is `rules/index.ts`.
 *
 * @param code Its code.
 * @param make Makes the rest of the entry of the catalogue: in a function, since importing the package should not wait for 80 of them in two
 *   languages. What its message says and its check notes is checked against the facts that the code declares in the catalogue of issues.
 */
// @__NO_SIDE_EFFECTS__
export function defineRule<C extends IssueCode, Ja extends string, En extends string, K extends Kind = Kind>(
  code: C,
  make: () => RuleOf<C, Ja, En, K>,
): DeclaredRule {
  return { code, make };
}
