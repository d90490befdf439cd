import { CareplanCsvError } from '../issues';
import type { Sentence } from '../languages';
import { shown } from '../misuse';
import { keysOf } from '../objects';
import type { FieldKey } from './field-key';
import type { FileKind, Kind, PictureKind } from './kind';
import { isWithin, type Span, type Version, versions } from './versions';

export type { FileKind, Kind } from './kind';

/** What a file does at the receiver, as the exchange's client shows it: 登録, 削除, or a picture beside the CSVs. */
export type FileCategory = 'registration' | 'deletion' | 'picture';

/** The family of services a file kind is used in. */
export type Family = '居宅' | '予防' | '居宅・予防';

/** A row of one kind belongs to a row of `base` that has the same values under `key`. */
export interface KindLink {
  readonly base: FileKind;
  readonly key: readonly FieldKey[];
}

/** What the standard says about a kind of file, apart from its fields. */
export interface FileKindInfo extends Span {
  /** The name of the form in the standard. */
  readonly name: string;
  /** A name short enough for a table: 1表, 6表予定 … */
  readonly shortName: Sentence;
  readonly family: Family;
  readonly category: FileCategory;
  /** The month segment of the file name: none, `YYYYMM`, or `YYYYMM` and `000000`. */
  readonly month: 'none' | 'month' | 'monthOrZeros';
  /** The first edition that has the kind. */
  readonly since: Version;
  /** From whom to whom it goes, in Japanese. */
  readonly direction: string;
  /** The base rows this kind's rows belong to; a row belongs to the first one whose key it has whole. */
  readonly links: readonly KindLink[];
  /** The keys that tie a row to its base (or that others are tied to). */
  readonly linkKey: readonly FieldKey[];
  /** The keys that identify a row in its file; empty where rows have none. */
  readonly rowKey: readonly FieldKey[];
  /** For deletions: the kind whose records they delete. */
  readonly deletes?: FileKind;
  /** For deletions: the kinds that go with it. */
  readonly cascade: readonly FileKind[];
  /** Whether a file without a record is legitimate. */
  readonly mayBeEmpty: boolean;
  /** The key of the office that must be the sender, where the kind has one. */
  readonly senderKey?: FieldKey;
}

const byPlan = /* @__PURE__ */ ofPerson('planDate');
const byMonth = /* @__PURE__ */ ofPerson('targetMonth');
const byConsultation = /* @__PURE__ */ ofPerson('consultationDate');

/** Planners pass on to each other: a centre to the care manager it entrusts, and back. */
const entrusted = '居宅介護支援（委託先）→地域包括支援センター等';
const betweenPlanners = `${entrusted}・地域包括支援センター等→居宅介護支援（委託先）`;
const fromCareManager = '居宅介護支援→サービス';
const fromPlanner = `居宅介護支援等→サービス・${betweenPlanners}`;
const fromProvider = `サービス→居宅介護支援等・${betweenPlanners}`;
const fromCenter = '地域包括支援センター等→居宅介護支援・サービス';
const fromCenterOrBack = `${fromCenter}、${entrusted}`;

/** What most kinds share; each entry below says only where it differs. */
const common = {
  family: '居宅',
  category: 'registration',
  month: 'none',
  since: '201910',
  links: [],
  rowKey: [],
  cascade: [],
  mayBeEmpty: false,
} as const satisfies Partial<FileKindInfo>;

const both = '居宅・予防';
const preventive = { family: '予防', since: '202407', direction: fromCenterOrBack } as const;

/**
 * The 18 kinds of files (17 CSVs and the picture), in the order of the standard's list.
 *
 * @remarks 第4.1版 ファイル一覧, ファイル間の関係.
 */
export const fileKinds = /* @__PURE__ */ (() =>
  ({
    UPHOSOKU: {
      ...common,
      name: '利用者補足情報',
      shortName: { ja: '利用者補足情報', en: 'user supplement' },
      family: both,
      month: 'monthOrZeros',
      direction: fromPlanner,
      links: [
        { base: 'UP1KYO', key: byPlan },
        { base: 'UPPLAN', key: byMonth },
      ],
      linkKey: ofPerson('planDate', 'targetMonth'),
      rowKey: ofPerson('planDate', 'targetMonth'),
    },
    UP1KYO: {
      ...common,
      name: '居宅サービス計画1表',
      shortName: { ja: '1表', en: 'form 1' },
      direction: fromCareManager,
      linkKey: byPlan,
      rowKey: byPlan,
      senderKey: 'officeNumber',
    },
    DLT1KYO: {
      ...common,
      name: '居宅サービス計画1表_削除',
      shortName: { ja: '1表削除', en: 'form 1 deletion' },
      category: 'deletion',
      direction: fromCareManager,
      linkKey: byPlan,
      rowKey: byPlan,
      deletes: 'UP1KYO',
      cascade: ['UP2KYO', 'UP3KYO'],
    },
    UP2KYO: {
      ...common,
      name: '居宅サービス計画2表',
      shortName: { ja: '2表', en: 'form 2' },
      direction: fromCareManager,
      links: [{ base: 'UP1KYO', key: byPlan }],
      linkKey: byPlan,
      rowKey: [...byPlan, 'needNo', 'goalNo', 'supportNo'],
    },
    UP3KYO: {
      ...common,
      name: '居宅サービス計画3表',
      shortName: { ja: '3表', en: 'form 3' },
      since: '202407',
      direction: fromCareManager,
      links: [{ base: 'UP1KYO', key: byPlan }],
      linkKey: byPlan,
      mayBeEmpty: true,
    },
    UPPLAN: {
      ...common,
      name: '第6表（サービス利用票）予定',
      shortName: { ja: '6表予定', en: 'form 6 plan' },
      family: both,
      month: 'month',
      direction: fromPlanner,
      linkKey: byMonth,
      senderKey: 'plannerOfficeNumber',
    },
    UPJSK: {
      ...common,
      name: '第6表（サービス利用票）実績情報',
      shortName: { ja: '6表実績', en: 'form 6 actual' },
      family: both,
      month: 'month',
      direction: fromProvider,
      linkKey: byMonth,
      senderKey: 'providerNumber',
    },
    DLTPLAN: {
      ...common,
      name: '第6表（サービス利用票）予定_削除',
      shortName: { ja: '6表予定削除', en: 'form 6 plan deletion' },
      family: both,
      category: 'deletion',
      month: 'month',
      direction: fromPlanner,
      linkKey: byMonth,
      rowKey: byMonth,
      deletes: 'UPPLAN',
      cascade: ['UPSIKYU'],
    },
    DLTJSK: {
      ...common,
      name: '第6表（サービス利用票）実績情報_削除',
      shortName: { ja: '6表実績削除', en: 'form 6 actual deletion' },
      family: both,
      category: 'deletion',
      month: 'month',
      direction: fromProvider,
      linkKey: [...byMonth, 'providerNumber', 'serviceTypeCode'],
      rowKey: [...byMonth, 'providerNumber', 'serviceTypeCode'],
      deletes: 'UPJSK',
      senderKey: 'providerNumber',
    },
    UPSIKYU: {
      ...common,
      name: '第7表（サービス利用票別表）',
      shortName: { ja: '7表', en: 'form 7' },
      family: both,
      month: 'month',
      direction: fromPlanner,
      links: [{ base: 'UPPLAN', key: byMonth }],
      linkKey: byMonth,
    },
    UPKIHON: {
      ...common,
      ...preventive,
      name: '利用者基本情報',
      shortName: { ja: '利用者基本情報', en: 'basic information' },
      linkKey: byConsultation,
      rowKey: byConsultation,
    },
    DLTKIHON: {
      ...common,
      ...preventive,
      name: '利用者基本情報_削除',
      shortName: { ja: '利用者基本情報削除', en: 'basic information deletion' },
      category: 'deletion',
      direction: fromCenter,
      linkKey: byConsultation,
      rowKey: byConsultation,
      deletes: 'UPKIHON',
      cascade: ['UPKIHON_SUB1', 'UPKIHON_SUB2', 'UPKIHON_IMAGE'],
    },
    UPKIHON_SUB1: {
      ...common,
      ...preventive,
      name: '利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール)',
      shortName: { ja: '基本情報別表1', en: 'basic information annex 1' },
      links: [{ base: 'UPKIHON', key: byConsultation }],
      linkKey: byConsultation,
      mayBeEmpty: true,
    },
    UPKIHON_SUB2: {
      ...common,
      ...preventive,
      name: '利用者基本情報（別表2）現病歴・既往歴',
      shortName: { ja: '基本情報別表2', en: 'basic information annex 2' },
      links: [{ base: 'UPKIHON', key: byConsultation }],
      linkKey: byConsultation,
      mayBeEmpty: true,
    },
    UPKIHON_IMAGE: {
      ...common,
      ...preventive,
      name: '利用者基本情報 家族構成 画像（JPEG。CSVではない）',
      shortName: { ja: '家族構成画像', en: 'family picture' },
      category: 'picture',
      linkKey: [],
      mayBeEmpty: true,
    },
    UPYOBO: {
      ...common,
      ...preventive,
      name: '介護予防サービス・支援計画書',
      shortName: { ja: '予防計画書', en: 'preventive plan' },
      linkKey: byPlan,
      rowKey: byPlan,
    },
    DLTYOBO: {
      ...common,
      ...preventive,
      name: '介護予防サービス・支援計画書_削除',
      shortName: { ja: '予防計画書削除', en: 'preventive plan deletion' },
      category: 'deletion',
      direction: fromCenter,
      linkKey: byPlan,
      rowKey: byPlan,
      deletes: 'UPYOBO',
      cascade: ['UPYOBO_SUB'],
    },
    UPYOBO_SUB: {
      ...common,
      ...preventive,
      name: '介護予防サービス・支援計画書（別表）支援計画',
      shortName: { ja: '予防計画書別表', en: 'preventive plan annex' },
      links: [{ base: 'UPYOBO', key: byPlan }],
      linkKey: byPlan,
      rowKey: [...byPlan, 'needNo', 'supportNo', 'serviceNo'],
    },
  }) as const satisfies { readonly [K in FileKind]: FileKindInfo })();

/** The keys of a row that tell whom it is about, and more. */
function ofPerson(...more: readonly FieldKey[]): readonly FieldKey[] {
  return ['insurerNumber', 'insuredNumber', ...more];
}

/** The 17 record kinds, in the order of the standard's list of files. */
export const kinds: readonly Kind[] = /* @__PURE__ */ listKinds();

function listKinds(): Kind[] {
  return keysOf(fileKinds).filter((kind): kind is Kind => !isPicture(kind));
}

/** What the standard says about a kind, with the types widened for code that works on all of them. */
export function fileKindInfo(kind: FileKind): FileKindInfo {
  const info: FileKindInfo | undefined = Object.hasOwn(fileKinds, kind) ? fileKinds[kind] : undefined;
  if (info === undefined) throw new CareplanCsvError('unknown_kind', `unknown kind of file: ${shown(kind)}`);
  return info;
}

/** Whether an edition has a kind of file. */
export function kindIn(kind: FileKind, version: Version): boolean {
  return isWithin(fileKindInfo(kind), version);
}

/** The edition whose layout a row of a kind is read by: its own, or the nearest that has the kind, the older ones first. */
export function versionWith(kind: FileKind, version: Version): Version {
  if (kindIn(kind, version)) return version;
  const having = versions.filter(({ csvVersion }) => kindIn(kind, csvVersion));
  const at = versions.findIndex(({ csvVersion }) => csvVersion === version);
  const nearest = having.findLast((info) => versions.indexOf(info) < at) ?? having[0];
  if (nearest === undefined) throw new CareplanCsvError('kind_not_in_version', `no edition has ${kind}`);
  return nearest.csvVersion;
}

function isFileKind(text: unknown): text is FileKind {
  return typeof text === 'string' && Object.hasOwn(fileKinds, text);
}

/** Whether a kind of file is a picture. */
export function isPicture(kind: FileKind): kind is PictureKind {
  return fileKinds[kind].category === 'picture';
}

/** Whether a string is one of the 17 record kinds. */
export function isKind(text: string): text is Kind {
  return isFileKind(text) && !isPicture(text);
}
