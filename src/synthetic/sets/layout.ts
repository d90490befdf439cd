import { type Kind, kindIn } from '../../schemas/kinds';
import { fieldsIn, type RecordOf } from '../../schemas/record';
import type { Version } from '../../schemas/versions';

/** The records of a transmission by kind, in the order of the files. */
export type SetRecords = { -readonly [K in Kind]?: RecordOf<K>[] };

/**
 * Collects records by kind: keys left out are `null`, and those an older layout lacks are left out, as are whole kinds.
 *
 * @internal
 */
export class RecordsByKind {
  readonly records: SetRecords = {};
  readonly #version: Version;
  readonly #keys = new Map<Kind, readonly string[]>();

  constructor(version: Version) {
    this.#version = version;
  }

  /** Adds a record. */
  add<K extends Kind>(kind: K, values: Partial<RecordOf<K>>): void {
    if (!kindIn(kind, this.#version)) return;
    const record: Record<string, unknown> = {};
    const given = values as Readonly<Record<string, unknown>>;
    // One pass in the order of the columns: records of one shape are the quickest to make and to read.
    for (const key of this.#keysOf(kind)) record[key] = given[key] ?? null;
    const list = (this.records[kind] ?? []) as RecordOf<K>[];
    const made: object = record;
    list.push(made as RecordOf<K>);
    if (list.length === 1) (this.records as Record<string, unknown>)[kind] = list;
  }

  /** Makes sure that the kind has a file, even without a record. */
  open(kind: Kind): void {
    if (kindIn(kind, this.#version)) (this.records as Record<string, unknown>)[kind] ??= [];
  }

  #keysOf(kind: Kind): readonly string[] {
    let keys = this.#keys.get(kind);
    if (keys === undefined) {
      keys = fieldsIn(kind, this.#version).map((field) => field.key);
      this.#keys.set(kind, keys);
    }
    return keys;
  }
}
