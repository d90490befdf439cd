import { levels, topics } from '../../conformance/case';
import { keysOf } from '../../objects';
import { conformFormats } from '../conform/formats';
import { readKit } from '../conform/kit';
import { runCases } from '../conform/run-cases';
import { scoresOf } from '../conform/score';
import { Complaint, exit } from '../exit';
import { count, langOf, oneOf, outOptions, parse } from '../options';
import { progressLine, write } from '../output';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';

const options = {
  only: { type: 'string', multiple: true },
  level: { type: 'string', multiple: true },
  format: { type: 'string' },
  ...outOptions,
  timeout: { type: 'string' },
  kit: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** How long a case may take by default, in milliseconds: a virtual machine has to start within the first. */
const defaultTimeout = 10_000;

/** `careplan-csv conform -- COMMAND ARG…`: puts the cases of the kit to a program and scores its answers. */
export async function conform(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--');
  const { values, positionals } = parse(at < 0 ? args : args.slice(0, at), options);
  const [command, ...words] = at < 0 ? [] : args.slice(at + 1);
  if (command === undefined || positionals.length > 0) {
    throw new Complaint(
      '試すプログラムを -- のあとに指定してください（例: careplan-csv conform -- python3 adapter.py）。',
      'Name the program after --, such as careplan-csv conform -- python3 adapter.py.',
    );
  }
  const lang = langOf(values.lang);
  const format = oneOf('format', values.format, keysOf(conformFormats), 'text');
  const only = values.only?.map((topic) => oneOf('only', topic, keysOf(topics), 'names'));
  const wanted = values.level?.map((level) => oneOf('level', level, keysOf(levels), 'required'));
  const timeout = count('timeout', values.timeout) ?? defaultTimeout;
  const kit = await readKit(values.kit, only);
  const cases = kit.cases.filter(({ level }) => wanted === undefined || wanted.includes(level));
  const line = progressLine();
  const run = await runCases(command, words, cases, {
    timeout,
    onProgress: (done, total) => line.show(`${done}/${total}`),
  });
  line.clear();
  if (run.notStarted !== null) {
    throw new Complaint(
      `「${command}」を起動できません（${run.notStarted}）。`,
      `${command} cannot be started (${run.notStarted}).`,
    );
  }
  const scores = scoresOf(run.outcomes);
  const program = [command, ...words].join(' ');
  const text = conformFormats[format]({ ...run, kit: kit.version, program, scores }, lang);
  const { out, force = false } = values;
  if (out === undefined) await write(process.stdout, text);
  else
    await writeOutput(out, { inputs: await Inputs.of([]), force }, (file) =>
      file.write(new TextEncoder().encode(text)),
    );
  return scores.failed > 0 ? exit.found : exit.fine;
}
