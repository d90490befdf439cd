// Generated from the definitions by `npm run docs`; do not edit.

/** 居宅サービス計画1表_削除 DLT1KYO の1レコード（CSVバージョン 201910、202003、202208、202504、202407）。 */
export interface DLT1KYORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須。削除する計画書の計画作成（変更）日。2表・3表も連動して削除 */
  planDate: string;
}

/** 居宅サービス計画1表_削除 DLT1KYO の、書き出す1レコード。任意の項目は省ける。 */
export interface DLT1KYOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須。削除する計画書の計画作成（変更）日。2表・3表も連動して削除 */
  planDate: string;
}
