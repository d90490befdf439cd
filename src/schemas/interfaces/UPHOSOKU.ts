// Generated from the definitions by `npm run docs`; do not edit.

/** 利用者補足情報 UPHOSOKU の1レコード（CSVバージョン 201910、202003、202208、202504、202407）。 */
export interface UPHOSOKURecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須（紐づけないときは `null`。ファイルでは0で埋まる）。6表・7表に紐づくときは 00000000 */
  planDate: string | null;
  /** 5 利用者氏名フリガナ: フリーテキスト。必須 */
  nameKana: string;
  /** 6 利用者氏名: フリーテキスト。必須 */
  name: string;
  /** 7 利用者性別: 1 男性、2 女性。必須 */
  sex: '1' | '2';
  /** 8 利用者生年月日: 年月日 `'2025-11-03'`。必須 */
  birthDate: string;
  /** 9 利用者郵便番号: 郵便番号 `'123-4567'`。任意 */
  postalCode: string | null;
  /** 10 利用者住所１: フリーテキスト。任意 */
  address1: string | null;
  /** 11 利用者住所２: フリーテキスト。任意 */
  address2: string | null;
  /** 12 利用者電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  phone: string | null;
  /** 13 認定日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate: string | null;
  /** 14 限度額適用開始年月日: 年月日 `'2025-11-03'`。任意 */
  limitStartDate: string | null;
  /** 15 限度額適用終了年月日: 年月日 `'2025-11-03'`。任意 */
  limitEndDate: string | null;
  /** 16 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus: '1' | '2' | null;
  /** 17 要介護状態変更日: 年月日 `'2025-11-03'`。任意 */
  careLevelChangedDate: string | null;
  /** 18 要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null;
  /** 19 区分支給限度基準額: 整数 7桁まで。任意。標準仕様書の書式は空欄 */
  limitUnits: number | null;
  /** 20 １サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType1Code: string | null;
  /** 21 １支給限度基準額: 整数 7桁まで。任意 */
  serviceType1LimitUnits: number | null;
  /** 22 １合計単位数: 整数 7桁まで。任意 */
  serviceType1TotalUnits: number | null;
  /** 23 １限度超単位数: 整数 7桁まで。任意 */
  serviceType1ExcessUnits: number | null;
  /** 24 ２サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType2Code: string | null;
  /** 25 ２支給限度基準額: 整数 7桁まで。任意 */
  serviceType2LimitUnits: number | null;
  /** 26 ２合計単位数: 整数 7桁まで。任意 */
  serviceType2TotalUnits: number | null;
  /** 27 ２限度超単位数: 整数 7桁まで。任意 */
  serviceType2ExcessUnits: number | null;
  /** 28 ３サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType3Code: string | null;
  /** 29 ３支給限度基準額: 整数 7桁まで。任意 */
  serviceType3LimitUnits: number | null;
  /** 30 ３合計単位数: 整数 7桁まで。任意 */
  serviceType3TotalUnits: number | null;
  /** 31 ３限度超単位数: 整数 7桁まで。任意 */
  serviceType3ExcessUnits: number | null;
  /** 32 ４サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType4Code: string | null;
  /** 33 ４支給限度基準額: 整数 7桁まで。任意 */
  serviceType4LimitUnits: number | null;
  /** 34 ４合計単位数: 整数 7桁まで。任意 */
  serviceType4TotalUnits: number | null;
  /** 35 ４限度超単位数: 整数 7桁まで。任意 */
  serviceType4ExcessUnits: number | null;
  /** 36 ５サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType5Code: string | null;
  /** 37 ５支給限度基準額: 整数 7桁まで。任意 */
  serviceType5LimitUnits: number | null;
  /** 38 ５合計単位数: 整数 7桁まで。任意 */
  serviceType5TotalUnits: number | null;
  /** 39 ５限度超単位数: 整数 7桁まで。任意 */
  serviceType5ExcessUnits: number | null;
  /** 40 ６サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType6Code: string | null;
  /** 41 ６支給限度基準額: 整数 7桁まで。任意 */
  serviceType6LimitUnits: number | null;
  /** 42 ６合計単位数: 整数 7桁まで。任意 */
  serviceType6TotalUnits: number | null;
  /** 43 ６限度超単位数: 整数 7桁まで。任意 */
  serviceType6ExcessUnits: number | null;
  /** 44 ７サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType7Code: string | null;
  /** 45 ７支給限度基準額: 整数 7桁まで。任意 */
  serviceType7LimitUnits: number | null;
  /** 46 ７合計単位数: 整数 7桁まで。任意 */
  serviceType7TotalUnits: number | null;
  /** 47 ７限度超単位数: 整数 7桁まで。任意 */
  serviceType7ExcessUnits: number | null;
  /** 48 ８サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType8Code: string | null;
  /** 49 ８支給限度基準額: 整数 7桁まで。任意 */
  serviceType8LimitUnits: number | null;
  /** 50 ８合計単位数: 整数 7桁まで。任意 */
  serviceType8TotalUnits: number | null;
  /** 51 ８限度超単位数: 整数 7桁まで。任意 */
  serviceType8ExcessUnits: number | null;
  /** 52 ９サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType9Code: string | null;
  /** 53 ９支給限度基準額: 整数 7桁まで。任意 */
  serviceType9LimitUnits: number | null;
  /** 54 ９合計単位数: 整数 7桁まで。任意 */
  serviceType9TotalUnits: number | null;
  /** 55 ９限度超単位数: 整数 7桁まで。任意 */
  serviceType9ExcessUnits: number | null;
  /** 56 合計限度超単位数: 整数 7桁まで。任意。標準仕様書の書式は空欄 */
  totalExcessUnits: number | null;
  /** 57 入所前月迄利用日数: 整数 5桁まで。任意。標準仕様書の書式は空欄 */
  priorStayDays: number | null;
  /** 58 入所累積利用日数: 整数 5桁まで。任意。標準仕様書の書式は空欄 */
  cumulativeStayDays: number | null;
  /** 59 前回要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  previousCareLevel: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null;
  /** 60 同意書受付業者: 事業所番号 10桁。任意。居宅支援事業者番号 */
  consentOfficeNumber: string | null;
  /** 61 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode: string | null;
  /** 62 識別子: 使用しない。任意。使用しない */
  identifier: null;
  /** 63 対象年月: 年月 `'2025-11'`。必須（紐づけないときは `null`。ファイルでは0で埋まる）。1表・2表に紐づくときは 000000 */
  targetMonth: string | null;
}

/** 利用者補足情報 UPHOSOKU の、書き出す1レコード。任意の項目は省ける。 */
export interface UPHOSOKUInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 居宅サービス計画作成（変更）日: 年月日 `'2025-11-03'`。必須（紐づけないときは `null`。ファイルでは0で埋まる）。6表・7表に紐づくときは 00000000 */
  planDate?: string | null | undefined;
  /** 5 利用者氏名フリガナ: フリーテキスト。必須 */
  nameKana: string;
  /** 6 利用者氏名: フリーテキスト。必須 */
  name: string;
  /** 7 利用者性別: 1 男性、2 女性。必須 */
  sex: '1' | '2';
  /** 8 利用者生年月日: 年月日 `'2025-11-03'`。必須 */
  birthDate: string;
  /** 9 利用者郵便番号: 郵便番号 `'123-4567'`。任意 */
  postalCode?: string | null | undefined;
  /** 10 利用者住所１: フリーテキスト。任意 */
  address1?: string | null | undefined;
  /** 11 利用者住所２: フリーテキスト。任意 */
  address2?: string | null | undefined;
  /** 12 利用者電話番号: 電話番号 15文字まで。任意。標準仕様書の書式は空欄 */
  phone?: string | null | undefined;
  /** 13 認定日: 年月日 `'2025-11-03'`。任意 */
  certifiedDate?: string | null | undefined;
  /** 14 限度額適用開始年月日: 年月日 `'2025-11-03'`。任意 */
  limitStartDate?: string | null | undefined;
  /** 15 限度額適用終了年月日: 年月日 `'2025-11-03'`。任意 */
  limitEndDate?: string | null | undefined;
  /** 16 認定状況区分: 1 申請中、2 認定済。任意 */
  certificationStatus?: '1' | '2' | null | undefined;
  /** 17 要介護状態変更日: 年月日 `'2025-11-03'`。任意 */
  careLevelChangedDate?: string | null | undefined;
  /** 18 要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  careLevel?: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null | undefined;
  /** 19 区分支給限度基準額: 整数 7桁まで。任意。標準仕様書の書式は空欄 */
  limitUnits?: number | null | undefined;
  /** 20 １サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType1Code?: string | null | undefined;
  /** 21 １支給限度基準額: 整数 7桁まで。任意 */
  serviceType1LimitUnits?: number | null | undefined;
  /** 22 １合計単位数: 整数 7桁まで。任意 */
  serviceType1TotalUnits?: number | null | undefined;
  /** 23 １限度超単位数: 整数 7桁まで。任意 */
  serviceType1ExcessUnits?: number | null | undefined;
  /** 24 ２サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType2Code?: string | null | undefined;
  /** 25 ２支給限度基準額: 整数 7桁まで。任意 */
  serviceType2LimitUnits?: number | null | undefined;
  /** 26 ２合計単位数: 整数 7桁まで。任意 */
  serviceType2TotalUnits?: number | null | undefined;
  /** 27 ２限度超単位数: 整数 7桁まで。任意 */
  serviceType2ExcessUnits?: number | null | undefined;
  /** 28 ３サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType3Code?: string | null | undefined;
  /** 29 ３支給限度基準額: 整数 7桁まで。任意 */
  serviceType3LimitUnits?: number | null | undefined;
  /** 30 ３合計単位数: 整数 7桁まで。任意 */
  serviceType3TotalUnits?: number | null | undefined;
  /** 31 ３限度超単位数: 整数 7桁まで。任意 */
  serviceType3ExcessUnits?: number | null | undefined;
  /** 32 ４サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType4Code?: string | null | undefined;
  /** 33 ４支給限度基準額: 整数 7桁まで。任意 */
  serviceType4LimitUnits?: number | null | undefined;
  /** 34 ４合計単位数: 整数 7桁まで。任意 */
  serviceType4TotalUnits?: number | null | undefined;
  /** 35 ４限度超単位数: 整数 7桁まで。任意 */
  serviceType4ExcessUnits?: number | null | undefined;
  /** 36 ５サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType5Code?: string | null | undefined;
  /** 37 ５支給限度基準額: 整数 7桁まで。任意 */
  serviceType5LimitUnits?: number | null | undefined;
  /** 38 ５合計単位数: 整数 7桁まで。任意 */
  serviceType5TotalUnits?: number | null | undefined;
  /** 39 ５限度超単位数: 整数 7桁まで。任意 */
  serviceType5ExcessUnits?: number | null | undefined;
  /** 40 ６サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType6Code?: string | null | undefined;
  /** 41 ６支給限度基準額: 整数 7桁まで。任意 */
  serviceType6LimitUnits?: number | null | undefined;
  /** 42 ６合計単位数: 整数 7桁まで。任意 */
  serviceType6TotalUnits?: number | null | undefined;
  /** 43 ６限度超単位数: 整数 7桁まで。任意 */
  serviceType6ExcessUnits?: number | null | undefined;
  /** 44 ７サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType7Code?: string | null | undefined;
  /** 45 ７支給限度基準額: 整数 7桁まで。任意 */
  serviceType7LimitUnits?: number | null | undefined;
  /** 46 ７合計単位数: 整数 7桁まで。任意 */
  serviceType7TotalUnits?: number | null | undefined;
  /** 47 ７限度超単位数: 整数 7桁まで。任意 */
  serviceType7ExcessUnits?: number | null | undefined;
  /** 48 ８サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType8Code?: string | null | undefined;
  /** 49 ８支給限度基準額: 整数 7桁まで。任意 */
  serviceType8LimitUnits?: number | null | undefined;
  /** 50 ８合計単位数: 整数 7桁まで。任意 */
  serviceType8TotalUnits?: number | null | undefined;
  /** 51 ８限度超単位数: 整数 7桁まで。任意 */
  serviceType8ExcessUnits?: number | null | undefined;
  /** 52 ９サービス種類コード: サービス種類コード 2桁。任意。種類別限度額管理が要るとき1枠から順に。短期入所療養介護は22 */
  serviceType9Code?: string | null | undefined;
  /** 53 ９支給限度基準額: 整数 7桁まで。任意 */
  serviceType9LimitUnits?: number | null | undefined;
  /** 54 ９合計単位数: 整数 7桁まで。任意 */
  serviceType9TotalUnits?: number | null | undefined;
  /** 55 ９限度超単位数: 整数 7桁まで。任意 */
  serviceType9ExcessUnits?: number | null | undefined;
  /** 56 合計限度超単位数: 整数 7桁まで。任意。標準仕様書の書式は空欄 */
  totalExcessUnits?: number | null | undefined;
  /** 57 入所前月迄利用日数: 整数 5桁まで。任意。標準仕様書の書式は空欄 */
  priorStayDays?: number | null | undefined;
  /** 58 入所累積利用日数: 整数 5桁まで。任意。標準仕様書の書式は空欄 */
  cumulativeStayDays?: number | null | undefined;
  /** 59 前回要介護状態区分: 06 事業対象者、12 要支援１、13 要支援２、21 要介護１、22 要介護２、23 要介護３、24 要介護４、25 要介護５。任意 */
  previousCareLevel?: '06' | '12' | '13' | '21' | '22' | '23' | '24' | '25' | null | undefined;
  /** 60 同意書受付業者: 事業所番号 10桁。任意。居宅支援事業者番号 */
  consentOfficeNumber?: string | null | undefined;
  /** 61 更新業者コード: 事業所番号 10桁。任意。居宅支援事業者番号 */
  updaterCode?: string | null | undefined;
  /** 62 識別子: 使用しない。任意。使用しない */
  identifier?: null | undefined;
  /** 63 対象年月: 年月 `'2025-11'`。必須（紐づけないときは `null`。ファイルでは0で埋まる）。1表・2表に紐づくときは 000000 */
  targetMonth?: string | null | undefined;
}
