import { type Issue, type IssueOf, issue, isWithFact } from '../issues';
import { push } from '../objects';
import type { FileKind } from '../schemas/kinds';
import { transmissionIssues } from './completeness';
import type { FileName } from './file-name';
import { segmentShapes, segmentsOf } from './grammar';
import { byName, type MemberGroup, type NamedFile } from './transmission';
import { units } from './units';

/** The segments that the names of one transmission share. */
const shared = ['sender', 'senderType', 'receiver', 'receiverType', 'stamp'] as const;

/** A segment that the names of one transmission share. */
export type SharedSegment = (typeof shared)[number];

/** A file whose name differs from those of its transmission in one segment. */
export interface OddFile {
  /** The name as given. */
  readonly name: string;
  /** Where it differs. */
  readonly segment: SharedSegment;
  /** What is to be told of it where nothing is wrong with the name by itself; nothing else is wrong with the set of files. */
  readonly issue: IssueOf<'transmission_incomplete'>;
}

/** A transmission with the one file, if any, that was put to it although its name differs. */
export interface JoinedGroup extends MemberGroup {
  readonly odd?: OddFile;
}

/** A file that stands for itself. */
interface LoneFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly fileName: Partial<FileName>;
  /** The group of it alone; absent where its name does not tell enough to be put anywhere. */
  readonly group?: MemberGroup;
}

/** A group that lacks one file, and where the name of the lone file that it lacks may differ. */
interface Gap {
  readonly rest: MemberGroup;
  readonly segment: SharedSegment;
}

/** A group and a lone file that are one transmission but for a segment of its name. */
interface Match extends Gap {
  readonly lone: LoneFile;
}

/**
 * Puts a file with a slip in one segment of its name to the transmission it was meant for: alone it is no whole transmission, and it is just the file
 * that another lacks, whose names differ from its own in that segment only, or have it where its own cannot be read. Where two files or two
 * transmissions would suit, or one of them is whole as it stands (another sender, a resend, a correction), nothing is put together.
 *
 * @param groups The transmissions as their names tell them.
 * @param files All files, those that belong to none of the groups too.
 * @returns The groups in the same order; a file that was put to others stands there, and its `fileName` says what theirs say.
 */
export function joinOddFiles(groups: readonly MemberGroup[], files: Iterable<NamedFile>): readonly JoinedGroup[] {
  const faulty = groups.filter((group) => group.issues.length > 0 && isKnown(group));
  if (faulty.length === 0) return groups;
  const named = Array.from(files);
  const matches = matchesIn(faulty, [...faulty.flatMap(loneIn), ...named.flatMap(unplaced)]);
  const ofNames = new Map(matches.length === 0 ? [] : named.map(({ name, parsed }) => [name, parsed.issues]));
  const joined = new Map<MemberGroup, JoinedGroup | undefined>();
  for (const match of matches) {
    if (!isOdd(match, ofNames)) continue;
    const whole = join(match);
    if (whole === undefined) continue;
    joined.set(match.rest, whole);
    if (match.lone.group !== undefined) joined.set(match.lone.group, undefined);
  }
  return groups.flatMap((group) => (joined.has(group) ? (joined.get(group) ?? []) : group));
}

/** Whether the names of a group tell all that they share. */
function isKnown(group: MemberGroup): boolean {
  const segments = group.members.flatMap(({ kind }) => segmentsOf(kind, group.edition) ?? []);
  return shared.every((segment) => group[segment] !== null || !segments.includes(segment));
}

function loneIn(group: MemberGroup): LoneFile[] {
  const [member, ...others] = group.members;
  return member === undefined || others.length > 0 ? [] : [{ ...member, group }];
}

/** A file that belongs to no group since one segment cannot be read. Where that is a service type, it does belong to one. */
function unplaced({ name, parsed: { value } }: NamedFile): LoneFile[] {
  if (value?.kind === undefined) return [];
  const unread = (['sender', 'receiver', 'stamp'] as const).filter((segment) => value[segment] === undefined);
  return unread.length === 1 ? [{ name, kind: value.kind, fileName: value }] : [];
}

/** The gaps and the lone files that fill them, each the only one for the other. */
function matchesIn(faulty: readonly MemberGroup[], lones: readonly LoneFile[]): Match[] {
  const gaps = new Map<string, Gap[]>();
  for (const rest of faulty) {
    const missing = onlyMissing(rest);
    if (missing === undefined) continue;
    for (const segment of shared) push(gaps, likeness(rest, segment, missing), { rest, segment });
  }
  const matches = new Map<MemberGroup, Match[]>();
  for (const lone of lones) {
    const { kind, fileName } = lone;
    // Lists are not copied: every transmission of a folder may lack the same file.
    const suiting = shared.flatMap((segment) => {
      const list = gaps.get(likeness(fileName, segment, { ...fileName, kind }));
      return list === undefined ? [] : [list];
    });
    const gap = suiting.length === 1 && suiting[0]?.length === 1 ? suiting[0][0] : undefined;
    if (gap !== undefined) push(matches, gap.rest, { ...gap, lone });
  }
  const isSure = ({ lone: { group } }: Match) => group === undefined || (matches.get(group)?.length ?? 1) === 1;
  return [...matches.values()].flatMap((list) => (list.length === 1 ? list.filter(isSure) : []));
}

/** Whether the lone file is the odd one. Of one against one it is that whose name is wrong there by itself, or else that which belongs to the other. */
function isOdd({ rest, segment, lone }: Match, ofNames: ReadonlyMap<string, readonly Issue[]>): boolean {
  const [member, ...others] = rest.members;
  if (member === undefined || others.length > 0) return true;
  const isWrong = ({ name }: { readonly name: string }) =>
    ofNames.get(name)?.some((one) => isAbout(one, segment)) === true;
  if (isWrong(lone) !== isWrong(member)) return isWrong(lone);
  const [base] = units().find((info) => info.unit === rest.unit)?.files ?? [];
  return lone.group === undefined || member.kind === base?.kind;
}

/**
 * Whether a finding on a name is about a segment of it.
 *
 * @param found The finding.
 * @param segment The segment.
 */
export function isAbout(found: Issue, segment: SharedSegment): boolean {
  if (isWithFact(found, 'segment')) return found.params.segment === segment;
  return isWithFact(found, 'repair') && found.params.repair === segmentShapes[segment].tolerated?.repair;
}

/** What tells the files of a unit apart: the kind, and the month as in a file name. */
interface FileOfUnit {
  readonly kind: string;
  readonly month?: string | null | undefined;
}

/** The file that a group lacks, where it lacks one and nothing else is wrong with it. */
function onlyMissing({ issues }: MemberGroup): FileOfUnit | undefined {
  const [found, ...others] = issues;
  if (found === undefined || others.length > 0 || !isWithFact(found, 'missing')) return undefined;
  const { params } = found;
  return { kind: params.missing, month: 'month' in params ? params.month : undefined };
}

/** What names share but for one segment, with a file that they lack, or are. */
function likeness(names: Partial<FileName>, segment: SharedSegment, { kind, month }: FileOfUnit): string {
  const known = shared.map((other) => (other === segment ? '' : names[other]));
  return JSON.stringify([segment, names.edition, ...known, kind, month === undefined ? 'none' : month]);
}

/** The two as one, where nothing is wrong with the set of their files. */
function join({ rest, lone: { name, kind, fileName }, segment }: Match): JoinedGroup | undefined {
  const { edition, sender, senderType, receiver, receiverType, stamp } = rest;
  const theirs = { kind, edition, sender, senderType, receiver, receiverType, stamp };
  const members = [...rest.members, { name, kind, fileName: { ...fileName, ...theirs } }].sort(byName);
  const whole = transmissionIssues(members);
  if (whole.issues.length > 0) return undefined;
  const { month } = fileName;
  const told = { unit: whole.unit, missing: kind, ...(month === undefined ? {} : { month }), stamp, segment };
  const odd = { name, segment, issue: issue('transmission_incomplete', { file: name }, told) };
  return { ...rest, ...whole, members, odd };
}
