import { isAnObject, must } from '../../misuse';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { fileKindInfo, type Kind, kindIn } from '../../schemas/kinds';
import { fieldsOf, mustBeKnown, type RecordInput, type RecordOf } from '../../schemas/record';
import { csvVersionIn, currentVersion, type Version, versionInForce, versionOfRecord } from '../../schemas/versions';
import { asRow, type Row } from '../support/rows';
import type { EditionNote } from './note';

/** A record moved to another edition. */
export interface MovedRecord<K extends Kind, V extends Version> {
  /** `null` where the edition lacks the kind, or cannot hold a value. */
  readonly record: RecordOf<K, V> | null;
  /** What is lost, what the edition wants and the record cannot tell, and where `record` is `null`, why. */
  readonly notes: readonly EditionNote[];
}

/**
 * Moves a record to another edition, newer or older, and lists what is lost and what cannot be filled in.
 *
 * Fields that its own edition lacks are `null`; a filled field that the other edition lacks is lost. Nothing is cut to fit: where the other
 * edition cannot hold a value (7表 回数 of three digits before 202407), there is no record. All of it is derived from the definitions.
 *
 * @param kind The kind of the record.
 * @param record The record, of any edition; its `csvVersion` tells which. Optional fields may be left out.
 * @param to The CSVバージョン of the edition to move it to; the result has it.
 * @throws CareplanCsvError for an unknown kind or version.
 * @remarks 第4.1版 and 第3.2版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { moveRecord } from 'careplan-csv/forms';
 *
 * const { record, notes } = moveRecord('UPPLAN', older, '202407');
 * console.log(record?.csvVersion); // 2024-07
 * for (const { reason, key } of notes) console.log(reason, key);
 * ```
 */
export function moveRecord<K extends Kind, V extends Version>(
  kind: K,
  record: RecordInput<K>,
  to: V,
): MovedRecord<K, V> {
  must('record', record, isAnObject);
  const target: Version = to;
  mustBeKnown(kind, target);
  if (!kindIn(kind, target)) return { record: null, notes: [{ reason: 'kind_lost', kind, key: null }] };
  const row = asRow(record);
  const own = rowCodec(kind, versionOfRecord(row.csvVersion)?.csvVersion ?? currentVersion);
  const other = rowCodec(kind, target);
  const moved = reshaped(row, other.keys, target);
  const notes = [
    ...lost(kind, row, other.keys),
    ...unheld(kind, row, own, moved, other),
    ...wanted(kind, own, moved, other),
  ];
  const whole = notes.every(({ reason }) => reason !== 'too_long' && reason !== 'code_lost');
  return { record: whole ? (moved as RecordOf<K, V>) : null, notes: [...notes, ...wrongMonth(kind, moved)] };
}

function reshaped(row: Row, keys: readonly string[], to: Version): Row {
  const moved: Record<string, unknown> = {};
  for (const key of keys) moved[key] = row[key] ?? null;
  moved.csvVersion = csvVersionIn(to);
  return moved;
}

/** The filled fields that the other edition lacks. */
function lost(kind: Kind, row: Row, kept: readonly string[]): EditionNote[] {
  return fieldsOf(kind).flatMap(({ key }): EditionNote[] =>
    (row[key] ?? null) === null || kept.includes(key) ? [] : [{ reason: 'field_lost', kind, key }],
  );
}

/** The values (and empty cells) that the record's own edition can write and the other cannot: what neither can has nothing to do with editions. */
function unheld(kind: Kind, row: Row, own: RowCodec, moved: Row, other: RowCodec): EditionNote[] {
  return other.keys.flatMap((key, index): EditionNote[] => {
    const cell = other.write(moved, index);
    if (typeof cell === 'string') return [];
    const before = own.keys.indexOf(key);
    if (before >= 0 && typeof own.write(row, before) !== 'string') return [];
    if (moved[key] === null) return [{ reason: 'field_required', kind, key }];
    return [{ reason: cell.code === 'field_code' ? 'code_lost' : 'too_long', kind, key }];
  });
}

/** The fields that the other edition wants filled in such a row, and that the record's own edition lacks. */
function wanted(kind: Kind, own: RowCodec, moved: Row, other: RowCodec): EditionNote[] {
  return other.fields.flatMap(({ spec: { key, wantedWhere } }): EditionNote[] => {
    if (wantedWhere === undefined || moved[key] !== null || own.keys.includes(key)) return [];
    const { presence, pattern, orKey } = wantedWhere;
    if (orKey !== undefined && moved[orKey] !== null) return [];
    if (!pattern.test(String(moved[wantedWhere.key]))) return [];
    return [{ reason: `field_${presence}`, kind, key, ...(orKey !== undefined && { orKey }) }];
  });
}

/** Tells where another edition than the record's is in force for its month of service. */
function wrongMonth(kind: Kind, { csvVersion, targetMonth }: Row): EditionNote[] {
  if (fileKindInfo(kind).month === 'none' || typeof targetMonth !== 'string') return [];
  const inForce = versionInForce(targetMonth);
  if (inForce === undefined || inForce === versionOfRecord(csvVersion)) return [];
  return [{ reason: 'version_month', kind, key: 'csvVersion', month: targetMonth }];
}
