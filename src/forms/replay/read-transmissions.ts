import { readAll } from '../../codec/read/read';
import type { ReadRow } from '../../codec/read/row-reader';
import { parseFileName } from '../../filenames/parse';
import { groupMembers, type MemberGroup } from '../../filenames/transmission';
import type { Unit } from '../../filenames/units';
import { CareplanCsvError, type Issue } from '../../issues';
import { isKind, type Kind } from '../../schemas/kinds';
import type { RecordsByKind } from '../person/person-view';
import type { RejectedRow, ReplayPicture, ReplayTransmission } from './transmission';

/** A file whose bytes are at hand, or fetched when its transmission's turn comes. */
export interface TransmissionFile {
  /** Its name or path; the last segment is parsed. */
  readonly name: string;
  /** The file, or what fetches it. */
  readonly bytes: Uint8Array | (() => Uint8Array);
}

/** A transmission that was read. */
export interface ReadTransmission extends ReplayTransmission {
  readonly unit: Unit | 'unknown';
  /** The names as given, in their order. */
  readonly files: readonly string[];
  readonly pictures: readonly ReplayPicture[];
  readonly rejected: readonly RejectedRow[];
  /** What names, set and rows have to say; of rows, what reading finds (`checkFiles` finds more). */
  readonly issues: readonly Issue[];
}

/** What {@link readTransmissions} gives. */
export interface TransmissionsRead {
  /** In import order; each is read when it is asked for, so that one at a time is in memory. Iterating again reads again. */
  readonly transmissions: Iterable<ReadTransmission>;
  /** Files that belong to no transmission (no name of the standard, a PDF), with what their names say. */
  readonly left: readonly { readonly name: string; readonly issues: readonly Issue[] }[];
}

/**
 * Reads files into the transmissions they make, oldest first.
 *
 * @param files Names and bytes, in any order.
 * @remarks 第4.1版 送信単位: 取込はファイル連番（作成日時）の順.
 * @example
 * ```ts
 * import { readTransmissions } from 'careplan-csv/forms';
 *
 * const { transmissions, left } = readTransmissions(files);
 * for (const { stamp, unit, records } of transmissions) console.log(stamp, unit, records.UPPLAN?.length ?? 0);
 * for (const { name } of left) console.log('no transmission:', name);
 * ```
 */
export function readTransmissions(files: Iterable<TransmissionFile>): TransmissionsRead {
  const named = Array.from(files, ({ name, bytes }) => ({ name, bytes, parsed: parseFileName(name) }));
  const read = named.filter(({ parsed }) => parsed.issues.every((one) => one.code !== 'file_not_csv'));
  const groups = groupMembers(read);
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ name }) => name)));
  const queue = new Map<string, typeof named>();
  for (const file of named) queue.set(file.name, [...(queue.get(file.name) ?? []), file]);
  // Two files may bear one name: each is taken once.
  const filesOf = groups.map(({ members }) => members.map(({ name }) => queue.get(name)?.shift()));
  return {
    transmissions: {
      *[Symbol.iterator]() {
        for (const [index, group] of groups.entries()) yield readGroup(group, filesOf[index] ?? []);
      },
    },
    left: named.filter(({ name }) => !grouped.has(name)).map(({ name, parsed }) => ({ name, issues: parsed.issues })),
  };
}

type NamedFile = TransmissionFile & { readonly parsed: ReturnType<typeof parseFileName> };

function readGroup(group: MemberGroup, files: readonly (NamedFile | undefined)[]): ReadTransmission {
  const { sender, senderType, receiver, receiverType, stamp, unit } = group;
  const records: Partial<Record<Kind, ReadRow['record'][]>> = {};
  const pictures: ReplayPicture[] = [];
  const rejected: RejectedRow[] = [];
  const issues: Issue[] = [...group.issues];
  for (const [index, { kind, name }] of group.members.entries()) {
    const file = files[index];
    if (file === undefined) continue;
    const bytes = typeof file.bytes === 'function' ? file.bytes() : file.bytes;
    if (!(bytes instanceof Uint8Array)) {
      throw new CareplanCsvError('invalid_option', 'a file of a transmission needs its bytes as a Uint8Array');
    }
    for (const found of file.parsed.issues) issues.push(found);
    if (!isKind(kind)) {
      pictures.push({ name, bytes });
      continue;
    }
    const result = readAll(bytes, { kind, fileName: name });
    const list = records[kind] ?? [];
    records[kind] = list;
    for (const { record, row, draft } of result.rows) {
      if (record === null) rejected.push({ kind, file: name, row, draft });
      else list.push(record);
    }
    for (const found of result.issues) issues.push(found);
  }
  return {
    ...{ sender, senderType, receiver, receiverType, stamp, unit },
    files: group.members.map(({ name }) => name),
    records: records as RecordsByKind,
    pictures,
    rejected,
    issues,
  };
}
