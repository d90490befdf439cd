import type { NamedBytes } from '../../../src/synthetic/files';
import {
  days,
  detail,
  done,
  form1,
  form2,
  form7,
  money,
  month,
  offices,
  persons,
  planned,
  subtotal,
  sum,
  supplement,
  visits,
  within,
} from '../forms';
import { remarks, type Shape } from '../shape';
import { type Party, Transmission } from '../transmission';

const { hana } = persons;
const { planner, homeHelp, day, shortStay, roundTheClock } = offices;

/** A サービス利用票 from the care manager to an office. */
function usage(to: Party, fill: (to: Transmission) => void): () => NamedBytes[] {
  return () => {
    const made = new Transmission({ from: planner, to });
    fill(made);
    return made.files();
  };
}

/** 実績 from an office to the care manager. */
function actual(from: Party, fill: (to: Transmission) => void): () => NamedBytes[] {
  return () => {
    const made = new Transmission({ from, to: planner, stamp: '20251202100000' });
    fill(made);
    return made.files();
  };
}

const care = ['111211', 387] as const;

/** 6表: how services stand in the month. */
export const usageShapes: readonly Shape[] = [
  {
    name: 'percentage-addition-in-form7-only',
    why: '処遇改善: percentage additions bear 9999 where they stand in 6表, and no rule ties a row of 7表 to one of 6表 (Rows that build a form).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      visits(to, hana, homeHelp, days(4, 11, 18, 25), care);
      const basic = detail(homeHelp, '111211', 387, 4, { ...within(1548), ...money(1548) });
      const percent = detail(homeHelp, '116275', 379, 1, money(379));
      form7(to, hana, [basic, percent], sum(basic, percent));
    }),
  },
  {
    name: 'percentage-addition-in-both-forms',
    why: '6表: percentage additions bear 9999 and stand once (Rows that build a form).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      visits(to, hana, homeHelp, days(4, 11, 18, 25), care);
      planned(to, hana, homeHelp, { serviceDate: '2025-11-30', serviceCode: '116275', units: 379 });
      const basic = detail(homeHelp, '111211', 387, 4, { ...within(1548), ...money(1548) });
      const percent = detail(homeHelp, '116275', 379, 1, money(379));
      form7(to, hana, [basic, percent], sum(basic, percent));
    }),
  },
  {
    name: 'charged-by-the-month',
    why: 'Services charged by the month stand on each day of use in 6表 and once in 7表; monthly additions count once (Rows that build a form).',
    units: ['usage'],
    make: usage(roundTheClock, (to) => {
      visits(to, hana, roundTheClock, days(3, 10, 17, 24), ['761111', 5446]);
      planned(to, hana, roundTheClock, { serviceDate: '2025-11-01', serviceCode: '764000', units: 800 });
      const basic = detail(roundTheClock, '761111', 5446, 1, { ...within(5446), ...money(5446) });
      const addition = detail(roundTheClock, '764000', 800, 1, { ...within(800), ...money(800) });
      const all = subtotal(roundTheClock, '76AAAA', within(6246));
      form7(to, hana, [basic, addition, all], sum(basic, addition));
    }),
  },
  {
    name: 'prorated-in-a-short-month',
    why: '日割対象日: 31 flags whatever the month, those beyond its end 0; days count more in 7表 than rows in 6表 (layout.tsv UPPLAN 11; rules.tsv plan_total_mismatch).',
    units: ['usage'],
    make: usage(roundTheClock, (to) => {
      const flags = `${'0'.repeat(14)}${'1'.repeat(14)}000`;
      for (const serviceDate of ['2026-02-15', '2026-02-22']) {
        const times = { startTime: '08:00', endTime: '08:30' } as const;
        const prorated = { serviceCode: '761112', units: 179, proratedDays: flags } as const;
        planned(to, hana, roundTheClock, { ...prorated, ...times, serviceDate });
      }
      const basic = detail(roundTheClock, '761112', 179, 14, { ...within(2506), ...money(2506) });
      form7(to, hana, [basic], sum(basic), '2026-02');
    }),
  },
  {
    name: 'past-midnight',
    why: 'A service past midnight is legitimate, and so is one that ends at 24:00 (rules.tsv time_order; Types: hhmm).',
    units: ['usage'],
    remarks: remarks('time_order', 'UPPLAN', [1], 'endTime'),
    make: usage(homeHelp, (to) => {
      const night = { serviceCode: '111228', units: 579 } as const;
      planned(to, hana, homeHelp, { ...night, serviceDate: '2025-11-30', startTime: '23:30', endTime: '00:30' });
      planned(to, hana, homeHelp, { ...night, serviceDate: '2025-11-01', startTime: '00:00', endTime: '01:00' });
      planned(to, hana, homeHelp, { ...night, serviceDate: '2025-11-02', startTime: '23:00', endTime: '24:00' });
      const all = detail(homeHelp, '111228', 579, 3, { ...within(1737), ...money(1737) });
      form7(to, hana, [all], sum(all));
    }),
  },
  {
    name: 'equal-form6-rows',
    why: '6表 has no row key: two helpers at one time give equal rows, and a service given twice a day may also count 2 (files.tsv; layout.tsv UPPLAN 14).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      visits(to, hana, homeHelp, [...days(4), ...days(4)], care);
      planned(to, hana, homeHelp, { serviceDate: '2025-11-05', serviceCode: '111211', units: 387, count: 2 });
      const all = detail(homeHelp, '111211', 387, 4, { ...within(1548), ...money(1548) });
      form7(to, hana, [all], sum(all));
    }),
  },
  {
    name: 'subtraction-of-shared-services',
    why: '共生型: only the first day of the month bears the units of the subtraction, the others 0 (layout.tsv UPPLAN 8, UPSIKYU 13).',
    units: ['usage'],
    make: usage(day, (to) => {
      for (const [index, serviceDate] of days(4, 11, 18).entries()) {
        const times = { startTime: '09:30', endTime: '16:45' } as const;
        planned(to, hana, day, { serviceDate, serviceCode: '151341', units: 658, ...times });
        planned(to, hana, day, { serviceDate, serviceCode: '158101', units: index === 0 ? -138 : 0, ...times });
      }
      const basic = detail(day, '151341', 658, 3, within(1974));
      const less = detail(day, '158101', -138, 1, within(-138));
      const all = subtotal(day, '15AAAA', { ...within(1836), ...money(1836, 10.9) });
      form7(to, hana, [basic, less, all], sum(all));
    }),
  },
  {
    name: 'short-stay-earlier-days',
    why: 'Days of earlier months stand in 6表 and 7表 with up to five digits, on the rows of the stay alone (layout.tsv UPPLAN 9, UPSIKYU 30-32).',
    units: ['usage'],
    make: usage(shortStay, (to) => {
      for (const serviceDate of days(1, 2)) {
        planned(to, hana, shortStay, { serviceDate, serviceCode: '211137', units: 672, priorShortStayDays: 10428 });
      }
      const stay = { priorDays: 10428, plannedDays: 2, cumulativeDays: 10430 };
      const all = detail(shortStay, '211137', 672, 2, { ...within(1344), ...money(1344, 11.1), ...stay });
      form7(to, hana, [all], sum(all));
    }),
  },
  {
    name: 'actual-percentage-addition-zero',
    why: '実績: the units of percentage additions are 0 where they cannot be worked out (layout.tsv UPJSK 8).',
    units: ['actual'],
    make: actual(homeHelp, (to) => {
      for (const serviceDate of days(4, 11)) {
        const times = { startTime: '09:05', endTime: '10:00' } as const;
        done(to, hana, homeHelp, { serviceDate, serviceCode: '111211', units: 387, ...times });
      }
      done(to, hana, homeHelp, { serviceDate: '2025-11-30', serviceCode: '116275', units: 0 });
    }),
  },
  {
    name: 'actual-without-percentage-addition',
    why: '実績: percentage additions are optional (layout.tsv UPJSK 8); times may differ from the plan and from visit to visit.',
    units: ['actual'],
    make: actual(homeHelp, (to) => {
      done(to, hana, homeHelp, {
        serviceDate: '2025-11-04',
        serviceCode: '111211',
        units: 387,
        startTime: '09:05',
        endTime: '10:10',
      });
      done(to, hana, homeHelp, { serviceDate: '2025-11-11', serviceCode: '111211', units: 387 });
    }),
  },
  {
    name: 'actual-of-two-planners',
    why: '実績: the sender is the provider; a person of 総合事業 may have the centre for a planner where the care manager gets the 実績 (rules.tsv receiver_not_planner).',
    units: ['actual'],
    make: actual(homeHelp, (to) => {
      const visit = { serviceDate: '2025-11-04', serviceCode: '111211', units: 387 } as const;
      done(to, hana, homeHelp, visit);
      done(to, persons.jiro, homeHelp, {
        ...visit,
        serviceCode: 'A21111',
        plannerOfficeNumber: offices.centre.number,
      });
    }),
  },
  {
    name: 'two-insurers',
    why: 'A person who moves has two insurers in a month; rows are tied by insurerNumber + insuredNumber (Links between the files).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      for (const [insurerNumber, dates] of [
        ['131016', days(4, 11)],
        ['131024', days(18, 25)],
      ] as const) {
        const person = { ...hana, insurerNumber };
        visits(to, person, homeHelp, dates, care);
        const all = detail(homeHelp, '111211', 387, 2, { ...within(774), ...money(774) });
        form7(to, person, [all], sum(all));
      }
    }),
  },
  {
    name: 'supplement-linked-to-plan-and-to-month',
    why: '利用者補足情報 bears 000000 for the month where it belongs to 1表, and 00000000 for the day where it belongs to 6表 (Links between the files).',
    units: ['plan', 'usage'],
    make: () => {
      const plan = new Transmission({ from: planner, to: homeHelp, stamp: '20251020100000' });
      form1(plan, hana);
      form2(plan, hana, { need: '課題①', needNo: 1 });
      const made = new Transmission({ from: planner, to: homeHelp, stamp: '20251020113000' });
      visits(made, hana, homeHelp, days(4), care);
      const all = detail(homeHelp, '111211', 387, 1, { ...within(387), ...money(387) });
      form7(made, hana, [all], sum(all));
      return [...plan.files(), ...made.files()];
    },
  },
  {
    name: 'public-assistance-numbers',
    why: '生活保護単独: the 被保険者番号 is H and nine digits (Types: insured).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      for (const insuredNumber of ['H000000011', 'H000000022']) {
        const person = { ...hana, insuredNumber };
        visits(to, person, homeHelp, days(4), care);
        const all = detail(homeHelp, '111211', 387, 1, { ...within(387), ...money(387) });
        form7(to, person, [all], sum(all));
      }
    }),
  },
  {
    name: 'satellites',
    why: 'サテライト枝番: one file holds the satellites of an office too; the number is of the office or counts from 1 (The file; layout.tsv UPPLAN 22).',
    units: ['usage'],
    make: usage(day, (to) => {
      const places = [{}, { satelliteNo: '1' }, { satelliteNo: 'B2' }];
      for (const [index, place] of places.entries()) {
        const serviceDate = `2025-11-0${index + 4}`;
        planned(to, hana, day, { serviceDate, serviceCode: '151341', units: 658, ...place });
      }
      const rows = places.map((place) =>
        detail(day, '151341', 658, 1, { ...within(658), ...money(658, 10.9), ...place }),
      );
      form7(to, hana, [...rows, subtotal(day, '15AAAA', within(1974))], sum(...rows));
    }),
  },
  {
    name: 'subtotals-by-satellite',
    why: 'An AAAA row is required for a service type of an office; nothing forbids one for each satellite (Rows that build a form).',
    units: ['usage'],
    make: usage(day, (to) => {
      const rows = [{ satelliteNo: '01' }, { satelliteNo: '02' }].flatMap((place, index) => {
        const units = 658 * (index + 1);
        visits(to, hana, day, days(...(index === 0 ? [4] : [5, 6])), ['151341', 658]);
        return [
          detail(day, '151341', 658, index + 1, { ...within(units), ...place }),
          detail(day, '155301', 40, 1, { ...within(40), ...place }),
          subtotal(day, '15AAAA', { ...within(units + 40), ...money(units + 40, 10.9), ...place }),
        ];
      });
      form7(to, hana, rows, sum(...rows.filter(({ serviceCode }) => serviceCode === '15AAAA')));
    }),
  },
  {
    name: 'services-of-other-offices',
    why: '6表・7表 hold all services of a person at all offices, whoever the receiver is (One transmission).',
    units: ['usage'],
    make: usage(homeHelp, (to) => {
      visits(to, hana, day, days(5, 12), ['151341', 658]);
      visits(to, hana, homeHelp, days(4), care);
      planned(to, hana, offices.advice, { serviceDate: '2025-11-20', serviceCode: '311111', units: 515 });
      const rows = [
        detail(day, '151341', 658, 2, { ...within(1316), ...money(1316, 10.9) }),
        detail(homeHelp, '111211', 387, 1, { ...within(387), ...money(387) }),
        detail(offices.advice, '311111', 515, 1, money(515, 10)),
      ];
      form7(to, hana, rows, sum(...rows));
    }),
  },
  {
    name: 'limits-by-service-type',
    why: '種類別限度額: the slots of 利用者補足情報 are filled from the first on, and 7表 has its columns for it (layout.tsv UPHOSOKU 20-55, UPSIKYU 19-20).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, days(4, 11, 18), care);
      const units = {
        managedUnits: 1161,
        typeLimitExcessUnits: 161,
        typeLimitWithinUnits: 1000,
        limitWithinUnits: 1000,
      };
      const all = detail(homeHelp, '111211', 387, 3, { ...units, ...money(1000), fullCopay: 1835 });
      const head = { ...hana, createdDate: '2025-10-20', targetMonth: month, officeCode: '9999999999' };
      to.add('UPSIKYU', { ...head, ...all });
      to.add('UPSIKYU', { ...head, ...subtotal(homeHelp, '999999', sum(all)), providerNumber: '9999999999' });
      supplement(to, hana, {
        targetMonth: month,
        serviceType1Code: '11',
        serviceType1LimitUnits: 1000,
        serviceType1TotalUnits: 1161,
        serviceType1ExcessUnits: 161,
        totalExcessUnits: 161,
      });
      return to.files();
    },
  },
];
