import type { Kind } from '../../schemas/kinds';
import type { RecordOf } from '../../schemas/record';
import type { Layout } from '../../schemas/versions';

/**
 * The type of a record of a kind in any edition: fields that not every edition has may be absent.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 and that of 第3.2版.
 */
export type AnyEdition<K extends Kind> = K extends Kind ? { [L in Layout]: RecordOf<K, L> }[Layout] : never;

/** A record as code sees it that works on more than one kind. */
export type Row = Readonly<Record<string, unknown>>;

/** Joins the values of some fields to a text that only equal values give; an absent field counts as an empty one. */
export function keyOf(row: Row, keys: readonly string[]): string {
  return JSON.stringify(keys.map((key) => row[key] ?? null));
}

/** Gathers rows that bear the same values under some keys, groups and rows in the order of the file. */
export function groupRows<R extends object>(rows: Iterable<R>, keys: readonly string[]): R[][] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row as Row, keys);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Takes some fields of a row, those it has. */
export function pick(row: Row, keys: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (Object.hasOwn(row, key)) picked[key] = row[key];
  return picked;
}

/** Takes the fields of a row but some. */
export function omit(row: Row, keys: ReadonlySet<string>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(row)) if (!keys.has(key)) kept[key] = row[key];
  return kept;
}

/** Tells where a row departs from what its form says once for all rows: `{ differs }`, or nothing where it does not. */
export function differencesFrom(header: Row, row: Row, keys: readonly string[]): { readonly differs?: Row } {
  const departing = keys.filter((key) => row[key] !== header[key]);
  return departing.length === 0 ? {} : { differs: pick(row, departing) };
}
