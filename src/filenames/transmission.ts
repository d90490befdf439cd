import { compareText } from '../compare';
import type { Issue } from '../issues';
import { isText, listOf, must } from '../misuse';
import type { NameGrammar } from '../schemas/versions';
import { baseName } from './base-name';
import { type Member, transmissionIssues } from './completeness';
import type { FileName, ParsedFileName } from './file-name';
import { parseFileName } from './parse';
import type { Unit } from './units';

export { transmissionIssues, type UnitFindings } from './completeness';
export type { Unit } from './units';

/** What the files of one transmission share. */
export interface TransmissionKey {
  readonly sender: string;
  /** `null` in the older grammar, and where no name of the transmission shows it. */
  readonly senderType: string | null;
  readonly receiver: string;
  readonly receiverType: string | null;
  readonly stamp: string;
}

/** A transmission (送信単位) as the names of its files tell it. */
export interface Transmission extends TransmissionKey {
  readonly unit: Unit | 'unknown';
  /** The names as given, in the order of their last segments. */
  readonly files: readonly string[];
  /** What is missing, foreign or doubled; what is wrong with a single name is not repeated here. */
  readonly issues: readonly Issue[];
}

/** A transmission with what its names say, for callers that read the files too. */
export interface MemberGroup extends TransmissionKey {
  readonly unit: Unit | 'unknown';
  readonly edition: NameGrammar;
  readonly members: readonly Member[];
  readonly issues: readonly Issue[];
}

/** A name and what was read of it. */
export interface NamedFile {
  /** The name as given. */
  readonly name: string;
  readonly parsed: ParsedFileName;
}

/** What {@link groupTransmissions} gives. */
export interface TransmissionGroups {
  /** In import order. */
  readonly transmissions: readonly Transmission[];
  /** The issues of all names, in the order of the names, then those of all transmissions, in import order. */
  readonly issues: readonly Issue[];
}

/**
 * Groups file names into transmissions (送信単位), in the order in which a receiver imports them, and says what is missing, foreign or doubled.
 *
 * Import goes by stamp, oldest first. The standard does not order transmissions of one stamp: here the sender decides, then its service
 * type, the receiver, its service type, and the edition, each by character code, so that the order of the names given changes nothing.
 *
 * A name with errors joins where its offices and its stamp are known: a file whose month is broken is not missing as well. Where only its service types
 * are not, it joins the one transmission that agrees with the rest of it. All other names (of no kind, no CSV, or broken) belong to
 * no transmission and are found in `issues` alone.
 *
 * @param names Names or paths of files; only the last segments count.
 * @returns The transmissions and all issues, of the names and of the transmissions.
 * @remarks 第4.1版 送信単位.
 * @example
 * ```ts
 * import { groupTransmissions } from 'careplan-csv';
 *
 * const { transmissions } = groupTransmissions([
 *   'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV',
 *   'UPSIKYU_202511_1370100014_43_1370200129_11_20251020113000.CSV',
 *   'UPHOSOKU_202511_1370100014_43_1370200129_11_20251020113000.CSV',
 * ]);
 * transmissions.length; // 1
 * transmissions[0]?.unit; // 'usage'
 * ```
 */
export function groupTransmissions(names: readonly string[] | Iterable<string>): TransmissionGroups {
  must('names', names, listOf(isText));
  const files = Array.from(names, (name) => ({ name, parsed: parseFileName(name) })).sort(byName);
  const groups = groupMembers(files);
  return {
    transmissions: groups.map(({ unit, sender, senderType, receiver, receiverType, stamp, members, issues }) => ({
      unit,
      sender,
      senderType,
      receiver,
      receiverType,
      stamp,
      files: members.map(({ name }) => name),
      issues,
    })),
    issues: [...files.flatMap(({ parsed }) => parsed.issues), ...groups.flatMap(({ issues }) => issues)],
  };
}

/**
 * Groups names that were parsed already; what {@link groupTransmissions} does, without the issues of the names.
 *
 * @param files The names with what `parseFileName` gave, in any order.
 * @returns The transmissions in import order, each with its members in the order of their names.
 * @remarks 第4.1版 送信単位.
 */
export function groupMembers(files: Iterable<NamedFile>): readonly MemberGroup[] {
  const candidates = Array.from(files).sort(byName).flatMap(candidateOf);
  const groups = new Map<string, Group>();
  const bySurroundings = new Map<string, Group[]>();
  // Names that show all their types first: the others join what these have opened.
  for (const candidate of candidates.filter(isTyped)) {
    const key = JSON.stringify([
      surroundings(candidate),
      candidate.fileName.senderType,
      candidate.fileName.receiverType,
    ]);
    let group = groups.get(key);
    if (group === undefined) {
      group = { key: keyOf(candidate), candidates: [] };
      groups.set(key, group);
      const near = bySurroundings.get(surroundings(candidate));
      if (near === undefined) bySurroundings.set(surroundings(candidate), [group]);
      else near.push(group);
    }
    group.candidates.push(candidate);
  }
  const opened = [...groups.values()];
  const alone = new Map<string, Group>();
  for (const candidate of candidates.filter((one) => !isTyped(one))) {
    const agreeing = (bySurroundings.get(surroundings(candidate)) ?? []).filter(({ key }) => agrees(candidate, key));
    if (agreeing.length === 1) {
      agreeing[0]!.candidates.push(candidate);
      continue;
    }
    const key = keyOf(candidate);
    const aloneKey = JSON.stringify(key);
    const group = alone.get(aloneKey) ?? { key, candidates: [] };
    alone.set(aloneKey, group);
    group.candidates.push(candidate);
  }
  return [...opened, ...alone.values()].map(finish).sort(byImport);
}

type KnownParts = 'kind' | 'edition' | 'sender' | 'receiver' | 'stamp';

/** A name that shows its offices and its stamp; its service types and its month may be unknown. */
interface Candidate {
  readonly name: string;
  readonly fileName: Partial<FileName> & Pick<FileName, KnownParts>;
}

type GroupKey = TransmissionKey & { readonly edition: NameGrammar };

interface Group {
  readonly key: GroupKey;
  readonly candidates: Candidate[];
}

function candidateOf({ name, parsed }: NamedFile): Candidate[] {
  const value: Partial<FileName> = parsed.value ?? {};
  const { kind, edition, sender, receiver, stamp } = value;
  if (kind === undefined || edition === undefined || stamp === undefined) return [];
  if (sender === undefined || receiver === undefined) return [];
  return [{ name, fileName: { ...value, kind, edition, sender, receiver, stamp } }];
}

function isTyped({ fileName }: Candidate): boolean {
  return fileName.senderType !== undefined && fileName.receiverType !== undefined;
}

/** All that files of one transmission share, but for the service types. */
function surroundings({ fileName: { edition, sender, receiver, stamp } }: Candidate): string {
  return JSON.stringify([edition, sender, receiver, stamp]);
}

function agrees({ fileName: { senderType, receiverType } }: Candidate, key: TransmissionKey): boolean {
  return (
    (senderType === undefined || senderType === key.senderType) &&
    (receiverType === undefined || receiverType === key.receiverType)
  );
}

function keyOf({ fileName }: Candidate): GroupKey {
  const { sender, senderType = null, receiver, receiverType = null, stamp, edition } = fileName;
  return { sender, senderType, receiver, receiverType, stamp, edition };
}

function finish({ key, candidates }: Group): MemberGroup {
  const { senderType, receiverType } = key;
  const members = candidates
    .map(({ name, fileName }) => ({ name, kind: fileName.kind, fileName: { ...fileName, senderType, receiverType } }))
    .sort(byName);
  return { ...key, ...transmissionIssues(members), members };
}

/** The order of the files of a transmission: by the last segment first, so that folders change nothing; equal names by what stands before it. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(baseName(a.name), baseName(b.name)) || compareText(a.name, b.name);
}

function byImport(a: MemberGroup, b: MemberGroup): number {
  return (
    compareText(a.stamp, b.stamp) ||
    compareText(a.sender, b.sender) ||
    compareText(a.senderType ?? '', b.senderType ?? '') ||
    compareText(a.receiver, b.receiver) ||
    compareText(a.receiverType ?? '', b.receiverType ?? '') ||
    compareText(a.edition, b.edition)
  );
}
