import type { RecordOf } from '../../schemas/record';

/** What a plan is drawn up for: 初回, 紹介 or 継続. */
export type PlanCategory = 'initial' | 'referral' | 'continuation';

const categories: {
  readonly [C in NonNullable<RecordOf<'UP1KYO'>['planCategory']>]: readonly PlanCategory[];
} = {
  '11': ['initial'],
  '12': ['referral'],
  '21': ['continuation'],
  '51': ['initial', 'referral'],
  '52': ['initial', 'continuation'],
  '53': ['referral', 'continuation'],
  '54': ['initial', 'referral', 'continuation'],
};

/**
 * Takes a 計画書区分 apart: the codes 51 to 54 each stand for several boxes of the form.
 *
 * @param code The code of 1表 or of 介護予防サービス・支援計画書; `null` and codes the standard does not have give none.
 * @remarks 第4.1版 計画書区分.
 * @example
 * ```ts
 * import { planCategories } from 'careplan-csv/forms';
 *
 * planCategories('52'); // ['initial', 'continuation']
 * ```
 */
export function planCategories(code: string | null): readonly PlanCategory[] {
  return typeof code === 'string' && Object.hasOwn(categories, code) ? categories[code as keyof typeof categories] : [];
}
