import { type IssueParams, type IssuePerson, issueAt } from '../../issues';
import { rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import type { CheckedRow, FindingPlace, Note, RowPerson, Rule } from '../rule';
import type { FileJob } from './file-job';
import type { Findings, Totals } from './findings';
import type { TaskContext, TaskOptions } from './task';

/** What all parts of one task share. */
export interface TaskScope {
  readonly options: TaskOptions;
  readonly context: TaskContext;
  readonly totals: Totals;
}

/** Whom a row is about, where the caller wants to know. */
export function personOf(options: TaskOptions, person: RowPerson | undefined): IssuePerson | undefined {
  if (options.persons !== true || person === undefined) return undefined;
  return { insurer: person.insurer ?? null, insured: person.insured ?? null };
}

/** What a check may note findings of. */
export interface NotedIn {
  /** Where findings go. */
  readonly findings: Findings;
  /** The files that a finding may lie in. */
  readonly jobs: readonly FileJob[];
  /** The file that findings are about where no place names another; absent over several files. */
  readonly file?: { readonly name: string; readonly kind: Kind };
  /** The row that is looked at, where the check looks at one at a time. */
  readonly current?: () => CheckedRow | undefined;
}

/**
 * What a check reports with: fills in the code, the file's name and the field's number.
 *
 * @param options Whether findings tell persons.
 * @param rule The rule whose check it is.
 * @param where What it checks.
 */
export function noteOf(options: TaskOptions, { code, lowered }: Rule, where: NotedIn): Note {
  const { findings, jobs, file, current } = where;
  return (place: FindingPlace, params: IssueParams = {}) => {
    const { key, cause, told } = place;
    const at = place.at ?? current?.()?.at;
    const severity = place.lowered && lowered !== undefined ? { severity: lowered.severity } : {};
    if (at === undefined) {
      const noted = { file: place.file ?? file?.name ?? null, cause };
      findings.add(issueAt({ code, params, ...severity }, noted, file?.kind));
      return;
    }
    const index = key === undefined ? -1 : rowCodec(at.kind, at.version).keys.indexOf(key);
    // Only a row whose cells may be told has them at its place.
    const { cells } = at;
    const facts = cells !== undefined && told !== undefined ? { ...params, ...told } : params;
    const kept = findings.add(
      issueAt(
        { code, params: facts, ...severity },
        {
          file: at.file,
          row: at.row,
          line: at.line,
          column: index < 0 ? null : index + 1,
          key: key ?? null,
          cause,
          value: told === undefined ? cells?.[index] : undefined,
          person: personOf(options, at.person),
        },
        at.kind,
      ),
    );
    // Of two files of one name the later is the one reported.
    if (kept && cells !== undefined) jobs.findLast(({ name }) => name === at.file)?.keepCells(at);
  };
}
