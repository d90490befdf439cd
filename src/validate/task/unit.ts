import type { Member } from '../../filenames/completeness';
import { type MemberGroup, transmissionIssues, type UnitFindings } from '../../filenames/transmission';
import { fileKindInfo, type Kind } from '../../schemas/kinds';
import { codesJudging } from '../rules';
import type { FileMonths } from '../rules/support/file-months';
import type { FileJob } from './file-job';
import type { Totals } from './findings';

/**
 * The unit and what is wrong with the set of files, but for what a wrong month or a wrong kind in a name makes of it: a finding tells of
 * that name, and with what its rows say the rest falls away.
 *
 * @param group The transmission as its names tell it.
 * @param jobs Its files in the order of its members, all read.
 * @param months What their rows say of their months.
 * @param totals Which findings the caller switched off: they explain nothing.
 */
export function unitOf(group: MemberGroup, jobs: readonly FileJob[], months: FileMonths, totals: Totals): UnitFindings {
  const { unit, issues } = group;
  const members = asRowsSay(group.members, jobs, months, totals);
  if (members.every((member, index) => member === group.members[index])) return group;
  const corrected = transmissionIssues(members);
  // Another unit that less is wrong with is the one that was meant: the names had it wrong too.
  if (corrected.unit !== unit) return corrected.issues.length < issues.length ? corrected : group;
  const left = new Set(corrected.issues.map((one) => JSON.stringify(one)));
  return { unit, issues: issues.filter((one) => left.has(JSON.stringify(one))) };
}

/** The members, each as its rows have it where a finding tells that its name is wrong. */
function asRowsSay(members: readonly Member[], jobs: readonly FileJob[], months: FileMonths, totals: Totals): Member[] {
  const judging = codesJudging('month').filter((code) => !totals.isOff(code));
  const corrected = [...members];
  for (const [index, { rowsOf, findings }] of jobs.entries()) {
    const member = members[index]!;
    const month = judging.some((code) => findings.has(code)) ? months.only(member.name) : undefined;
    if (rowsOf.length > 0) corrected[index] = bestOf(rowsOf, member, index, corrected);
    else if (month !== undefined) corrected[index] = { ...member, fileName: { ...member.fileName, month } };
  }
  return corrected;
}

/** A member whose rows are of another kind: where they leave open of which, it is the one that leaves least wrong with the set. */
function bestOf(kinds: readonly Kind[], member: Member, index: number, members: readonly Member[]): Member {
  const tries = kinds.map((kind) => {
    const tried = ofKind(member, kind);
    const { issues } = transmissionIssues(members.map((other, at) => (at === index ? tried : other)));
    return { tried, wrong: issues.length };
  });
  return tries.reduce((a, b) => (b.wrong < a.wrong ? b : a)).tried;
}

/** A member as one of another kind. Where that kind has its months otherwise, the name does not tell the month. */
function ofKind({ name, kind: named, fileName: { month, ...others } }: Member, kind: Kind): Member {
  const same = month !== undefined && fileKindInfo(named).month === fileKindInfo(kind).month;
  return { name, kind, fileName: { ...others, kind, ...(same && { month }) } };
}
