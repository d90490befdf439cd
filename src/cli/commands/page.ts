import { readFile } from 'node:fs/promises';
import { visible } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import { langOf, outOptions, parse } from '../options';
import { write } from '../output';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';

const options = { ...outOptions, lang: { type: 'string' } } as const;

/** Where the page goes by default. */
const usualName = 'careplan-csv.html';

/** `careplan-csv page [--out FILE]`: writes the offline page, for those who have no Node.js. */
export async function writePage(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  if (positionals.length > 0) throw new Complaint('page には読むものを指定しません。', 'page takes no files to read.');
  const { out = usualName, force = false } = values;
  const page = await builtPage();
  await writeOutput(out, { inputs: await Inputs.of([]), force }, (file) => file.write(page));
  const said = {
    ja: `${visible(out)}: ブラウザーで開いて使います（インターネットは要りません）。\n`,
    en: `${visible(out)}: open it in a browser; it needs no network.\n`,
  };
  await write(process.stdout, said[lang]);
  return exit.fine;
}

/** The page lies beside the built command. */
async function builtPage(): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(new URL('./page.html', import.meta.url)));
  } catch {
    throw new Complaint(
      'このビルドにはページが含まれていません。リポジトリでは npm run build で作られます。',
      'This build does not include the page; in the repository, npm run build makes it.',
    );
  }
}
