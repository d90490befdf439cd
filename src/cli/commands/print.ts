import { baseName } from '../../filenames/base-name';
import type { PersonView } from '../../forms/person/person-view';
import type { Sentence } from '../../languages';
import type { PrintPicture } from '../../print/picture';
import { printForms } from '../../print/print-forms';
import { printViews } from '../../print/views';
import { visible } from '../../validate/report/escape';
import { counted } from '../../validate/report/words';
import { Complaint, exit } from '../exit';
import { bytesOf, type FoundFile } from '../files';
import { inputOptions } from '../input';
import { insuredNumberOf, langOf, outOptions, parse } from '../options';
import { write } from '../output';
import { readFiles, tellLost } from '../show/read-files';
import { Inputs } from '../write/inputs';
import { writeOutput } from '../write/output-file';

const options = {
  ...inputOptions,
  ...outOptions,
  lang: { type: 'string' },
  person: { type: 'string' },
  reader: { type: 'string' },
} as const;

/** `careplan-csv print PATH… --out FILE`: writes the forms as one HTML document of A4 pages. */
export async function print(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  const { out, force = false, reader } = values;
  const person = insuredNumberOf(values.person);
  if (positionals.length === 0)
    throw new Complaint('印刷するファイルかフォルダを指定してください。', 'Name the files or folders to print.');
  if (out === undefined)
    throw new Complaint('書き出すファイルを --out で指定してください。', 'Name the file to write to with --out.');
  if (reader !== undefined && !/^[0-9A-Z]{10}$/.test(reader))
    throw new Complaint(
      '--reader には事業所番号（10桁）を指定します。',
      '--reader takes an office number of 10 digits.',
    );
  const files = await readFiles(positionals, values, lang);
  const { groups, complete, pictures, paths, lostRows } = files;
  const views = printViews(groups.map(({ records }) => records))
    .flat()
    .filter(({ insuredNumber }) => person === undefined || insuredNumber === person);
  if (views.length === 0) throw nobody(person);
  const page = printForms(views, {
    pictures: await picturesOf(pictures),
    incomplete: (one) => lostRows.has(one),
    ...(reader !== undefined && { reader }),
  });
  const inputs = await Inputs.of(paths);
  await writeOutput(out, { inputs, force }, (file) => file.write(new TextEncoder().encode(page)));
  const persons = countPersons(views);
  await write(process.stdout, `${visible(out)}: ${printedText(persons)[lang]}\n`);
  tellLost(files, lang);
  return complete ? exit.fine : exit.found;
}

function printedText(persons: number): Sentence {
  return { ja: `利用者 ${persons} 名`, en: counted(persons, '', 'person').en };
}

function nobody(person: string | undefined): Complaint {
  return person === undefined
    ? new Complaint('印刷できる行がありません。', 'There is no row to print here.')
    : new Complaint(`被保険者番号 ${person} の利用者はいません。`, `No person here has the number ${person}.`);
}

async function picturesOf(files: readonly FoundFile[]): Promise<PrintPicture[]> {
  return Promise.all(files.map(async (file) => ({ name: baseName(file.name), bytes: await bytesOf(file) })));
}

function countPersons(views: readonly PersonView[]): number {
  return new Set(views.map(({ insurerNumber, insuredNumber }) => `${insurerNumber} ${insuredNumber}`)).size;
}
