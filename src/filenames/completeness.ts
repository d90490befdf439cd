import { type Issue, issue } from '../issues';
import { push } from '../objects';
import { type FileKind, kindIn } from '../schemas/kinds';
import { type NameGrammar, versionsNamed } from '../schemas/versions';
import { placeOf, repeated } from './doubles';
import type { FileName } from './file-name';
import { parseFileName } from './parse';
import { type Unit, type UnitFile, type UnitInfo, unitFiles, units } from './units';

/** A file of a transmission. */
export interface Member {
  /** The name as given. */
  readonly name: string;
  readonly kind: FileKind;
  /**
   * What the name says. The month of a kind that has one and the branch of a picture are absent where they could not be read, and
   * service types that could not be read are those of the companions.
   */
  readonly fileName: FileName;
}

/** The unit of a set of files, and what is wrong with the set. */
export interface UnitFindings {
  readonly unit: Unit | 'unknown';
  readonly issues: readonly Issue[];
}

/**
 * Tells the unit of the files of one transmission and what is missing, foreign or doubled in it.
 *
 * The unit is the one that most files fit; at ties the one that requires more of them, then the first of the table. A month that could not be
 * read fits every month, so that one fault in a name does not come back as a missing file.
 *
 * @param members Files with the same offices, service types and stamp, in the order of their names (of two equal files the one with more to say against its name is
 * reported, or the later).
 * @returns The unit and the `transmission_incomplete`, `_companion_missing`, `_extra` and `_duplicate` issues, in this order.
 * @remarks 第4.1版 送信単位.
 */
export function transmissionIssues(members: readonly Member[]): UnitFindings {
  const [first] = members;
  if (first === undefined) return { unit: 'unknown', issues: [] };
  const { edition, stamp } = first.fileName;
  const info = bestUnit(members, edition);
  if (info === undefined) return { unit: 'unknown', issues: members.map((member) => extra(member, 'unknown')) };
  const { unit } = info;
  const files = unitFiles(info, edition);
  const belongs = (member: Member) => files.some((file) => fitsFile(member, file));
  const own = members.filter(belongs);
  const issues = [
    ...missingFiles(files, own).map(({ kind, month }) =>
      issue('transmission_incomplete', {}, { unit, missing: kind, ...(month === undefined ? {} : { month }), stamp }),
    ),
    ...companionsMissing(files, own, edition).map((missing) =>
      issue('transmission_companion_missing', {}, { unit, missing, stamp }),
    ),
    ...members.filter((member) => !belongs(member)).map((member) => extra(member, unit)),
    ...Array.from(copiesIn(members), ([{ name, fileName }, first]) => {
      const { kind, month, branch } = fileName;
      const told = { ...(month === undefined ? {} : { month }), ...(branch === undefined ? {} : { branch }) };
      return issue('transmission_duplicate', { file: name }, { unit, kind, ...told, firstFile: first.name });
    }),
  ];
  return { unit, issues };
}

/** The files that stand for the same as another one, with that one: what has a mark of a copy in its name is the copy, wherever it stands. */
function copiesIn(members: readonly Member[]): ReadonlyMap<Member, Member> {
  const copies = repeated(members, placeOfMember);
  if (copies.size === 0) return copies;
  const faults = new Map(members.map((member) => [member, parseFileName(member.name).issues.length]));
  const ranked = [...members].sort((a, b) => (faults.get(a) ?? 0) - (faults.get(b) ?? 0));
  return repeated(ranked, placeOfMember);
}

/** What a file is in its transmission; files whose month or branch could not be read are not compared. */
export function placeOfMember({ kind, fileName }: Member): string | undefined {
  return placeOf({ ...fileName, kind });
}

function extra(member: Member, unit: Unit | 'unknown'): Issue {
  return issue('transmission_extra', { file: member.name }, { unit, kind: member.kind });
}

/** Whether a file may be this one of a unit. A month that could not be read (`undefined`) does not speak against it. */
function fitsFile({ kind, fileName }: Member, file: UnitFile): boolean {
  if (kind !== file.kind) return false;
  if (file.receiverTypes !== undefined && !file.receiverTypes.includes(fileName.receiverType ?? '')) return false;
  if (file.month === undefined || fileName.month === undefined) return true;
  return (fileName.month === null) === (file.month === 'zeros');
}

function bestUnit(members: readonly Member[], edition: NameGrammar): UnitInfo | undefined {
  const count = (files: readonly UnitFile[]) =>
    members.filter((member) => files.some((file) => fitsFile(member, file))).length;
  const scored = units().map((info) => {
    const files = unitFiles(info, edition);
    const fitting = count(files);
    return { info, fitting, required: fitting === 0 ? 0 : count(files.filter((file) => file.required)) };
  });
  const best = scored.reduce((a, b) => ((b.fitting - a.fitting || b.required - a.required) > 0 ? b : a));
  return best.fitting === 0 ? undefined : best.info;
}

interface MissingFile {
  readonly kind: FileKind;
  /** As in a file name: `null` for 000000, absent where the kind has none. */
  readonly month?: string | null;
}

/** The required files that are not there, month by month; also what a file that is there needs beside it. */
function missingFiles(files: readonly UnitFile[], own: readonly Member[]): MissingFile[] {
  const required = files.filter((file) => file.required);
  const present = new Set(own.map(({ kind }) => kind));
  const needed = files.flatMap(({ kind, needs }) => (needs !== undefined && present.has(kind) ? [needs] : []));
  const missing: MissingFile[] = required
    .filter((file) => file.month !== 'month' && !present.has(file.kind))
    .map(({ kind, month }) => (month === 'zeros' ? { kind, month: null } : { kind }));
  for (const kind of new Set(needed)) {
    if (!present.has(kind) && !missing.some((file) => file.kind === kind)) missing.push({ kind });
  }

  const monthly = required.filter((file) => file.month === 'month').map(({ kind }) => kind);
  const there = new Map(monthly.map((kind) => [kind, new Set<string | null | undefined>()]));
  for (const { kind, fileName } of own) there.get(kind)?.add(fileName.month);
  const months = [...new Set([...there.values()].flatMap((ofKind) => [...ofKind]))].filter(isFilled).sort();
  // Where no month could be read, the unit is looked at as a whole.
  if (months.length === 0) return [...missing, ...monthly.flatMap((kind) => (present.has(kind) ? [] : [{ kind }]))];
  return [...missing, ...monthsLacking(there, months)];
}

/** The months of each kind that is required by the month; `undefined` among them where one could not be read, which may be any. */
type MonthsThere = ReadonlyMap<FileKind, ReadonlySet<string | null | undefined>>;

/**
 * The kinds that each month lacks. Where one month holds just what another lacks, and nothing else, it is that one under a wrong month: only what the
 * fuller of the two lacks is reported.
 */
function monthsLacking(there: MonthsThere, months: readonly string[]): MissingFile[] {
  const lacking = new Map(
    months.map((month) => [
      month,
      [...there].flatMap(([kind, ofKind]) => (ofKind.has(month) || ofKind.has(undefined) ? [] : [{ kind, month }])),
    ]),
  );
  const strays = new Set<string>();
  const fullestFirst = [...months].sort((a, b) => lacking.get(a)!.length - lacking.get(b)!.length);
  const counted = [...there.values()].filter((ofKind) => !ofKind.has(undefined));
  /** Which kinds a month holds, or (`absent`) lacks, as text. */
  const shape = (month: string, absent: boolean) =>
    counted.map((ofKind) => (ofKind.has(month) === absent ? 0 : 1)).join('');
  // The places of the months of each shape, last first: what lies before the month in hand is never looked at again.
  const places = new Map<string, number[]>();
  for (const [place, month] of [...fullestFirst.entries()].reverse()) push(places, shape(month, false), place);
  for (const [index, month] of fullestFirst.entries()) {
    if (strays.has(month) || lacking.get(month)!.length === 0) continue;
    const others = places.get(shape(month, true)) ?? [];
    let place = others.pop();
    while (place !== undefined && place <= index) place = others.pop();
    if (place !== undefined) strays.add(fullestFirst[place]!);
  }
  return months.flatMap((month) => (strays.has(month) ? [] : lacking.get(month)!));
}

function isFilled(month: string | null | undefined): month is string {
  return month !== null && month !== undefined;
}

/**
 * The files that are to be sent along with others that are there. Names tell the grammar and not the edition: a kind that not every edition of it
 * has is not missed.
 */
function companionsMissing(files: readonly UnitFile[], own: readonly Member[], grammar: NameGrammar): FileKind[] {
  const named = versionsNamed(grammar);
  const present = new Set(own.map(({ kind }) => kind));
  return files
    .filter(
      ({ kind, needs, alongside }) => alongside && needs !== undefined && present.has(needs) && !present.has(kind),
    )
    .map(({ kind }) => kind)
    .filter((kind) => named.every(({ csvVersion }) => kindIn(kind, csvVersion)));
}
