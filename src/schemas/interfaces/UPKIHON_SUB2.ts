// Generated from the definitions by `npm run docs`; do not edit.

/** 利用者基本情報（別表2）現病歴・既往歴 UPKIHON_SUB2 の1レコード（CSVバージョン 202504、202407）。 */
export interface UPKIHON_SUB2Record {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須。利用者基本情報と同じ値 */
  consultationDate: string;
  /** 5 年月日: フリーテキスト。任意。自由記載 例 H12年10月 */
  date: string | null;
  /** 6 病名: フリーテキスト。任意 */
  diseaseName: string | null;
  /** 7 医療機関・医師名: フリーテキスト。任意 */
  doctorName: string | null;
  /** 8 主治医・意見作成者フラグ: 1 主治医、2 それ以外。任意 */
  doctorRole: '1' | '2' | null;
  /** 9 医療機関・医師電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  doctorPhone: string | null;
  /** 10 経過: 01 治療中、02 経過観察中、03 その他。任意 */
  progress: '01' | '02' | '03' | null;
  /** 11 治療中の内容: フリーテキスト。任意 */
  treatment: string | null;
}

/** 利用者基本情報（別表2）現病歴・既往歴 UPKIHON_SUB2 の、書き出す1レコード。任意の項目は省ける。 */
export interface UPKIHON_SUB2Input {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須。利用者基本情報と同じ値 */
  consultationDate: string;
  /** 5 年月日: フリーテキスト。任意。自由記載 例 H12年10月 */
  date?: string | null | undefined;
  /** 6 病名: フリーテキスト。任意 */
  diseaseName?: string | null | undefined;
  /** 7 医療機関・医師名: フリーテキスト。任意 */
  doctorName?: string | null | undefined;
  /** 8 主治医・意見作成者フラグ: 1 主治医、2 それ以外。任意 */
  doctorRole?: '1' | '2' | null | undefined;
  /** 9 医療機関・医師電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  doctorPhone?: string | null | undefined;
  /** 10 経過: 01 治療中、02 経過観察中、03 その他。任意 */
  progress?: '01' | '02' | '03' | null | undefined;
  /** 11 治療中の内容: フリーテキスト。任意 */
  treatment?: string | null | undefined;
}
