import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anonymise } from '../../synthetic/anonymise';
import { Complaint, exit } from '../exit';
import { findFiles, orComplain } from '../files';
import { parse } from '../options';
import { write } from '../output';

const options = { out: { type: 'string' }, seed: { type: 'string' } } as const;

/** `careplan-csv anonymise PATH… --out DIR`: writes the same files with invented persons and texts. */
export async function anonymiseFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const { out, seed } = values;
  if (positionals.length === 0)
    throw new Complaint('匿名化するファイルかフォルダを指定してください。', 'Name the files or folders to anonymise.');
  if (out === undefined)
    throw new Complaint('書き出すフォルダを --out で指定してください。', 'Name the folder to write to with --out.');
  const found = await findFiles(positionals);
  const files: { name: string; bytes: Uint8Array }[] = [];
  // All together: what is linked in one call stays linked.
  for (const { name, path, unpack } of found) {
    const bytes = unpack === undefined ? new Uint8Array(await orComplain(path, () => readFile(path))) : unpack();
    files.push({ name: relative(name), bytes });
  }
  for (const { name, bytes } of anonymise(files, seed === undefined ? {} : { seed })) {
    const path = join(out, name);
    await orComplain(path, () => mkdir(dirname(path), { recursive: true }));
    await orComplain(path, () => writeFile(path, bytes, { flag: 'wx' }));
    await write(process.stdout, `${path}\n`);
  }
  return exit.fine;
}

/** A name that stays below the folder it is written to, whatever was named on the command line or in an archive. */
function relative(name: string): string {
  return name
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/');
}
