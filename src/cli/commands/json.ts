import { readStream } from '../../codec/read/read';
import { baseName } from '../../filenames/base-name';
import { parseFileName } from '../../filenames/parse';
import type { Issue } from '../../issues';
import { isKind, type Kind } from '../../schemas/kinds';
import { escapeJson } from '../../validate/report/escape';
import { Complaint, exit } from '../exit';
import type { FoundFile } from '../files';
import { findingsTo } from '../findings';
import { findFile, inputOptions, kindOfName } from '../input';
import { Opening } from '../opening';
import { count, kindOf, langOf, parse, reportOptions, versionOf } from '../options';
import { write } from '../output';

const options = { ...reportOptions, ...inputOptions, kind: { type: 'string' }, version: { type: 'string' } } as const;

/** `careplan-csv json FILE`: one JSON object a line for every row; findings on stderr. */
export async function json(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, options);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new Complaint('CSVファイルを一つ指定してください。', 'Name one CSV file.');
  const findings = findingsTo(process.stderr, langOf(values.lang), count('max-issues', values['max-issues']));
  const version = versionOf(values.version);
  const given = values.kind === undefined ? undefined : kindOf(values.kind);
  const file = theFile(path, await findFile(path, values), given);
  const name = baseName(file.name);
  const kind = given ?? kindByName(name);
  const opening = new Opening();
  const source = await opening.open(file, file.open).catch((error: unknown) => {
    opening.mustHaveOpened();
    throw error;
  });
  // The name is not checked where the kind is given.
  const fileIssues: Issue[] = given === undefined ? [...parseFileName(name).issues] : [];
  const rows = readStream(
    source,
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
    await write(process.stdout, `${escapeJson(JSON.stringify(line))}\n`);
  }
  for (const found of fileIssues.splice(0)) findings.add(found);
  findings.end();
  return rejected > 0 || findings.tooLarge ? exit.found : exit.fine;
}

/** The one file that is meant: of an archive, the one CSV in it. */
function theFile(path: string, found: readonly FoundFile[], kind: Kind | undefined): FoundFile {
  const [first] = found;
  if (first?.named === true || first?.unreadable !== undefined) return first;
  const known = found.filter(({ name }) => kind !== undefined || isRows(kindOfName(name)));
  const [only, ...more] = known;
  if (only !== undefined && more.length === 0) return only;
  const list = known.slice(0, 10).map(({ name }) => name);
  throw new Complaint(
    `「${path}」の中のCSVファイルを一つ指定してください: ${list.join(' ')}`,
    `Name one CSV file in ${path}: ${list.join(' ')}`,
  );
}

function isRows(kind: string | undefined): kind is Kind {
  return kind !== undefined && isKind(kind);
}

function kindByName(name: string): Kind {
  const kind = kindOfName(name);
  if (isRows(kind)) return kind;
  throw new Complaint(
    `「${name}」の名前からは種別がわかりません。--kind で指定してください。`,
    `The name ${name} tells no kind; say it with --kind.`,
  );
}
