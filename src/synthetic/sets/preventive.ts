import { formatFileName } from '../../filenames/format';
import { Random } from '../random';
import { monthAfter } from './calendar';
import type { RecordsByKind } from './layout';
import { partsOf, type SetPlan } from './options';
import type { Person } from './persons';
import { phrase } from './texts';

/** Branch numbers of pictures have four digits. */
const mostPictures = 9999;

/**
 * The name of a person's 家族構成 picture; `null` for most persons, who have none.
 *
 * @internal
 */
export function pictureNameOf(plan: SetPlan, index: number): string | null {
  if (!plan.basicInformation || index % 3 !== 0 || index / 3 >= mostPictures) return null;
  return formatFileName(partsOf(plan, 'UPKIHON_IMAGE', { branch: String(index / 3 + 1).padStart(4, '0') }));
}

/**
 * Adds the 利用者基本情報 of a person with its two annexes.
 *
 * @internal
 */
export function addBasicInformation(out: RecordsByKind, plan: SetPlan, person: Person, index: number): void {
  const random = new Random(plan.seed, 'basic', index);
  const { insurerNumber, insuredNumber } = person;
  const link = { csvVersion: plan.csvVersion, insurerNumber, insuredNumber, consultationDate: plan.date };
  const method = random.pick(['01', '02', '03'] as const);
  const situation = random.chance(0.9) ? '01' : '02';
  const relationship = phrase(random, 'relationship');
  const visitor = `${person.surname}　次郎`;
  out.add('UPKIHON', {
    ...link,
    planType: '1',
    outsourced: plan.receiver.type === '43' || plan.planner.type === '43' ? '2' : '1',
    authorName: '包括　支援',
    consultationMethod: method,
    consultationMethodOther: method === '03' ? '訪問' : null,
    consultationCount: '01',
    situation,
    situationNote: situation === '02' ? 'さくら病院に入院中\r\n（月末に退院の見込み）' : null,
    nameKana: person.nameKana,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    address: person.address1,
    phone: person.phone,
    physicalIndependence: random.pick(['11', '12', '21'] as const),
    dementiaIndependence: random.pick(['01', '02', '03'] as const),
    careLevel: random.pick(['12', '13'] as const),
    certificationStartDate: person.certificationStart,
    certificationEndDate: person.certificationEnd,
    previousCareLevel: '01',
    checklistResult: '1',
    checklistDate: plan.date,
    disabilityPhysical: '0',
    disabilityIntellectual: '0',
    disabilityMental: '0',
    disabilityIntractable: random.chance(0.1) ? '1' : '0',
    housing: random.pick(['05', '06', '08'] as const),
    roomFloor: random.pick(['1F', '2F', 'B1', '3']),
    homeModified: random.pick(['1', '2'] as const),
    incomeNationalPension: '1',
    incomeEmployeesPension: '0',
    incomeDisabilityPension: '0',
    incomePublicAssistance: person.insuredNumber.startsWith('H') ? '1' : '0',
    visitorName: visitor,
    visitorRelationship: relationship,
    emergency1Name: visitor,
    emergency1Relationship: relationship,
    emergency1Address: '同居',
    emergency1Phone: `090-0000-${random.digits(4)}`,
    familyImageFileName: pictureNameOf(plan, index),
    lifeHistory: phrase(random, 'life'),
    hobbies: '園芸、"俳句"、ラジオ体操',
    publicServices: random.chance(0.5) ? '配食サービス,緊急通報装置' : null,
    consentDate: plan.date,
    consenterName: person.name,
  });
  for (const [time, userActivity] of [
    ['6:00', '起床'],
    ['7:30', '朝食'],
    ['9:00', phrase(random, 'activity')],
    ['21:00', '就寝'],
  ] as const) {
    out.add('UPKIHON_SUB1', {
      ...link,
      time,
      userActivity,
      familyActivity: random.chance(0.3) ? '仕事（平日）' : null,
    });
  }
  for (let count = random.int(0, 2); count > 0; count -= 1) {
    out.add('UPKIHON_SUB2', {
      ...link,
      date: `H${random.int(12, 30)}年${random.int(1, 12)}月`,
      diseaseName: phrase(random, 'disease'),
      doctorName: phrase(random, 'clinic'),
      doctorRole: random.pick(['1', '2'] as const),
      doctorPhone: `03-0000-${random.digits(4)}`,
      progress: random.pick(['01', '02'] as const),
      treatment: '内服（1日2回）',
    });
  }
}

/**
 * Adds the 介護予防サービス・支援計画書 of a person with its annex.
 *
 * @internal
 */
export function addPreventivePlan(out: RecordsByKind, plan: SetPlan, person: Person, index: number): void {
  const random = new Random(plan.seed, 'preventive', index);
  const { insurerNumber, insuredNumber } = person;
  const link = { csvVersion: plan.csvVersion, insurerNumber, insuredNumber, planDate: plan.date };
  const entrusted = plan.planner.type === '43';
  out.add('UPYOBO', {
    ...link,
    planType: plan.planner.type === 'AF' ? '2' : '1',
    outsourced: entrusted ? '2' : '1',
    referenceNumber: `No.${index + 1}`,
    name: person.name,
    certifiedDate: person.certifiedDate,
    certificationStartDate: person.certificationStart,
    certificationEndDate: person.certificationEnd,
    planCategory: random.pick(['11', '21'] as const),
    certificationStatus: '2',
    supportLevel: random.pick(['1', '2', '3'] as const),
    centerPlannerName: '包括　支援',
    careManagerName: entrusted ? '居宅　介子' : null,
    officeName: plan.planner.name,
    officePhone: '03-0000-0001',
    firstPlanDate: `${monthAfter(plan.month, -12)}-15`,
    supportCenterName: '中央地域包括支援センター',
    dayGoal: phrase(random, 'goal'),
    yearGoal: phrase(random, 'need'),
    mobilityCurrent: phrase(random, 'assessment'),
    mobilityHasIssue: '1',
    mobilityIssueCause: phrase(random, 'need'),
    dailyLifeCurrent: phrase(random, 'life'),
    dailyLifeHasIssue: '2',
    supportPolicy: phrase(random, 'policy'),
    checklistExerciseCount: random.int(0, 5),
    checklistNutritionCount: random.int(0, 2),
    programExercise: '1',
    programNutrition: '2',
    consentDate: plan.date,
    consenterName: person.name,
  });
  const needs = random.int(1, 2);
  for (let needNo = 1; needNo <= needs; needNo += 1) {
    const supports = random.int(1, 2);
    for (let supportNo = 1; supportNo <= supports; supportNo += 1) {
      const services = random.int(1, 2);
      for (let serviceNo = 1; serviceNo <= services; serviceNo += 1) {
        const newNeed = supportNo === 1 && serviceNo === 1;
        const service = random.pick(plan.services);
        out.add('UPYOBO_SUB', {
          ...link,
          needNo,
          need: newNeed ? phrase(random, 'need') : null,
          proposal: newNeed ? phrase(random, 'goal') : null,
          proposalIntention: newNeed ? phrase(random, 'assessment') : null,
          goal: newNeed ? phrase(random, 'goal') : null,
          supportNo,
          supportPoint: serviceNo === 1 ? phrase(random, 'support') : null,
          selfCare: serviceNo === 1 ? '毎朝の体操\r\n（家族が声をかける）' : null,
          insuredService: serviceNo === 1 ? phrase(random, 'support') : null,
          serviceNo,
          serviceCategory: '介護予防サービス',
          providerName: service.officeName,
          period: phrase(random, 'period'),
        });
      }
    }
  }
}
