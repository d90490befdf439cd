import { readStream } from '../../codec/read/read';
import { parseFileName } from '../../filenames/parse';
import type { Issue } from '../../issues';
import { isKind, type Kind } from '../../schemas/kinds';
import { Complaint, exit } from '../exit';
import { mustBeReadable, openFile } from '../files';
import { findingsTo } from '../findings';
import { count, kindOf, langOf, parse, reportOptions, versionOf } from '../options';
import { write } from '../output';

const options = { ...reportOptions, kind: { type: 'string' }, version: { type: 'string' } } as const;

/** `careplan-csv json FILE`: one JSON object a line for every row; findings on stderr. */
export async function json(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Complaint('CSVファイルを一つ指定してください。', 'Name one CSV file.');
  await mustBeReadable(file);
  const name = file.split('\\').join('/').split('/').at(-1) ?? file;
  const findings = findingsTo(process.stderr, langOf(values.lang), count('max-issues', values['max-issues']));
  const version = versionOf(values.version);
  const kind = values.kind === undefined ? kindByName(name) : kindOf(values.kind);
  const fileIssues: Issue[] = [...parseFileName(name).issues];
  const rows = readStream(
    openFile(file),
    { kind, fileName: name, values: values.values === true, ...(version && { version }) },
    (found) => fileIssues.push(found),
  )();
  let rejected = 0;
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    for (const found of fileIssues.splice(0)) findings.add(found);
    const { row, record, draft, cells, issues } = next.value;
    for (const found of issues) findings.add(found);
    if (record === null) rejected += 1;
    const line =
      record === null ? { row, record, draft, cells, issues } : { row, record, ...(issues.length > 0 && { issues }) };
    await write(process.stdout, `${JSON.stringify(line)}\n`);
  }
  for (const found of fileIssues.splice(0)) findings.add(found);
  findings.end();
  return rejected > 0 || findings.tooLarge ? exit.found : exit.fine;
}

function kindByName(name: string): Kind {
  const parsed = parseFileName(name);
  const kind = parsed.kind;
  if (kind !== undefined && isKind(kind)) return kind;
  throw new Complaint(
    `「${name}」の名前からは種別がわかりません。--kind で指定してください。`,
    `The name ${name} tells no kind; say it with --kind.`,
  );
}
