import type { Kind } from '../../../src/schemas/kinds';
import { fieldsIn } from '../../../src/schemas/record';
import { type Version, versionInfo, versions } from '../../../src/schemas/versions';
import { formatIssue } from '../../../src/validate/issue-text';
import type { Report } from '../../../src/validate/report/report';
import { kindName } from '../../../src/validate/report/words';
import type { RowView } from '../protocol';
import { type HeldFile, recordKind, rowsOf } from './held';

/** A row of a file with all its fields, and what was found in each; `null` where the file has no such row any more. */
export async function rowView(file: HeldFile, row: number, report: Report): Promise<RowView | null> {
  const kind = recordKind(file);
  if (kind === undefined) return null;
  const found = report.files.find(({ name }) => name === file.name);
  const issues = found?.issues.filter((issue) => issue.row === row) ?? [];
  for await (const one of rowsOf(file)) {
    if (one.row < row) continue;
    if (one.row > row) return null;
    const names = namesOf(kind, one.cells, found?.version ?? null);
    const cells = one.cells.map((value, index) => ({
      no: index + 1,
      name: names[index] ?? '',
      value,
      findings: issues
        .filter(({ column }) => column === index + 1)
        .map((issue) => ({ ja: formatIssue(issue, 'ja'), en: formatIssue(issue, 'en') })),
    }));
    return { file: file.name, kind: kindName(kind), row, cells };
  }
  return null;
}

/** The 日本語名称 of the fields: of the row's own edition, else of one that has as many fields; none where no edition has. */
function namesOf(kind: Kind, cells: readonly string[], version: Version | null): string[] {
  const own = versionInfo(cells[0]?.trim() ?? '')?.csvVersion ?? version;
  const tried = [...(own === null ? [] : [own]), ...versions.map(({ csvVersion }) => csvVersion).reverse()];
  const fields = tried.map((one) => fieldsIn(kind, one)).find(({ length }) => length === cells.length);
  return fields?.map(({ name }) => name) ?? [];
}
