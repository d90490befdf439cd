import type { Severity } from '../../src/issues';
import type { Language, Sentence } from '../../src/languages';
import type { ExchangePattern } from '../../src/synthetic/sets';

/**
 * What the page and its worker say to each other. The worker holds the files and does all the work; what it answers is ready to be shown, in both
 * languages. Cell values stand in fields of their own (`value`), so that the page can hide them.
 *
 * @module
 */

/** A file as it was dropped or chosen. */
export interface GivenFile {
  /** Its path below what was dropped, with `/`. */
  readonly name: string;
  readonly file: Blob;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** A file of a transmission. */
export interface FileView {
  readonly name: string;
  /** What stands for the name where contents are hidden: it may hold a person's. */
  readonly alias: string;
  readonly kind: Sentence;
  readonly rows: number;
  readonly rejected: number;
  readonly counts: Counts;
}

/** A transmission, in import order. */
export interface TransmissionView {
  readonly unit: Sentence;
  readonly sender: Sentence;
  readonly receiver: Sentence;
  /** When it was made, as the stamp in the names tells. */
  readonly stamp: string;
  /** サービス提供年月, `2025-11`. */
  readonly months: readonly string[];
  readonly files: readonly FileView[];
  readonly counts: Counts;
}

/** What findings come from: a rule that was broken, or what made others be broken too. */
export interface CauseView {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** What is wrong, why it matters and what to do. */
  readonly fault: Sentence;
  readonly why: Sentence;
  readonly fix: Sentence;
  /** Files that have it. */
  readonly files: number;
  /** The findings that follow from it. */
  readonly follows: readonly { readonly code: string; readonly count: number; readonly fault: Sentence }[];
}

/** Whether the files may be imported. */
export type Verdict = 'ready' | 'look' | 'refused' | 'nothing';

/** What there is to say first. */
export interface Overview {
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly files: number;
  readonly rows: number;
  readonly rejected: number;
  /** The gravest first. */
  readonly causes: readonly CauseView[];
  readonly transmissions: readonly TransmissionView[];
  /** Files of no transmission. */
  readonly others: readonly FileView[];
}

/** What came of opening files. */
export type Opened =
  | { readonly state: 'done'; readonly overview: Overview }
  /** An archive wants a password, or another one. */
  | { readonly state: 'password'; readonly archive: string; readonly wrong: boolean }
  | { readonly state: 'stopped' };

/** A person as a finding tells them. */
export interface FoundPerson {
  /** The key in the list of persons. */
  readonly key: string;
  /** 被保険者番号. */
  readonly insured: string;
}

/** A finding with its place. */
export interface FindingView {
  /** Empty where it is about no single file. */
  readonly file: string;
  /** What stands for that name where contents are hidden: it may hold a person's. */
  readonly alias: string;
  /** The kind of the file, or the transmission. */
  readonly about: Sentence;
  readonly place: Sentence;
  readonly row: number | null;
  readonly column: number | null;
  /** The sentence, which may hold what a cell says. */
  readonly message: Sentence;
  /** The same without that and without names of files: the field by its name, and what would be right. */
  readonly plain: Sentence;
  readonly severity: Severity;
  readonly code: string;
  /** Whom the row is about, where it is known. */
  readonly person: FoundPerson | null;
}

/** A field of a row. */
export interface CellView {
  /** 1-based. */
  readonly no: number;
  /** 日本語名称; empty where the row has another number of fields than the layout. */
  readonly name: string;
  readonly value: string;
  /** What was found there. */
  readonly findings: readonly Sentence[];
}

/** A row with all its fields. */
export interface RowView {
  readonly file: string;
  readonly kind: Sentence;
  readonly row: number;
  readonly cells: readonly CellView[];
}

/** A person and what forms there are. */
export interface PersonItem {
  readonly key: string;
  readonly insurer: string;
  readonly insured: string;
  readonly name: string | null;
  /** Whether rows of the person could not be read, so that the forms are not whole. */
  readonly lost: boolean;
  /** The kinds of its rows, in short. */
  readonly forms: readonly Sentence[];
  /** Whether plan and actuals can be compared. */
  readonly comparable: boolean;
}

/** The persons of all files, and how many there are in each transmission of the overview. */
export interface PersonsFound {
  readonly persons: readonly PersonItem[];
  readonly byTransmission: readonly number[];
}

/** A day of a line of 予実. */
export interface ComparedDay {
  readonly day: number;
  readonly planned: number;
  readonly made: number;
  /** What is different; empty where it is as planned. */
  readonly differs: readonly Sentence[];
}

/** A line of 予実. */
export interface ComparedLine {
  readonly service: string;
  readonly provider: string;
  readonly time: string;
  readonly days: readonly ComparedDay[];
  readonly planned: number;
  readonly made: number;
  /** Whether the office sent any actual of this service type. */
  readonly reported: boolean;
}

/** 予実 of a person and month. */
export interface ComparedMonth {
  readonly month: string;
  readonly lines: readonly ComparedLine[];
}

/** What can be made of the files, to be saved. */
export type Product = 'fixed' | 'html' | 'csv' | 'anonymised';

/** A file to be saved; none where nothing can be made. */
export interface Download {
  readonly name: string;
  readonly blob: Blob;
  /** What was done, in a sentence. */
  readonly said: Sentence;
}

/** What the page asks, and what the worker answers. */
export interface Calls {
  open: { readonly ask: { files: readonly GivenFile[]; password: string | null }; readonly answer: Opened };
  synthetic: { readonly ask: { pattern: ExchangePattern; persons: number }; readonly answer: Opened };
  syntheticZip: { readonly ask: { pattern: ExchangePattern; persons: number }; readonly answer: Download };
  findings: {
    readonly ask: { code: string; from: number; count: number };
    readonly answer: { readonly findings: readonly FindingView[]; readonly total: number };
  };
  row: { readonly ask: { file: string; row: number }; readonly answer: RowView | null };
  persons: { readonly ask: Record<never, never>; readonly answer: PersonsFound };
  forms: { readonly ask: { keys: readonly string[]; title: string }; readonly answer: string };
  compare: { readonly ask: { key: string }; readonly answer: readonly ComparedMonth[] };
  download: { readonly ask: { product: Product; language: Language }; readonly answer: Download };
  stop: { readonly ask: Record<never, never>; readonly answer: null };
}

export type Call = keyof Calls;

/** A question with its number. */
export type Question = { [C in Call]: { readonly id: number; readonly call: C; readonly ask: Calls[C]['ask'] } }[Call];

/** A transmission as the names of its files tell it, before any of them is read. */
export interface Announced {
  readonly unit: Sentence;
  readonly route: Sentence;
  readonly stamp: string;
  readonly files: number;
}

/** How far the worker has come. */
export type Progress =
  | {
      readonly step: 'names';
      readonly files: number;
      readonly transmissions: number;
      readonly first: readonly Announced[];
    }
  | { readonly step: 'rows'; readonly done: number; readonly rows: number };

/** What the worker sends. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly progress: Progress };
