import * as fc from 'fast-check';
import { rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import { fieldsIn, mustHave, type RecordOf } from '../../schemas/record';
import { type CurrentVersion, currentVersion, type Version } from '../../schemas/versions';
import { textArbitrary } from './text';
import { valueArbitrary } from './values';

/** What records are made of. */
export interface RecordArbitraryOptions<V extends Version = Version> {
  /** The edition; 202407 by default. */
  readonly version?: V | undefined;
  /** The free texts; {@link textArbitrary} by default. */
  readonly text?: fc.Arbitrary<string> | undefined;
}

/**
 * Makes records of a kind that its schema takes, that `writeAll` writes and `readAll` reads back equal, without a finding.
 *
 * Only fields are looked at: relations inside a row, such as the two links of 利用者補足情報, come out as they will. For records that belong together
 * take {@link setArbitrary} or `generateRecords`.
 *
 * @param kind One of the 17 record kinds.
 * @param options The edition, and what free texts are made of.
 * @throws CareplanCsvError for an unknown kind or version, or a kind the edition lacks.
 * @example
 * ```ts
 * import { readAll, writeAll } from 'careplan-csv';
 * import { recordArbitrary } from 'careplan-csv/testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(
 *   fc.property(recordArbitrary('UPPLAN'), (record) => {
 *     const { bytes } = writeAll('UPPLAN', [record]);
 *     return readAll(bytes, { kind: 'UPPLAN' }).records[0]?.units === record.units;
 *   }),
 * );
 * ```
 */
export function recordArbitrary<K extends Kind, V extends Version = CurrentVersion>(
  kind: K,
  options: RecordArbitraryOptions<V> = {},
): fc.Arbitrary<RecordOf<K, V>> {
  const { version = currentVersion, text = textArbitrary() } = options;
  const edition: Version = version;
  mustHave(kind, edition);
  const values = fieldsIn(kind, edition).map((field) => [field.key, valueArbitrary(field, version, text)]);
  return fc.record(Object.fromEntries(values), { noNullPrototype: true }) as unknown as fc.Arbitrary<RecordOf<K, V>>;
}

/**
 * Makes the cells of good rows of a kind, as they stand in a file but for quotation marks.
 *
 * @param kind One of the 17 record kinds.
 * @param options The edition, and what free texts are made of.
 * @throws CareplanCsvError for an unknown kind or version, or a kind the edition lacks.
 * @example
 * ```ts
 * import { rowArbitrary } from 'careplan-csv/testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(rowArbitrary('DLT1KYO'), (cells) => cells.length === 4 && cells[0] === '202407'));
 * ```
 */
export function rowArbitrary(kind: Kind, options: RecordArbitraryOptions = {}): fc.Arbitrary<string[]> {
  const version = options.version ?? currentVersion;
  mustHave(kind, version);
  const { fields } = rowCodec(kind, version);
  return recordArbitrary(kind, options).map((record) => {
    const values = record as unknown as Readonly<Record<string, unknown>>;
    return fields.map((field) => field.write(values[field.spec.key]) as string);
  });
}
