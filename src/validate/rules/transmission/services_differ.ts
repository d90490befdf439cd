import { outsideLimitTypes } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { sections } from '../support/sections';
import { servicesOf } from '../support/services';

/** 6表 and 7表 of a person do not hold the same offices and service types. */
export const servicesDiffer = /* @__PURE__ */ defineRule('services_differ', () => ({
  section: sections.receivers,
  fault: {
    ja: '6表と7表とで、利用者の事業所・サービス種類が食い違っています。',
    en: 'Form 6 and form 7 of a person do not hold the same offices and service types.',
  },
  why: {
    ja: '利用票と別表のどちらかが欠けて取り込まれます。',
    en: 'The receiver imports one of the two forms without a service.',
  },
  fix: {
    ja: '6表と7表を同じ計画から、利用者のすべてのサービスで出力してください。',
    en: 'Write both forms from the same plan, with all services of the person.',
  },
  message: {
    ja: 'この行と同じ事業所・サービス種類の行が、[{lacks}に]ありません。',
    en: 'There is no row of the office and service type of this row[ in {lacks}].',
  },
  lowered: {
    severity: 'info',
    when: { ja: '6表にあって7表にないとき', en: 'where form 6 holds what form 7 lacks' },
  },
  check: {
    over: 'transmission',
    kinds: ['UPPLAN', 'UPSIKYU'],
    start: (context, report) => {
      const all = servicesOf(context);
      return {
        row: (row) => all.add(row),
        end: () => {
          for (const { services } of all.months()) {
            for (const { serviceType, plan, planOnlyAdditions, form7, form7Limited } of services) {
              if (outsideLimitTypes.includes(serviceType)) continue;
              if (form7Limited !== undefined && plan === undefined) {
                report({ at: form7Limited, key: 'serviceCode' }, { lacks: 'UPPLAN' });
              } else if (plan !== undefined && form7 === undefined && !planOnlyAdditions) {
                report({ at: plan, key: 'serviceCode', lowered: true }, { lacks: 'UPSIKYU' });
              }
            }
          }
        },
      };
    },
  },
}));
