import { Random } from '../random';
import { form7Lines } from './form7';
import type { RecordsByKind } from './layout';
import { exchangePatterns, type SetPlan } from './options';
import type { Person } from './persons';
import type { Service } from './services';
import { addSupplement, type CareLevel, limits } from './supplement';
import { planUsage, type Usage, type UsageLine } from './usage';

type Who = { readonly csvVersion: string; readonly insurerNumber: string; readonly insuredNumber: string };

const careLevels: Readonly<Record<'居宅' | '予防', readonly CareLevel[]>> = {
  居宅: ['21', '22', '23', '24', '25'],
  予防: ['12', '13', '06'],
};

/** The usages of a person: that of the office the set is about, and some others. */
function usagesOf(plan: SetPlan, index: number, random: Random): Usage[] {
  const others = plan.services.filter((one) => one !== plan.service);
  // A few persons have nearly everything, so that some pass their limit.
  const count = random.chance(0.15) ? others.length - 1 : random.int(0, 3);
  const services: readonly Service[] = [plan.service, ...random.some(others, count)];
  return services.map((service) => planUsage(service, plan.month, new Random(plan.seed, 'usage', index, service.type)));
}

/**
 * Adds the サービス利用票 (予定) of a person: 6表, 7表 and 利用者補足情報.
 *
 * @internal
 */
export function addUsagePlan(out: RecordsByKind, plan: SetPlan, person: Person, index: number): void {
  const random = new Random(plan.seed, 'forms', index);
  const careLevel = random.pick(careLevels[exchangePatterns[plan.pattern].family]);
  const usages = usagesOf(plan, index, random);
  const who = whoOf(plan, person);
  const head = { ...who, createdDate: plan.date, targetMonth: plan.month };
  for (const usage of usages) {
    for (const line of usage.lines)
      out.add('UPPLAN', { ...head, ...form6Of(plan, line), updaterCode: plan.planner.number });
  }
  const details = usages.flatMap((usage) => usage.details);
  const moneyOn = random.chance(0.7) ? 'details' : 'subtotals';
  const { lines, excess } = form7Lines(details, limits[careLevel], moneyOn);
  for (const { detail, serviceCode, units, count, serviceUnits, money } of lines) {
    const service = detail?.service;
    const own = detail !== null && detail.code === serviceCode;
    const stay = own && service?.rhythm === 'stay' && detail.units !== service.addition?.[1];
    out.add('UPSIKYU', {
      ...head,
      providerName: service?.officeName ?? null,
      providerNumber: service?.office ?? '9999999999',
      satelliteNo: service?.satelliteNo ?? null,
      serviceCode,
      taisCode: own ? detail.taisCode : null,
      equipmentName: own ? detail.equipmentName : null,
      units,
      count,
      serviceUnits,
      ...money,
      priorDays: stay ? 0 : null,
      plannedDays: stay ? count : null,
      cumulativeDays: stay ? count : null,
      over30Days: '0',
      officeCode: '9999999999',
      enteredByNumber: plan.planner.number,
      updaterCode: plan.planner.number,
    });
  }
  addSupplement(out, plan, person, { targetMonth: plan.month, careLevel, excess });
}

/**
 * Adds the サービス利用票 (実績) of a person: the rows of the sending office, or of all offices where a care manager passes them on.
 *
 * @internal
 */
export function addActuals(out: RecordsByKind, plan: SetPlan, person: Person, index: number): void {
  const random = new Random(plan.seed, 'forms', index);
  const head = { ...whoOf(plan, person), createdDate: plan.date, targetMonth: plan.month };
  for (const usage of usagesOf(plan, index, random)) {
    for (const line of usage.lines) {
      if (!plan.passedOn && line.service !== plan.service) continue;
      out.add('UPJSK', { ...head, ...form6Of(plan, line), updaterCode: line.service.office });
    }
  }
}

function whoOf(plan: SetPlan, { insurerNumber, insuredNumber }: Person): Who {
  return { csvVersion: plan.csvVersion, insurerNumber, insuredNumber };
}

function form6Of(plan: SetPlan, line: UsageLine) {
  const { service } = line;
  return {
    plannerOfficeNumber: plan.planner.number,
    plannerName: plan.planner.type === '43' ? '居宅　介子' : '包括　支援',
    units: line.units,
    priorShortStayDays: service.rhythm === 'stay' ? 0 : null,
    serviceDate: line.date,
    proratedDays: line.proratedDays,
    startTime: line.start,
    endTime: line.end,
    count: 1,
    serviceCode: line.code,
    taisCode: line.taisCode,
    equipmentName: line.equipmentName,
    detailNo: line.detailNo,
    providerNumber: service.office,
    providerName: service.officeName,
    satelliteNo: service.satelliteNo ?? null,
    over30Days: '0',
  } as const;
}
