import { Random } from '../random';
import { daysOn, japaneseMonth, monthAfter } from './calendar';
import type { RecordsByKind } from './layout';
import type { SetPlan } from './options';
import type { Person } from './persons';
import { addSupplement } from './supplement';
import { phrase } from './texts';

/**
 * Adds the 居宅サービス計画書 of a person: 1表, 2表, 3表 and 利用者補足情報.
 *
 * @internal
 */
export function addCarePlan(out: RecordsByKind, plan: SetPlan, person: Person, index: number): void {
  const random = new Random(plan.seed, 'plan', index);
  const { csvVersion, date, planner } = plan;
  const careLevel = random.pick(['21', '22', '23', '24', '25'] as const);
  const who = { csvVersion, insurerNumber: person.insurerNumber, insuredNumber: person.insuredNumber };
  const link = { ...who, createdDate: date, planDate: date };
  const reason = random.pick(['1', '2', '3', null] as const);
  out.add('UP1KYO', {
    ...link,
    postalCode: person.postalCode,
    address1: person.address1,
    address2: person.address2,
    plannerName: '居宅　介子',
    officeName: planner.name,
    officePostalCode: '102-0074',
    officeAddress1: '東京都千代田区九段南１－６－１７',
    officeNumber: planner.number,
    firstPlanDate: random.chance(0.3) ? date : `${monthAfter(plan.month, -30)}-01`,
    planCategory: random.pick(['11', '21'] as const),
    certificationStatus: '2',
    certifiedDate: person.certifiedDate,
    certificationStartDate: person.certificationStart,
    certificationEndDate: person.certificationEnd,
    careLevel,
    assessmentResult: phrase(random, 'assessment'),
    boardOpinion: random.chance(0.3) ? '特になし' : null,
    overallPolicy: phrase(random, 'policy'),
    livingSupportReason: reason,
    livingSupportOtherReason: reason === '3' ? '家族が日中不在,夜間のみ介護できる' : null,
    updaterCode: planner.number,
  });
  addNeeds(out, plan, link, random);
  addWeek(out, plan, link, random);
  addSupplement(out, plan, person, { planDate: date, careLevel, excess: 0 });
}

type Link = { csvVersion: string; insurerNumber: string; insuredNumber: string; createdDate: string; planDate: string };

function addNeeds(out: RecordsByKind, plan: SetPlan, link: Link, random: Random): void {
  const longTermPeriod = `${japaneseMonth(plan.month)}～${japaneseMonth(monthAfter(plan.month, 11))}`;
  const shortTermPeriod = `${japaneseMonth(plan.month)}～${japaneseMonth(monthAfter(plan.month, 5))}`;
  const needs = random.int(1, 3);
  for (let needNo = 1; needNo <= needs; needNo += 1) {
    const goals = random.int(1, 2);
    for (let goalNo = 1; goalNo <= goals; goalNo += 1) {
      const supports = random.int(1, 3);
      for (let supportNo = 1; supportNo <= supports; supportNo += 1) {
        const service = supportNo === 3 ? null : random.pick(plan.services);
        out.add('UP2KYO', {
          ...link,
          needNo,
          goalNo,
          supportNo,
          // Rows that continue leave the texts of the block empty.
          need: goalNo === 1 && supportNo === 1 ? phrase(random, 'need') : null,
          longTermGoal: supportNo === 1 ? phrase(random, 'goal') : null,
          shortTermGoal: supportNo === 1 ? phrase(random, 'goal') : null,
          longTermPeriod: supportNo === 1 ? longTermPeriod : null,
          shortTermPeriod: supportNo === 1 ? shortTermPeriod : null,
          serviceContent: phrase(random, 'support'),
          insuranceCovered: service === null ? 'N' : 'Y',
          serviceCategory: service === null ? '家族' : (categories[service.type] ?? '介護サービス'),
          providerNumber: service?.office ?? null,
          providerName: service?.officeName ?? phrase(random, 'relationship'),
          frequency: phrase(random, 'frequency'),
          period: shortTermPeriod,
          updaterCode: plan.planner.number,
        });
      }
    }
  }
}

const categories: Readonly<Record<string, string>> = {
  '11': '訪問介護',
  '13': '訪問看護',
  '15': '通所介護',
  '16': '通所リハビリテーション',
  '17': '福祉用具貸与',
  '21': '短期入所生活介護',
  '31': '居宅療養管理指導',
  '76': '定期巡回・随時対応型訪問介護看護',
};

function addWeek(out: RecordsByKind, plan: SetPlan, link: Link, random: Random): void {
  for (const service of plan.services) {
    const [time] = service.times;
    if (time === undefined || !random.chance(0.5)) continue;
    const weekday = random.pick(['1', '2', '3', '4', '5', '6', '7'] as const);
    if (daysOn(plan.month, [Number(weekday)]).length === 0) continue;
    const [startTime, endTime] = time;
    out.add('UP3KYO', { ...link, serviceContent: categories[service.type] ?? null, weekday, startTime, endTime });
  }
  for (const [dailyActivity, activityStartTime] of [
    ['起床', '06:00'],
    ['昼食', '12:00'],
    ['就寝', '21:30'],
  ] as const) {
    // An activity may be a moment: no end.
    const activityEndTime = dailyActivity === '昼食' ? '12:40' : null;
    out.add('UP3KYO', { ...link, dailyActivity, activityStartTime, activityEndTime });
  }
  if (random.chance(0.7)) out.add('UP3KYO', { ...link, nonWeeklyService: phrase(random, 'outside') });
}
