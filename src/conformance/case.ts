import type { Sentence } from '../languages';
import type { AnswerOf, RequestOf, Task } from './protocol';

/** The topics of the kit, and the tasks that each of them asks for. */
export const topics = {
  names: { title: { ja: 'ファイル名', en: 'File names' }, tasks: ['name', 'formatName'] },
  decode: { title: { ja: '文字コード（読む）', en: 'Characters, decoding' }, tasks: ['decode'] },
  encode: { title: { ja: '文字コード（書く）', en: 'Characters, encoding' }, tasks: ['encode'] },
  read: { title: { ja: 'CSVを読む', en: 'Reading' }, tasks: ['read'] },
  write: { title: { ja: 'CSVを書く', en: 'Writing' }, tasks: ['write'] },
  findings: { title: { ja: '検査', en: 'Findings' }, tasks: ['check'] },
  forms: { title: { ja: '帳票', en: 'Forms' }, tasks: ['planTree', 'calendar', 'totals', 'compare'] },
  replay: { title: { ja: '取込の順', en: 'Replay' }, tasks: ['replay'] },
} as const satisfies Readonly<Record<string, TopicInfo>>;

interface TopicInfo {
  readonly title: Sentence;
  readonly tasks: readonly Task[];
}

/** A topic of the kit. */
export type Topic = keyof typeof topics;

/** How binding a case is, and what that means. */
export const levels = {
  required: { ja: '必須（標準仕様書が決めている）', en: 'required: the standard decides' },
  recommended: {
    ja: '推奨（標準仕様書から導ける、または誤りを避けるため）',
    en: 'recommended: it follows from the standard, or avoids a fault',
  },
  choice: { ja: 'このプロジェクトの選択', en: "this project's choice" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** How binding a case is. */
export type Level = keyof typeof levels;

/** What a set of files must, may and must not be said to have. */
export interface ExpectedFindings {
  /** Each of these must be found, at its place. */
  readonly must: readonly {
    readonly code: string;
    readonly file: string | null;
    readonly row: number | null;
    readonly key: string | null;
  }[];
  /** Codes that may stand beside. Notes (info) always may; any other error or warning must not be. */
  readonly may: readonly string[];
}

/** The tasks that are judged otherwise than by comparing with an answer. */
interface OtherExpectations {
  readonly check: ExpectedFindings;
}

/** What is expected of a task: an answer, of which only what stands here counts. */
export type ExpectedOf<T extends Task> = T extends keyof OtherExpectations ? OtherExpectations[T] : AnswerOf<T>;

/** A case of one task. */
export interface CaseOf<T extends Task> {
  /** Topic and name; it stays when the kit grows. */
  readonly id: string;
  readonly topic: Topic;
  readonly level: Level;
  /** Where the standard says it, or that it does not. */
  readonly section: Sentence;
  /** One sentence why. */
  readonly why: Sentence;
  readonly do: T;
  readonly request: RequestOf<T>;
  readonly expect: ExpectedOf<T>;
}

/** A case of the kit. */
export type Case = { [T in Task]: CaseOf<T> }[Task];
