import { defineRule } from '../../rule';
import { servicesOf } from '../support/services';

/** ３０日超区分 1 stands in only one of 6表 and 7表. */
export const over30Differs = /* @__PURE__ */ defineRule('over30_differs', () => ({
  section: { ja: '標準仕様書に定めがない（6表と7表の照合）', en: 'The standard is silent (form 6 against form 7)' },
  fault: {
    ja: '同じ利用者・事業所・サービス種類の３０日超区分1が、6表と7表の片方にしかありません。',
    en: '３０日超区分 1 stands in only one of form 6 and form 7 for a person, office and service type.',
  },
  why: {
    ja: '受け手では、30日を超えた日の費用が利用票と別表で食い違います。',
    en: 'The days over 30 differ between the two forms at the receiver.',
  },
  fix: {
    ja: '連続して30日を超える日の行の３０日超区分を、6表と7表の両方で1にしてください。',
    en: 'Set ３０日超区分 to 1 in both forms for the days beyond 30 in a row.',
  },
  message: {
    ja: '{field}が1ですが、[{lacks}の]同じ事業所・サービス種類の行には1がありません（照合の方法は標準仕様書に定めがありません）。',
    en: '{field} is 1, but no row of the same office and service type has it[ in {lacks}] (the standard sets no rule for comparing them).',
  },
  doubtful: true,
  check: {
    over: 'transmission',
    kinds: ['UPPLAN', 'UPSIKYU'],
    start: (context, report) => {
      const all = servicesOf(context);
      return {
        row: (row) => all.add(row),
        end: () => {
          for (const { services } of all.months()) {
            for (const { plan, form7, over30 } of services) {
              // A service that one form lacks altogether is services_differ.
              if (plan === undefined || form7 === undefined) continue;
              const { plan: inPlan, form7: inForm7 } = over30;
              if (inPlan !== undefined && inForm7 === undefined) {
                report({ at: inPlan, key: 'over30Days' }, { lacks: 'UPSIKYU' });
              } else if (inForm7 !== undefined && inPlan === undefined) {
                report({ at: inForm7, key: 'over30Days' }, { lacks: 'UPPLAN' });
              }
            }
          }
        },
      };
    },
  },
}));
