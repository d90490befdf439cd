import { checkFiles, type Kind } from 'careplan-csv';
import {
  type ApplyOptions,
  applyTransmission,
  type ReplayChange,
  type ReplayEntry,
  type ReplayForm,
  type ReplayStore,
  readTransmissions,
  replayIds,
} from 'careplan-csv/forms';
import type { Connection } from './database';
import { filesOf } from './intake';
import { deleteRows, insertRows, type StoredForm } from './tables';

/** How much was done. */
export interface Applied {
  readonly rows: number;
  readonly changes: number;
}

/**
 * Reads, checks and applies a delivery. All of it belongs to the transaction of the connection: it is done whole or not at all.
 *
 * @param options How keys are told apart and forms taken: the same for every delivery of a database.
 * @returns `undefined` where it was applied before (a worker that was taken for dead came to its end after all).
 */
export async function applyDelivery(
  connection: Connection,
  delivery: string,
  options: ApplyOptions = {},
): Promise<Applied | undefined> {
  const [found] = await connection.query<{ state: string; receiver: string }>(
    'SELECT state, receiver FROM delivery WHERE id = $1 FOR UPDATE',
    [delivery],
  );
  if (found === undefined) throw new Error(`there is no delivery ${delivery}`);
  if (found.state === 'applied') return undefined;
  const files = await filesOf(connection, delivery);
  const report = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
  const [transmission, ...others] = readTransmissions(files).transmissions;
  if (transmission === undefined || others.length > 0) throw new Error(`${delivery} is not one transmission`);

  const entries = await EntryStore.lock(connection, found.receiver, replayIds(transmission, options));
  const incoming: ReplayForm[] = [];
  const keep = (form: ReplayForm): undefined => {
    incoming.push(form);
  };
  const changes = applyTransmission(entries, transmission, keep, options);
  await entries.write(incoming);

  const issues = [...report.files.flatMap((file) => file.issues), ...report.transmissions.flatMap((one) => one.issues)];
  await insertList(
    connection,
    'finding',
    delivery,
    'code text, severity text, file text, issue json',
    issues.map((issue) => ({ ...issue, issue })),
  );
  await insertList(
    connection,
    'refused_row',
    delivery,
    'kind text, file text, "row" integer, draft json',
    transmission.rejected,
  );
  await insertChanges(connection, found.receiver, delivery, changes);
  const rows = report.files.reduce((sum, file) => sum + file.rows, 0);
  await connection.query(
    `UPDATE delivery SET state = 'applied', applied_at = clock_timestamp(), problem = NULL,
       rows = $2, rejected = $3, errors = $4, warnings = $5, by_code = $6::json WHERE id = $1`,
    [
      delivery,
      rows,
      transmission.rejected.length,
      report.counts.error,
      report.counts.warning,
      JSON.stringify(report.byCode),
    ],
  );
  return { rows, changes: changes.length };
}

/** The entries a transmission touches: locked, read at once, and written at once. */
class EntryStore implements ReplayStore {
  readonly #connection: Connection;
  readonly #receiver: string;
  readonly #held: ReadonlyMap<string, ReplayEntry>;
  readonly #written = new Map<string, ReplayEntry>();

  private constructor(connection: Connection, receiver: string, held: ReadonlyMap<string, ReplayEntry>) {
    this.#connection = connection;
    this.#receiver = receiver;
    this.#held = held;
  }

  /**
   * One lock a key: its row, which is made where there is none. All workers take them in one order, so none waits for one that waits for it; and
   * rows are not a bound on how many keys a transmission may have, as advisory locks are.
   */
  static async lock(connection: Connection, receiver: string, ids: readonly string[]): Promise<EntryStore> {
    await connection.query(
      'INSERT INTO entry (receiver, id) SELECT $1, id FROM unnest($2::text[]) AS id ORDER BY id ON CONFLICT DO NOTHING',
      [receiver, ids],
    );
    const rows = await connection.query<{ id: string; entry: ReplayEntry | null }>(
      'SELECT id, entry FROM entry WHERE receiver = $1 AND id = ANY($2::text[]) ORDER BY id FOR UPDATE',
      [receiver, ids],
    );
    const held = rows.flatMap(({ id, entry }) => (entry === null ? [] : [[id, entry] as const]));
    return new EntryStore(connection, receiver, new Map(held));
  }

  get(id: string): ReplayEntry | undefined {
    return this.#written.get(id) ?? this.#held.get(id);
  }

  set(id: string, entry: ReplayEntry): void {
    this.#written.set(id, entry);
  }

  /** Writes the entries, takes out the rows of forms that went or are replaced, and puts in those that came into force. */
  async write(incoming: readonly ReplayForm[]): Promise<void> {
    const list = [...this.#written].map(([id, entry]) => {
      const { insurerNumber, insuredNumber, targetMonth } = entry.key;
      return { id, unit: entry.unit, insurer: insurerNumber, insured: insuredNumber, month: targetMonth, entry };
    });
    await this.#connection.query(
      `UPDATE entry SET unit = new.unit, insurer = new.insurer, insured = new.insured, month = new.month, entry = new.entry
       FROM json_to_recordset($2::json) AS new(id text, unit text, insurer text, insured text, month text, entry json)
       WHERE entry.receiver = $1 AND entry.id = new.id`,
      [this.#receiver, JSON.stringify(list)],
    );
    const comes = new Map<string, StoredForm[]>();
    for (const { kind, id, rows } of incoming) push(comes, kind, { entry: id, rows });
    const goes = new Map<string, string[]>();
    for (const [id, { forms }] of this.#written) {
      const replaced = incoming.filter((form) => form.id === id).map(({ kind }) => kind);
      const before = Object.keys(this.#held.get(id)?.forms ?? {});
      for (const kind of before) if (!(kind in forms) || replaced.some((one) => one === kind)) push(goes, kind, id);
    }
    for (const [kind, ids] of goes) await this.#delete(kind, ids);
    for (const [kind, forms] of comes) await this.#insert(kind, forms);
  }

  async #delete(kind: string, ids: readonly string[]): Promise<void> {
    if (kind !== pictures) await deleteRows(this.#connection, this.#receiver, kind as Kind, ids);
    else {
      await this.#connection.query('DELETE FROM picture WHERE receiver = $1 AND entry = ANY($2::text[])', [
        this.#receiver,
        ids,
      ]);
    }
  }

  async #insert(kind: string, forms: readonly StoredForm[]): Promise<void> {
    if (kind !== pictures) {
      await insertRows(this.#connection, this.#receiver, kind as Kind, forms);
      return;
    }
    for (const { entry, rows } of forms) {
      for (const [index, row] of rows.entries()) {
        const { name, bytes = new Uint8Array() } = row as { name: string; bytes?: Uint8Array };
        await this.#connection.query(
          'INSERT INTO picture (receiver, entry, row_no, name, bytes) VALUES ($1, $2, $3, $4, $5)',
          [...[this.#receiver, entry, index + 1, name, bytes]],
        );
      }
    }
  }
}

/** Pictures are not rows: they have a table of their own. */
const pictures = 'UPKIHON_IMAGE';

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Puts a list into a table of a delivery, numbered from 1 on. */
async function insertList(
  connection: Connection,
  table: string,
  delivery: string,
  columns: string,
  list: readonly object[],
): Promise<void> {
  if (list.length === 0) return;
  const names = columns.replace(/("?\w+"?) \w+/g, '$1');
  await connection.query(
    `INSERT INTO ${table} (delivery, no, ${names})
     SELECT $1, no, ${names} FROM json_to_recordset($2::json) AS list(no integer, ${columns})`,
    [delivery, JSON.stringify(list.map((one, index) => ({ ...one, no: index + 1 })))],
  );
}

async function insertChanges(
  connection: Connection,
  receiver: string,
  delivery: string,
  changes: readonly ReplayChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const list = changes.map((detail) => {
    const { change, why, id, key } = detail;
    return { change, why, entry: id, insurer: key.insurerNumber, insured: key.insuredNumber, detail };
  });
  await connection.query(
    `INSERT INTO change (receiver, delivery, entry, insurer, insured, change, why, detail)
     SELECT $1, $2, entry, insurer, insured, change, why, detail
     FROM json_to_recordset($3::json) AS list(entry text, insurer text, insured text, change text, why text, detail json)`,
    [receiver, delivery, JSON.stringify(list)],
  );
}
