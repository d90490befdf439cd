import { CareplanCsvError } from '../issues';
import type { CodeTable } from './codes';
import type { FieldSpec, FieldType, Presence, ValueOf } from './field';
import { fileKindInfo, isKind, type Kind, kindInLayout } from './kinds';
import { definitions } from './records';
import { currentVersion, type Layout, type OlderVersion, type Version, versionInfo } from './versions';

type Definitions = typeof definitions;
type FieldsOf<K extends Kind, V extends Version> = V extends OlderVersion
  ? Exclude<Definitions[K]['fields'][number], { readonly since: '202407' }>
  : Definitions[K]['fields'][number];

/**
 * The type of a record of a kind, in an edition.
 *
 * @example
 * ```ts
 * import type { RecordOf } from 'careplan-csv';
 *
 * type Plan = RecordOf<'UPPLAN'>; // { csvVersion: string; insurerNumber: string; …; over30Days: '0' | '1'; … }
 * type OlderPlan = RecordOf<'UPPLAN', '202208'>; // without taisCode, equipmentReportCode and equipmentName
 * ```
 */
export type RecordOf<K extends Kind = Kind, V extends Version = '202407'> = K extends Kind
  ? { [F in FieldsOf<K, V> as F['key']]: ValueOf<F> }
  : never;

/** A record some of whose fields could not be read: those are `null`. */
export type DraftOf<K extends Kind = Kind, V extends Version = '202407'> = K extends Kind
  ? { [P in keyof RecordOf<K, V>]: RecordOf<K, V>[P] | null }
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
  const layout = layoutFor(kind, version);
  return {
    kind,
    name: fileKindInfo(kind).name,
    version,
    fields: fieldsIn(kind, layout).map((field, index) => ({
      no: index + 1,
      key: field.key,
      name: field.name,
      type: field.type,
      length: lengthIn(field, layout) ?? null,
      presence: field.presence ?? 'optional',
      codes: field.type === 'code' ? field.codes : null,
      note: field.note ?? null,
    })),
  };
}

/**
 * The layout a version of a kind has.
 *
 * @throws {@link CareplanCsvError} as {@link recordDefinition}.
 * @internal
 */
export function layoutFor(kind: Kind, version: string): Layout {
  if (!isKind(kind)) throw new CareplanCsvError('unknown_kind', `unknown record kind: ${String(kind)}`);
  const info = versionInfo(version);
  if (info === undefined) throw new CareplanCsvError('unknown_version', `unknown CSV version: ${String(version)}`);
  if (!kindInLayout(kind, info.layout)) {
    throw new CareplanCsvError('kind_not_in_version', `${kind} does not exist in version ${version}`);
  }
  return info.layout;
}

/**
 * The fields of a kind in a layout, in the order of the columns.
 *
 * @internal
 */
export function fieldsIn(kind: Kind, layout: Layout): readonly FieldSpec[] {
  const fields: readonly FieldSpec[] = definitions[kind].fields;
  return layout === '202407' ? fields : fields.filter((field) => field.since === undefined);
}

/**
 * The length a layout sets for a field, in characters.
 *
 * @internal
 */
export function lengthIn(field: FieldSpec, layout: Layout): number | undefined {
  return layout === '202208' ? (field.olderLength ?? field.length) : field.length;
}
