// Objects and maps by their keys. The types of these few functions promise what their bodies cannot prove, so that nothing that uses them has to.

/**
 * The keys of an object of a closed type, in their order.
 *
 * @internal
 */
export function keysOf<T extends object>(whole: T): (keyof T & string)[];
export function keysOf(whole: object): string[] {
  return Object.keys(whole);
}

/**
 * The entries of an object of a closed type, in their order; a key that may be absent has a value where it is there.
 *
 * @internal
 */
export function entriesOf<K extends string, V>(whole: { readonly [P in K]?: V }): [key: K, value: V][];
export function entriesOf(whole: object): [key: string, value: unknown][] {
  return Object.entries(whole);
}

/**
 * Takes some fields of an object, those it has.
 *
 * @internal
 */
export function pick<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Pick<T, K>;
export function pick(whole: object, keys: readonly PropertyKey[]): object {
  return Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(whole, key) ? [[key, Reflect.get(whole, key)]] : [])));
}

/**
 * Takes the fields of an object but some.
 *
 * @internal
 */
export function omit<T extends object, K extends keyof T>(whole: T, keys: readonly K[]): Omit<T, K>;
export function omit(whole: object, keys: readonly PropertyKey[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key)));
}

/**
 * Makes an object with a value for each key.
 *
 * @internal
 */
export function tabulate<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V>;
export function tabulate(keys: readonly string[], value: (key: string) => unknown): object {
  return Object.fromEntries(keys.map((key) => [key, value(key)]));
}

/**
 * Adds to the list under a key of a map; a list copied for each value would take a time that grows with the square.
 *
 * @internal
 */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
