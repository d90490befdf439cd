import { CareplanCsvError } from '../issues';
import { shown } from '../misuse';
import type { CodeTable } from './codes';
import type { FieldSpec, FieldType, Presence, ValueOf } from './field';
import { fileKindInfo, isKind, type Kind, kindIn } from './kinds';
import { definitions } from './records';
import {
  type CurrentVersion,
  currentVersion,
  isWithin,
  type Layout,
  type Version,
  type VersionsWithin,
  versionInfo,
} from './versions';

type Fields<K extends Kind> = (typeof definitions)[K]['fields'][number];
type Within<F, V extends Version> = F extends FieldSpec ? (V extends VersionsWithin<F> ? F : never) : never;
type FieldsIn<K extends Kind, V extends Version> = Within<Fields<K>, V>;

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
export type RecordOf<K extends Kind = Kind, V extends Version = CurrentVersion> = K extends Kind
  ? { [F in FieldsIn<K, V> as F['key']]: ValueOf<F, V> }
  : never;

type InSome<K extends Kind> = K extends Kind ? { [L in Layout]: RecordOf<K, L> }[Layout] : never;
type InAll<K extends Kind, R = InSome<K>> = { [P in keyof R]: R[P] };
type AllKeys<R> = R extends unknown ? keyof R : never;
type ValueIn<R, P extends PropertyKey> = R extends { readonly [Q in P]: infer T } ? T : never;

/**
 * The type of a record of a kind in any edition, such as reading gives: fields that not every edition has may be absent.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 and that of 第3.2版.
 */
export type AnyEdition<K extends Kind = Kind> = K extends Kind
  ? InAll<K> & { [P in Exclude<AllKeys<InSome<K>>, keyof InSome<K>>]?: ValueIn<InSome<K>, P> }
  : never;

/** The keys of the fields of a kind, whatever the edition; of several kinds, those of any of them. */
export type FieldKey<K extends Kind = Kind> = K extends Kind ? Fields<K>['key'] : never;

/** A record some of whose fields could not be read: those are `null`. */
export type DraftOf<K extends Kind = Kind, V extends Version = CurrentVersion> = K extends Kind
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
