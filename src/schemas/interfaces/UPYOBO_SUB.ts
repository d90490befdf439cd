// Generated from the definitions by `npm run docs`; do not edit.

/** 介護予防サービス・支援計画書（別表）支援計画 UPYOBO_SUB の1レコード（CSVバージョン 202504、202407）。 */
export interface UPYOBO_SUBRecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須。計画書と同じ値 */
  planDate: string;
  /** 5 課題ＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  needNo: number | null;
  /** 6 総合的課題: フリーテキスト。任意 */
  need: string | null;
  /** 7 課題に対する目標と具体策の提案: フリーテキスト。任意 */
  proposal: string | null;
  /** 8 具体策についての意向本人・家族: フリーテキスト。任意 */
  proposalIntention: string | null;
  /** 9 目標: フリーテキスト。任意 */
  goal: string | null;
  /** 10 支援計画ＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  supportNo: number | null;
  /** 11 【支援計画】目標についての支援のポイント: フリーテキスト。任意 */
  supportPoint: string | null;
  /** 12 【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）: フリーテキスト。任意 */
  selfCare: string | null;
  /** 13 【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）: フリーテキスト。任意 */
  insuredService: string | null;
  /** 14 利用サービスＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  serviceNo: number | null;
  /** 15 【利用サービス】サービス種別: フリーテキスト。任意 */
  serviceCategory: string | null;
  /** 16 【利用サービス】事業所(利用先): フリーテキスト。任意 */
  providerName: string | null;
  /** 17 【利用サービス】期間: フリーテキスト。任意 */
  period: string | null;
}

/** 介護予防サービス・支援計画書（別表）支援計画 UPYOBO_SUB の、書き出す1レコード。任意の項目は省ける。 */
export interface UPYOBO_SUBInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須。計画書と同じ値 */
  planDate: string;
  /** 5 課題ＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  needNo?: number | null | undefined;
  /** 6 総合的課題: フリーテキスト。任意 */
  need?: string | null | undefined;
  /** 7 課題に対する目標と具体策の提案: フリーテキスト。任意 */
  proposal?: string | null | undefined;
  /** 8 具体策についての意向本人・家族: フリーテキスト。任意 */
  proposalIntention?: string | null | undefined;
  /** 9 目標: フリーテキスト。任意 */
  goal?: string | null | undefined;
  /** 10 支援計画ＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  supportNo?: number | null | undefined;
  /** 11 【支援計画】目標についての支援のポイント: フリーテキスト。任意 */
  supportPoint?: string | null | undefined;
  /** 12 【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）: フリーテキスト。任意 */
  selfCare?: string | null | undefined;
  /** 13 【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）: フリーテキスト。任意 */
  insuredService?: string | null | undefined;
  /** 14 利用サービスＮＯ: 整数 2桁まで。任意。標準仕様書の書式はフリーテキスト（2桁）。番号とみて裸で書く。引用符の有無は問わない */
  serviceNo?: number | null | undefined;
  /** 15 【利用サービス】サービス種別: フリーテキスト。任意 */
  serviceCategory?: string | null | undefined;
  /** 16 【利用サービス】事業所(利用先): フリーテキスト。任意 */
  providerName?: string | null | undefined;
  /** 17 【利用サービス】期間: フリーテキスト。任意 */
  period?: string | null | undefined;
}
