import { readFile } from 'node:fs/promises';
import { CareplanCsvError } from '../issues';
import { Complaint, exit } from './exit';
import { usage } from './usage';

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
  convert: async () => (await import('./commands/convert')).convert,
  sample: async () => (await import('./commands/sample')).sample,
  anonymise: async () => (await import('./commands/anonymise')).anonymiseFiles,
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
  try {
    if (name === '--version') {
      process.stdout.write(`${await ownVersion()}\n`);
      return exit.fine;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help') || rest.includes('-h')) {
      process.stdout.write(usage(command === undefined ? undefined : name));
      return args.length === 0 ? exit.unusable : exit.fine;
    }
    if (command === undefined)
      throw new Complaint(`「${name}」というコマンドはありません。`, `${name}: no such command.`);
    return await (await command())(rest);
  } catch (error) {
    if (error instanceof Complaint) {
      process.stderr.write(`careplan-csv: ${error.ja}\n              ${error.en}\n              careplan-csv --help\n`);
      return exit.unusable;
    }
    if (error instanceof CareplanCsvError) {
      process.stderr.write(`careplan-csv: ${error.message}\n`);
      return exit.unusable;
    }
    throw error;
  }
}

async function ownVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
