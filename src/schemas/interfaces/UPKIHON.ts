// Generated from the definitions by `npm run docs`; do not edit.

/** 利用者基本情報 UPKIHON の1レコード（CSVバージョン 202504、202407）。 */
export interface UPKIHONRecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須 */
  consultationDate: string;
  /** 5 計画種類: 1 介護予防支援、2 介護予防ケアマネジメント。必須 */
  planType: '1' | '2';
  /** 6 委託の有無: 1 自前、2 委託。必要 */
  outsourced: '1' | '2' | null;
  /** 7 作成担当者: フリーテキスト。任意 */
  authorName: string | null;
  /** 8 相談方法: 01 来所、02 電話、03 その他。任意 */
  consultationMethod: '01' | '02' | '03' | null;
  /** 9 相談方法(その他の内容): フリーテキスト。任意。相談方法が03のとき */
  consultationMethodOther: string | null;
  /** 10 相談回数: 01 初回、02 再来。任意 */
  consultationCount: '01' | '02' | null;
  /** 11 前回相談日: 年月日 `'2025-11-03'`。任意 */
  previousConsultationDate: string | null;
  /** 12 利用者の現況: 01 在宅、02 入院又は入所中。任意 */
  situation: '01' | '02' | null;
  /** 13 利用者の現況(状況補足): フリーテキスト。任意。現況が02のとき */
  situationNote: string | null;
  /** 14 利用者氏名ﾌﾘｶﾞﾅ: フリーテキスト。必須 */
  nameKana: string;
  /** 15 利用者氏名: フリーテキスト。必須 */
  name: string;
  /** 16 利用者性別: 1 男性、2 女性。必須 */
  sex: '1' | '2';
  /** 17 利用者生年月日: 年月日 `'2025-11-03'`。必須 */
  birthDate: string;
  /** 18 利用者住所: フリーテキスト。任意 */
  address: string | null;
  /** 19 利用者電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  phone: string | null;
  /** 20 利用者Fax番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  fax: string | null;
  /** 21 障害高齢者の日常生活自立度: 01 自立、11 J1、12 J2、21 A1、22 A2、31 B1、32 B2、41 C1、42 C2。任意 */
  physicalIndependence: '01' | '11' | '12' | '21' | '22' | '31' | '32' | '41' | '42' | null;
  /** 22 認知症高齢者の日常生活自立度: 01 自立、02 Ⅰ、03 Ⅱａ、04 Ⅱｂ、05 Ⅲａ、06 Ⅲｂ、07 Ⅳ、08 Ｍ。任意 */
  dementiaIndependence: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | null;
  /** 23 要介護状態区分: 01 非該当、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel: '01' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null;
  /** 24 認定有効期限開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate: string | null;
  /** 25 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate: string | null;
  /** 26 前回の介護度: 01 非該当、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  previousCareLevel: '01' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null;
  /** 27 基本チェックリスト記入結果: 1 事業対象者の該当あり、2 事業対象者の該当なし。任意 */
  checklistResult: '1' | '2' | null;
  /** 28 基本チェックリスト記入日: 年月日 `'2025-11-03'`。任意 */
  checklistDate: string | null;
  /** 29 障害等認定(身障): 0 非該当、1 該当。任意 */
  disabilityPhysical: '0' | '1' | null;
  /** 30 障害等認定(療育): 0 非該当、1 該当。任意 */
  disabilityIntellectual: '0' | '1' | null;
  /** 31 障害等認定(精神): 0 非該当、1 該当。任意 */
  disabilityMental: '0' | '1' | null;
  /** 32 障害等認定(難病): 0 非該当、1 該当。任意 */
  disabilityIntractable: '0' | '1' | null;
  /** 33 障害等認定特記事項: フリーテキスト。任意 */
  disabilityNote: string | null;
  /** 34 居住形態: 01 自宅、02 借家、03 一戸建て、04 集合住宅、05 自宅・一戸建て、06 自宅・集合住宅、07 借家・一戸建て、08 借家・集合住宅。任意 */
  housing: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | null;
  /** 35 自室の階数: 英数字 2文字まで。任意。標準仕様書の書式は空欄（1F, B1 もありうる） */
  roomFloor: string | null;
  /** 36 住宅改修の有無: 1 有、2 無。任意 */
  homeModified: '1' | '2' | null;
  /** 37 経済状況(国民年金): 0 非該当、1 該当。任意 */
  incomeNationalPension: '0' | '1' | null;
  /** 38 経済状況(厚生年金): 0 非該当、1 該当。任意 */
  incomeEmployeesPension: '0' | '1' | null;
  /** 39 経済状況(障害年金): 0 非該当、1 該当。任意 */
  incomeDisabilityPension: '0' | '1' | null;
  /** 40 経済状況(生活保護): 0 非該当、1 該当。任意 */
  incomePublicAssistance: '0' | '1' | null;
  /** 41 経済状況詳細: フリーテキスト。任意 */
  incomeNote: string | null;
  /** 42 来所者(相談者)氏名: フリーテキスト。任意 */
  visitorName: string | null;
  /** 43 来所者(相談者)住所: フリーテキスト。任意。送り元により住所以外が入りうる */
  visitorAddress: string | null;
  /** 44 来所者(相談者)電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  visitorPhone: string | null;
  /** 45 来所者(相談者)続柄: フリーテキスト。任意 */
  visitorRelationship: string | null;
  /** 46 1 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency1Name: string | null;
  /** 47 1 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency1Relationship: string | null;
  /** 48 1 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency1Address: string | null;
  /** 49 1 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency1Phone: string | null;
  /** 50 2 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency2Name: string | null;
  /** 51 2 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency2Relationship: string | null;
  /** 52 2 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency2Address: string | null;
  /** 53 2 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency2Phone: string | null;
  /** 54 3 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency3Name: string | null;
  /** 55 3 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency3Relationship: string | null;
  /** 56 3 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency3Address: string | null;
  /** 57 3 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency3Phone: string | null;
  /** 58 4 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency4Name: string | null;
  /** 59 4 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency4Relationship: string | null;
  /** 60 4 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency4Address: string | null;
  /** 61 4 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency4Phone: string | null;
  /** 62 家族構成 画像ファイル名: フリーテキスト。任意。UPKIHON_IMAGE の名前。1行に1画像が原則 */
  familyImageFileName: string | null;
  /** 63 家族関係等の状況: フリーテキスト。任意 */
  familyNote: string | null;
  /** 64 今までの生活: フリーテキスト。任意 */
  lifeHistory: string | null;
  /** 65 １日の生活・すごし方(生活全般): フリーテキスト。任意 */
  dailyLife: string | null;
  /** 66 趣味・楽しみ・特技: フリーテキスト。任意 */
  hobbies: string | null;
  /** 67 友人・地域との関係: フリーテキスト。任意 */
  socialTies: string | null;
  /** 68 現在利用している公的サービス: フリーテキスト。任意 */
  publicServices: string | null;
  /** 69 現在利用している非公的サービス: フリーテキスト。任意 */
  privateServices: string | null;
  /** 70 同意日: 年月日 `'2025-11-03'`。任意 */
  consentDate: string | null;
  /** 71 同意者氏名: フリーテキスト。任意 */
  consenterName: string | null;
}

/** 利用者基本情報 UPKIHON の、書き出す1レコード。任意の項目は省ける。 */
export interface UPKIHONInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 相談日: 年月日 `'2025-11-03'`。必須 */
  consultationDate: string;
  /** 5 計画種類: 1 介護予防支援、2 介護予防ケアマネジメント。必須 */
  planType: '1' | '2';
  /** 6 委託の有無: 1 自前、2 委託。必要 */
  outsourced?: '1' | '2' | null | undefined;
  /** 7 作成担当者: フリーテキスト。任意 */
  authorName?: string | null | undefined;
  /** 8 相談方法: 01 来所、02 電話、03 その他。任意 */
  consultationMethod?: '01' | '02' | '03' | null | undefined;
  /** 9 相談方法(その他の内容): フリーテキスト。任意。相談方法が03のとき */
  consultationMethodOther?: string | null | undefined;
  /** 10 相談回数: 01 初回、02 再来。任意 */
  consultationCount?: '01' | '02' | null | undefined;
  /** 11 前回相談日: 年月日 `'2025-11-03'`。任意 */
  previousConsultationDate?: string | null | undefined;
  /** 12 利用者の現況: 01 在宅、02 入院又は入所中。任意 */
  situation?: '01' | '02' | null | undefined;
  /** 13 利用者の現況(状況補足): フリーテキスト。任意。現況が02のとき */
  situationNote?: string | null | undefined;
  /** 14 利用者氏名ﾌﾘｶﾞﾅ: フリーテキスト。必須 */
  nameKana: string;
  /** 15 利用者氏名: フリーテキスト。必須 */
  name: string;
  /** 16 利用者性別: 1 男性、2 女性。必須 */
  sex: '1' | '2';
  /** 17 利用者生年月日: 年月日 `'2025-11-03'`。必須 */
  birthDate: string;
  /** 18 利用者住所: フリーテキスト。任意 */
  address?: string | null | undefined;
  /** 19 利用者電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  phone?: string | null | undefined;
  /** 20 利用者Fax番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  fax?: string | null | undefined;
  /** 21 障害高齢者の日常生活自立度: 01 自立、11 J1、12 J2、21 A1、22 A2、31 B1、32 B2、41 C1、42 C2。任意 */
  physicalIndependence?: '01' | '11' | '12' | '21' | '22' | '31' | '32' | '41' | '42' | null | undefined;
  /** 22 認知症高齢者の日常生活自立度: 01 自立、02 Ⅰ、03 Ⅱａ、04 Ⅱｂ、05 Ⅲａ、06 Ⅲｂ、07 Ⅳ、08 Ｍ。任意 */
  dementiaIndependence?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | null | undefined;
  /** 23 要介護状態区分: 01 非該当、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel?: '01' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null | undefined;
  /** 24 認定有効期限開始日: 年月日 `'2025-11-03'`。任意 */
  certificationStartDate?: string | null | undefined;
  /** 25 認定有効期間終了日: 年月日 `'2025-11-03'`。任意 */
  certificationEndDate?: string | null | undefined;
  /** 26 前回の介護度: 01 非該当、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  previousCareLevel?: '01' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null | undefined;
  /** 27 基本チェックリスト記入結果: 1 事業対象者の該当あり、2 事業対象者の該当なし。任意 */
  checklistResult?: '1' | '2' | null | undefined;
  /** 28 基本チェックリスト記入日: 年月日 `'2025-11-03'`。任意 */
  checklistDate?: string | null | undefined;
  /** 29 障害等認定(身障): 0 非該当、1 該当。任意 */
  disabilityPhysical?: '0' | '1' | null | undefined;
  /** 30 障害等認定(療育): 0 非該当、1 該当。任意 */
  disabilityIntellectual?: '0' | '1' | null | undefined;
  /** 31 障害等認定(精神): 0 非該当、1 該当。任意 */
  disabilityMental?: '0' | '1' | null | undefined;
  /** 32 障害等認定(難病): 0 非該当、1 該当。任意 */
  disabilityIntractable?: '0' | '1' | null | undefined;
  /** 33 障害等認定特記事項: フリーテキスト。任意 */
  disabilityNote?: string | null | undefined;
  /** 34 居住形態: 01 自宅、02 借家、03 一戸建て、04 集合住宅、05 自宅・一戸建て、06 自宅・集合住宅、07 借家・一戸建て、08 借家・集合住宅。任意 */
  housing?: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | null | undefined;
  /** 35 自室の階数: 英数字 2文字まで。任意。標準仕様書の書式は空欄（1F, B1 もありうる） */
  roomFloor?: string | null | undefined;
  /** 36 住宅改修の有無: 1 有、2 無。任意 */
  homeModified?: '1' | '2' | null | undefined;
  /** 37 経済状況(国民年金): 0 非該当、1 該当。任意 */
  incomeNationalPension?: '0' | '1' | null | undefined;
  /** 38 経済状況(厚生年金): 0 非該当、1 該当。任意 */
  incomeEmployeesPension?: '0' | '1' | null | undefined;
  /** 39 経済状況(障害年金): 0 非該当、1 該当。任意 */
  incomeDisabilityPension?: '0' | '1' | null | undefined;
  /** 40 経済状況(生活保護): 0 非該当、1 該当。任意 */
  incomePublicAssistance?: '0' | '1' | null | undefined;
  /** 41 経済状況詳細: フリーテキスト。任意 */
  incomeNote?: string | null | undefined;
  /** 42 来所者(相談者)氏名: フリーテキスト。任意 */
  visitorName?: string | null | undefined;
  /** 43 来所者(相談者)住所: フリーテキスト。任意。送り元により住所以外が入りうる */
  visitorAddress?: string | null | undefined;
  /** 44 来所者(相談者)電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  visitorPhone?: string | null | undefined;
  /** 45 来所者(相談者)続柄: フリーテキスト。任意 */
  visitorRelationship?: string | null | undefined;
  /** 46 1 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency1Name?: string | null | undefined;
  /** 47 1 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency1Relationship?: string | null | undefined;
  /** 48 1 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency1Address?: string | null | undefined;
  /** 49 1 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency1Phone?: string | null | undefined;
  /** 50 2 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency2Name?: string | null | undefined;
  /** 51 2 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency2Relationship?: string | null | undefined;
  /** 52 2 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency2Address?: string | null | undefined;
  /** 53 2 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency2Phone?: string | null | undefined;
  /** 54 3 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency3Name?: string | null | undefined;
  /** 55 3 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency3Relationship?: string | null | undefined;
  /** 56 3 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency3Address?: string | null | undefined;
  /** 57 3 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency3Phone?: string | null | undefined;
  /** 58 4 緊急連絡先(氏名): フリーテキスト。任意 */
  emergency4Name?: string | null | undefined;
  /** 59 4 緊急連絡先(続柄): フリーテキスト。任意 */
  emergency4Relationship?: string | null | undefined;
  /** 60 4 緊急連絡先(住所): フリーテキスト。任意。送り元により住所以外が入りうる */
  emergency4Address?: string | null | undefined;
  /** 61 4 緊急連絡先(電話番号): 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  emergency4Phone?: string | null | undefined;
  /** 62 家族構成 画像ファイル名: フリーテキスト。任意。UPKIHON_IMAGE の名前。1行に1画像が原則 */
  familyImageFileName?: string | null | undefined;
  /** 63 家族関係等の状況: フリーテキスト。任意 */
  familyNote?: string | null | undefined;
  /** 64 今までの生活: フリーテキスト。任意 */
  lifeHistory?: string | null | undefined;
  /** 65 １日の生活・すごし方(生活全般): フリーテキスト。任意 */
  dailyLife?: string | null | undefined;
  /** 66 趣味・楽しみ・特技: フリーテキスト。任意 */
  hobbies?: string | null | undefined;
  /** 67 友人・地域との関係: フリーテキスト。任意 */
  socialTies?: string | null | undefined;
  /** 68 現在利用している公的サービス: フリーテキスト。任意 */
  publicServices?: string | null | undefined;
  /** 69 現在利用している非公的サービス: フリーテキスト。任意 */
  privateServices?: string | null | undefined;
  /** 70 同意日: 年月日 `'2025-11-03'`。任意 */
  consentDate?: string | null | undefined;
  /** 71 同意者氏名: フリーテキスト。任意 */
  consenterName?: string | null | undefined;
}
