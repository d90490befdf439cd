import { Digest } from '../../codec/read/digest';
import { defaultLimits } from '../../codec/read/limits';
import { readAll, readInto } from '../../codec/read/read';
import type { ReadRow } from '../../codec/read/row-reader';
import { chunksOf, type NamedSource, openSource, type Source } from '../../codec/read/source';
import { placeOfMember } from '../../filenames/completeness';
import { repeated } from '../../filenames/doubles';
import type { ParsedFileName } from '../../filenames/file-name';
import { parseFileName } from '../../filenames/parse';
import { groupMembers, type MemberGroup } from '../../filenames/transmission';
import type { Unit } from '../../filenames/units';
import { CareplanCsvError, type Issue } from '../../issues';
import { listOf, must } from '../../misuse';
import { push } from '../../objects';
import { type FileKind, isKind, type Kind } from '../../schemas/kinds';
import type { RecordsByKind } from '../person/person-view';
import { fileShape } from '../support/shapes';
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

/** What {@link readTransmissions} gives of files in memory. */
export interface TransmissionsRead extends TransmissionsLeft {
  /** In import order; each is read when it is asked for, so that one at a time is in memory. Iterating again reads again. */
  readonly transmissions: Iterable<ReadTransmission>;
}

/** What {@link readTransmissions} gives of files that are opened first. */
export interface TransmissionStream extends TransmissionsLeft {
  /** In import order; each is opened and read when it is asked for. Iterating again opens the sources again. */
  readonly transmissions: AsyncIterable<ReadTransmission>;
}

/** What no transmission holds. */
export interface TransmissionsLeft {
  /** Files that belong to no transmission (no name of the standard, a PDF), with what their names say. */
  readonly left: readonly { readonly name: string; readonly issues: readonly Issue[] }[];
}

/**
 * Reads files into the transmissions they make, oldest first.
 *
 * Of files that stand for the same (`… (1).CSV`, a folder beside its archive: `transmission_duplicate`) those that are equal byte for byte are taken
 * once, and the finding has `equal` and names the one that was taken; those that differ are all read, since nobody but the sender knows which one
 * holds: import nothing of them.
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
export function readTransmissions(files: readonly TransmissionFile[] | Iterable<TransmissionFile>): TransmissionsRead;
/**
 * Reads files from any source (streams, blobs, the files of an archive) into the transmissions they make, oldest first.
 *
 * @param files Names and sources as `checkFiles` takes them, in any order. The rows of one transmission at a time are in memory.
 * @throws Whatever a source throws (an `UnreadableError` of an archive), when its transmission is asked for; no later one is read then.
 * @remarks 第4.1版 送信単位: 取込はファイル連番（作成日時）の順.
 */
export function readTransmissions(files: readonly NamedSource[] | Iterable<NamedSource>): TransmissionStream;
export function readTransmissions(
  files: Iterable<TransmissionFile | NamedSource>,
): TransmissionsRead & TransmissionStream {
  must('files', files, listOf(fileShape));
  const named = Array.from<TransmissionFile | NamedSource, NamedFile>(files, (file) => ({
    file,
    name: file.name,
    parsed: parseFileName(file.name),
  }));
  const read = named.filter(({ parsed }) => parsed.issues.every((one) => one.code !== 'file_not_csv'));
  const groups = groupMembers(read);
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ name }) => name)));
  const queue = new Map<string, NamedFile[]>();
  for (const file of named) push(queue, file.name, file);
  // Two files may have one name: each is taken once.
  const filesOf = groups.map(({ members }) => members.map(({ name }) => queue.get(name)?.shift()));
  return {
    transmissions: {
      *[Symbol.iterator]() {
        for (const [index, group] of groups.entries()) {
          const files = membersOf(group, filesOf[index]);
          const reading = new GroupReading(group, files);
          for (const { kind, file } of files) reading.add(kind, file, bytesOf(file));
          yield reading.transmission();
        }
      },
      async *[Symbol.asyncIterator]() {
        for (const [index, group] of groups.entries()) {
          const files = membersOf(group, filesOf[index]);
          const reading = new GroupReading(group, files);
          for (const { kind, file } of files) await reading.addSource(kind, file);
          yield reading.transmission();
        }
      },
    },
    left: named.filter(({ name }) => !grouped.has(name)).map(({ name, parsed }) => ({ name, issues: parsed.issues })),
  };
}

interface NamedFile {
  readonly name: string;
  readonly parsed: ParsedFileName;
  readonly file: TransmissionFile | NamedSource;
}

/** A file with what its transmission knows it by. */
interface GroupFile {
  readonly kind: FileKind;
  readonly place: string | undefined;
  readonly file: NamedFile;
}

/** The files of a transmission in the order they are read: copies last, as the findings on them have it, so that of equal files the one is taken that needs least repair. */
function membersOf(group: MemberGroup, files: readonly (NamedFile | undefined)[] = []): GroupFile[] {
  const members = group.members.flatMap((member, index) => {
    const file = files[index];
    return file === undefined ? [] : [{ kind: member.kind, place: placeOfMember(member), file }];
  });
  const ranked = [...members].sort((a, b) => a.file.parsed.issues.length - b.file.parsed.issues.length);
  const copies = repeated(ranked, ({ place }) => place);
  return [...members.filter((one) => !copies.has(one)), ...copies.keys()];
}

function bytesOf({ file }: NamedFile): Uint8Array {
  const given = 'bytes' in file ? file.bytes : file.source;
  const bytes = typeof given === 'function' ? given() : given;
  if (!(bytes instanceof Uint8Array)) {
    throw new CareplanCsvError('invalid_option', 'a file of a transmission needs its bytes as a Uint8Array');
  }
  return bytes;
}

function sourceOf({ name, file }: NamedFile): Promise<Source> {
  return openSource({ name, source: 'bytes' in file ? file.bytes : file.source });
}

/** One transmission on its way from files to rows. */
class GroupReading {
  readonly #group: MemberGroup;
  readonly #records: Partial<Record<Kind, ReadRow['record'][]>> = {};
  readonly #pictures: ReplayPicture[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #issues: Issue[];
  /** Of files that stand for the same, what they stand for. */
  readonly #places = new Map<NamedFile, string>();
  /** The first of them with each content. */
  readonly #contents = new Map<string, NamedFile>();

  constructor(group: MemberGroup, files: readonly GroupFile[]) {
    this.#group = group;
    this.#issues = [...group.issues];
    const doubles = repeated(files, ({ place }) => place);
    for (const { file, place } of [...doubles].flat()) if (place !== undefined) this.#places.set(file, place);
  }

  add(kind: FileKind, file: NamedFile, bytes: Uint8Array): void {
    for (const found of file.parsed.issues) this.#issues.push(found);
    if (this.#places.has(file) && this.#isCopy(file, Digest.of(bytes))) return;
    if (!isKind(kind)) {
      this.#pictures.push({ name: file.name, bytes });
      return;
    }
    const result = readAll(bytes, { kind, fileName: file.name });
    for (const row of result.rows) this.#row(kind, file.name, row);
    for (const found of result.issues) this.#issues.push(found);
  }

  async addSource(kind: FileKind, file: NamedFile): Promise<void> {
    const source = await sourceOf(file);
    if (source instanceof Uint8Array || !isKind(kind)) {
      this.add(kind, file, source instanceof Uint8Array ? source : await wholeOf(source));
      return;
    }
    for (const found of file.parsed.issues) this.#issues.push(found);
    const digest = this.#places.has(file) ? new Digest() : undefined;
    const [records, rejected, issues] = [this.#records[kind]?.length, this.#rejected.length, this.#issues.length];
    await readInto(
      digest === undefined ? source : digest.tap(source),
      { kind, fileName: file.name },
      {
        fileIssue: (found) => this.#issues.push(found),
        row: (row) => {
          this.#row(kind, file.name, row);
          for (const found of row.issues) this.#issues.push(found);
        },
      },
      'given',
    );
    if (digest === undefined || !this.#isCopy(file, digest.text)) return;
    this.#records[kind]?.splice(records ?? 0);
    this.#rejected.splice(rejected);
    this.#issues.splice(issues);
  }

  /** Whether a file that stands for the same and has the same bytes was read before; the finding says so then, and which. */
  #isCopy(file: NamedFile, digest: string | undefined): boolean {
    if (digest === undefined) return false;
    const content = `${this.#places.get(file)} ${digest}`;
    const original = this.#contents.get(content);
    if (original === undefined) {
      this.#contents.set(content, file);
      return false;
    }
    const at = this.#issues.findIndex(
      (one) => one.code === 'transmission_duplicate' && one.file === file.name && one.params.equal === undefined,
    );
    const told = this.#issues[at];
    if (told?.code === 'transmission_duplicate')
      this.#issues[at] = { ...told, params: { ...told.params, firstFile: original.name, equal: true } };
    return true;
  }

  #row(kind: Kind, file: string, { record, row, draft }: ReadRow): void {
    if (record === null) this.#rejected.push({ kind, file, row, draft });
    else {
      const list = this.#records[kind] ?? [];
      this.#records[kind] = list;
      list.push(record);
    }
  }

  transmission(): ReadTransmission {
    const { sender, senderType, receiver, receiverType, stamp, unit, members } = this.#group;
    return {
      ...{ sender, senderType, receiver, receiverType, stamp, unit },
      files: members.map(({ name }) => name),
      records: this.#records as RecordsByKind,
      pictures: this.#pictures,
      rejected: this.#rejected,
      issues: this.#issues,
    };
  }
}

/** A picture's bytes, up to the limit of a file. */
async function wholeOf(source: Source): Promise<Uint8Array> {
  const chunks = chunksOf(source);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    parts.push(next.value);
    length += next.value.length;
    if (length <= defaultLimits.maxBytes) continue;
    await chunks.return?.();
    throw new CareplanCsvError('invalid_option', 'a picture of a transmission is too large');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
