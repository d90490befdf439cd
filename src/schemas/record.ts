import { CareplanCsvError } from '../issues';
import { shown } from '../misuse';
import type { CodeTable } from './codes';
import type { FieldSpec, FieldType, Presence } from './field';
import type { RecordInputs, RecordsByLayout, RecordsOfAnyEdition } from './interfaces';
import { fileKindInfo, isKind, type Kind, kindIn } from './kinds';
import { definitions } from './records';
import {
  type CurrentVersion,
  csvVersionIn,
  currentVersion,
  isWithin,
  type LayoutOf,
  type Version,
  versionInfo,
} from './versions';

/**
 * The type of a record of a kind, in an edition: a named interface such as `UPPLANRecord`, each key with its number, 日本語名称 and type as hover text.
 *
 * @example
 * ```ts
 * import type { RecordOf } from 'careplan-csv';
 *
 * type Plan = RecordOf<'UPPLAN'>; // UPPLANRecord: { csvVersion: string; insurerNumber: string; …; over30Days: '0' | '1'; … }
 * type OlderPlan = RecordOf<'UPPLAN', '202208'>; // UPPLANRecord202208: without taisCode, equipmentReportCode and equipmentName
 * type None = RecordOf<'UP3KYO', '202208'>; // never: the edition lacks the kind
 * ```
 */
export type RecordOf<K extends Kind = Kind, V extends Version = CurrentVersion> = K extends Kind
  ? RecordsByLayout[K][LayoutOf<V>]
  : never;

/**
 * The type of a record of a kind in any edition, such as reading gives: fields that not every edition has may be absent.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 and that of 第3.2版.
 */
export type AnyEdition<K extends Kind = Kind> = K extends Kind ? RecordsOfAnyEdition[K] : never;

/**
 * The type of a record to be written, of any edition: required fields are required, the others may be left out.
 *
 * @example
 * ```ts
 * import { type RecordInput, writeAll } from 'careplan-csv';
 *
 * const deletion: RecordInput<'DLT1KYO'> = {
 *   csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196', planDate: '2025-10-20',
 * };
 * writeAll('DLT1KYO', [deletion]).issues.length; // 0
 * ```
 */
export type RecordInput<K extends Kind = Kind> = K extends Kind ? RecordInputs[K] : never;

/** A record some of whose fields could not be read: those are `null`. */
export type DraftOf<K extends Kind = Kind> = K extends Kind
  ? { [P in keyof AnyEdition<K>]: AnyEdition<K>[P] | null }
  : never;

/** A record to be filled: nothing but its csvVersion is set. */
export type BlankRecord<K extends Kind = Kind, V extends Version = CurrentVersion> = K extends Kind
  ? { [P in keyof RecordOf<K, V>]: P extends 'csvVersion' ? RecordOf<K, V>[P] : RecordOf<K, V>[P] | null }
  : never;

/** A field of a layout, as {@link recordDefinition} tells it. */
export interface FieldDefinition {
  /** 1-based field number within the edition. */
  readonly no: number;
  readonly key: string;
  /** 日本語名称. */
  readonly name: string;
  readonly type: FieldType;
  /** In characters; `null` where the layout sets none. */
  readonly length: number | null;
  readonly presence: Presence;
  /** The name of the code table, or `null`. */
  readonly codes: CodeTable | null;
  /** The remark of the layout, or `null`. */
  readonly note: string | null;
}

/** The layout of a record kind in an edition. */
export interface RecordDefinition {
  readonly kind: Kind;
  readonly name: string;
  readonly version: Version;
  readonly fields: readonly FieldDefinition[];
}

/**
 * Tells the layout of a record kind in an edition: its fields in the order of the columns.
 *
 * @param kind One of the 17 record kinds.
 * @param version The CSVバージョン; 202407 where it is left out.
 * @throws {@link CareplanCsvError} for an unknown kind or version, or a kind the edition lacks (3表 and the 予防 files before 202407).
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」.
 * @example
 * ```ts
 * import { recordDefinition } from 'careplan-csv';
 *
 * recordDefinition('UPPLAN').fields.length; // 25
 * recordDefinition('UPPLAN', '202208').fields.length; // 22
 * ```
 */
export function recordDefinition(kind: Kind, version: Version = currentVersion): RecordDefinition {
  mustHave(kind, version);
  return {
    kind,
    name: fileKindInfo(kind).name,
    version,
    fields: fieldsIn(kind, version).map((field, index) => ({
      no: index + 1,
      key: field.key,
      name: field.name,
      type: field.type,
      length: field.length ?? null,
      presence: field.presence ?? 'optional',
      codes: 'codes' in field ? field.codes : null,
      note: field.note ?? null,
    })),
  };
}

/**
 * Makes a record to be filled: every key of the kind, `null` but for its csvVersion.
 *
 * @param kind One of the 17 record kinds.
 * @param version The CSVバージョン; 202407 where it is left out.
 * @throws {@link CareplanCsvError} as {@link recordDefinition}.
 * @example
 * ```ts
 * import { blankRecord } from 'careplan-csv';
 *
 * const row = { ...blankRecord('DLT1KYO'), insurerNumber: '131024' };
 * row.csvVersion; // '2024-07'
 * row.planDate; // null
 * ```
 */
export function blankRecord<K extends Kind, V extends Version = CurrentVersion>(
  kind: K,
  version?: V,
): BlankRecord<K, V> {
  const edition: Version = version ?? currentVersion;
  mustHave(kind, edition);
  const record: Record<string, unknown> = {};
  for (const { key } of fieldsIn(kind, edition)) record[key] = null;
  record.csvVersion = csvVersionIn(edition);
  return record as BlankRecord<K, V>;
}

/**
 * Makes sure that an edition has a kind.
 *
 * @throws {@link CareplanCsvError} as {@link recordDefinition}.
 * @internal
 */
export function mustHave(kind: Kind, version: Version): void {
  mustBeKnown(kind, version);
  if (!kindIn(kind, version)) {
    throw new CareplanCsvError('kind_not_in_version', `${kind} does not exist in version ${version}`);
  }
}

/**
 * Makes sure that kind and edition are of the standard.
 *
 * @throws {@link CareplanCsvError} for an unknown kind or version.
 * @internal
 */
export function mustBeKnown(kind: Kind, version: Version): void {
  if (!isKind(kind)) throw new CareplanCsvError('unknown_kind', `unknown record kind: ${shown(kind)}`);
  if (versionInfo(version) === undefined) {
    throw new CareplanCsvError('unknown_version', `unknown CSV version: ${shown(version)}`);
  }
}

/**
 * The fields of a kind in an edition, in the order of the columns.
 *
 * @internal
 */
export function fieldsIn(kind: Kind, version: Version): readonly FieldSpec[] {
  const fields: readonly FieldSpec[] = definitions[kind].fields;
  return fields.filter((field) => isWithin(field, version));
}

/**
 * The fields of a kind in all editions together, each key once; where editions differ, the newest speaks.
 *
 * @internal
 */
export function fieldsOf(kind: Kind): readonly FieldSpec[] {
  const fields: readonly FieldSpec[] = definitions[kind].fields;
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}
