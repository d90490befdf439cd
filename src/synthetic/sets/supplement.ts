import type { CodeOf } from '../../schemas/codes';
import type { RecordsByKind } from './layout';
import type { SetPlan } from './options';
import type { Person } from './persons';

/** 区分支給限度基準額 by 要介護状態区分, of the levels that persons of sets have. */
export const limits = {
  '06': 5032,
  '12': 5032,
  '13': 10_531,
  '21': 16_765,
  '22': 19_705,
  '23': 27_048,
  '24': 30_938,
  '25': 36_217,
} as const satisfies { readonly [C in CodeOf<'careLevel'>]?: number };

/** A level that persons of sets have. */
export type CareLevel = keyof typeof limits;

/** What ties a row of 利用者補足情報 to its form. */
export interface SupplementLink {
  /** Exactly one of the two is set. */
  readonly planDate?: string | undefined;
  readonly targetMonth?: string | undefined;
  readonly careLevel: CareLevel;
  /** Units over the limit. */
  readonly excess: number;
}

/**
 * Adds the 利用者補足情報 of a person.
 *
 * @internal
 */
export function addSupplement(out: RecordsByKind, plan: SetPlan, person: Person, link: SupplementLink): void {
  out.add('UPHOSOKU', {
    csvVersion: plan.csvVersion,
    insurerNumber: person.insurerNumber,
    insuredNumber: person.insuredNumber,
    planDate: link.planDate ?? null,
    nameKana: person.nameKana,
    name: person.name,
    sex: person.sex,
    birthDate: person.birthDate,
    postalCode: person.postalCode,
    address1: person.address1,
    address2: person.address2,
    phone: person.phone,
    certifiedDate: person.certifiedDate,
    limitStartDate: person.certificationStart,
    limitEndDate: person.certificationEnd,
    certificationStatus: '2',
    careLevel: link.careLevel,
    limitUnits: limits[link.careLevel],
    totalExcessUnits: link.excess > 0 ? link.excess : null,
    consentOfficeNumber: plan.planner.number,
    updaterCode: plan.planner.number,
    targetMonth: link.targetMonth ?? null,
  });
}
