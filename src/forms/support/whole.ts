import { isAnObject, listOf, must } from '../../misuse';
import type { RecordSpec } from '../../schemas/define';
import type { Kind } from '../../schemas/kinds';
import type { AnyEdition, RecordInput } from '../../schemas/record';
import { currentVersion, isWithin, type Version, versionOfRecord } from '../../schemas/versions';

/**
 * Rows with `null` in the fields of their edition that they leave out or that are `undefined`, as records to be written may have them; whole rows stay the objects they are.
 *
 * @param spec Their kind, or one with the same fields.
 * @param rows The rows.
 */
export function wholeRows<K extends Kind, R extends RecordInput<K> = RecordInput<K>>(
  spec: RecordSpec,
  rows: Iterable<R>,
): (R extends AnyEdition<K> ? R : AnyEdition<K>)[] {
  must('rows', rows, listOf(isAnObject));
  const empty = new Map<Version, Readonly<Record<string, null>>>();
  return Array.from(rows, (row): object => {
    const version = versionOfRecord(row.csvVersion)?.csvVersion ?? currentVersion;
    const blank = empty.get(version) ?? blankOf(spec, version);
    empty.set(version, blank);
    const keys = Object.keys(blank);
    if (keys.every((key) => Reflect.get(row, key) !== undefined)) return row;
    const whole: Record<string, unknown> = { ...blank, ...row };
    for (const key of keys) whole[key] ??= null;
    return whole;
  }) as (R extends AnyEdition<K> ? R : AnyEdition<K>)[];
}

function blankOf({ fields }: RecordSpec, version: Version): Record<string, null> {
  return Object.fromEntries(fields.filter((field) => isWithin(field, version)).map(({ key }) => [key, null]));
}
