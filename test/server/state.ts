import type { Connection } from '../../examples/import-server/database';
import { recordsOf } from '../../examples/import-server/tables';
import { type ReadTransmission, readTransmissions } from '../../src/forms/replay/read-transmissions';
import { replay } from '../../src/forms/replay/replay';
import type { ApplyOptions } from '../../src/forms/replay/sort-rows';
import type { ReplayEntry } from '../../src/forms/replay/state';
import { isKind, type Kind, kinds } from '../../src/schemas/kinds';
import type { Upload } from './traffic';

/** What is in force: receiver and key → the entry, with the rows of its forms. */
export type State = Record<string, unknown>;

interface Held {
  readonly rows: readonly object[];
}

/** What replay makes of uploads in memory, receiver by receiver. */
export function expectedState(uploads: readonly Upload[], options: ApplyOptions = {}): State {
  const byReceiver = new Map<string, ReadTransmission[]>();
  for (const transmission of readTransmissions(uploads.flat()).transmissions) {
    byReceiver.set(transmission.receiver, [...(byReceiver.get(transmission.receiver) ?? []), transmission]);
  }
  const state: State = {};
  for (const [receiver, transmissions] of byReceiver) {
    const { state: entries } = replay<Held>(transmissions, { ...options, payload: ({ rows }) => ({ rows }) });
    for (const [id, entry] of entries) {
      const rows = Object.fromEntries(
        Object.entries(entry.forms).map(([kind, form]) => [
          kind,
          kind === 'UPKIHON_IMAGE'
            ? form.payload.rows.map((row) => ('name' in row ? row.name : ''))
            : form.payload.rows,
        ]),
      );
      state[`${receiver} ${id}`] = { ...withoutPayload(entry), rows };
    }
  }
  return state;
}

function withoutPayload(entry: ReplayEntry<Held>): object {
  const forms = Object.entries(entry.forms).map(([kind, { payload, ...form }]) => [kind, form]);
  return { ...entry, forms: Object.fromEntries(forms) };
}

/** What the database holds. */
export async function storedState(connection: Connection): Promise<State> {
  const entries = await connection.query<{ receiver: string; id: string; entry: ReplayEntry }>(
    'SELECT receiver, id, entry FROM entry WHERE entry IS NOT NULL ORDER BY receiver, id',
  );
  const state: State = {};
  const byReceiver = new Map<string, string[]>();
  for (const { receiver, id } of entries) byReceiver.set(receiver, [...(byReceiver.get(receiver) ?? []), id]);
  const rows = new Map<string, Record<string, readonly unknown[]>>();
  const put = (receiver: string, id: string, kind: string, list: readonly unknown[]) => {
    const key = `${receiver} ${id}`;
    rows.set(key, { ...rows.get(key), [kind]: list });
  };
  for (const [receiver, ids] of byReceiver) {
    for (const kind of kinds.filter((one) => one.startsWith('UP'))) {
      for (const [id, list] of await recordsOf(connection, receiver, kind, ids)) put(receiver, id, kind, list);
    }
  }
  const pictures = await connection.query<{ receiver: string; entry: string; names: string[] }>(
    'SELECT receiver, entry, array_agg(name ORDER BY row_no) AS names FROM picture GROUP BY receiver, entry',
  );
  for (const { receiver, entry, names } of pictures) put(receiver, entry, 'UPKIHON_IMAGE', names);
  for (const { receiver, id, entry } of entries) {
    const held = rows.get(`${receiver} ${id}`) ?? {};
    const known = Object.keys(entry.forms).map((kind) => [kind, held[kind] ?? []]);
    // A kind with rows but without a form would be a row that nobody took away.
    state[`${receiver} ${id}`] = { ...entry, rows: { ...held, ...Object.fromEntries(known) } };
  }
  return state;
}

/** How many rows are in the tables of the kinds; each of them has to belong to a form of {@link storedState}. */
export async function storedRows(connection: Connection): Promise<number> {
  let sum = 0;
  for (const kind of kinds.filter((one): one is Kind => isKind(one) && one.startsWith('UP'))) {
    const [found] = await connection.query<{ count: number }>(`SELECT count(*) AS count FROM ${kind.toLowerCase()}`);
    sum += found?.count ?? 0;
  }
  return sum;
}

/** Changes that the history tells twice of one delivery. */
export function toldTwice(connection: Connection): Promise<object[]> {
  return connection.query(
    `SELECT delivery, entry, change, detail::text, count(*) FROM change
     GROUP BY delivery, entry, change, detail::text HAVING count(*) > 1`,
  );
}
