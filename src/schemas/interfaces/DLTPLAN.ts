// Generated from the definitions by `npm run docs`; do not edit.

/** 第6表（サービス利用票）予定_削除 DLTPLAN の1レコード（CSVバージョン 201910、202003、202208、202504、202407）。 */
export interface DLTPLANRecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 削除対象年月: 年月 `'2025-11'`。必須。7表も連動して削除 */
  targetMonth: string;
}

/** 第6表（サービス利用票）予定_削除 DLTPLAN の、書き出す1レコード。任意の項目は省ける。 */
export interface DLTPLANInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 削除対象年月: 年月 `'2025-11'`。必須。7表も連動して削除 */
  targetMonth: string;
}
