// Generated from the definitions by `npm run docs`; do not edit.

/** 居宅サービス計画1表 UP1KYO の1レコード（CSVバージョン 201910、202003、202208、202504、202407）。 */
export interface UP1KYORecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 利用者郵便番号: 郵便番号 `'123-4567'`。任意 */
  postalCode: string | null;
  /** 6 利用者住所１: フリーテキスト。任意 */
  address1: string | null;
  /** 7 利用者住所２: フリーテキスト。任意 */
  address2: string | null;
  /** 8 居宅サービス計画作成者氏名: フリーテキスト。必須 */
  plannerName: string;
  /** 9 介護支援事業者名: フリーテキスト。必須 */
  officeName: string;
  /** 10 介護支援事業者郵便番号: 郵便番号 `'123-4567'`。任意 */
  officePostalCode: string | null;
  /** 11 介護支援事業者住所１: フリーテキスト。任意 */
  officeAddress1: string | null;
  /** 12 介護支援事業者住所２: フリーテキスト。任意 */
  officeAddress2: string | null;
  /** 13 介護支援事業者コード: 事業所番号 10桁。必須。居宅支援事業者番号 */
  officeNumber: string;
  /** 14 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 15 初回居宅サービス計画作成日: 年月日 `'2025-11-03'`。必須 */
  firstPlanDate: string;
  /** 16 計画書区分: 11 初回、12 紹介、21 継続、51 初回＆紹介、52 初回＆継続、53 紹介＆継続、54 初回＆紹介＆継続。任意 */
  planCategory: '11' | '12' | '21' | '51' | '52' | '53' | '54' | null;
  /** 17 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus: '1' | '2' | null;
  /** 18 認定日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate: string | null;
  /** 19 認定有効期間開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate: string | null;
  /** 20 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate: string | null;
  /** 21 要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null;
  /** 22 利用者及び家族の生活に対する意向を踏まえた課題分析の結果: フリーテキスト。任意 */
  assessmentResult: string | null;
  /** 23 介護認定審査会の意見及びサービスの種類の指定: フリーテキスト。任意 */
  boardOpinion: string | null;
  /** 24 総合的な援助の方針: フリーテキスト。任意 */
  overallPolicy: string | null;
  /** 25 生活援助中心型の算定理由: 1 一人暮らし、2 家族等が障害、疾病等、3 その他。任意 */
  livingSupportReason: '1' | '2' | '3' | null;
  /** 26 その他理由: フリーテキスト。任意 */
  livingSupportOtherReason: string | null;
  /** 27 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode: string | null;
  /** 28 識別子: 使用しない。任意。使用しない */
  identifier: null;
}

/** 居宅サービス計画1表 UP1KYO の、書き出す1レコード。任意の項目は省ける。 */
export interface UP1KYOInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 利用者郵便番号: 郵便番号 `'123-4567'`。任意 */
  postalCode?: string | null | undefined;
  /** 6 利用者住所１: フリーテキスト。任意 */
  address1?: string | null | undefined;
  /** 7 利用者住所２: フリーテキスト。任意 */
  address2?: string | null | undefined;
  /** 8 居宅サービス計画作成者氏名: フリーテキスト。必須 */
  plannerName: string;
  /** 9 介護支援事業者名: フリーテキスト。必須 */
  officeName: string;
  /** 10 介護支援事業者郵便番号: 郵便番号 `'123-4567'`。任意 */
  officePostalCode?: string | null | undefined;
  /** 11 介護支援事業者住所１: フリーテキスト。任意 */
  officeAddress1?: string | null | undefined;
  /** 12 介護支援事業者住所２: フリーテキスト。任意 */
  officeAddress2?: string | null | undefined;
  /** 13 介護支援事業者コード: 事業所番号 10桁。必須。居宅支援事業者番号 */
  officeNumber: string;
  /** 14 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須 */
  planDate: string;
  /** 15 初回居宅サービス計画作成日: 年月日 `'2025-11-03'`。必須 */
  firstPlanDate: string;
  /** 16 計画書区分: 11 初回、12 紹介、21 継続、51 初回＆紹介、52 初回＆継続、53 紹介＆継続、54 初回＆紹介＆継続。任意 */
  planCategory?: '11' | '12' | '21' | '51' | '52' | '53' | '54' | null | undefined;
  /** 17 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus?: '1' | '2' | null | undefined;
  /** 18 認定日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate?: string | null | undefined;
  /** 19 認定有効期間開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate?: string | null | undefined;
  /** 20 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate?: string | null | undefined;
  /** 21 要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel?: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null | undefined;
  /** 22 利用者及び家族の生活に対する意向を踏まえた課題分析の結果: フリーテキスト。任意 */
  assessmentResult?: string | null | undefined;
  /** 23 介護認定審査会の意見及びサービスの種類の指定: フリーテキスト。任意 */
  boardOpinion?: string | null | undefined;
  /** 24 総合的な援助の方針: フリーテキスト。任意 */
  overallPolicy?: string | null | undefined;
  /** 25 生活援助中心型の算定理由: 1 一人暮らし、2 家族等が障害、疾病等、3 その他。任意 */
  livingSupportReason?: '1' | '2' | '3' | null | undefined;
  /** 26 その他理由: フリーテキスト。任意 */
  livingSupportOtherReason?: string | null | undefined;
  /** 27 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode?: string | null | undefined;
  /** 28 識別子: 使用しない。任意。使用しない */
  identifier?: null | undefined;
}
