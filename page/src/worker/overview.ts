import { parseFileName } from '../../../src/filenames/parse';
import type { Transmission } from '../../../src/filenames/transmission';
import { type Issue, type IssueCode, issueKinds, type Scope, type Severity } from '../../../src/issues';
import { type AnonymousNames, anonymousNames } from '../../../src/validate/report/anonymous-names';
import type { FileReport, Report, TransmissionReport } from '../../../src/validate/report/report';
import { kindName, officeName, stampText, unitName } from '../../../src/validate/report/words';
import { ruleOf } from '../../../src/validate/rules';
import type { Announced, CauseView, Counts, FileView, Overview, TransmissionView, Verdict } from '../protocol';

/** What is wrong with a name or a whole file comes before what may follow from it. */
const widths: { readonly [S in Scope]: number } = { name: 0, file: 1, transmission: 2, row: 3, field: 4 };

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What a person must know first: may this be imported, why not, and what came. */
export function overviewOf(report: Report): Overview {
  const names = anonymousNames(report);
  const views = new Map(report.files.map((file) => [file.name, fileView(file, names)]));
  const transmissions = report.transmissions.map((one) => transmissionView(one, views));
  const grouped = new Set(report.transmissions.flatMap(({ files }) => files));
  return {
    verdict: verdictOf(report),
    counts: report.counts,
    files: report.files.length,
    rows: report.files.reduce((sum, { rows }) => sum + rows, 0),
    rejected: report.files.reduce((sum, { rejected }) => sum + rejected, 0),
    causes: causesOf(report),
    transmissions,
    others: [...views.values()].filter(({ name }) => !grouped.has(name)),
  };
}

function verdictOf({ files, counts }: Report): Verdict {
  if (files.every(({ kind }) => kind === null)) return 'nothing';
  if (counts.error > 0) return 'refused';
  return counts.warning > 0 ? 'look' : 'ready';
}

/** All findings of a report: those of files, then those of transmissions. */
function allIssues({ files, transmissions }: Report): Issue[] {
  return [...files, ...transmissions].flatMap(({ issues }) => issues);
}

/** What the names of files tell before any is read. */
export function announced({ unit, stamp, files, ...route }: Transmission): Announced {
  const from = officeName(route.sender, route.senderType);
  const to = officeName(route.receiver, route.receiverType);
  return {
    unit: unitName(unit),
    route: { ja: `${from.ja} → ${to.ja}`, en: `${from.en} → ${to.en}` },
    stamp: stampText(stamp),
    files: files.length,
  };
}

/** What a finding is shown under: itself, or what it follows from. */
export function leadOf({ cause, code }: Issue): IssueCode {
  return cause ?? code;
}

function causesOf(report: Report): CauseView[] {
  const groups = new Map<IssueCode, Issue[]>();
  for (const issue of allIssues(report)) {
    const lead = leadOf(issue);
    const group = groups.get(lead);
    if (group === undefined) groups.set(lead, [issue]);
    else group.push(issue);
  }
  return [...groups]
    .map(([code, issues]) => ({ ...causeView(code, issues, report), scope: issueKinds[code].scope }))
    .sort(
      (a, b) =>
        weights[a.severity] - weights[b.severity] ||
        b.follows.length - a.follows.length ||
        widths[a.scope] - widths[b.scope] ||
        b.count - a.count,
    );
}

function causeView(code: IssueCode, issues: readonly Issue[], { byCode }: Report): CauseView {
  const { fault, why, fix } = ruleOf(code);
  const severity = issues.map((one) => one.severity).sort((a, b) => weights[a] - weights[b])[0] ?? 'info';
  const own = issues.filter((one) => one.cause === undefined);
  const following = new Map<IssueCode, number>();
  for (const one of issues) if (one.cause !== undefined) following.set(one.code, (following.get(one.code) ?? 0) + 1);
  return {
    code,
    severity,
    // Counts of the report are exact, whatever it keeps of each code.
    count: own.length === 0 ? issues.length : (byCode[code] ?? own.length),
    fault,
    why,
    fix,
    files: new Set(issues.map(({ file }) => file)).size,
    follows: [...following].map(([one, count]) => ({ code: one, count, fault: ruleOf(one).fault })),
  };
}

function transmissionView(report: TransmissionReport, views: ReadonlyMap<string, FileView>): TransmissionView {
  const files = report.files.flatMap((name) => views.get(name) ?? []);
  const months = files.flatMap(({ name }) => monthOf(name) ?? []);
  return {
    unit: unitName(report.unit),
    sender: officeName(report.sender, report.senderType),
    receiver: officeName(report.receiver, report.receiverType),
    stamp: stampText(report.stamp),
    months: [...new Set(months)].sort(),
    files,
    counts: [countsOf(report.issues), ...files.map(({ counts }) => counts)].reduce(added),
  };
}

function monthOf(name: string): string | undefined {
  const parsed = parseFileName(name);
  return parsed.value?.month ?? undefined;
}

function fileView({ name, kind, rows, rejected, issues }: FileReport, names: AnonymousNames): FileView {
  return { name, alias: names.of(name), kind: kindName(kind), rows, rejected, counts: countsOf(issues) };
}

function countsOf(issues: readonly Issue[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}

function added(a: Counts, b: Counts): Counts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
