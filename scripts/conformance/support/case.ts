import type { Case, CaseOf, Level, Topic } from '../../../src/conformance/case';
import { answer } from '../../../src/conformance/program/answer';
import type { AnswerOf, RequestOf, Task } from '../../../src/conformance/protocol';
import type { Sentence } from '../../../src/languages';

/** Where the standard says something, as the cases cite it. */
export const cited = {
  names: { ja: '第4.1版 ファイル名の命名規則', en: 'Edition 4.1, naming of files' },
  form: { ja: '第4.1版 CSVファイルの形式', en: 'Edition 4.1, form of the CSV files' },
  layouts: { ja: '第4.1版 別紙「CSVファイルレイアウト定義書」', en: 'Edition 4.1, annex "CSV file layouts"' },
  units: { ja: '第4.1版 送信単位', en: 'Edition 4.1, units of transmission' },
  relations: { ja: '第4.1版 ファイル間の関係', en: 'Edition 4.1, relations between the files' },
  silent: { ja: '標準仕様書に定めがない', en: 'The standard is silent' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What is written down of a case by hand. */
export interface Told {
  /** The name within its topic. */
  readonly id: string;
  readonly level: Level;
  readonly section: Sentence;
  readonly why: Sentence;
}

/**
 * Makes a case whose expectation is this project's own answer, so that a change of its reading shows as a change of the kit.
 *
 * @param keep What of the answer counts; all of it by default.
 */
export async function caseOf<T extends Exclude<Task, 'check'>>(
  topic: Topic,
  told: Told,
  task: T,
  request: RequestOf<T>,
  keep: (answer: AnswerOf<T>) => object = (all) => all,
): Promise<Case> {
  const expect = keep(await answer(task, request));
  return { ...told, id: `${topic}/${told.id}`, topic, do: task, request, expect } as unknown as CaseOf<T> & Case;
}
