// Generated from the definitions by `npm run docs`; do not edit.

/** 第7表（サービス利用票別表） UPSIKYU の1レコード（CSVバージョン 202504、202407）。 */
export interface UPSIKYURecord {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 対象年月: 年月 `'2025-11'`。必須。1ファイルは単月 */
  targetMonth: string;
  /** 6 サービス事業所名: フリーテキスト。任意 */
  providerName: string | null;
  /** 7 サービス事業所コード: 事業所番号 10桁。必須。全合計行は 9999999999 */
  providerNumber: string;
  /** 8 サテライト枝番: 英数字 2文字まで。任意。サテライトでなければ空。標準仕様書は文字の種類を定めない（外れても警告まで） */
  satelliteNo: string | null;
  /** 9 サービスコード: サービスコード 6桁（小計・全合計も）。必須。小計: 種類+AAAA（限度額対象。同じ種類が複数行のとき必須）、種類+EEEE（対象外・任意）、種類+ZZZZ（30日超・任意）。全合計 999999（必須） */
  serviceCode: string;
  /** 10 TAISコード: TAISコード 12文字。任意。種類17・67はこれか福祉用具届出コードのどちらか */
  taisCode: string | null;
  /** 11 福祉用具届出コード: TAISコード 12文字。任意 */
  equipmentReportCode: string | null;
  /** 12 用具名称（機種名）: フリーテキスト。任意 */
  equipmentName: string | null;
  /** 13 単位数: 整数 6桁まで。必須。小計・全合計は0。共生型は月初日だけ減算単位数、他の日は0 */
  units: number;
  /** 14 割引後率: 整数 5桁まで。任意。小計・全合計は空 */
  discountRate: number | null;
  /** 15 割引後単位数: 整数 6桁まで。任意。小計・全合計は空 */
  discountedUnits: number | null;
  /** 16 回数／日数: 整数 3桁まで。必須（空でよい行もある）。202208 では2桁。小計・全合計に何を置くか標準仕様書に定めがない（0も空もありうる） */
  count: number | null;
  /** 17 サービス単位金額: 整数 5桁まで。任意。標準仕様書は5桁。6桁も受け取る */
  serviceUnits: number | null;
  /** 18 給付管理単位数: 整数 6桁まで。任意。区分支給限度外のサービスは空。大規模型通所系、小多機・看多機の同一建物居住者のサービスが無い場合は出力側が単位数か空を選べる */
  managedUnits: number | null;
  /** 19 種類支給限度基準超単位数: 整数 6桁まで。任意 */
  typeLimitExcessUnits: number | null;
  /** 20 種類支給限度基準内単位数: 整数 6桁まで。任意 */
  typeLimitWithinUnits: number | null;
  /** 21 区分支給限度基準超単位数: 整数 6桁まで。任意 */
  limitExcessUnits: number | null;
  /** 22 区分支給限度基準内単位数: 整数 6桁まで。任意 */
  limitWithinUnits: number | null;
  /** 23 単位数単価: 小数2桁まで `11.4`。任意。99.99 の形 */
  unitPrice: number | null;
  /** 24 費用総額保険／事業対象分: 整数 6桁まで。任意 */
  totalCost: number | null;
  /** 25 給付率: 整数 6桁まで。任意 */
  benefitRate: number | null;
  /** 26 保険／事業費請求額: 整数 6桁まで。任意 */
  insuranceClaim: number | null;
  /** 27 定額利用者負担単価金額: 整数 6桁まで。任意 */
  fixedCopayUnitPrice: number | null;
  /** 28 利用者負担保険／事業対象分: 整数 6桁まで。任意 */
  insuredCopay: number | null;
  /** 29 利用者負担（全額負担分）: 整数 6桁まで。任意 */
  fullCopay: number | null;
  /** 30 前月までの利用日数: 整数 5桁まで。任意。4.1版の別紙の抽出では2桁、3.2版の更新履歴では5桁へ変更。5桁まで受け取る */
  priorDays: number | null;
  /** 31 当月の計画利用日数: 整数 2桁まで。任意 */
  plannedDays: number | null;
  /** 32 累積利用日数: 整数 5桁まで。任意 */
  cumulativeDays: number | null;
  /** 33 ３０日超区分: 0 非該当、1 該当。必須 */
  over30Days: '0' | '1';
  /** 34 事業所コード: 事業所番号 10桁。任意。9999999999 固定 */
  officeCode: string | null;
  /** 35 入力者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号か。標準仕様書の書式は空欄とも読める */
  enteredByNumber: string | null;
  /** 36 更新業者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号 */
  updaterCode: string | null;
  /** 37 識別子: 使用しない。任意。使用しない */
  identifier: null;
}

/** 第7表（サービス利用票別表） UPSIKYU の1レコード（CSVバージョン 201910、202003、202208）。 */
export interface UPSIKYURecord202208 {
  /** 1 CSVバージョン: `'2022-08'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 対象年月: 年月 `'2025-11'`。必須。1ファイルは単月 */
  targetMonth: string;
  /** 6 サービス事業所名: フリーテキスト。任意 */
  providerName: string | null;
  /** 7 サービス事業所コード: 事業所番号 10桁。必須。全合計行は 9999999999 */
  providerNumber: string;
  /** 8 サテライト枝番: 英数字 2文字まで。任意。サテライトでなければ空。標準仕様書は文字の種類を定めない（外れても警告まで） */
  satelliteNo: string | null;
  /** 9 サービスコード: サービスコード 6桁（小計・全合計も）。必須。小計: 種類+AAAA（限度額対象。同じ種類が複数行のとき必須）、種類+EEEE（対象外・任意）、種類+ZZZZ（30日超・任意）。全合計 999999（必須） */
  serviceCode: string;
  /** 10 単位数: 整数 6桁まで。必須。小計・全合計は0。共生型は月初日だけ減算単位数、他の日は0 */
  units: number;
  /** 11 割引後率: 整数 5桁まで。任意。小計・全合計は空 */
  discountRate: number | null;
  /** 12 割引後単位数: 整数 6桁まで。任意。小計・全合計は空 */
  discountedUnits: number | null;
  /** 13 回数／日数: 整数 2桁まで。必須（空でよい行もある）。小計・全合計に何を置くか標準仕様書に定めがない（0も空もありうる） */
  count: number | null;
  /** 14 サービス単位金額: 整数 5桁まで。任意。標準仕様書は5桁。6桁も受け取る */
  serviceUnits: number | null;
  /** 15 給付管理単位数: 整数 6桁まで。任意。区分支給限度外のサービスは空。大規模型通所系、小多機・看多機の同一建物居住者のサービスが無い場合は出力側が単位数か空を選べる */
  managedUnits: number | null;
  /** 16 種類支給限度基準超単位数: 整数 6桁まで。任意 */
  typeLimitExcessUnits: number | null;
  /** 17 種類支給限度基準内単位数: 整数 6桁まで。任意 */
  typeLimitWithinUnits: number | null;
  /** 18 区分支給限度基準超単位数: 整数 6桁まで。任意 */
  limitExcessUnits: number | null;
  /** 19 区分支給限度基準内単位数: 整数 6桁まで。任意 */
  limitWithinUnits: number | null;
  /** 20 単位数単価: 小数2桁まで `11.4`。任意。99.99 の形 */
  unitPrice: number | null;
  /** 21 費用総額保険／事業対象分: 整数 6桁まで。任意 */
  totalCost: number | null;
  /** 22 給付率: 整数 6桁まで。任意 */
  benefitRate: number | null;
  /** 23 保険／事業費請求額: 整数 6桁まで。任意 */
  insuranceClaim: number | null;
  /** 24 定額利用者負担単価金額: 整数 6桁まで。任意 */
  fixedCopayUnitPrice: number | null;
  /** 25 利用者負担保険／事業対象分: 整数 6桁まで。任意 */
  insuredCopay: number | null;
  /** 26 利用者負担（全額負担分）: 整数 6桁まで。任意 */
  fullCopay: number | null;
  /** 27 前月までの利用日数: 整数 5桁まで。任意。4.1版の別紙の抽出では2桁、3.2版の更新履歴では5桁へ変更。5桁まで受け取る */
  priorDays: number | null;
  /** 28 当月の計画利用日数: 整数 2桁まで。任意 */
  plannedDays: number | null;
  /** 29 累積利用日数: 整数 5桁まで。任意 */
  cumulativeDays: number | null;
  /** 30 ３０日超区分: 0 非該当、1 該当。必須 */
  over30Days: '0' | '1';
  /** 31 事業所コード: 事業所番号 10桁。任意。9999999999 固定 */
  officeCode: string | null;
  /** 32 入力者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号か。標準仕様書の書式は空欄とも読める */
  enteredByNumber: string | null;
  /** 33 更新業者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号 */
  updaterCode: string | null;
  /** 34 識別子: 使用しない。任意。使用しない */
  identifier: null;
}

/** 第7表（サービス利用票別表） UPSIKYU の、どの版でもありうる1レコード。版にない項目のキーはない。 */
export interface UPSIKYUAnyEdition {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 対象年月: 年月 `'2025-11'`。必須。1ファイルは単月 */
  targetMonth: string;
  /** 6 サービス事業所名: フリーテキスト。任意 */
  providerName: string | null;
  /** 7 サービス事業所コード: 事業所番号 10桁。必須。全合計行は 9999999999 */
  providerNumber: string;
  /** 8 サテライト枝番: 英数字 2文字まで。任意。サテライトでなければ空。標準仕様書は文字の種類を定めない（外れても警告まで） */
  satelliteNo: string | null;
  /** 9 サービスコード: サービスコード 6桁（小計・全合計も）。必須。小計: 種類+AAAA（限度額対象。同じ種類が複数行のとき必須）、種類+EEEE（対象外・任意）、種類+ZZZZ（30日超・任意）。全合計 999999（必須） */
  serviceCode: string;
  /** 10 TAISコード: TAISコード 12文字。任意。種類17・67はこれか福祉用具届出コードのどちらか */
  taisCode?: string | null;
  /** 11 福祉用具届出コード: TAISコード 12文字。任意 */
  equipmentReportCode?: string | null;
  /** 12 用具名称（機種名）: フリーテキスト。任意 */
  equipmentName?: string | null;
  /** 13 単位数: 整数 6桁まで。必須。小計・全合計は0。共生型は月初日だけ減算単位数、他の日は0 */
  units: number;
  /** 14 割引後率: 整数 5桁まで。任意。小計・全合計は空 */
  discountRate: number | null;
  /** 15 割引後単位数: 整数 6桁まで。任意。小計・全合計は空 */
  discountedUnits: number | null;
  /** 16 回数／日数: 整数 3桁まで。必須（空でよい行もある）。202208 では2桁。小計・全合計に何を置くか標準仕様書に定めがない（0も空もありうる） */
  count: number | null;
  /** 17 サービス単位金額: 整数 5桁まで。任意。標準仕様書は5桁。6桁も受け取る */
  serviceUnits: number | null;
  /** 18 給付管理単位数: 整数 6桁まで。任意。区分支給限度外のサービスは空。大規模型通所系、小多機・看多機の同一建物居住者のサービスが無い場合は出力側が単位数か空を選べる */
  managedUnits: number | null;
  /** 19 種類支給限度基準超単位数: 整数 6桁まで。任意 */
  typeLimitExcessUnits: number | null;
  /** 20 種類支給限度基準内単位数: 整数 6桁まで。任意 */
  typeLimitWithinUnits: number | null;
  /** 21 区分支給限度基準超単位数: 整数 6桁まで。任意 */
  limitExcessUnits: number | null;
  /** 22 区分支給限度基準内単位数: 整数 6桁まで。任意 */
  limitWithinUnits: number | null;
  /** 23 単位数単価: 小数2桁まで `11.4`。任意。99.99 の形 */
  unitPrice: number | null;
  /** 24 費用総額保険／事業対象分: 整数 6桁まで。任意 */
  totalCost: number | null;
  /** 25 給付率: 整数 6桁まで。任意 */
  benefitRate: number | null;
  /** 26 保険／事業費請求額: 整数 6桁まで。任意 */
  insuranceClaim: number | null;
  /** 27 定額利用者負担単価金額: 整数 6桁まで。任意 */
  fixedCopayUnitPrice: number | null;
  /** 28 利用者負担保険／事業対象分: 整数 6桁まで。任意 */
  insuredCopay: number | null;
  /** 29 利用者負担（全額負担分）: 整数 6桁まで。任意 */
  fullCopay: number | null;
  /** 30 前月までの利用日数: 整数 5桁まで。任意。4.1版の別紙の抽出では2桁、3.2版の更新履歴では5桁へ変更。5桁まで受け取る */
  priorDays: number | null;
  /** 31 当月の計画利用日数: 整数 2桁まで。任意 */
  plannedDays: number | null;
  /** 32 累積利用日数: 整数 5桁まで。任意 */
  cumulativeDays: number | null;
  /** 33 ３０日超区分: 0 非該当、1 該当。必須 */
  over30Days: '0' | '1';
  /** 34 事業所コード: 事業所番号 10桁。任意。9999999999 固定 */
  officeCode: string | null;
  /** 35 入力者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号か。標準仕様書の書式は空欄とも読める */
  enteredByNumber: string | null;
  /** 36 更新業者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号 */
  updaterCode: string | null;
  /** 37 識別子: 使用しない。任意。使用しない */
  identifier: null;
}

/** 第7表（サービス利用票別表） UPSIKYU の、書き出す1レコード。任意の項目は省ける。 */
export interface UPSIKYUInput {
  /** 1 CSVバージョン: `'2024-07'` など。必須。1ファイル内で同一 */
  csvVersion: string;
  /** 2 保険者番号: 数字6桁。必須。要介護者が属する自治体のコード */
  insurerNumber: string;
  /** 3 被保険者番号: 被保険者番号 10桁。必須。数字10桁。生保単独は H+数字9桁 */
  insuredNumber: string;
  /** 4 作成年月日: 年月日 `'2025-11-03'`。必須 */
  createdDate: string;
  /** 5 対象年月: 年月 `'2025-11'`。必須。1ファイルは単月 */
  targetMonth: string;
  /** 6 サービス事業所名: フリーテキスト。任意 */
  providerName?: string | null | undefined;
  /** 7 サービス事業所コード: 事業所番号 10桁。必須。全合計行は 9999999999 */
  providerNumber: string;
  /** 8 サテライト枝番: 英数字 2文字まで。任意。サテライトでなければ空。標準仕様書は文字の種類を定めない（外れても警告まで） */
  satelliteNo?: string | null | undefined;
  /** 9 サービスコード: サービスコード 6桁（小計・全合計も）。必須。小計: 種類+AAAA（限度額対象。同じ種類が複数行のとき必須）、種類+EEEE（対象外・任意）、種類+ZZZZ（30日超・任意）。全合計 999999（必須） */
  serviceCode: string;
  /** 10 TAISコード: TAISコード 12文字。任意。種類17・67はこれか福祉用具届出コードのどちらか */
  taisCode?: string | null | undefined;
  /** 11 福祉用具届出コード: TAISコード 12文字。任意 */
  equipmentReportCode?: string | null | undefined;
  /** 12 用具名称（機種名）: フリーテキスト。任意 */
  equipmentName?: string | null | undefined;
  /** 13 単位数: 整数 6桁まで。必須。小計・全合計は0。共生型は月初日だけ減算単位数、他の日は0 */
  units: number;
  /** 14 割引後率: 整数 5桁まで。任意。小計・全合計は空 */
  discountRate?: number | null | undefined;
  /** 15 割引後単位数: 整数 6桁まで。任意。小計・全合計は空 */
  discountedUnits?: number | null | undefined;
  /** 16 回数／日数: 整数 3桁まで。必須（空でよい行もある）。202208 では2桁。小計・全合計に何を置くか標準仕様書に定めがない（0も空もありうる） */
  count?: number | null | undefined;
  /** 17 サービス単位金額: 整数 5桁まで。任意。標準仕様書は5桁。6桁も受け取る */
  serviceUnits?: number | null | undefined;
  /** 18 給付管理単位数: 整数 6桁まで。任意。区分支給限度外のサービスは空。大規模型通所系、小多機・看多機の同一建物居住者のサービスが無い場合は出力側が単位数か空を選べる */
  managedUnits?: number | null | undefined;
  /** 19 種類支給限度基準超単位数: 整数 6桁まで。任意 */
  typeLimitExcessUnits?: number | null | undefined;
  /** 20 種類支給限度基準内単位数: 整数 6桁まで。任意 */
  typeLimitWithinUnits?: number | null | undefined;
  /** 21 区分支給限度基準超単位数: 整数 6桁まで。任意 */
  limitExcessUnits?: number | null | undefined;
  /** 22 区分支給限度基準内単位数: 整数 6桁まで。任意 */
  limitWithinUnits?: number | null | undefined;
  /** 23 単位数単価: 小数2桁まで `11.4`。任意。99.99 の形 */
  unitPrice?: number | null | undefined;
  /** 24 費用総額保険／事業対象分: 整数 6桁まで。任意 */
  totalCost?: number | null | undefined;
  /** 25 給付率: 整数 6桁まで。任意 */
  benefitRate?: number | null | undefined;
  /** 26 保険／事業費請求額: 整数 6桁まで。任意 */
  insuranceClaim?: number | null | undefined;
  /** 27 定額利用者負担単価金額: 整数 6桁まで。任意 */
  fixedCopayUnitPrice?: number | null | undefined;
  /** 28 利用者負担保険／事業対象分: 整数 6桁まで。任意 */
  insuredCopay?: number | null | undefined;
  /** 29 利用者負担（全額負担分）: 整数 6桁まで。任意 */
  fullCopay?: number | null | undefined;
  /** 30 前月までの利用日数: 整数 5桁まで。任意。4.1版の別紙の抽出では2桁、3.2版の更新履歴では5桁へ変更。5桁まで受け取る */
  priorDays?: number | null | undefined;
  /** 31 当月の計画利用日数: 整数 2桁まで。任意 */
  plannedDays?: number | null | undefined;
  /** 32 累積利用日数: 整数 5桁まで。任意 */
  cumulativeDays?: number | null | undefined;
  /** 33 ３０日超区分: 0 非該当、1 該当。必須 */
  over30Days: '0' | '1';
  /** 34 事業所コード: 事業所番号 10桁。任意。9999999999 固定 */
  officeCode?: string | null | undefined;
  /** 35 入力者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号か。標準仕様書の書式は空欄とも読める */
  enteredByNumber?: string | null | undefined;
  /** 36 更新業者コード: 事業所番号 10桁。任意。居宅介護支援事業者番号 */
  updaterCode?: string | null | undefined;
  /** 37 識別子: 使用しない。任意。使用しない */
  identifier?: null | undefined;
}
