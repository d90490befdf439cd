import type { NamedBytes } from '../../../src/synthetic/files';
import {
  days,
  detail,
  done,
  form7,
  money,
  offices,
  type Person,
  persons,
  planned,
  subtotal,
  sum,
  visits,
  within,
} from '../forms';
import type { Remark, Shape } from '../shape';
import { type Party, type Route, Transmission } from '../transmission';

const { hana } = persons;
const { planner, centre, centreAF, homeHelp, nursing, visitProject, dayProject } = offices;

/** A 利用票 of one visit by the office that receives it. */
function oneVisit(route: Route, office: Party, person: Person = hana, code = '111211', of = '2025-11'): NamedBytes[] {
  const to = new Transmission(route);
  addVisit(to, office, person, code, of, route.from.type === '43' ? route.from.number : planner.number);
  return to.files();
}

function addVisit(
  to: Transmission,
  office: Party,
  person: Person,
  serviceCode: string,
  of: string,
  plannerOfficeNumber: string = planner.number,
): void {
  planned(to, person, office, { serviceDate: `${of}-04`, serviceCode, units: 387, plannerOfficeNumber });
  const all = detail(office, serviceCode, 387, 1, { ...within(387), ...money(387) });
  form7(to, person, [all], sum(all), of);
}

/** 実績 of one visit. */
function oneVisitDone(to: Transmission, office: Party, serviceCode: string): void {
  done(to, hana, office, { serviceDate: '2025-11-04', serviceCode, units: 387, startTime: '09:00', endTime: '10:00' });
}

/** Who sends what to whom. */
export const exchangeShapes: readonly Shape[] = [
  {
    name: 'one-office-two-service-types',
    why: 'The service types in the names part two transmissions of one office number and stamp; 6表・7表 hold both services in both (One transmission).',
    units: ['usage', 'usage'],
    make: () =>
      [homeHelp, nursing].flatMap((receiver) => {
        const to = new Transmission({ from: planner, to: receiver });
        visits(to, hana, homeHelp, days(4, 11), ['111211', 387]);
        visits(to, hana, nursing, days(6), ['131111', 471]);
        const rows = [
          detail(homeHelp, '111211', 387, 2, { ...within(774), ...money(774) }),
          detail(nursing, '131111', 471, 1, { ...within(471), ...money(471) }),
        ];
        form7(to, hana, rows, sum(...rows));
        return to.files();
      }),
  },
  {
    name: 'actual-of-two-service-types',
    why: '実績 of one office number: one file a service type, under one stamp (One transmission).',
    units: ['actual', 'actual'],
    make: () =>
      [homeHelp, nursing].flatMap((sender) => {
        const to = new Transmission({ from: sender, to: planner, stamp: '20251202100000' });
        oneVisitDone(to, sender, sender.type === '11' ? '111211' : '131111');
        return to.files();
      }),
  },
  {
    name: 'sender-is-receiver',
    why: 'One office number may plan and provide; that the exchange may refuse it is a hint (rules.tsv file_name_same_office).',
    units: ['usage'],
    remarks: (['UPHOSOKU', 'UPPLAN', 'UPSIKYU'] as const).map((kind): Remark => `file_name_same_office ${kind} - -`),
    make: () => {
      const own = { ...planner, number: homeHelp.number };
      return oneVisit({ from: own, to: homeHelp }, homeHelp);
    },
  },
  {
    name: 'passed-on-one-stamp',
    why: 'An entrusted care manager passes 予定 and 実績 on to the centre; whether under one stamp the text leaves open (Who sends).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: centre, stamp: '20251203100000' });
      addVisit(to, visitProject, hana, 'A21111', '2025-11');
      oneVisitDone(to, visitProject, 'A21111');
      return to.files();
    },
  },
  {
    name: 'passed-on-two-stamps',
    why: 'The same under two stamps; the sender of 実績 is not the provider then (Who sends).',
    units: ['usage', 'actual'],
    make: () => {
      const plan = new Transmission({ from: planner, to: centre, stamp: '20251020100000' });
      addVisit(plan, visitProject, hana, 'A21111', '2025-11');
      const actual = new Transmission({ from: planner, to: centre, stamp: '20251203100000' });
      oneVisitDone(actual, visitProject, 'A21111');
      oneVisitDone(actual, dayProject, 'A61111');
      return [...plan.files(), ...actual.files()];
    },
  },
  {
    name: 'passed-on-to-care-management',
    why: 'The same to the centre as 介護予防ケアマネジメント (AF), with the centre as the planning office (Who sends).',
    units: ['usage', 'actual'],
    make: () => {
      const plan = new Transmission({ from: planner, to: centreAF, stamp: '20251020100000' });
      addVisit(plan, visitProject, hana, 'A21111', '2025-11', centreAF.number);
      const actual = new Transmission({ from: planner, to: centreAF, stamp: '20251203100000' });
      oneVisitDone(actual, visitProject, 'A21111');
      return [...plan.files(), ...actual.files()];
    },
  },
  {
    name: 'projects-with-letters',
    why: '総合事業: office numbers bear letters, in names and rows; a centre plans (Types: office; Who sends).',
    units: ['usage', 'usage', 'actual'],
    make: () => {
      const both = (receiver: Party, stamp: string) => {
        const to = new Transmission({ from: centreAF, to: receiver, stamp });
        const plannerOfficeNumber = centreAF.number;
        planned(to, hana, visitProject, {
          serviceDate: '2025-11-04',
          serviceCode: 'A21111',
          units: 1176,
          plannerOfficeNumber,
        });
        planned(to, hana, visitProject, {
          serviceDate: '2025-11-11',
          serviceCode: 'A21111',
          units: 1176,
          plannerOfficeNumber,
        });
        planned(to, hana, dayProject, {
          serviceDate: '2025-11-06',
          serviceCode: 'A61111',
          units: 1798,
          plannerOfficeNumber,
        });
        planned(to, hana, dayProject, {
          serviceDate: '2025-11-06',
          serviceCode: 'A65010',
          units: 100,
          plannerOfficeNumber,
        });
        const visit = detail(visitProject, 'A21111', 1176, 1, { ...within(1176), ...money(1176) });
        const basic = detail(dayProject, 'A61111', 1798, 1, within(1798));
        const more = detail(dayProject, 'A65010', 100, 1, within(100));
        const all = subtotal(dayProject, 'A6AAAA', { ...within(1898), ...money(1898, 10.9) });
        form7(to, hana, [visit, basic, more, all], sum(visit, all));
        return to.files();
      };
      const actual = new Transmission({ from: dayProject, to: centreAF, stamp: '20251202100000' });
      const plannerOfficeNumber = centreAF.number;
      done(actual, hana, dayProject, {
        serviceDate: '2025-11-06',
        serviceCode: 'A61111',
        units: 1798,
        plannerOfficeNumber,
      });
      return [...both(visitProject, '20251020100000'), ...both(dayProject, '20251020100100'), ...actual.files()];
    },
  },
  {
    name: 'several-months-several-stamps',
    why: '6表・7表 hold one month a file; each month may go as a transmission of its own (The file; One transmission).',
    units: ['usage', 'usage', 'usage'],
    make: () =>
      ['2025-11', '2025-12', '2026-01'].flatMap((of, index) =>
        oneVisit({ from: planner, to: homeHelp, stamp: `2025102010000${index}` }, homeHelp, hana, '111211', of),
      ),
  },
  {
    name: 'several-months-one-stamp',
    why: 'Files of one kind under one stamp may differ by their month (rules.tsv transmission_duplicate).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      for (const of of ['2025-11', '2025-12']) addVisit(to, homeHelp, hana, '111211', of);
      return to.files();
    },
  },
  {
    name: 'updated-without-deletion',
    why: 'No deletion is needed before an update; import goes by stamp (One transmission).',
    units: ['usage', 'usage'],
    make: () =>
      ['20251020100000', '20251105090000'].flatMap((stamp) =>
        oneVisit({ from: planner, to: homeHelp, stamp }, homeHelp),
      ),
  },
  {
    name: 'deletions',
    why: 'Deletions are units of their own; 実績 goes by office and service type, so one office may stand twice (files.tsv DLTJSK).',
    units: ['planDeletion', 'usageDeletion', 'actualDeletion'],
    make: () => {
      const plan = new Transmission({ from: planner, to: homeHelp, stamp: '20251020180000' });
      plan.add('DLT1KYO', { ...hana, planDate: '2025-10-20' }).add('DLT1KYO', { ...hana, planDate: '2025-09-20' });
      const usage = new Transmission({ from: planner, to: homeHelp, stamp: '20251020180100' });
      usage.add('DLTPLAN', { ...hana, targetMonth: '2025-11' });
      const actual = new Transmission({ from: homeHelp, to: planner, stamp: '20251202180000' });
      for (const serviceTypeCode of ['11', '13']) {
        actual.add('DLTJSK', { ...hana, targetMonth: '2025-11', providerNumber: homeHelp.number, serviceTypeCode });
      }
      return [...plan.files(), ...usage.files(), ...actual.files()];
    },
  },
];
