import { safePath } from '../../archive/entry-name';
import type { Language } from '../../languages';
import { anonymise, type NamedBytes } from '../../synthetic/anonymise';
import { visible } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import { bytesOf } from '../files';
import { findInput, inputOptions } from '../input';
import { Opening, unreadText } from '../opening';
import { langOf, outOptions, parse } from '../options';
import { write } from '../output';
import { Inputs } from '../write/inputs';
import { writeFolder } from '../write/output-folder';

const options = { ...inputOptions, ...outOptions, lang: { type: 'string' }, seed: { type: 'string' } } as const;

/** A secret that is shorter can be guessed: whoever does can try out whose number or name a substitute stands for. */
const shortestSeed = 16;

const shortSeed = {
  ja: `--seed が短すぎます。推測されると、元の氏名や番号を当てられます。${shortestSeed}文字以上の無作為な文字列を使い、公開しないでください。`,
  en: `This --seed is short. Whoever guesses it can try originals out: take ${shortestSeed} random characters or more, and keep them secret.`,
} as const satisfies Record<Language, string>;

/** `careplan-csv anonymise PATH… --out DIR`: writes the same files with invented persons and texts. */
export async function anonymiseFiles(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const { out, seed, force = false } = values;
  const lang = langOf(values.lang);
  if (positionals.length === 0)
    throw new Complaint('匿名化するファイルかフォルダを指定してください。', 'Name the files or folders to anonymise.');
  if (out === undefined)
    throw new Complaint('書き出すフォルダを --out で指定してください。', 'Name the folder to write to with --out.');
  if (seed !== undefined && seed.length < shortestSeed) process.stderr.write(`${shortSeed[lang]}\n`);
  const found = await findInput(positionals, values);
  const inputs = await Inputs.of(found.map(({ path }) => path));
  const paths: string[] = [];
  const code = await writeFolder(out, { inputs, force }, async (folder) => {
    const files: NamedBytes[] = [];
    const opening = new Opening();
    // All together: what is linked in one call stays linked.
    for (const file of found) {
      const bytes = await opening.attempt(file, () => bytesOf(file));
      if (bytes !== undefined) files.push({ name: safePath(file.below), bytes });
    }
    opening.mustHaveOpened();
    for (const one of opening.unread) process.stderr.write(`${visible(unreadText(one, lang))}\n`);
    for (const { name, bytes } of anonymise(files, seed === undefined ? {} : { seed })) {
      paths.push(await folder.write(name, bytes));
    }
    return opening.failed ? exit.found : exit.fine;
  });
  // Not before all of them are there.
  for (const path of paths) await write(process.stdout, `${visible(path)}\n`);
  return code;
}
