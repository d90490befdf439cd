import type { Language } from '../../languages';
import type { Failure } from './run-cases';

/** The words of the scores. */
interface Words {
  readonly title: string;
  readonly passed: string;
  readonly failed: string;
  readonly skipped: string;
  readonly topic: string;
  readonly level: string;
  readonly total: string;
  readonly failures: Readonly<Record<Failure, string>>;
  readonly expected: string;
  readonly actual: string;
  readonly why: string;
  readonly section: string;
  readonly restarts: (starts: number) => string;
  readonly more: (count: number) => string;
  readonly meaning: string;
}

/** In each language. */
export const words: Readonly<Record<Language, Words>> = {
  ja: {
    title: '適合試験の結果',
    passed: '合格',
    failed: '不合格',
    skipped: '対象外',
    topic: '分野',
    level: '水準',
    total: '合計',
    failures: {
      differs: '答えが期待と違います',
      silent: '時間内に答えがありません',
      died: 'プログラムが終わりました',
      garbage: '答えがJSONではありません',
      outOfOrder: '別の問いへの答えです',
      tooLong: '答えの行が長すぎます',
      notAsked: '続けて答えがないため、問いませんでした',
    },
    expected: '期待',
    actual: '答え',
    why: '理由',
    section: '根拠',
    restarts: (starts) => `プログラムを${starts}回起動しました。`,
    more: (count) => `ほかに${count}件（--format json で全件）`,
    meaning: '一つのプロジェクトによる標準仕様書の読み方との一致であり、認証ではありません（docs/conformance.md）。',
  },
  en: {
    title: 'Conformance',
    passed: 'passed',
    failed: 'failed',
    skipped: 'skipped',
    topic: 'Topic',
    level: 'Level',
    total: 'Total',
    failures: {
      differs: 'the answer differs',
      silent: 'no answer within the time',
      died: 'the program ended',
      garbage: 'the answer is not JSON',
      outOfOrder: 'the answer to another question',
      tooLong: 'the line of the answer is too long',
      notAsked: 'not asked, since there were no answers before',
    },
    expected: 'expected',
    actual: 'actual',
    why: 'why',
    section: 'source',
    restarts: (starts) => `The program was started ${starts} times.`,
    more: (count) => `${count} more (--format json has them all)`,
    meaning:
      "A score says how far a program agrees with one project's reading of the standard; it certifies nothing (docs/conformance.md).",
  },
};
