// Generated from the definitions by `npm run docs`; do not edit.

/** 利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール) UPKIHON_SUB1 の1レコード（CSVバージョン 202504、202407）。 */
export interface UPKIHON_SUB1Record {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須。利用者基本情報と同じ値 */
  consultationDate: string;
  /** 5 時間: フリーテキスト。任意。自由記載 例 6:00 */
  time: string | null;
  /** 6 本人の生活状況: フリーテキスト。任意 */
  userActivity: string | null;
  /** 7 介護者・家族の生活状況: フリーテキスト。任意 */
  familyActivity: string | null;
}

/** 利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール) UPKIHON_SUB1 の、書き出す1レコード。任意の項目は省ける。 */
export interface UPKIHON_SUB1Input {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須。利用者基本情報と同じ値 */
  consultationDate: string;
  /** 5 時間: フリーテキスト。任意。自由記載 例 6:00 */
  time?: string | null | undefined;
  /** 6 本人の生活状況: フリーテキスト。任意 */
  userActivity?: string | null | undefined;
  /** 7 介護者・家族の生活状況: フリーテキスト。任意 */
  familyActivity?: string | null | undefined;
}
