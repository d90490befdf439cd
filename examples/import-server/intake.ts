import { createHash } from 'node:crypto';
import {
  formatIssue,
  groupTransmissions,
  type Issue,
  type NamedSource,
  parseFileName,
  type Source,
  type Transmission,
} from 'careplan-csv';
import { readTransmissions } from 'careplan-csv/forms';
import type { Connection, Database } from './database';
import type { Queue } from './queue';

/** A file as it came in. */
export interface ReceivedFile {
  /** The last segment of its name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of one transmission of an upload. */
export interface Received {
  readonly delivery: string;
  /** `waiting`: files of it are missing yet. `known`: it came before. `refused`: another content came before, or stands beside it, under the same stamp. */
  readonly outcome: 'queued' | 'waiting' | 'known' | 'refused';
  readonly unit: string;
  readonly stamp: string;
  readonly sender: string;
  readonly receiver: string;
  readonly files: readonly string[];
  /** What its names have to say, in Japanese. */
  readonly messages: readonly string[];
}

/** What became of an upload. */
export interface Intake {
  readonly transmissions: readonly Received[];
  /** Files that belong to no transmission: they are not kept. */
  readonly left: readonly { readonly name: string; readonly messages: readonly string[] }[];
}

/** Refused: more than the server takes at once. */
export class TooLarge extends Error {}

/** Reads sources into memory, up to so many bytes in all. */
export async function readFiles(sources: Iterable<NamedSource>, maxBytes: number): Promise<ReceivedFile[]> {
  const files: ReceivedFile[] = [];
  let size = 0;
  for (const { name, source } of sources) {
    const parts: Uint8Array[] = [];
    for await (const part of chunksOf(typeof source === 'function' ? await source() : source)) {
      size += part.length;
      if (size > maxBytes) throw new TooLarge();
      parts.push(part);
    }
    files.push({ name: name.slice(name.lastIndexOf('/') + 1), bytes: Buffer.concat(parts) });
  }
  return files;
}

function chunksOf(source: Source): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (source instanceof Uint8Array) return [source];
  return source instanceof Blob ? source.stream() : source;
}

/**
 * Takes files in: each transmission is stored with its bytes and put in the queue, in one database transaction. One that lacks a file waits for it;
 * one that came before is known by the hash of its content.
 */
export async function takeIn(database: Database, queue: Queue, files: readonly ReceivedFile[]): Promise<Intake> {
  // Of two files of one name and one content the second tells nothing.
  const distinct = [...new Map(files.map((file) => [`${file.name} ${hash(file.bytes)}`, file])).values()];
  const { transmissions, issues } = groupTransmissions(distinct.map(({ name }) => name));
  const left = new Set(distinct);
  const received: Received[] = [];
  for (const transmission of transmissions) {
    const members = distinct.filter((file) => transmission.files.includes(file.name));
    for (const file of members) left.delete(file);
    const told = issues.filter(({ file }) => file !== null && transmission.files.includes(file));
    received.push(await takeInOne(database, queue, transmission, members, told));
  }
  return {
    transmissions: received,
    left: [...left].map(({ name }) => ({ name, messages: messages(issues.filter(({ file }) => file === name)) })),
  };
}

function messages(issues: readonly Issue[]): string[] {
  return [...new Set(issues)].map((issue) => formatIssue(issue, 'ja'));
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}

/** One hash for the names and bytes of a transmission, whatever the order of its files. */
export function contentHash(files: readonly ReceivedFile[]): string {
  return hash(...files.map(({ name, bytes }) => `${name} ${hash(bytes)}\n`).sort());
}

async function takeInOne(
  database: Database,
  queue: Queue,
  transmission: Transmission,
  given: readonly ReceivedFile[],
  told: readonly Issue[],
): Promise<Received> {
  const { stamp, sender, senderType, receiver, receiverType } = transmission;
  const key = [receiver, stamp, sender, senderType ?? '', receiverType ?? ''];
  return database.transaction(async (connection) => {
    // Two uploads with parts of one transmission: the second sees what the first has stored.
    await connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(key)]);
    const [known] = await connection.query<{ id: string; state: string }>(
      `SELECT id, state FROM delivery WHERE receiver = $1 AND stamp = $2 AND sender = $3
         AND coalesce(sender_type, '') = $4 AND coalesce(receiver_type, '') = $5 AND state <> 'refused'`,
      key,
    );
    const files = known?.state === 'waiting' ? merged(await filesOf(connection, known.id), given) : given;
    const whole = known?.state === 'waiting' ? regrouped(files, transmission) : transmission;
    const delivery = contentHash(files);
    const about = (outcome: Received['outcome']): Received => ({
      ...{ delivery, outcome, stamp, sender, receiver, unit: whole.unit, files: files.map(({ name }) => name) },
      messages: messages([...told, ...whole.issues]),
    });
    if (known?.id === delivery) return about(known.state === 'waiting' ? 'waiting' : 'known');
    // A part of what is known brings nothing new.
    if (known !== undefined && known.state !== 'waiting' && isPart(given, await filesOf(connection, known.id))) {
      return { ...about('known'), delivery: known.id };
    }
    const isWhole = whole.issues.every(({ code }) => code !== 'transmission_incomplete');
    const isOther = (known !== undefined && known.state !== 'waiting') || !isClear(files, whole);
    const state = isOther ? 'refused' : isWhole ? 'queued' : 'waiting';
    // What is refused takes nothing from what waits.
    if (known?.state === 'waiting' && !isOther)
      await connection.query('DELETE FROM delivery WHERE id = $1', [known.id]);
    await store(connection, delivery, state, whole, files);
    if (state === 'queued') await queue.add(connection, delivery, stamp);
    return about(state);
  });
}

/** Whether no two files of one kind differ: only the sender knows which of them holds. Equal copies are read once. */
function isClear(files: readonly ReceivedFile[], { issues }: Transmission): boolean {
  if (issues.every(({ code }) => code !== 'transmission_duplicate')) return true;
  const [read] = readTransmissions(files).transmissions;
  const differ = (issue: Issue) => issue.code === 'transmission_duplicate' && issue.params.equal !== true;
  return read === undefined || !read.issues.some(differ);
}

/** What has come, with what waits but for the files of the same names. */
function merged(waiting: readonly ReceivedFile[], given: readonly ReceivedFile[]): ReceivedFile[] {
  const names = new Set(given.map(({ name }) => name));
  return [...waiting.filter(({ name }) => !names.has(name)), ...given];
}

function regrouped(files: readonly ReceivedFile[], otherwise: Transmission): Transmission {
  return groupTransmissions(files.map(({ name }) => name)).transmissions[0] ?? otherwise;
}

function isPart(some: readonly ReceivedFile[], all: readonly ReceivedFile[]): boolean {
  const contents = new Set(all.map(contentOf));
  return some.every((file) => contents.has(contentOf(file)));
}

/** What a file is by its name, with what it holds: the same for a copy (`… (1).CSV`) as for the file itself. */
function contentOf({ name, bytes }: ReceivedFile): string {
  return `${JSON.stringify(parseFileName(name).value ?? name)} ${hash(bytes)}`;
}

async function store(
  connection: Connection,
  delivery: string,
  state: string,
  { stamp, sender, senderType, receiver, receiverType, unit }: Transmission,
  files: readonly ReceivedFile[],
): Promise<void> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const { length } = await connection.query(
    `INSERT INTO delivery (id, stamp, sender, sender_type, receiver, receiver_type, unit, state, files, bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [delivery, stamp, sender, senderType, receiver, receiverType, unit, state, files.length, size],
  );
  // The same refused content again.
  if (length === 0) return;
  for (const [index, { name, bytes }] of files.entries()) {
    await connection.query('INSERT INTO delivery_file (delivery, no, name, bytes) VALUES ($1, $2, $3, $4)', [
      ...[delivery, index + 1, name, bytes],
    ]);
  }
}

/** The files of a delivery, as they came. */
export async function filesOf(connection: Connection, delivery: string): Promise<ReceivedFile[]> {
  const files = await connection.query<ReceivedFile>(
    'SELECT name, bytes FROM delivery_file WHERE delivery = $1 ORDER BY no',
    [delivery],
  );
  return files.map(({ name, bytes }) => ({ name, bytes }));
}
