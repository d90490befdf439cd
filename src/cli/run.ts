import { CareplanCsvError } from '../issues';
import type { Language } from '../languages';
import { UnreadableError } from '../unreadable';
import { visible } from '../validate/report/escape';
import { commands, isCommand } from './commands';
import { Complaint, exit } from './exit';
import { langOf } from './options';
import { beginRun } from './taken';
import { ownVersion } from './version';

/**
 * Runs the command line.
 *
 * @param args The words after `careplan-csv`.
 * @returns The exit code.
 */
export async function run(args: readonly string[]): Promise<number> {
  beginRun();
  try {
    const { name = '--help', rest } = wordsOf(args);
    if (name === '--version') {
      process.stdout.write(`${await ownVersion()}\n`);
      return exit.fine;
    }
    // What follows -- is not an option of this command.
    const words = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
    const general = name === '--help' || name === '-h' || name === 'help';
    if (general || words.includes('--help') || words.includes('-h')) {
      const { helpText } = await import('./help/help');
      const about = general ? words.find(isCommand) : name;
      if (about !== undefined && !isCommand(about)) throw noCommand(about);
      process.stdout.write(helpText(languageIn(words), process.stdout.columns, about));
      return args.length === 0 ? exit.unusable : exit.fine;
    }
    if (!isCommand(name)) throw noCommand(name);
    return await (await commands[name]())(rest);
  } catch (error) {
    return complain(error);
  }
}

function noCommand(name: string): Complaint {
  return new Complaint(`「${name}」というコマンドはありません。`, `${name}: no such command.`);
}

/** The command and its words; a language that was named before the command is one of these. */
function wordsOf(args: readonly string[]): { readonly name: string | undefined; readonly rest: readonly string[] } {
  const before = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') ? 1 : 0;
  return { name: args[before], rest: [...args.slice(0, before), ...args.slice(before + 1)] };
}

/** The language that `--lang` names. */
function languageIn(words: readonly string[]): Language {
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  return langOf(word?.startsWith('--lang=') ? word.slice('--lang='.length) : at < 0 ? undefined : words[at + 1]);
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
      ? [...error.texts, 'careplan-csv --help']
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
