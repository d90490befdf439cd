import { rowCodec } from '../../schemas/cells/row-codec';
import { fileKindInfo, type Kind } from '../../schemas/kinds';
import { fieldsIn, layoutFor, type RecordOf } from '../../schemas/record';
import { serviceTypeOf, statementPart } from '../../schemas/service-codes';
import { isEquipment } from '../../schemas/service-types';
import { currentVersion, versionInForce } from '../../schemas/versions';
import type { AnyEdition, Row } from '../support/rows';
import type { EditionNote } from './note';

/** The csvVersion of records of the edition that lifting leads to. */
const newCsvVersion = '2024-07';

/** The field of each reason that 福祉用具貸与 needs filled. */
const equipmentFields: readonly Omit<EditionNote, 'kind'>[] = [
  { reason: 'equipment_code', key: 'taisCode', orKey: 'equipmentReportCode' },
  { reason: 'equipment_name', key: 'equipmentName' },
];

/** A record lifted to 第4.1版. */
export interface LiftedRecord<K extends Kind> {
  readonly record: RecordOf<K>;
  /** What 第4.1版 wants and the older record cannot tell. */
  readonly unfilled: readonly EditionNote[];
}

/**
 * Lifts a record of 第3.2版 or older to 第4.1版 (202407), and lists what cannot be filled in.
 *
 * The fields that the edition added are `null`: only 福祉用具貸与 needs them. A record of 202407 stays what it is.
 *
 * @param kind The kind of the record.
 * @param record The record; fields it already has are kept.
 * @throws CareplanCsvError for an unknown kind.
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 and its list of changes from 第3.2版.
 * @example
 * ```ts
 * import { liftRecord } from 'careplan-csv/forms';
 *
 * const { record, unfilled } = liftRecord('UPPLAN', older);
 * console.log(record.csvVersion); // 2024-07
 * for (const { reason, key } of unfilled) console.log(reason, key);
 * ```
 */
export function liftRecord<K extends Kind>(kind: K, record: AnyEdition<K> | RecordOf<K, '202208'>): LiftedRecord<K> {
  layoutFor(kind, currentVersion);
  const row = record as Row;
  const lifted: Record<string, unknown> = {};
  for (const { key } of fieldsIn(kind, '202407')) lifted[key] = row[key] ?? null;
  lifted.csvVersion = newCsvVersion;
  const unfilled = lacking(kind, lifted).map((note): EditionNote => ({ ...note, kind }));
  return { record: lifted as RecordOf<K>, unfilled: [...unfilled, ...wrongMonth(kind, lifted)] };
}

/** What a row of 福祉用具貸与 lacks; subtotals and other services need none of it. */
function lacking(kind: Kind, row: Row): Omit<EditionNote, 'kind'>[] {
  const { serviceCode } = row;
  if (typeof serviceCode !== 'string' || !isEquipment(serviceTypeOf(serviceCode))) return [];
  if (statementPart(serviceCode) !== 'detail') return [];
  const { keys } = rowCodec(kind, '202407');
  return equipmentFields.filter(
    ({ key, orKey }) =>
      key !== null && keys.includes(key) && row[key] === null && (orKey === undefined || row[orKey] === null),
  );
}

/**
 * Tells where another edition than the record's is in force for its month of service.
 *
 * @internal
 */
export function wrongMonth(kind: Kind, record: Row): EditionNote[] {
  const { csvVersion, targetMonth } = record;
  if (fileKindInfo(kind).month === 'none' || typeof targetMonth !== 'string') return [];
  const inForce = versionInForce(targetMonth);
  if (inForce === undefined || inForce.csvVersion === String(csvVersion).replace('-', '')) return [];
  return [{ reason: 'version_month', kind, key: 'csvVersion', month: targetMonth }];
}
