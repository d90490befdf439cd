import type { RecordOf } from '../../src/schemas/record';
import type { Party, Transmission } from './transmission';

/** The offices of the fixtures. */
export const offices = {
  planner: { number: '1370100014', type: '43', name: 'みどり居宅介護支援事業所' },
  centre: { number: '1300500017', type: '46', name: '中央地域包括支援センター' },
  centreAF: { number: '1300500017', type: 'AF', name: '中央地域包括支援センター' },
  homeHelp: { number: '1370200129', type: '11', name: 'さくら訪問介護ステーション' },
  nursing: { number: '1370200129', type: '13', name: 'さくら訪問看護ステーション' },
  day: { number: '1370300236', type: '15', name: 'ひまわりデイサービスセンター' },
  equipment: { number: '1370400343', type: '17', name: 'あおぞら福祉用具' },
  preventiveEquipment: { number: '1370400343', type: '67', name: 'あおぞら福祉用具' },
  shortStay: { number: '1370700452', type: '21', name: '特養つばき苑' },
  roundTheClock: { number: '1390800678', type: '76', name: '定期巡回①号店' },
  advice: { number: '1310100560', type: '31', name: '九段クリニック' },
  visitProject: { number: '13A0100012', type: 'A2', name: '訪問型サービスさくら' },
  dayProject: { number: '13A0200028', type: 'A6', name: '通所型サービスひまわり' },
} as const satisfies Readonly<Record<string, Party>>;

/** A person's numbers. */
export interface Person {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
}

/** The persons of the fixtures; none of the numbers is anybody's. */
export const persons = {
  hana: { insurerNumber: '131016', insuredNumber: '1000000011' },
  jiro: { insurerNumber: '131024', insuredNumber: '1000000022' },
} as const satisfies Readonly<Record<string, Person>>;

type Cells<K extends Parameters<Transmission['add']>[0]> = Partial<RecordOf<K>>;

const identity = {
  nameKana: 'カイゴ　ハナコ',
  name: '介護　花子',
  sex: '2',
  birthDate: '1940-04-01',
} as const;

/** The day the forms have. */
export const day = '2025-10-20';
/** The month of service. */
export const month = '2025-11';

/** The 利用者補足情報 of a person; linked to the month unless planDate is given. */
export function supplement(to: Transmission, person: Person, cells: Cells<'UPHOSOKU'>): void {
  to.add('UPHOSOKU', {
    ...person,
    ...identity,
    certificationStatus: '2',
    careLevel: '22',
    limitUnits: 19705,
    ...cells,
  });
}

/** 1表 with its 利用者補足情報, and an empty 3表 where the edition has one. */
export function form1(to: Transmission, person: Person, cells: Cells<'UP1KYO'> = {}): void {
  const planDate = cells.planDate ?? day;
  to.add('UP1KYO', {
    ...person,
    createdDate: planDate,
    planDate,
    firstPlanDate: '2024-04-01',
    plannerName: '居宅　介子',
    officeName: offices.planner.name,
    officeNumber: offices.planner.number,
    ...cells,
  });
  to.open('UP3KYO');
  supplement(to, person, { planDate });
}

/** A row of 2表. */
export function form2(to: Transmission, person: Person, cells: Cells<'UP2KYO'>): void {
  to.add('UP2KYO', { ...person, createdDate: day, planDate: day, ...cells });
}

/** A row of 3表. */
export function form3(to: Transmission, person: Person, cells: Cells<'UP3KYO'>): void {
  to.add('UP3KYO', { ...person, createdDate: day, planDate: day, ...cells });
}

/** What a row of 6表 needs at least; the rest is as for a service without a time. */
type Form6 = Cells<'UPPLAN'> & { readonly units: number; readonly serviceCode: string; readonly serviceDate: string };

function form6(person: Person, office: Party, cells: Form6): Cells<'UPPLAN'> {
  return {
    ...person,
    createdDate: day,
    targetMonth: cells.serviceDate.slice(0, 7),
    plannerOfficeNumber: offices.planner.number,
    plannerName: '居宅　介子',
    startTime: 'none',
    endTime: 'none',
    count: 1,
    providerNumber: office.number,
    providerName: office.name,
    over30Days: '0',
    ...cells,
  };
}

/** A row of 6表予定. */
export function planned(to: Transmission, person: Person, office: Party, cells: Form6): void {
  to.add('UPPLAN', form6(person, office, cells));
}

/** A row of 6表実績. */
export function done(to: Transmission, person: Person, office: Party, cells: Form6): void {
  to.add('UPJSK', form6(person, office, cells) as Cells<'UPJSK'>);
}

/** Visits of an hour in the morning, one a day. */
export function visits(
  to: Transmission,
  person: Person,
  office: Party,
  dates: readonly string[],
  [serviceCode, units]: readonly [code: string, units: number],
): void {
  for (const serviceDate of dates) {
    planned(to, person, office, { serviceDate, serviceCode, units, startTime: '09:00', endTime: '10:00' });
  }
}

/** Days of the month of service. */
export function days(...numbers: readonly number[]): string[] {
  return numbers.map((number) => `${month}-${String(number).padStart(2, '0')}`);
}

/** A row of 7表 before the month and person are put in. */
export type Form7 = Cells<'UPSIKYU'>;

/** A detail row of 7表: what was charged, how often; its money columns are for the caller to fill. */
export function detail(office: Party, serviceCode: string, units: number, count: number, more: Form7 = {}): Form7 {
  return {
    providerName: office.name,
    providerNumber: office.number,
    serviceCode,
    units,
    count,
    serviceUnits: units * count,
    over30Days: '0',
    ...more,
  };
}

/** A subtotal row of 7表: `'11AAAA'`, `'11EEEE'`, `'21ZZZZ'`. */
export function subtotal(office: Party, serviceCode: string, more: Form7 = {}): Form7 {
  return {
    providerName: office.name,
    providerNumber: office.number,
    serviceCode,
    units: 0,
    count: 0,
    over30Days: '0',
    ...more,
  };
}

/** Units that count towards the limit. */
export function within(units: number): Form7 {
  return { managedUnits: units, limitWithinUnits: units };
}

/** What units cost, at a share of nine tenths. */
export function money(units: number, unitPrice = 11.4): Form7 {
  const totalCost = Math.floor((units * Math.round(unitPrice * 100)) / 100);
  const insuranceClaim = Math.floor((totalCost * 9) / 10);
  return { unitPrice, totalCost, benefitRate: 90, insuranceClaim, insuredCopay: totalCost - insuranceClaim };
}

const summed = [
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
  'totalCost',
  'insuranceClaim',
  'insuredCopay',
  'fullCopay',
] as const;

/** The columns of rows added up; empty where none of them is filled. */
export function sum(...rows: readonly Form7[]): Form7 {
  const total: { -readonly [P in (typeof summed)[number]]?: number } = {};
  for (const row of rows) {
    for (const key of summed) {
      const value = row[key];
      if (typeof value === 'number') total[key] = (total[key] ?? 0) + value;
    }
  }
  return total;
}

/**
 * The 7表 of a person with its total row and 利用者補足情報.
 *
 * @param total What the total row holds: `sum(…)` of the rows that make it up.
 */
export function form7(to: Transmission, person: Person, rows: readonly Form7[], total: Form7, of = month): void {
  const head = { ...person, createdDate: day, targetMonth: of, officeCode: '9999999999' };
  for (const row of rows) to.add('UPSIKYU', { ...head, ...row });
  to.add('UPSIKYU', {
    ...head,
    providerNumber: '9999999999',
    serviceCode: '999999',
    units: 0,
    count: 0,
    over30Days: '0',
    ...total,
  });
  supplement(to, person, { targetMonth: of });
}

/** 利用者基本情報. */
export function basicInfo(to: Transmission, person: Person, cells: Cells<'UPKIHON'> = {}): void {
  to.add('UPKIHON', {
    ...person,
    ...identity,
    consultationDate: day,
    planType: '1',
    outsourced: '2',
    consultationMethod: '01',
    ...cells,
  });
}

/** 介護予防サービス・支援計画書. */
export function preventivePlan(to: Transmission, person: Person, cells: Cells<'UPYOBO'> = {}): void {
  to.add('UPYOBO', { ...person, planDate: day, planType: '1', outsourced: '2', name: identity.name, ...cells });
}

/** A row of its 別表. */
export function preventiveRow(to: Transmission, person: Person, cells: Cells<'UPYOBO_SUB'>): void {
  to.add('UPYOBO_SUB', { ...person, planDate: day, ...cells });
}
