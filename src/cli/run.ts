import { CareplanCsvError } from '../issues';
import { UnreadableError } from '../unreadable';
import { visible } from '../validate/report/escape';
import { Complaint, exit } from './exit';
import { beginRun } from './taken';
import { usage } from './usage';
import { ownVersion } from './version';

type Command = (args: readonly string[]) => Promise<number>;

/** The commands; each is loaded when it is called for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).check,
  json: async () => (await import('./commands/json')).json,
  csv: async () => (await import('./commands/csv')).csv,
  name: async () => (await import('./commands/name')).name,
  kinds: async () => (await import('./commands/kinds')).listKinds,
  rules: async () => (await import('./commands/rules')).listRules,
  show: async () => (await import('./commands/show')).show,
  print: async () => (await import('./commands/print')).print,
  page: async () => (await import('./commands/page')).writePage,
  convert: async () => (await import('./commands/convert')).convert,
  sample: async () => (await import('./commands/sample')).sample,
  anonymise: async () => (await import('./commands/anonymise')).anonymiseFiles,
  fix: async () => (await import('./commands/fix')).fixFiles,
  conform: async () => (await import('./commands/conform')).conform,
  adapter: async () => (await import('./commands/adapter')).adapter,
};

/**
 * Runs the command line.
 *
 * @param args The words after `careplan-csv`.
 * @returns The exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  // What follows -- is not an option of this command.
  const words = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  beginRun();
  try {
    if (name === '--version') {
      process.stdout.write(`${await ownVersion()}\n`);
      return exit.fine;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (name === '--help' || name === '-h' || name === 'help' || words.includes('--help') || words.includes('-h')) {
      process.stdout.write(usage(command === undefined ? undefined : name));
      return args.length === 0 ? exit.unusable : exit.fine;
    }
    if (command === undefined)
      throw new Complaint(`「${name}」というコマンドはありません。`, `${name}: no such command.`);
    return await (await command())(rest);
  } catch (error) {
    return complain(error);
  }
}

/**
 * Says on stderr what went wrong, without a stack.
 *
 * @param error A complaint, or whatever else was thrown.
 * @returns The exit code: never the one that says that something was found.
 */
export function complain(error: unknown): number {
  const lines =
    error instanceof Complaint
      ? [error.ja, error.en, 'careplan-csv --help']
      : error instanceof CareplanCsvError || error instanceof UnreadableError
        ? [error.message]
        : [
            '予期しない誤りで終わりました。入力の形とこの文を添えて知らせてください（個人情報は送らないでください）。',
            'It ended with an unexpected fault. Please report it with this line (and without anybody’s data).',
            error instanceof Error ? `${error.name}: ${error.message}` : String(error),
          ];
  process.stderr.write(`careplan-csv: ${lines.map(visible).join('\n              ')}\n`);
  return exit.unusable;
}
