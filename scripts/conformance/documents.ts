import type { Case, Topic } from '../../src/conformance/case';
import { topics } from '../../src/conformance/case';
import { answer } from '../../src/conformance/program/answer';
import type { RequestOf, Task } from '../../src/conformance/protocol';
import { tasks } from '../../src/conformance/protocol';
import { keysOf } from '../../src/objects';
import { markdownTable } from '../documents/layout';

/** What each task asks for. */
const asks: { readonly [T in Task]: string } = {
  name: 'ファイル名を読む。読めなければ `ok` は `false`。/ Reads a file name.',
  formatName: '要素からファイル名を作る。作れなければ `refused`。/ Makes a file name of its parts.',
  decode: 'MS932 のバイト列を文字にする。文字でないバイトや外字があれば `faulty`。/ Decodes MS932.',
  encode: '文字を MS932 のバイト列にする。/ Encodes as MS932.',
  read: 'CSVを読む。どのデータ行も1回、レコードにできない行は `null`。/ Reads a CSV.',
  write: 'レコードからCSVを書く。/ Writes a CSV.',
  check: 'ファイルを検査する。指摘のコードは [docs/rules.md](../docs/rules.md)。/ Checks files.',
  planTree: '2表の行を、課題・目標・援助内容の木にする。/ Rows of form 2 as trees.',
  calendar: '6表の行を、月の表にする。/ Rows of form 6 as calendars.',
  totals: '7表の合計を計算し、合わない行を示す。/ The totals of form 7, and the rows that differ.',
  compare: '予定と実績を突き合わせる。/ Plan beside actual.',
  replay: '届いた順の送信から、いま有効なものを求める。/ What is in force after transmissions in the order of arrival.',
};

/** Longest text of an example. */
const longest = 60;

/** The part of PROTOCOL.md that shows each task with an example. */
export async function tasksDocument(cases: readonly Case[]): Promise<string> {
  const parts = await Promise.all(tasks.map((task) => taskDocument(task, smallest(cases, task))));
  return `\n${parts.join('\n')}\n`;
}

/** The shortest case of which the answer shows its shape, so that the example can be read and followed. */
function smallest(cases: readonly Case[], task: Task): Case {
  const own = cases.filter((one) => one.do === task && showsShape(one));
  const [first, ...rest] = own;
  if (first === undefined) throw new Error(`no case of ${task}`);
  return rest.reduce((so, one) => (size(one) < size(so) ? one : so), first);
}

/** Whether nothing is refused or repaired and no list is empty (of findings one may be): from such an answer nobody learns what stands in one. */
function showsShape({ expect }: Case): boolean {
  return !/"(?:(?!may")\w+":\[\]|ok":false|refused":true|repaired":true|faulty":true|record":null)/u.test(
    JSON.stringify(expect),
  );
}

function size({ request, expect }: Case): number {
  return JSON.stringify([request, expect]).length;
}

async function taskDocument(task: Task, one: Case): Promise<string> {
  const asked = { id: one.id, do: task, ...one.request };
  const answered = { id: one.id, ...(await answer(task, one.request as RequestOf<Task>)) };
  return `### \`${task}\`\n\n${asks[task]}\n\n\`\`\`json\n${example(asked)}\n\`\`\`\n\n\`\`\`json\n${example(answered)}\n\`\`\`\n`;
}

function example(value: object): string {
  return JSON.stringify(value, (_, text: unknown) =>
    typeof text === 'string' && text.length > longest ? `${text.slice(0, longest)}…` : text,
  );
}

/** A score as the table shows it. */
interface ProgramScore {
  readonly name: string;
  readonly byTopic: {
    readonly [T in Topic]?: { readonly passed: number; readonly failed: number; readonly skipped: number };
  };
}

/** The table of scores of README.md. */
export function scoresTable(programs: readonly ProgramScore[]): string {
  const rows = keysOf(topics).map((topic) => [
    `${topics[topic].title.ja} / ${topics[topic].title.en}`,
    ...programs.map(({ byTopic }) => {
      const { passed = 0, failed = 0 } = byTopic[topic] ?? {};
      return passed + failed === 0 ? '対象外 / skipped' : `${passed} / ${passed + failed}`;
    }),
  ]);
  return markdownTable(['分野 / Topic', ...programs.map(({ name }) => name)], rows);
}
