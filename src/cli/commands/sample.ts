import { CareplanCsvError } from '../../issues';
import { keysOf } from '../../objects';
import type { NamedBytes } from '../../synthetic/files';
import { type ExchangePattern, exchangePatterns, generateSet, type SetOptions } from '../../synthetic/sets';
import { visible } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import { count, countUpTo, outOptions, parse, versionOf } from '../options';
import { write } from '../output';
import { Inputs } from '../write/inputs';
import { writeFolder } from '../write/output-folder';

const options = {
  ...outOptions,
  persons: { type: 'string' },
  seed: { type: 'string' },
  version: { type: 'string' },
} as const;

/** As many as the numbers of persons go. */
const mostPersons = 9_999_999;

/** `careplan-csv sample D2 --out DIR`: writes a synthetic transmission of invented persons. */
export async function sample(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const patterns = keysOf(exchangePatterns);
  const [named, ...more] = positionals;
  const pattern = patterns.find((one) => one === named);
  if (pattern === undefined || more.length > 0) {
    const list = patterns.map((one) => `${one} ${exchangePatterns[one].name}`).join(', ');
    throw new Complaint(`連携パターンを一つ指定してください: ${list}`, `Name one pattern: ${list}.`);
  }
  const { out, force = false } = values;
  if (out === undefined)
    throw new Complaint('書き出すフォルダを --out で指定してください。', 'Name the folder to write to with --out.');
  const persons = countUpTo(mostPersons, 'persons', values.persons);
  const seed = count('seed', values.seed);
  const version = versionOf(values.version);
  const files = made(pattern, {
    ...(persons !== undefined && { persons }),
    ...(seed !== undefined && { seed }),
    ...(version !== undefined && { version }),
  });
  const paths: string[] = [];
  await writeFolder(out, { inputs: await Inputs.of([]), force }, async (folder) => {
    for (const { name, bytes } of files) paths.push(await folder.write(name, bytes));
  });
  // Not before all of them are there.
  for (const path of paths) await write(process.stdout, `${visible(path)}\n`);
  return exit.fine;
}

/** The files; a complaint where an edition lacks the pattern. */
function made(pattern: ExchangePattern, options: SetOptions): readonly NamedBytes[] {
  try {
    return generateSet(pattern, options);
  } catch (error) {
    if (!(error instanceof CareplanCsvError)) throw error;
    const { version = '' } = options;
    throw new Complaint(
      `CSVバージョン ${version} では ${pattern} を作れません。`,
      `${pattern} cannot be made in CSVバージョン ${version}.`,
    );
  }
}
