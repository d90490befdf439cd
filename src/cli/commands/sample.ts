import { keysOf } from '../../objects';
import { exchangePatterns, generateSet } from '../../synthetic/sets';
import { visible } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import { count, outOptions, parse, versionOf } from '../options';
import { write } from '../output';
import { Inputs } from '../write/inputs';
import { writeFolder } from '../write/output-folder';

const options = {
  ...outOptions,
  persons: { type: 'string' },
  seed: { type: 'string' },
  version: { type: 'string' },
} as const;

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
  const persons = count('persons', values.persons);
  const seed = count('seed', values.seed);
  const version = versionOf(values.version);
  const files = generateSet(pattern, {
    ...(persons !== undefined && { persons }),
    ...(seed !== undefined && { seed }),
    ...(version !== undefined && { version }),
  });
  await writeFolder(out, { inputs: await Inputs.of([]), force }, async (folder) => {
    for (const { name, bytes } of files) {
      await write(process.stdout, `${visible(await folder.write(name, bytes))}\n`);
    }
  });
  return exit.fine;
}
