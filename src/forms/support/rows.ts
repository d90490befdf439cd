import { isAnObject, listOf, must } from '../../misuse';
import { pick } from '../../objects';

/** A record as code sees it that works on more than one kind. */
export type Row = Readonly<Record<string, unknown>>;

/** Lets any key of a record be asked for. */
export function asRow(record: object): Row;
export function asRow(record: object): object {
  return record;
}

/** The keys of a row; of rows of several editions, those of any of them. */
export type KeyIn<R> = R extends unknown ? keyof R & string : never;

/** Joins the values of some fields to a text that only equal values give; an absent field counts as an empty one. */
export function keyOf<R extends object>(row: R, keys: readonly (keyof R | KeyIn<R>)[]): string {
  return JSON.stringify(keys.map((key) => Reflect.get(row, key) ?? null));
}

/** Gathers rows that have the same values under some keys, groups and rows in the order of the file. */
export function groupRows<R extends object>(rows: Iterable<R>, keys: readonly (keyof R | KeyIn<R>)[]): R[][] {
  must('rows', rows, listOf(isAnObject));
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row, keys);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Tells where a row departs from what its form says once for all rows: `{ differs }`, or nothing where it does not. */
export function differencesFrom<K extends string, R extends { readonly [P in K]?: unknown }>(
  header: { readonly [P in K]?: unknown },
  row: R,
  keys: readonly K[],
): { readonly differs?: Partial<Pick<R, K>> } {
  const departing = keys.filter((key) => row[key] !== header[key]);
  return departing.length === 0 ? {} : { differs: pick(row, departing) };
}

/** Puts a row together again from the parts that a form keeps of it. Of which type the row was, only the form still says. */
export function reassembled<R extends object>(...parts: readonly object[]): R {
  return Object.assign({}, ...parts) as unknown as R;
}
