import type { FileKind } from '../../../src/schemas/kinds';
import {
  days,
  detail,
  done,
  form1,
  form2,
  form7,
  money,
  offices,
  persons,
  planned,
  sum,
  visits,
  within,
} from '../forms';
import type { Remark, Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana } = persons;
const { planner, homeHelp, equipment } = offices;

/** One remark for each file: names up to 3.2 show no service types. */
const olderNames = (...kinds: readonly FileKind[]): Remark[] =>
  kinds.map((kind): Remark => `file_name_older_version ${kind} - -`);

const usageFiles = ['UPHOSOKU', 'UPPLAN', 'UPSIKYU'] as const;

/** 予定 of an edition in the first and the last month it is in force for, and 実績. */
function edition(version: '201910' | '202003' | '202208', first: string, last: string): Shape {
  return {
    name: `edition-${version}`,
    why: `CSVバージョン ${version} in the first and the last month it applies to; names without service types, no 3表, no TAISコード (versions.tsv; File names).`,
    units: ['usage', 'usage', 'actual'],
    remarks: [...olderNames(...usageFiles), ...olderNames(...usageFiles), ...olderNames('UPJSK')],
    make: () => {
      const plans = [first, last].map((of) => {
        const stamp = `${of.replace('-', '')}20100000`;
        const to = new Transmission({ from: planner, to: homeHelp, version, stamp });
        visits(to, hana, homeHelp, [`${of}-04`, `${of}-11`], ['111211', 395]);
        planned(to, hana, equipment, { serviceDate: `${of}-01`, serviceCode: '171003', units: 900 });
        const rows = [
          detail(homeHelp, '111211', 395, 2, { ...within(790), ...money(790) }),
          detail(equipment, '171003', 900, 1, { ...within(900), ...money(900, 10) }),
        ];
        form7(to, hana, rows, sum(...rows), of);
        return to;
      });
      const stamp = `${last.replace('-', '')}28100000`;
      const actual = new Transmission({ from: homeHelp, to: planner, version, stamp });
      done(actual, hana, homeHelp, { serviceDate: `${last}-04`, serviceCode: '111211', units: 395 });
      return [...plans, actual].flatMap((to) => to.files());
    },
  };
}

/** Editions of the standard. */
export const editionShapes: readonly Shape[] = [
  edition('201910', '2020-03', '2020-09'),
  edition('202003', '2020-10', '2022-12'),
  edition('202208', '2023-01', '2025-03'),
  {
    name: 'edition-202208-care-plan',
    why: 'Up to 202208 a care plan is 1表, 2表 and 補足, without 3表 (One transmission).',
    units: ['plan'],
    remarks: olderNames('UPHOSOKU', 'UP1KYO', 'UP2KYO'),
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp, version: '202208', stamp: '20230120100000' });
      form1(to, hana);
      form2(to, hana, { needNo: 1, need: '課題①', goalNo: 1, longTermGoal: '長期①', supportNo: 1 });
      return to.files();
    },
  },
  {
    name: 'edition-202208-passed-on',
    why: 'Names up to 3.2 show no service types, so the receiver may be a centre: nobody there need be served by it (rules.tsv receiver_unconcerned, office_file_name).',
    units: ['usage', 'actual'],
    remarks: olderNames(...usageFiles, 'UPJSK'),
    make: () => {
      const route = { from: planner, to: offices.centre, version: '202208' } as const;
      const plan = new Transmission({ ...route, stamp: '20230120100000' });
      visits(plan, hana, homeHelp, ['2023-02-04'], ['111211', 396]);
      const all = detail(homeHelp, '111211', 396, 1, { ...within(396), ...money(396) });
      form7(plan, hana, [all], sum(all), '2023-02');
      const actual = new Transmission({ ...route, stamp: '20230302100000' });
      done(actual, hana, homeHelp, { serviceDate: '2023-02-04', serviceCode: '111211', units: 396 });
      return [...plan.files(), ...actual.files()];
    },
  },
  {
    name: 'first-month-of-202407',
    why: 'CSVバージョン 202407 applies from 2025-04 on (versions.tsv).',
    units: ['usage', 'usage'],
    make: () =>
      ['2025-04', '2025-05'].flatMap((of, index) => {
        const to = new Transmission({ from: planner, to: homeHelp, stamp: `2025032010000${index}` });
        const dates = days(4, 11).map((date) => date.replace('2025-11', of));
        visits(to, hana, homeHelp, dates, ['111211', 387]);
        const all = detail(homeHelp, '111211', 387, 2, { ...within(774), ...money(774) });
        form7(to, hana, [all], sum(all), of);
        return to.files();
      }),
  },
];
