import { once } from '../once';
import type { FieldSpec } from './field';

/** A record kind, from which types, schemas, checks, columns and documents are derived. */
export interface RecordSpec<K extends string = string, F extends readonly FieldSpec[] = readonly FieldSpec[]> {
  readonly kind: K;
  /** In the order of the newest layout. A getter, which makes them at its first use. */
  readonly fields: F;
}

/** A record kind as its definition file writes it down. */
interface WrittenRecord<K extends string, F extends readonly FieldSpec[]> {
  readonly kind: K;
  /** A function, so that importing the library does not make the fields of all kinds. */
  readonly fields: () => F;
}

/**
 * Declares a record kind.
 *
 * @param written The kind and its fields.
 * @returns The same as data, with literal types.
 */
// @__NO_SIDE_EFFECTS__
export function defineRecord<const K extends string, const F extends readonly FieldSpec[]>(
  written: WrittenRecord<K, F>,
): RecordSpec<K, F> {
  const fields = once(written.fields);
  return {
    kind: written.kind,
    get fields() {
      return fields();
    },
  };
}
