/** Whether records of a service type are exchanged: `null` for the offices that plan, which stand in file names only. */
export interface ServiceType {
  readonly name: string;
  readonly exchanged: boolean | null;
}

/**
 * The service types of the offices that plan: 居宅介護支援, 介護予防支援, 介護予防ケアマネジメント.
 *
 * @remarks 第4.1版 別紙 サービス種類コード一覧.
 */
export const planners: readonly string[] = ['43', '46', 'AF'];

/**
 * The service types that provide services and have care managers on their staff (小規模多機能 and the like): they may plan for the persons they serve.
 *
 * @remarks 第4.1版 1.3.
 */
const planningProviders: readonly string[] = ['73', '77', '68', '79', '75', '69'];

/** Whether an office of a service type may plan, be it beside services of its own. */
export function mayPlan(serviceType: string): boolean {
  return planners.includes(serviceType) || planningProviders.includes(serviceType);
}

const preventiveTypes: ReadonlySet<string> = /* @__PURE__ */ new Set(
  '24 25 26 2B 34 35 37 39 44 45 62 63 64 66 67 69 74 75 A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE'.split(' '),
);

/** Whether a サービス種類コード is one of 介護予防 or 総合事業, where a centre may entrust a care manager with the plan. */
export function isPreventive(serviceType: string): boolean {
  return preventiveTypes.has(serviceType);
}

/** The service types that are exchanged and lie outside the 区分支給限度 as a whole: 居宅療養管理指導, and that of 予防. */
export const outsideLimitTypes: readonly string[] = ['31', '34'];

/** Whether a サービス種類コード is one of 福祉用具貸与 (17, 67 in 予防). */
export function isEquipment(serviceType: string): boolean {
  return serviceType === '17' || serviceType === '67';
}

/**
 * サービス種類コード → name and whether its records are exchanged (連携対象).
 *
 * @remarks 第4.1版 別紙 サービス種類コード一覧.
 */
export const serviceTypes: Readonly<Record<string, ServiceType>> = {
  '11': { name: '訪問介護', exchanged: true },
  '12': { name: '訪問入浴介護', exchanged: true },
  '13': { name: '訪問看護', exchanged: true },
  '14': { name: '訪問リハビリテーション', exchanged: true },
  '15': { name: '通所介護', exchanged: true },
  '16': { name: '通所リハビリテーション', exchanged: true },
  '17': { name: '福祉用具貸与', exchanged: true },
  '21': { name: '短期入所生活介護', exchanged: true },
  '22': { name: '短期入所療養介護（介護老人保健施設）', exchanged: true },
  '23': { name: '短期入所療養介護（介護療養型医療施設等）', exchanged: true },
  '2A': { name: '短期入所療養介護（介護医療院）', exchanged: true },
  '31': { name: '居宅療養管理指導', exchanged: true },
  '71': { name: '夜間対応型訪問介護', exchanged: true },
  '76': { name: '定期巡回・随時対応型訪問介護看護', exchanged: true },
  '72': { name: '認知症対応型通所介護', exchanged: true },
  '78': { name: '地域密着型通所介護', exchanged: true },
  '73': { name: '小規模多機能型居宅介護', exchanged: true },
  '68': { name: '小規模多機能型居宅介護（短期利用）', exchanged: true },
  '77': { name: '看護小規模多機能型居宅介護', exchanged: true },
  '79': { name: '看護小規模多機能型居宅介護（短期利用）', exchanged: true },
  '33': { name: '特定施設入居者生活介護', exchanged: false },
  '27': { name: '特定施設入居者生活介護（短期利用）', exchanged: true },
  '36': { name: '地域密着型特定施設入居者生活介護', exchanged: false },
  '28': { name: '地域密着型特定施設入居者生活介護（短期利用）', exchanged: true },
  '32': { name: '認知症対応型共同生活介護（短期利用以外）', exchanged: false },
  '38': { name: '認知症対応型共同生活介護（短期利用）', exchanged: true },
  '41': { name: '特定福祉用具販売', exchanged: false },
  '42': { name: '住宅改修', exchanged: false },
  '51': { name: '介護福祉施設サービス', exchanged: false },
  '52': { name: '介護保健施設サービス', exchanged: false },
  '53': { name: '介護療養施設サービス', exchanged: false },
  '54': { name: '地域密着型介護老人福祉施設入所者生活介護', exchanged: false },
  '59': { name: '特定介護サービス等', exchanged: false },
  '81': { name: '市町村特別給付', exchanged: false },
  '62': { name: '介護予防訪問入浴介護', exchanged: true },
  '63': { name: '介護予防訪問看護', exchanged: true },
  '64': { name: '介護予防訪問リハビリテーション', exchanged: true },
  '66': { name: '介護予防通所リハビリテーション', exchanged: true },
  '67': { name: '介護予防福祉用具貸与', exchanged: true },
  '24': { name: '介護予防短期入所生活介護', exchanged: true },
  '25': { name: '介護予防短期入所療養介護（介護老人保健施設）', exchanged: true },
  '26': { name: '介護予防短期入所療養介護（介護療養型医療施設等）', exchanged: true },
  '2B': { name: '介護予防短期入所療養介護（介護医療院）', exchanged: true },
  '34': { name: '介護予防居宅療養管理指導', exchanged: true },
  '74': { name: '介護予防認知症対応型通所介護', exchanged: true },
  '75': { name: '介護予防小規模多機能型居宅介護', exchanged: true },
  '69': { name: '介護予防小規模多機能型居宅介護（短期利用）', exchanged: true },
  '35': { name: '介護予防特定施設入居者生活介護', exchanged: false },
  '37': { name: '介護予防認知症対応型共同生活介護（短期利用以外）', exchanged: false },
  '39': { name: '介護予防認知症対応型共同生活介護（短期利用）', exchanged: true },
  '44': { name: '特定介護予防福祉用具販売', exchanged: false },
  '45': { name: '介護予防住宅改修', exchanged: false },
  A1: { name: '訪問型サービス（みなし）', exchanged: true },
  A2: { name: '訪問型サービス（独自）', exchanged: true },
  A3: { name: '訪問型サービス（独自／定率）', exchanged: true },
  A4: { name: '訪問型サービス（独自／定額）', exchanged: true },
  A5: { name: '通所型サービス（みなし）', exchanged: true },
  A6: { name: '通所型サービス（独自）', exchanged: true },
  A7: { name: '通所型サービス（独自／定率）', exchanged: true },
  A8: { name: '通所型サービス（独自／定額）', exchanged: true },
  '55': { name: '介護医療院サービス', exchanged: false },
  A9: { name: 'その他の生活支援サービス', exchanged: false },
  AA: { name: 'その他の生活支援サービス', exchanged: false },
  AB: { name: 'その他の生活支援サービス', exchanged: false },
  AC: { name: 'その他の生活支援サービス', exchanged: false },
  AD: { name: 'その他の生活支援サービス', exchanged: false },
  AE: { name: 'その他の生活支援サービス', exchanged: false },
  '43': { name: '居宅介護支援', exchanged: null },
  '46': { name: '介護予防支援', exchanged: null },
  AF: { name: '介護予防ケアマネジメント', exchanged: null },
};
