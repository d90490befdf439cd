import { type Kind, recordDefinition, type Version } from 'careplan-csv';
import type { Connection, Database } from './database';
import { kindTables } from './kind-tables';

/** The name of a kind's table, and of a key's column, as `careplan-csv kinds --format sql` makes them. */
export const tableName = (kind: Kind): string => kind.toLowerCase();
export const columnName = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The kinds of the tables: what `careplan-csv kinds --format sql` printed. */
const heldKinds = [...kindTables.matchAll(/^CREATE TABLE (up\w+)/gm)].map(
  ([, name = '']) => name.toUpperCase() as Kind,
);

/** What the server keeps beside the rows. */
const own = `
-- What came in: one transmission (送信単位) each, under a hash of its names and bytes.
CREATE TABLE delivery (
  id text PRIMARY KEY,
  stamp text NOT NULL,
  sender text NOT NULL,
  sender_type text,
  receiver text NOT NULL,
  receiver_type text,
  unit text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'queued', 'applied', 'refused', 'dead')),
  files integer NOT NULL,
  bytes bigint NOT NULL,
  rows integer,
  rejected integer,
  errors integer,
  warnings integer,
  by_code json,
  problem text,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  applied_at timestamptz
);
-- One stamp of one sender to one receiver is one transmission; another content under the same names is refused, and kept.
CREATE UNIQUE INDEX delivery_key ON delivery (receiver, stamp, sender, (coalesce(sender_type, '')), (coalesce(receiver_type, '')))
  WHERE state <> 'refused';
CREATE INDEX delivery_state ON delivery (state, received_at);
CREATE TABLE delivery_file (
  delivery text NOT NULL REFERENCES delivery ON DELETE CASCADE,
  no integer NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (delivery, no)
);
CREATE TABLE finding (
  delivery text NOT NULL REFERENCES delivery ON DELETE CASCADE,
  no integer NOT NULL,
  code text NOT NULL,
  severity text NOT NULL,
  file text,
  issue json NOT NULL,
  PRIMARY KEY (delivery, no)
);
CREATE INDEX finding_code ON finding (code);
CREATE TABLE refused_row (
  delivery text NOT NULL REFERENCES delivery ON DELETE CASCADE,
  no integer NOT NULL,
  kind text NOT NULL,
  file text NOT NULL,
  "row" integer NOT NULL,
  draft json,
  PRIMARY KEY (delivery, no)
);
-- What is in force under a key of one receiver: replay's entry. Its rows are in the tables of the kinds.
CREATE TABLE entry (
  receiver text NOT NULL,
  id text NOT NULL,
  unit text,
  insurer text,
  insured text,
  month text,
  entry json,
  PRIMARY KEY (receiver, id)
);
CREATE INDEX entry_person ON entry (receiver, insured, insurer, month);
-- Who replaced what: every change, never deleted.
CREATE TABLE change (
  no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  receiver text NOT NULL,
  delivery text NOT NULL,
  entry text,
  insurer text,
  insured text,
  change text NOT NULL,
  why text NOT NULL,
  detail json NOT NULL
);
CREATE INDEX change_receiver ON change (receiver, no);
CREATE INDEX change_entry ON change (receiver, entry);
CREATE TABLE picture (
  receiver text NOT NULL,
  entry text NOT NULL,
  row_no integer NOT NULL,
  name text NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (receiver, entry, row_no),
  FOREIGN KEY (receiver, entry) REFERENCES entry ON DELETE CASCADE
);
`;

/** Ties the rows of a kind to the key they are in force under, in the order of their file. */
const tie = (kind: Kind): string => `
ALTER TABLE ${tableName(kind)}
  ADD COLUMN receiver text NOT NULL,
  ADD COLUMN entry text NOT NULL,
  ADD COLUMN row_no integer NOT NULL,
  ADD PRIMARY KEY (receiver, entry, row_no),
  ADD FOREIGN KEY (receiver, entry) REFERENCES entry ON DELETE CASCADE;
`;

/** Makes the tables where they are not there yet; of several processes that start at once, one makes them. */
export async function makeTables(database: Database): Promise<void> {
  await database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock(4417)');
    const [there] = await connection.query<{ name: string | null }>("SELECT to_regclass('delivery')::text AS name");
    if (there?.name) return;
    await connection.script(own + kindTables + heldKinds.map(tie).join(''));
  });
}

/** The rows of a form on their way into the table of its kind. */
export interface StoredForm {
  readonly entry: string;
  readonly rows: readonly object[];
}

/** The columns that the records of a kind fill, in whichever edition: one statement a kind, so that the database plans it once. */
const columnsOf = new Map<Kind, string>(
  heldKinds.map((kind) => {
    const [, body = ''] = new RegExp(`CREATE TABLE ${tableName(kind)} \\(\n([^;]*)\n\\);`).exec(kindTables) ?? [];
    return [
      kind,
      body
        .split('\n')
        .map((line) => line.trim().split(' ')[0])
        .join(', '),
    ];
  }),
);

/** Puts the rows of forms into the table of their kind: one statement, whatever their number. */
export async function insertRows(
  connection: Connection,
  receiver: string,
  kind: Kind,
  forms: readonly StoredForm[],
): Promise<void> {
  const rows = forms.flatMap(({ entry, rows: list }) =>
    list.map((record, index) => {
      const row: Record<string, unknown> = { receiver, entry, row_no: index + 1 };
      for (const [key, value] of Object.entries(record)) if (value !== null) row[columnName(key)] = value;
      return row;
    }),
  );
  if (rows.length === 0) return;
  const columns = `receiver, entry, row_no, ${columnsOf.get(kind)}`;
  const table = tableName(kind);
  await connection.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

/** Takes the rows of forms out of the table of their kind. */
export async function deleteRows(
  connection: Connection,
  receiver: string,
  kind: Kind,
  entries: readonly string[],
): Promise<void> {
  if (entries.length === 0) return;
  await connection.query(`DELETE FROM ${tableName(kind)} WHERE receiver = $1 AND entry = ANY($2::text[])`, [
    receiver,
    entries,
  ]);
}

/** The records in force under some keys, as reading gave them; by key. */
export async function recordsOf(
  connection: Connection,
  receiver: string,
  kind: Kind,
  entries: readonly string[],
): Promise<Map<string, object[]>> {
  const found = await connection.query<Record<string, unknown> & { entry: string; csv_version: string }>(
    `SELECT * FROM ${tableName(kind)} WHERE receiver = $1 AND entry = ANY($2::text[]) ORDER BY entry, row_no`,
    [receiver, entries],
  );
  const records = new Map<string, object[]>();
  for (const row of found) {
    // A record of an older edition holds that edition's keys only.
    const version = row.csv_version.replace('-', '') as Version;
    const keys = recordDefinition(kind, version).fields.map(({ key }) => [key, row[columnName(key)] ?? null]);
    const list = records.get(row.entry);
    const record = Object.fromEntries(keys) as object;
    if (list === undefined) records.set(row.entry, [record]);
    else list.push(record);
  }
  return records;
}
