import { type IssueOf, issue } from '../issues';
import { push } from '../objects';
import { type Member, transmissionIssues } from './completeness';
import { segmentsOf } from './grammar';
import { byName, type MemberGroup } from './transmission';

/** The segments that the names of one transmission share. */
const shared = ['sender', 'senderType', 'receiver', 'receiverType', 'stamp'] as const;

/** A segment that the names of one transmission share. */
type SharedSegment = (typeof shared)[number];

/** A file whose name differs from those of its transmission in one segment. */
export interface OddFile {
  /** The name as given. */
  readonly name: string;
  /** Where it differs. */
  readonly segment: SharedSegment;
  /** What is to be told of it; nothing else is wrong with the set of files. */
  readonly issue: IssueOf<'transmission_incomplete'>;
}

/** A transmission with the one file, if any, that was put to it although its name differs. */
export interface JoinedGroup extends MemberGroup {
  readonly odd?: OddFile;
}

/** Two groups that are one but for a segment of the odd file's name. */
interface Match {
  readonly rest: MemberGroup;
  readonly alone: MemberGroup;
  readonly segment: SharedSegment;
}

/**
 * Puts a file with a slip in one segment of its name to the transmission it was meant for: alone it is no whole transmission, and it is just the file
 * that another lacks, whose names differ from its own in that segment only. Where two files or two transmissions would suit, or one of them is
 * whole as it stands (another sender, a resend, a correction), nothing is put together.
 *
 * @param groups The transmissions as their names tell them.
 * @returns The same in the same order; a file that was put to others stands there, and its `fileName` says what theirs say.
 */
export function joinOddFiles(groups: readonly MemberGroup[]): readonly JoinedGroup[] {
  const faulty = groups.filter((group) => group.issues.length > 0 && isKnown(group));
  const joined = new Map<MemberGroup, JoinedGroup | undefined>();
  for (const match of matchesIn(faulty)) {
    const whole = join(match);
    if (whole === undefined) continue;
    joined.set(match.rest, whole);
    joined.set(match.alone, undefined);
  }
  return groups.flatMap((group) => (joined.has(group) ? (joined.get(group) ?? []) : group));
}

/** The lone files that one group alone lacks, each the only one that it could be. */
function matchesIn(faulty: readonly MemberGroup[]): Match[] {
  const lacking = new Map<string, Omit<Match, 'alone'>[]>();
  for (const rest of faulty) {
    const missing = rest.members.length > 1 ? onlyMissing(rest) : undefined;
    if (missing === undefined) continue;
    for (const segment of shared) push(lacking, likeness(rest, segment, missing), { rest, segment });
  }
  const matches = new Map<MemberGroup, Match[]>();
  for (const alone of faulty) {
    const [member, ...others] = alone.members;
    if (member === undefined || others.length > 0) continue;
    const { kind, fileName } = member;
    // Lists are not copied: every transmission of a folder may lack the same file.
    const suiting = shared.flatMap((segment) => {
      const list = lacking.get(likeness(alone, segment, { ...fileName, kind }));
      return list === undefined ? [] : [list];
    });
    const only = suiting.length === 1 && suiting[0]?.length === 1 ? suiting[0][0] : undefined;
    if (only !== undefined) push(matches, only.rest, { ...only, alone });
  }
  return [...matches.values()].flatMap((list) => (list.length === 1 ? list : []));
}

/** Whether the names of a group tell all that they share. */
function isKnown(group: MemberGroup): boolean {
  const segments = group.members.flatMap(({ kind }) => segmentsOf(kind, group.edition) ?? []);
  return shared.every((segment) => group[segment] !== null || !segments.includes(segment));
}

/** What tells the files of a unit apart: the kind, and the month as in a file name. */
interface FileOfUnit {
  readonly kind: string;
  readonly month?: string | null | undefined;
}

/** The file that a group lacks, where it lacks one and nothing else is wrong with it. */
function onlyMissing({ issues }: MemberGroup): FileOfUnit | undefined {
  const [issue, ...others] = issues;
  if (issue === undefined || others.length > 0) return undefined;
  const { params } = issue;
  if (!('missing' in params)) return undefined;
  return { kind: params.missing, month: 'month' in params ? params.month : undefined };
}

/** What the names of a group share but for one segment, with a file that it lacks, or is. */
function likeness(group: MemberGroup, segment: SharedSegment, { kind, month }: FileOfUnit): string {
  const known = shared.map((other) => (other === segment ? '' : group[other]));
  return JSON.stringify([segment, group.edition, ...known, kind, month === undefined ? 'none' : month]);
}

/** The two groups as one, where nothing is wrong with the set of their files. */
function join({ rest, alone, segment }: Match): JoinedGroup | undefined {
  const [{ name, kind, fileName }] = alone.members as readonly [Member];
  const odd = { name, kind, fileName: { ...fileName, [segment]: rest[segment] } };
  const members = [...rest.members, odd].sort(byName);
  const whole = transmissionIssues(members);
  if (whole.issues.length > 0) return undefined;
  const { month } = fileName;
  const told = {
    unit: whole.unit,
    missing: kind,
    ...(month === undefined ? {} : { month }),
    stamp: rest.stamp,
    segment,
  };
  return {
    ...rest,
    ...whole,
    members,
    odd: { name, segment, issue: issue('transmission_incomplete', { file: name }, told) },
  };
}
