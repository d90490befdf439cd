import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../synthetic/sets';
import { Complaint, exit } from '../exit';
import { orComplain } from '../files';
import { count, parse, versionOf } from '../options';
import { write } from '../output';

const options = {
  persons: { type: 'string' },
  seed: { type: 'string' },
  version: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `careplan-csv sample D2 --out DIR`: writes a synthetic transmission of invented persons. */
export async function sample(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const patterns = Object.keys(exchangePatterns) as ExchangePattern[];
  const [named, ...more] = positionals;
  const pattern = patterns.find((one) => one === named);
  if (pattern === undefined || more.length > 0) {
    const list = patterns.map((one) => `${one} ${exchangePatterns[one].name}`).join(', ');
    throw new Complaint(`連携パターンを一つ指定してください: ${list}`, `Name one pattern: ${list}.`);
  }
  const out = values.out ?? '.';
  const persons = count('persons', values.persons);
  const seed = count('seed', values.seed);
  const version = versionOf(values.version);
  const files = generateSet(pattern, {
    ...(persons !== undefined && { persons }),
    ...(seed !== undefined && { seed }),
    ...(version !== undefined && { version }),
  });
  await orComplain(out, () => mkdir(out, { recursive: true }));
  for (const { name, bytes } of files) {
    const path = join(out, name);
    await orComplain(path, () => writeFile(path, bytes));
    await write(process.stdout, `${path}\n`);
  }
  return exit.fine;
}
