// Generated from the definitions by `npm run docs`; do not edit.

/** 介護予防サービス・支援計画書 UPYOBO の1レコード（CSVバージョン 202504、202407）。 */
export interface UPYOBORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 5 計画種類: 1 介護予防支援、2 介護予防ケアマネジメント。必須 */
  planType: '1' | '2';
  /** 6 委託の有無: 1 自前、2 委託。必要 */
  outsourced: '1' | '2' | null;
  /** 7 整理番号: フリーテキスト。任意 */
  referenceNumber: string | null;
  /** 8 利用者名: フリーテキスト。必須 */
  name: string;
  /** 9 認定年月日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate: string | null;
  /** 10 認定有効期間開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate: string | null;
  /** 11 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate: string | null;
  /** 12 計画書区分: 11 初回、12 紹介、21 継続、51 初回＆紹介、52 初回＆継続、53 紹介＆継続、54 初回＆紹介＆継続。任意 */
  planCategory: '11' | '12' | '21' | '51' | '52' | '53' | '54' | null;
  /** 13 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus: '1' | '2' | null;
  /** 14 要支援状態区分: 1 要支援１、2 要支援２、3 地域支援事業。任意 */
  supportLevel: '1' | '2' | '3' | null;
  /** 15 計画作成者氏名（地域包括支援センター担当者名）: フリーテキスト。任意 */
  centerPlannerName: string | null;
  /** 16 計画作成者氏名（担当介護支援専門員名）: フリーテキスト。任意 */
  careManagerName: string | null;
  /** 17 計画作成者事業者・事業所名: フリーテキスト。任意。送り元により事業所名以外が入りうる */
  officeName: string | null;
  /** 18 計画作成者事業者・事業所住所: フリーテキスト。任意 */
  officeAddress: string | null;
  /** 19 計画作成者事業者・事業所電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  officePhone: string | null;
  /** 20 初回作成日: 年月日 `'2025-11-03'`。任意 */
  firstPlanDate: string | null;
  /** 21 担当地域包括支援センター: フリーテキスト。任意 */
  supportCenterName: string | null;
  /** 22 目標とする生活(1日): フリーテキスト。任意 */
  dayGoal: string | null;
  /** 23 目標とする生活(1年): フリーテキスト。任意 */
  yearGoal: string | null;
  /** 24 【運動・移動】現在の状況: フリーテキスト。任意 */
  mobilityCurrent: string | null;
  /** 25 【運動・移動】本人・家族の意欲・意向: フリーテキスト。任意 */
  mobilityIntention: string | null;
  /** 26 【運動・移動】領域における課題の有無: 1 有、2 無。任意 */
  mobilityHasIssue: '1' | '2' | null;
  /** 27 【運動・移動】領域における課題（背景・原因）: フリーテキスト。任意 */
  mobilityIssueCause: string | null;
  /** 28 【日常生活(家庭生活)】現在の状況: フリーテキスト。任意 */
  dailyLifeCurrent: string | null;
  /** 29 【日常生活(家庭生活)】本人・家族の意欲・意向: フリーテキスト。任意 */
  dailyLifeIntention: string | null;
  /** 30 【日常生活(家庭生活)】領域における課題の有無: 1 有、2 無。任意 */
  dailyLifeHasIssue: '1' | '2' | null;
  /** 31 【日常生活(家庭生活)】領域における課題（背景・原因）: フリーテキスト。任意 */
  dailyLifeIssueCause: string | null;
  /** 32 【社会参加、対人関係・コミュニケーション】現在の状況: フリーテキスト。任意 */
  socialCurrent: string | null;
  /** 33 【社会参加、対人関係・コミュニケーション】本人・家族の意欲・意向: フリーテキスト。任意 */
  socialIntention: string | null;
  /** 34 【社会参加、対人関係・コミュニケーション】領域における課題の有無: 1 有、2 無。任意 */
  socialHasIssue: '1' | '2' | null;
  /** 35 【社会参加、対人関係・コミュニケーション】領域における課題（背景・原因）: フリーテキスト。任意 */
  socialIssueCause: string | null;
  /** 36 【健康管理】現在の状況: フリーテキスト。任意 */
  healthCurrent: string | null;
  /** 37 【健康管理】本人・家族の意欲・意向: フリーテキスト。任意 */
  healthIntention: string | null;
  /** 38 【健康管理】領域における課題の有無: 1 有、2 無。任意 */
  healthHasIssue: '1' | '2' | null;
  /** 39 【健康管理】領域における課題（背景・原因）: フリーテキスト。任意 */
  healthIssueCause: string | null;
  /** 40 健康状態の留意点: フリーテキスト。任意 */
  healthNote: string | null;
  /** 41 妥当な支援の実施に向けた方針: フリーテキスト。任意 */
  supportPolicy: string | null;
  /** 42 総合的な方針: フリーテキスト。任意 */
  overallPolicy: string | null;
  /** 43 基本チェックリストの該当数(運動不足): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistExerciseCount: number | null;
  /** 44 基本チェックリストの該当数(栄養改善): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistNutritionCount: number | null;
  /** 45 基本チェックリストの該当数(口腔内ケア): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistOralCount: number | null;
  /** 46 基本チェックリストの該当数(閉じこもり予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistHomeboundCount: number | null;
  /** 47 基本チェックリストの該当数(物忘れ予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistMemoryCount: number | null;
  /** 48 基本チェックリストの該当数(うつ予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistDepressionCount: number | null;
  /** 49 事業プログラムの要否(運動不足): 1 要、2 否。任意 */
  programExercise: '1' | '2' | null;
  /** 50 事業プログラムの要否(栄養改善): 1 要、2 否。任意 */
  programNutrition: '1' | '2' | null;
  /** 51 事業プログラムの要否(口腔内ケア): 1 要、2 否。任意 */
  programOral: '1' | '2' | null;
  /** 52 事業プログラムの要否(閉じこもり予防): 1 要、2 否。任意 */
  programHomebound: '1' | '2' | null;
  /** 53 事業プログラムの要否(物忘れ予防): 1 要、2 否。任意 */
  programMemory: '1' | '2' | null;
  /** 54 事業プログラムの要否(うつ予防): 1 要、2 否。任意 */
  programDepression: '1' | '2' | null;
  /** 55 地域包括支援センター意見: フリーテキスト。任意 */
  centerOpinion: string | null;
  /** 56 同意日: 年月日 `'2025-11-03'`。任意 */
  consentDate: string | null;
  /** 57 同意者氏名: フリーテキスト。任意 */
  consenterName: string | null;
}

/** 介護予防サービス・支援計画書 UPYOBO の、書き出す1レコード。任意の項目は省ける。 */
export interface UPYOBOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 計画作成(変更)日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 5 計画種類: 1 介護予防支援、2 介護予防ケアマネジメント。必須 */
  planType: '1' | '2';
  /** 6 委託の有無: 1 自前、2 委託。必要 */
  outsourced?: '1' | '2' | null | undefined;
  /** 7 整理番号: フリーテキスト。任意 */
  referenceNumber?: string | null | undefined;
  /** 8 利用者名: フリーテキスト。必須 */
  name: string;
  /** 9 認定年月日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate?: string | null | undefined;
  /** 10 認定有効期間開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate?: string | null | undefined;
  /** 11 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate?: string | null | undefined;
  /** 12 計画書区分: 11 初回、12 紹介、21 継続、51 初回＆紹介、52 初回＆継続、53 紹介＆継続、54 初回＆紹介＆継続。任意 */
  planCategory?: '11' | '12' | '21' | '51' | '52' | '53' | '54' | null | undefined;
  /** 13 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus?: '1' | '2' | null | undefined;
  /** 14 要支援状態区分: 1 要支援１、2 要支援２、3 地域支援事業。任意 */
  supportLevel?: '1' | '2' | '3' | null | undefined;
  /** 15 計画作成者氏名（地域包括支援センター担当者名）: フリーテキスト。任意 */
  centerPlannerName?: string | null | undefined;
  /** 16 計画作成者氏名（担当介護支援専門員名）: フリーテキスト。任意 */
  careManagerName?: string | null | undefined;
  /** 17 計画作成者事業者・事業所名: フリーテキスト。任意。送り元により事業所名以外が入りうる */
  officeName?: string | null | undefined;
  /** 18 計画作成者事業者・事業所住所: フリーテキスト。任意 */
  officeAddress?: string | null | undefined;
  /** 19 計画作成者事業者・事業所電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  officePhone?: string | null | undefined;
  /** 20 初回作成日: 年月日 `'2025-11-03'`。任意 */
  firstPlanDate?: string | null | undefined;
  /** 21 担当地域包括支援センター: フリーテキスト。任意 */
  supportCenterName?: string | null | undefined;
  /** 22 目標とする生活(1日): フリーテキスト。任意 */
  dayGoal?: string | null | undefined;
  /** 23 目標とする生活(1年): フリーテキスト。任意 */
  yearGoal?: string | null | undefined;
  /** 24 【運動・移動】現在の状況: フリーテキスト。任意 */
  mobilityCurrent?: string | null | undefined;
  /** 25 【運動・移動】本人・家族の意欲・意向: フリーテキスト。任意 */
  mobilityIntention?: string | null | undefined;
  /** 26 【運動・移動】領域における課題の有無: 1 有、2 無。任意 */
  mobilityHasIssue?: '1' | '2' | null | undefined;
  /** 27 【運動・移動】領域における課題（背景・原因）: フリーテキスト。任意 */
  mobilityIssueCause?: string | null | undefined;
  /** 28 【日常生活(家庭生活)】現在の状況: フリーテキスト。任意 */
  dailyLifeCurrent?: string | null | undefined;
  /** 29 【日常生活(家庭生活)】本人・家族の意欲・意向: フリーテキスト。任意 */
  dailyLifeIntention?: string | null | undefined;
  /** 30 【日常生活(家庭生活)】領域における課題の有無: 1 有、2 無。任意 */
  dailyLifeHasIssue?: '1' | '2' | null | undefined;
  /** 31 【日常生活(家庭生活)】領域における課題（背景・原因）: フリーテキスト。任意 */
  dailyLifeIssueCause?: string | null | undefined;
  /** 32 【社会参加、対人関係・コミュニケーション】現在の状況: フリーテキスト。任意 */
  socialCurrent?: string | null | undefined;
  /** 33 【社会参加、対人関係・コミュニケーション】本人・家族の意欲・意向: フリーテキスト。任意 */
  socialIntention?: string | null | undefined;
  /** 34 【社会参加、対人関係・コミュニケーション】領域における課題の有無: 1 有、2 無。任意 */
  socialHasIssue?: '1' | '2' | null | undefined;
  /** 35 【社会参加、対人関係・コミュニケーション】領域における課題（背景・原因）: フリーテキスト。任意 */
  socialIssueCause?: string | null | undefined;
  /** 36 【健康管理】現在の状況: フリーテキスト。任意 */
  healthCurrent?: string | null | undefined;
  /** 37 【健康管理】本人・家族の意欲・意向: フリーテキスト。任意 */
  healthIntention?: string | null | undefined;
  /** 38 【健康管理】領域における課題の有無: 1 有、2 無。任意 */
  healthHasIssue?: '1' | '2' | null | undefined;
  /** 39 【健康管理】領域における課題（背景・原因）: フリーテキスト。任意 */
  healthIssueCause?: string | null | undefined;
  /** 40 健康状態の留意点: フリーテキスト。任意 */
  healthNote?: string | null | undefined;
  /** 41 妥当な支援の実施に向けた方針: フリーテキスト。任意 */
  supportPolicy?: string | null | undefined;
  /** 42 総合的な方針: フリーテキスト。任意 */
  overallPolicy?: string | null | undefined;
  /** 43 基本チェックリストの該当数(運動不足): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistExerciseCount?: number | null | undefined;
  /** 44 基本チェックリストの該当数(栄養改善): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistNutritionCount?: number | null | undefined;
  /** 45 基本チェックリストの該当数(口腔内ケア): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistOralCount?: number | null | undefined;
  /** 46 基本チェックリストの該当数(閉じこもり予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistHomeboundCount?: number | null | undefined;
  /** 47 基本チェックリストの該当数(物忘れ予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistMemoryCount?: number | null | undefined;
  /** 48 基本チェックリストの該当数(うつ予防): 整数 1桁まで。任意。標準仕様書の書式は空欄 */
  checklistDepressionCount?: number | null | undefined;
  /** 49 事業プログラムの要否(運動不足): 1 要、2 否。任意 */
  programExercise?: '1' | '2' | null | undefined;
  /** 50 事業プログラムの要否(栄養改善): 1 要、2 否。任意 */
  programNutrition?: '1' | '2' | null | undefined;
  /** 51 事業プログラムの要否(口腔内ケア): 1 要、2 否。任意 */
  programOral?: '1' | '2' | null | undefined;
  /** 52 事業プログラムの要否(閉じこもり予防): 1 要、2 否。任意 */
  programHomebound?: '1' | '2' | null | undefined;
  /** 53 事業プログラムの要否(物忘れ予防): 1 要、2 否。任意 */
  programMemory?: '1' | '2' | null | undefined;
  /** 54 事業プログラムの要否(うつ予防): 1 要、2 否。任意 */
  programDepression?: '1' | '2' | null | undefined;
  /** 55 地域包括支援センター意見: フリーテキスト。任意 */
  centerOpinion?: string | null | undefined;
  /** 56 同意日: 年月日 `'2025-11-03'`。任意 */
  consentDate?: string | null | undefined;
  /** 57 同意者氏名: フリーテキスト。任意 */
  consenterName?: string | null | undefined;
}
