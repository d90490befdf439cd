import type { FactOf } from '../facts';

/** What a value of a record is, where it cannot be written. */
export type Given = FactOf<'given'>;

/**
 * Tells what a value is, for the sentence about it: never the value itself.
 *
 * @param value What stands in the record, or in its place.
 */
export function givenAs(value: unknown): Given {
  switch (typeof value) {
    case 'string':
      return value === '' ? 'emptyText' : 'text';
    case 'number':
      return Number.isFinite(value) ? 'number' : 'notFinite';
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'bigint';
    case 'undefined':
      return 'nothing';
    case 'object':
      if (value === null) return 'nothing';
      if (Array.isArray(value)) return 'list';
      return value instanceof Date ? 'date' : 'object';
    default:
      return 'other';
  }
}
