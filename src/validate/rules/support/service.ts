/** What a row of 7表 is: a detail, a subtotal (within the limit, outside it, over 30 days) or the total. */
export type Form7Part = 'detail' | 'limit' | 'outside' | 'over30' | 'total';

const subtotals: Readonly<Record<string, Form7Part>> = { AAAA: 'limit', EEEE: 'outside', ZZZZ: 'over30' };

/** What a row of 7表 is by its サービスコード. */
export function form7Part(serviceCode: string): Form7Part {
  if (serviceCode === '999999') return 'total';
  // Most codes are digits, of which no subtotal has one here: they need no look into the table.
  if (serviceCode.charCodeAt(2) <= 0x39) return 'detail';
  return subtotals[serviceCode.slice(2)] ?? 'detail';
}

/** The サービス種類コード of a サービスコード. */
export function serviceTypeOf(serviceCode: string): string {
  return serviceCode.slice(0, 2);
}

/** Whether a サービス種類コード is one of 福祉用具貸与 (17, 67 in 予防). */
export function isEquipment(serviceType: string): boolean {
  return serviceType === '17' || serviceType === '67';
}

/**
 * Whether an office of this service type plans services (居宅介護支援, 介護予防支援, 介護予防ケアマネジメント), or may do so: names up to edition 3.2 and
 * torn ones show no service type, those of edition 4.0 one of 3 digits.
 */
export function plansServices(serviceType: string | null | undefined): boolean {
  return serviceType?.length !== 2 || planners.includes(serviceType);
}

const planners: readonly string[] = ['43', '46', 'AF'];

/** Whether an office number stands in a name as the grammar wants it; only then can it be compared with those of the rows. */
export function isOfficeNumber(office: string | undefined): office is string {
  return office !== undefined && /^[0-9A-Z]{10}$/.test(office);
}
