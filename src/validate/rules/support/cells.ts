import type { Value } from '../../../schemas/cells/types';
import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';
import type { CheckedRow } from '../../rule';

/** The text of a field; `undefined` where it is empty or cannot be read. */
export function textOf<K extends Kind>(row: CheckedRow<K>, key: FieldKey<K>): string | undefined {
  const value = row.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** Whether a value stands in the field; `false` too where the cell cannot be read. */
export function isFilled(value: Value | undefined): value is string | number {
  return value !== null && value !== undefined;
}

/** The values of fields; `undefined` where one of them cannot be read. */
export function valuesOf<K extends Kind>(row: CheckedRow<K>, keys: readonly FieldKey<K>[]): Value[] | undefined {
  const values: Value[] = [];
  for (const key of keys) {
    const value = row.get(key);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The value for a key of a map, made and kept where there is none yet. */
export function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
