// Generated from the definitions by `npm run docs`; do not edit.

/** 居宅サービス計画2表 UP2KYO の1レコード（CSVバージョン 201910、202003、202208、202504、202407）。 */
export interface UP2KYORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅計画書作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 6 課題ＮＯ: 整数 2桁まで。任意。1～99 */
  needNo: number | null;
  /** 7 課題: フリーテキスト。任意 */
  need: string | null;
  /** 8 援助目標ＮＯ: 整数 2桁まで。任意。1～99 */
  goalNo: number | null;
  /** 9 長期目標: フリーテキスト。任意 */
  longTermGoal: string | null;
  /** 10 短期目標: フリーテキスト。任意 */
  shortTermGoal: string | null;
  /** 11 長期期間: フリーテキスト。任意 */
  longTermPeriod: string | null;
  /** 12 短期期間: フリーテキスト。任意 */
  shortTermPeriod: string | null;
  /** 13 援助内容ＮＯ: 整数 2桁まで。任意。1～99 */
  supportNo: number | null;
  /** 14 サービス内容: フリーテキスト。任意 */
  serviceContent: string | null;
  /** 15 保険対象区分: N 対象外、Y 対象。任意 */
  insuranceCovered: 'N' | 'Y' | null;
  /** 16 サービス種別: フリーテキスト。任意 */
  serviceCategory: string | null;
  /** 17 サービス事業者コード: 事業所番号 10桁。任意。標準仕様書の書式は空欄 */
  providerNumber: string | null;
  /** 18 サービス事業所名: フリーテキスト。任意 */
  providerName: string | null;
  /** 19 頻度: フリーテキスト。任意 */
  frequency: string | null;
  /** 20 実施期間: フリーテキスト。任意 */
  period: string | null;
  /** 21 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode: string | null;
  /** 22 識別子: 使用しない。任意。使用しない */
  identifier: null;
}

/** 居宅サービス計画2表 UP2KYO の、書き出す1レコード。任意の項目は省ける。 */
export interface UP2KYOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅計画書作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 6 課題ＮＯ: 整数 2桁まで。任意。1～99 */
  needNo?: number | null | undefined;
  /** 7 課題: フリーテキスト。任意 */
  need?: string | null | undefined;
  /** 8 援助目標ＮＯ: 整数 2桁まで。任意。1～99 */
  goalNo?: number | null | undefined;
  /** 9 長期目標: フリーテキスト。任意 */
  longTermGoal?: string | null | undefined;
  /** 10 短期目標: フリーテキスト。任意 */
  shortTermGoal?: string | null | undefined;
  /** 11 長期期間: フリーテキスト。任意 */
  longTermPeriod?: string | null | undefined;
  /** 12 短期期間: フリーテキスト。任意 */
  shortTermPeriod?: string | null | undefined;
  /** 13 援助内容ＮＯ: 整数 2桁まで。任意。1～99 */
  supportNo?: number | null | undefined;
  /** 14 サービス内容: フリーテキスト。任意 */
  serviceContent?: string | null | undefined;
  /** 15 保険対象区分: N 対象外、Y 対象。任意 */
  insuranceCovered?: 'N' | 'Y' | null | undefined;
  /** 16 サービス種別: フリーテキスト。任意 */
  serviceCategory?: string | null | undefined;
  /** 17 サービス事業者コード: 事業所番号 10桁。任意。標準仕様書の書式は空欄 */
  providerNumber?: string | null | undefined;
  /** 18 サービス事業所名: フリーテキスト。任意 */
  providerName?: string | null | undefined;
  /** 19 頻度: フリーテキスト。任意 */
  frequency?: string | null | undefined;
  /** 20 実施期間: フリーテキスト。任意 */
  period?: string | null | undefined;
  /** 21 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode?: string | null | undefined;
  /** 22 識別子: 使用しない。任意。使用しない */
  identifier?: null | undefined;
}
