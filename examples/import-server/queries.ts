import { formatIssue, type Issue, type Kind, kinds, type RecordOf } from 'careplan-csv';
import { comparePlanActual, type PersonComparison, type ReplayChange, type ReplayEntry } from 'careplan-csv/forms';
import type { Connection } from './database';
import { recordsOf, tableName } from './tables';

/** Whose month is asked for. */
export interface PersonMonth {
  readonly receiver: string;
  readonly insurer: string;
  readonly insured: string;
  /** `'2025-11'`. */
  readonly month: string;
}

/** A form in force, with where it comes from. */
export interface FormInForce {
  readonly kind: string;
  readonly sender: string | undefined;
  readonly stamp: string | undefined;
  /** Rows of it that could not be read: above 0 it is not whole. */
  readonly rejected: number;
  readonly records: readonly object[];
}

/** What is in force for a person and a month: 6表 and 7表 with 利用者補足情報, and the 実績 of each office. */
export async function personMonth(connection: Connection, asked: PersonMonth): Promise<FormInForce[]> {
  const { receiver, insurer, insured, month } = asked;
  const entries = await connection.query<{ id: string; entry: ReplayEntry }>(
    `SELECT id, entry FROM entry WHERE receiver = $1 AND insurer = $2 AND insured = $3 AND month = $4 AND entry IS NOT NULL
     ORDER BY id`,
    [receiver, insurer, insured, month],
  );
  const forms: FormInForce[] = [];
  for (const { id, entry } of entries) {
    for (const [kind, form] of Object.entries(entry.forms)) {
      const records = (await recordsOf(connection, receiver, kind as Kind, [id])).get(id) ?? [];
      const { sender, stamp } = entry.registered ?? {};
      forms.push({ kind, sender, stamp, rejected: form.rejected, records });
    }
  }
  return forms;
}

/** 予実: the plan of a person's month against what was done. */
export async function planActual(connection: Connection, asked: PersonMonth): Promise<readonly PersonComparison[]> {
  const forms = await personMonth(connection, asked);
  const of = <K extends 'UPPLAN' | 'UPJSK'>(kind: K): RecordOf<K>[] =>
    forms.filter((form) => form.kind === kind).flatMap(({ records }) => records as RecordOf<K>[]);
  return comparePlanActual(of('UPPLAN'), of('UPJSK'));
}

/** A change of what is in force. */
export interface Change {
  readonly no: number;
  readonly at: Date;
  readonly delivery: string;
  readonly detail: ReplayChange;
}

/** What changed at a receiver after a number of the history, oldest first: for callers that keep up. */
export async function changesSince(
  connection: Connection,
  receiver: string,
  after: number,
  limit = 500,
): Promise<Change[]> {
  return connection.query<Change>(
    'SELECT no, at, delivery, detail FROM change WHERE receiver = $1 AND no > $2 ORDER BY no LIMIT $3',
    [receiver, after, limit],
  );
}

/** A delivery with what was found in it. */
export interface DeliveryReport {
  readonly id: string;
  readonly state: string;
  readonly unit: string;
  readonly stamp: string;
  readonly sender: string;
  readonly receiver: string;
  readonly rows: number | null;
  readonly rejected: number | null;
  readonly errors: number | null;
  readonly warnings: number | null;
  readonly problem: string | null;
  readonly findings: readonly (Pick<Issue, 'code' | 'severity' | 'file' | 'row' | 'column'> & {
    readonly message: string;
  })[];
  readonly changes: readonly ReplayChange[];
}

/** Tells what became of a delivery; findings in Japanese. */
export async function deliveryReport(connection: Connection, id: string): Promise<DeliveryReport | undefined> {
  const [found] = await connection.query<Omit<DeliveryReport, 'findings' | 'changes'>>(
    'SELECT id, state, unit, stamp, sender, receiver, rows, rejected, errors, warnings, problem FROM delivery WHERE id = $1',
    [id],
  );
  if (found === undefined) return undefined;
  const findings = await connection.query<{ issue: Issue }>(
    'SELECT issue FROM finding WHERE delivery = $1 ORDER BY no',
    [id],
  );
  const changes = await connection.query<{ detail: ReplayChange }>(
    'SELECT detail FROM change WHERE delivery = $1 ORDER BY no',
    [id],
  );
  return {
    ...found,
    findings: findings.map(({ issue }) => {
      const { code, severity, file, row, column } = issue;
      return { code, severity, file, row, column, message: formatIssue(issue, 'ja') };
    }),
    changes: changes.map(({ detail }) => detail),
  };
}

/** How far the server has come. */
export interface Progress {
  /** Deliveries by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Applied within the last minute. */
  readonly lastMinute: number;
  /** Seconds until the queue is empty at this pace; `null` where nothing moves. */
  readonly secondsLeft: number | null;
  /** Seconds the oldest delivery in the queue has waited. */
  readonly oldest: number;
}

export async function progress(connection: Connection): Promise<Progress> {
  const counts = await connection.query<{ state: string; count: number }>(
    'SELECT state, count(*) AS count FROM delivery GROUP BY state ORDER BY state',
  );
  const states = Object.fromEntries(counts.map(({ state, count }) => [state, count]));
  const [pace] = await connection.query<{ last: number; oldest: number }>(
    `SELECT (SELECT count(*) FROM delivery WHERE state = 'applied' AND applied_at > now() - interval '1 minute') AS last,
       (SELECT coalesce(extract(epoch FROM now() - min(received_at)), 0)::float8 FROM delivery WHERE state = 'queued') AS oldest`,
  );
  const { last = 0, oldest = 0 } = pace ?? {};
  const queued = states.queued ?? 0;
  return {
    states,
    lastMinute: last,
    secondsLeft: queued === 0 ? 0 : last === 0 ? null : Math.ceil((queued / last) * 60),
    oldest: Math.max(0, Math.round(oldest)),
  };
}

/** The dead letters and what went wrong, newest first. */
export function deadLetters(connection: Connection): Promise<{ id: string; problem: string; stamp: string }[]> {
  return connection.query(
    "SELECT id, problem, stamp, sender, receiver, unit FROM delivery WHERE state = 'dead' ORDER BY received_at DESC LIMIT 200",
  );
}

/** How many rows are in force, by kind; as the database last estimated it (`-1`: it has not yet). */
export async function rowsInForce(connection: Connection): Promise<Record<string, number>> {
  const rows = await connection.query<{ name: string; rows: number }>(
    'SELECT relname AS name, reltuples::float8 AS rows FROM pg_class WHERE relname = ANY($1::text[]) ORDER BY relname',
    [kinds.map(tableName)],
  );
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}
