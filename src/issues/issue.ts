import type { FactName, FactNamesOf, FactsOf } from '../facts';
import type { Scope, Severity } from './catalogue';
import type { IssueCode, issueKinds } from './kinds';

/**
 * A fact of an issue. Characters of a substitution apart, it never comes from a cell, save the numbers that two codes on sums have with
 * `values: true`.
 */
export type IssueParam = string | number | boolean | null | readonly string[] | readonly number[];

/** The facts of any issue beyond its place, where the code is not known. */
export type IssueParams = Readonly<Record<string, IssueParam>>;

type Entries<C extends IssueCode> = (typeof issueKinds)[C]['facts'][number];

/** The facts of the issues of a code beyond their place; docs/rules.md tells what each means. */
export type ParamsOf<C extends IssueCode> = C extends IssueCode ? FactsOf<Entries<C>> : never;

/** The names of the facts of a code. */
export type ParamName<C extends IssueCode> = FactNamesOf<Entries<C>>;

/** The codes that have a fact, or may have it. */
export type CodeWith<N extends FactName> = { [C in IssueCode]: N extends ParamName<C> ? C : never }[IssueCode];

/** The facts of a code but for `kind`, which whoever reads or checks a file knows. */
export type OwnParams<C extends IssueCode> = C extends IssueCode
  ? FactsOf<Exclude<Entries<C>, 'kind' | 'kind?'>>
  : never;

/** Whom a row is about: looked up by an office, and so only reported where the caller asked. */
export interface IssuePerson {
  /** 保険者番号; `null` where it is empty or cannot be read. */
  readonly insurer: string | null;
  /** 被保険者番号; `null` where it is empty or cannot be read. */
  readonly insured: string | null;
}

/** What every issue has, whatever its code. */
interface IssueBase {
  readonly severity: Severity;
  readonly scope: Scope;
  /** The file's name as the caller gave it; `null` where none was given. */
  readonly file: string | null;
  /** 1-based data row (on writing: 1-based place of the record in the input). */
  readonly row: number | null;
  /** 1-based physical line where the row starts; a CRLF is one line end. */
  readonly line: number | null;
  /** 1-based field number in the row's edition. */
  readonly column: number | null;
  /** The record's key of the field, such as `birthDate`. */
  readonly key: string | null;
  /** The code of the finding that this one follows from; absent where it stands for itself. */
  readonly cause?: IssueCode;
  /** Whom the row is about; present only where the caller asked with `persons: true`. It is personal data. */
  readonly person?: IssuePerson;
  /** The cell's text; present only where the caller asked with `values: true`. It may be health data. */
  readonly value?: string;
}

/** The issues of a code: facts and a place, no sentence. */
export type IssueOf<C extends IssueCode> = {
  readonly [K in C]: IssueBase & { readonly code: K; readonly params: ParamsOf<K> };
}[C];

/**
 * A finding: facts and a place, no sentence, and no cell value unless the caller asked for it. A union by `code`: where the code is known,
 * so are the facts in `params`.
 *
 * @example
 * ```ts
 * import { type Issue } from 'careplan-csv';
 *
 * function shorten(issue: Issue): string {
 *   switch (issue.code) {
 *     case 'field_length':
 *       return `${issue.params.actual} characters`;
 *     case 'file_too_large':
 *       return `more than ${issue.params.max} (${issue.params.limit})`;
 *     default:
 *       return issue.code;
 *   }
 * }
 * ```
 */
export type Issue = IssueOf<IssueCode>;

/** A fault without a place: a code and its facts but for `kind`. */
export type FaultOf<C extends IssueCode> = {
  readonly [K in C]: { readonly code: K; readonly params: OwnParams<K>; readonly severity?: Severity };
}[C];

/** What {@link FaultOf} checks where it is made, for what carries faults of all codes on. */
export interface Fault {
  readonly code: IssueCode;
  readonly params: IssueParams;
  readonly severity?: Severity;
}

/** Where an issue lies; what is left out is `null`. */
export interface IssuePlace {
  readonly file?: string | null;
  readonly row?: number | null;
  readonly line?: number | null;
  readonly column?: number | null;
  readonly key?: string | null;
  readonly severity?: Severity;
  /** Kept only where it is not `undefined`. */
  readonly cause?: IssueCode | undefined;
  /** Kept only where it is not `undefined`. */
  readonly person?: IssuePerson | undefined;
  /** Kept only where it is not `undefined`. */
  readonly value?: string | undefined;
}
