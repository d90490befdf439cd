import type { FileName } from '../../filenames/file-name';
import { formatFileName } from '../../filenames/format';
import { parseFileName } from '../../filenames/parse';
import { stampSequence } from '../../filenames/stamp';
import { CareplanCsvError } from '../../issues';
import { formatIssue } from '../../validate/issue-text';
import { escapeJson } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import { langOf, parse } from '../options';
import { write } from '../output';
import { textOf } from '../text-file';

const options = { lang: { type: 'string' }, from: { type: 'string' } } as const;

/** `careplan-csv name NAME…` tells what names say; `name --from parts.json` makes names. */
export async function name(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const lang = langOf(values.lang);
  if (values.from !== undefined && positionals.length > 0)
    throw new Complaint('--from とファイル名は、どちらか一つを指定します。', 'Give names, or parts with --from.');
  if (values.from !== undefined) return build(values.from);
  if (positionals.length === 0) throw new Complaint('ファイル名を指定してください。', 'Name the file names to read.');
  let bad = false;
  for (const given of positionals) {
    const { issues, ...said } = parseFileName(given);
    bad ||= !said.ok;
    const told = { name: given, ...said, issues: issues.map((one) => ({ ...one, message: formatIssue(one, lang) })) };
    await write(process.stdout, `${escapeJson(JSON.stringify(told))}\n`);
  }
  return bad ? exit.found : exit.fine;
}

/** Makes the names of one or several sets of parts; where the stamp is left out, all of them get one new stamp. */
async function build(path: string): Promise<number> {
  const text = await textOf(path);
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    throw new Complaint(`「${path}」はJSONではありません。`, `${path} is not JSON.`);
  }
  const stamp = stampSequence()();
  for (const one of Array.isArray(parts) ? parts : [parts]) {
    if (typeof one !== 'object' || one === null)
      throw new Complaint('ファイル名の要素はオブジェクトで書きます。', 'The parts of a name are an object.');
    try {
      await write(process.stdout, `${formatFileName({ stamp, ...(one as Omit<FileName, 'stamp'>) })}\n`);
    } catch (error) {
      if (error instanceof CareplanCsvError)
        throw new Complaint(
          `その要素からはファイル名を作れません。種別に要る要素がそろい、どれも決まった形かを確かめてください（${error.message}）。`,
          error.message,
        );
      throw error;
    }
  }
  return exit.fine;
}
