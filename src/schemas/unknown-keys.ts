import type { OwnParams } from '../issues';
import type { RowCodec } from './cells/row-codec';
import { type Kind, kinds } from './kinds';
import { nearestKey } from './nearest-key';
import { fieldsOf } from './record';

/** What an issue says of a record that has other keys than its kind, or is none. */
export type KeyFault = OwnParams<'row_field_count'>;

/** How many wrong keys are named; records of another shape altogether have many. */
const mostNamed = 20;

/**
 * Looks for keys that are not fields: writing the rest would lose what stands under them in silence.
 *
 * @param kind The kind of the record.
 * @param codec Its edition.
 * @param values The record; a key with `undefined` counts as left out.
 * @returns `undefined` where there is none. The facts name the keys, never what stands under them.
 */
export function keyFaultOf(
  kind: Kind,
  codec: RowCodec,
  values: Readonly<Record<string, unknown>>,
): KeyFault | undefined {
  const known = new Set(codec.keys);
  const present = Object.keys(values).filter((key) => values[key] !== undefined);
  const unknown = present.filter((key) => !known.has(key));
  if (unknown.length === 0) return undefined;
  const unknownKeys = unknown.slice(0, mostNamed);
  const fields = codec.fields.map(({ spec }) => spec);
  const fits = kindOfKeys(kind, present);
  return {
    expected: codec.keys.length,
    actual: codec.keys.length + unknown.length,
    given: 'object',
    unknownKeys,
    nearestKeys: unknownKeys.map((key) => nearestKey(key, fields) ?? ''),
    ...(fits !== undefined && { fits }),
  };
}

/** The one other kind that has all of the keys, where so many of them are no coincidence. */
function kindOfKeys(own: Kind, keys: readonly string[]): Kind | undefined {
  if (keys.length < 5) return undefined;
  const fitting = kinds.filter((kind) => {
    const known = new Set<string>(fieldsOf(kind).map(({ key }) => key));
    return keys.every((key) => known.has(key));
  });
  // Of its own kind in another edition they are too many or too few, not those of another kind.
  return fitting.length === 1 && fitting[0] !== own ? fitting[0] : undefined;
}
