// Generated from the definitions by `npm run docs`; do not edit.

/** 介護予防サービス・支援計画書_削除 DLTYOBO の1レコード（CSVバージョン 202504、202407）。 */
export interface DLTYOBORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須。別表も連動して削除 */
  planDate: string;
}

/** 介護予防サービス・支援計画書_削除 DLTYOBO の、書き出す1レコード。任意の項目は省ける。 */
export interface DLTYOBOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須。別表も連動して削除 */
  planDate: string;
}
