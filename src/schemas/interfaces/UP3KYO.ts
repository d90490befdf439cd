// Generated from the definitions by `npm run docs`; do not edit.

/** 居宅サービス計画3表 UP3KYO の1レコード（CSVバージョン 202504、202407）。 */
export interface UP3KYORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 週間サービス計画表作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 6 介護サービス内容: フリーテキスト。任意 */
  serviceContent: string | null;
  /** 7 曜日: 1 月曜日、2 火曜日、3 水曜日、4 木曜日、5 金曜日、6 土曜日、7 日曜日。任意 */
  weekday: '1' | '2' | '3' | '4' | '5' | '6' | '7' | null;
  /** 8 開始時間: 時刻 `'09:30'`。任意 */
  startTime: string | null;
  /** 9 終了時間: 時刻 `'09:30'`。任意 */
  endTime: string | null;
  /** 10 主な日常生活上の活動: フリーテキスト。任意 */
  dailyActivity: string | null;
  /** 11 開始時間: 時刻 `'09:30'`。任意。主な日常生活上の活動の開始 */
  activityStartTime: string | null;
  /** 12 終了時間: 時刻 `'09:30'`。任意。主な日常生活上の活動の終了 */
  activityEndTime: string | null;
  /** 13 週単位以外のサービス: フリーテキスト。任意 */
  nonWeeklyService: string | null;
}

/** 居宅サービス計画3表 UP3KYO の、書き出す1レコード。任意の項目は省ける。 */
export interface UP3KYOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 週間サービス計画表作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 6 介護サービス内容: フリーテキスト。任意 */
  serviceContent?: string | null | undefined;
  /** 7 曜日: 1 月曜日、2 火曜日、3 水曜日、4 木曜日、5 金曜日、6 土曜日、7 日曜日。任意 */
  weekday?: '1' | '2' | '3' | '4' | '5' | '6' | '7' | null | undefined;
  /** 8 開始時間: 時刻 `'09:30'`。任意 */
  startTime?: string | null | undefined;
  /** 9 終了時間: 時刻 `'09:30'`。任意 */
  endTime?: string | null | undefined;
  /** 10 主な日常生活上の活動: フリーテキスト。任意 */
  dailyActivity?: string | null | undefined;
  /** 11 開始時間: 時刻 `'09:30'`。任意。主な日常生活上の活動の開始 */
  activityStartTime?: string | null | undefined;
  /** 12 終了時間: 時刻 `'09:30'`。任意。主な日常生活上の活動の終了 */
  activityEndTime?: string | null | undefined;
  /** 13 週単位以外のサービス: フリーテキスト。任意 */
  nonWeeklyService?: string | null | undefined;
}
