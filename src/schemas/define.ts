import type { FieldSpec } from './field';

/** A record kind as its definition file writes it down. */
export interface RecordSpec<K extends string = string, F extends readonly FieldSpec[] = readonly FieldSpec[]> {
  readonly kind: K;
  readonly fields: F;
}

/**
 * Declares a record kind: plain data, from which types, schemas, checks, columns and documents are derived.
 *
 * @param spec The kind and its fields in the order of the newest layout.
 * @returns The same data, with literal types.
 */
// @__NO_SIDE_EFFECTS__
export function defineRecord<const K extends string, const F extends readonly FieldSpec[]>(
  spec: RecordSpec<K, F>,
): RecordSpec<K, F> {
  return spec;
}
