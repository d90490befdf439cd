import type { Sentence } from '../languages';
import { once } from '../once';
import { type FileKind, kindIn } from '../schemas/kinds';

import { planners } from '../schemas/service-types';
import { type NameGrammar, type Version, versionsNamed } from '../schemas/versions';

/** A 送信単位: what the files of one transmission are about. */
export type Unit =
  | 'plan'
  | 'usage'
  | 'planDeletion'
  | 'usageDeletion'
  | 'actual'
  | 'actualDeletion'
  | 'basicInfo'
  | 'preventivePlan'
  | 'basicInfoDeletion'
  | 'preventivePlanDeletion';

/** A file that a unit requires or allows. */
export interface UnitFile {
  readonly kind: FileKind;
  readonly required: boolean;
  /** The month segment it has: a month (each month of the unit needs its own), or 000000; absent where the kind has none. */
  readonly month?: 'month' | 'zeros';
  /** A companion without which it makes no sense; the unit lacks that one then. */
  readonly needs?: FileKind;
  /** Whether it is to be sent along with what it needs, be it without a record. */
  readonly alongside?: true;
  /** Allowed only where the receiver's service type is one of these. */
  readonly receiverTypes?: readonly string[];
}

/** A unit, with its files. */
export interface UnitInfo {
  readonly unit: Unit;
  readonly name: Sentence;
  readonly files: readonly UnitFile[];
}

// @__NO_SIDE_EFFECTS__
function one(kind: FileKind): UnitFile {
  return { kind, required: true };
}

// @__NO_SIDE_EFFECTS__
function monthly(kind: FileKind): UnitFile {
  return { kind, required: true, month: 'month' };
}

const ownOfKihon: readonly UnitFile[] = [
  { kind: 'UPKIHON_SUB1', required: false, needs: 'UPKIHON', alongside: true },
  { kind: 'UPKIHON_SUB2', required: false, needs: 'UPKIHON', alongside: true },
  { kind: 'UPKIHON_IMAGE', required: false, needs: 'UPKIHON' },
];

/**
 * What each unit requires and allows. A kind counts only in editions that have it (UP3KYO and the 予防 files: since 202407), so one table
 * holds for all.
 *
 * @remarks 第4.1版 送信単位; 第3.2版.
 */
export const units = /* @__PURE__ */ once((): readonly UnitInfo[] => [
  {
    unit: 'plan',
    name: { ja: '居宅サービス計画書', en: 'care plan' },
    files: [one('UP1KYO'), one('UP2KYO'), one('UP3KYO'), { kind: 'UPHOSOKU', required: true, month: 'zeros' }],
  },
  {
    unit: 'usage',
    name: { ja: 'サービス利用票', en: 'service usage' },
    files: [
      monthly('UPPLAN'),
      monthly('UPSIKYU'),
      monthly('UPHOSOKU'),
      // A care manager entrusted by a centre passes 予定 and 実績 on to it; whether under one stamp the standard leaves open.
      { kind: 'UPJSK', required: false, month: 'month', receiverTypes: planners },
    ],
  },
  { unit: 'planDeletion', name: { ja: '計画書の削除', en: 'care plan deletion' }, files: [one('DLT1KYO')] },
  { unit: 'usageDeletion', name: { ja: '利用票の削除', en: 'service usage deletion' }, files: [monthly('DLTPLAN')] },
  { unit: 'actual', name: { ja: '実績', en: 'actual services' }, files: [monthly('UPJSK')] },
  { unit: 'actualDeletion', name: { ja: '実績の削除', en: 'actual services deletion' }, files: [monthly('DLTJSK')] },
  {
    unit: 'basicInfo',
    name: { ja: '利用者基本情報', en: 'basic information' },
    files: [one('UPKIHON'), ...ownOfKihon],
  },
  {
    unit: 'preventivePlan',
    name: { ja: '介護予防計画書', en: 'preventive plan' },
    files: [one('UPYOBO'), one('UPYOBO_SUB'), { kind: 'UPKIHON', required: false }, ...ownOfKihon],
  },
  {
    unit: 'basicInfoDeletion',
    name: { ja: '利用者基本情報の削除', en: 'basic information deletion' },
    files: [one('DLTKIHON')],
  },
  {
    unit: 'preventivePlanDeletion',
    name: { ja: '介護予防計画書の削除', en: 'preventive plan deletion' },
    files: [one('DLTYOBO')],
  },
]);

/**
 * Lists the files of a unit as far as the names of a transmission tell its edition: a kind that only some editions of the grammar have is allowed and
 * not required.
 *
 * @param info The entry of the table.
 * @param grammar The grammar of the transmission's names.
 */
export function unitFiles(info: UnitInfo, grammar: NameGrammar): readonly UnitFile[] {
  let known = filesOfUnits.get(grammar);
  if (known === undefined) {
    known = new Map(units().map((unit) => [unit, listFiles(unit, grammar)]));
    filesOfUnits.set(grammar, known);
  }
  return known.get(info) ?? listFiles(info, grammar);
}

/** Each transmission is held against every unit. */
const filesOfUnits = new Map<NameGrammar, ReadonlyMap<UnitInfo, readonly UnitFile[]>>();

function listFiles(info: UnitInfo, grammar: NameGrammar): readonly UnitFile[] {
  const editions = versionsNamed(grammar);
  return info.files.flatMap((file) => {
    const having = editions.filter(({ csvVersion }) => kindIn(file.kind, csvVersion));
    if (having.length === 0) return [];
    return having.length === editions.length ? [file] : [{ ...file, required: false }];
  });
}

/** Lists the files of a unit in an edition. */
export function unitFilesIn(info: UnitInfo, version: Version): readonly UnitFile[] {
  return info.files.filter(({ kind }) => kindIn(kind, version));
}
