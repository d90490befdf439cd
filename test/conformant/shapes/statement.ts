import type { NamedBytes } from '../../../src/synthetic/files';
import {
  days,
  detail,
  type Form7,
  form7,
  money,
  offices,
  persons,
  planned,
  subtotal,
  sum,
  supplement,
  visits,
  within,
} from '../forms';
import type { Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana, jiro } = persons;
const { planner, homeHelp, day, shortStay, advice } = offices;

/** A 利用票 for the home help: three visits, one of another code, and the 7表 given. */
function statement(rows: readonly Form7[], total: Form7): () => NamedBytes[] {
  return () => {
    const to = new Transmission({ from: planner, to: homeHelp });
    visits(to, hana, homeHelp, days(4, 11), ['111211', 387]);
    visits(to, hana, homeHelp, days(7), ['117211', 179]);
    form7(to, hana, rows, total);
    return to.files();
  };
}

const units = { body: 774, life: 179, all: 953 } as const;

/** The two details, with what stands in their columns. */
function details(body: Form7 = {}, life: Form7 = {}): [Form7, Form7] {
  return [detail(homeHelp, '111211', 387, 2, body), detail(homeHelp, '117211', 179, 1, life)];
}

/** The same with their units in the columns. */
const counted = (body: Form7 = {}, life: Form7 = {}): [Form7, Form7] =>
  details({ ...within(units.body), ...body }, { ...within(units.life), ...life });

const priced = counted(money(units.body), money(units.life));
const limit = (more: Form7 = {}) => subtotal(homeHelp, '11AAAA', { ...within(units.all), ...more });
const percent = detail(homeHelp, '116275', 233, 1, money(233));
const remote = detail(homeHelp, '118000', 143, 1, money(143));
const outside = (...rows: readonly Form7[]) => subtotal(homeHelp, '11EEEE', sum(...rows));

/** 7表: where units and money stand. */
export const statementShapes: readonly Shape[] = [
  {
    name: 'money-on-subtotals',
    why: '7表: money may stand on subtotals only (Rows that build a form).',
    units: ['usage'],
    make: statement([...counted(), limit(money(units.all))], sum(limit(money(units.all)))),
  },
  {
    name: 'all-sums-on-subtotals',
    why: '7表: the columns of details bear no required mark; units and money may all stand on the subtotal (layout.tsv UPSIKYU 17-29).',
    units: ['usage'],
    make: statement([...details(), limit(money(units.all))], sum(limit(money(units.all)))),
  },
  {
    name: 'money-on-details',
    why: '7表: money may stand on details only (Rows that build a form).',
    units: ['usage'],
    make: statement([...priced, limit()], sum(...priced)),
  },
  {
    name: 'money-on-details-and-subtotals',
    why: '7表: nothing forbids money on both, where the subtotal is the sum (Rows that build a form; rules.tsv total_mismatch).',
    units: ['usage'],
    make: statement([...priced, subtotal(homeHelp, '11AAAA', sum(...priced))], sum(...priced)),
  },
  {
    name: 'no-money-at-all',
    why: '7表: no column of money bears a required mark (layout.tsv UPSIKYU 23-29).',
    units: ['usage'],
    make: statement([...counted(), limit()], within(units.all)),
  },
  {
    name: 'empty-total-row',
    why: '7表: the total row is required, its columns of sums are not (layout.tsv UPSIKYU 9, 17-29).',
    units: ['usage'],
    make: statement([...priced, limit()], {}),
  },
  {
    name: 'percentage-addition-beside-a-subtotal',
    why: '処遇改善 belongs to no AAAA row: it bears its own money, the details theirs on the subtotal, and the total is both (Rows that build a form).',
    units: ['usage'],
    make: statement([...counted(), percent, limit(money(units.all))], sum(limit(money(units.all)), percent)),
  },
  {
    name: 'percentage-addition-beside-priced-details',
    why: '処遇改善 outside the limit with its own money, beside details that bear theirs (Rows that build a form).',
    units: ['usage'],
    make: statement([...priced, percent, limit()], sum(...priced, percent)),
  },
  {
    name: 'percentage-addition-with-a-subtotal-of-both',
    why: '7表: where details and subtotal all bear money, 処遇改善 still stands beside the subtotal (Rows that build a form).',
    units: ['usage'],
    make: statement([...priced, percent, subtotal(homeHelp, '11AAAA', sum(...priced))], sum(...priced, percent)),
  },
  {
    name: 'zeros-in-columns-of-units',
    why: '7表: outside the limit only 給付管理単位数 is said to be empty; 0 in the other columns of units says that nothing counts (layout.tsv UPSIKYU 18-22).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, days(4, 11), ['111211', 387]);
      visits(to, hana, homeHelp, days(7), ['117211', 179]);
      const zeros = { typeLimitExcessUnits: 0, typeLimitWithinUnits: 0, limitExcessUnits: 0, limitWithinUnits: 0 };
      const body = detail(homeHelp, '111211', 387, 2, { ...zeros, ...within(units.body), ...money(units.body) });
      const life = detail(homeHelp, '117211', 179, 1, { ...zeros, ...within(units.life), ...money(units.life) });
      const rows = [
        body,
        life,
        { ...percent, ...zeros },
        subtotal(homeHelp, '11AAAA', sum(body, life)),
        detail(advice, '311111', 515, 1, { ...zeros, ...money(515, 10) }),
        detail(advice, '311112', 515, 1, { ...zeros, ...money(515, 10) }),
      ];
      form7(to, hana, rows, sum(...rows.filter(({ serviceCode }) => serviceCode !== '11AAAA')));
      return to.files();
    },
  },
  {
    name: 'persons-interleaved',
    why: 'No order of rows is asked for: the rows of persons may stand in turn, the total row before its details (Rows that build a form).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      const all = { ...subtotal(homeHelp, '999999', sum(...priced)), providerNumber: '9999999999' };
      const rows = [all, limit(), ...priced];
      const head = { createdDate: '2025-10-20', targetMonth: '2025-11', officeCode: '9999999999' } as const;
      for (const row of rows) for (const person of [hana, jiro]) to.add('UPSIKYU', { ...head, ...person, ...row });
      for (const date of days(4, 11)) {
        for (const person of [jiro, hana]) visits(to, person, homeHelp, [date], ['111211', 387]);
      }
      for (const person of [hana, jiro]) visits(to, person, homeHelp, days(7), ['117211', 179]);
      for (const person of [jiro, hana]) supplement(to, person, { targetMonth: '2025-11' });
      return to.files();
    },
  },
  {
    name: 'outside-the-limit-no-subtotal',
    why: '7表: the EEEE row is optional; services outside the limit bear their own money (Rows that build a form).',
    units: ['usage'],
    make: statement([...priced, remote, percent, limit()], sum(...priced, remote, percent)),
  },
  {
    name: 'outside-the-limit-with-subtotal',
    why: '7表: an EEEE row that repeats the money of what lies outside the limit (Rows that build a form).',
    units: ['usage'],
    make: statement(
      [...counted(), remote, percent, limit(money(units.all)), outside(remote, percent)],
      sum(limit(money(units.all)), remote, percent),
    ),
  },
  {
    name: 'outside-the-limit-money-on-subtotals',
    why: '7表: money on subtotals only, AAAA and EEEE alike (Rows that build a form).',
    units: ['usage'],
    make: statement(
      [
        ...counted(),
        detail(homeHelp, '118000', 143, 1),
        detail(homeHelp, '116275', 233, 1),
        limit(money(units.all)),
        subtotal(homeHelp, '11EEEE', money(376)),
      ],
      sum(limit(money(units.all)), money(376)),
    ),
  },
  {
    name: 'percentage-addition-beside-both-subtotals',
    why: '7表: the text leaves open whether 処遇改善 goes into the EEEE row; here it stands beside it (Rows that build a form).',
    units: ['usage'],
    make: statement(
      [...counted(), remote, percent, limit(money(units.all)), outside(remote)],
      sum(limit(money(units.all)), remote, percent),
    ),
  },
  {
    name: 'percentage-addition-beside-both-subtotals-money-on-subtotals',
    why: '7表: the same, where the service outside the limit bears its money on the EEEE row and 処遇改善 its own (Rows that build a form).',
    units: ['usage'],
    make: statement(
      [
        ...counted(),
        detail(homeHelp, '118000', 143, 1),
        percent,
        limit(money(units.all)),
        subtotal(homeHelp, '11EEEE', money(143)),
      ],
      sum(limit(money(units.all)), money(143), percent),
    ),
  },
  {
    name: 'subtotal-of-one-detail',
    why: '7表: an AAAA row is required where a service type has several details, and allowed elsewhere (layout.tsv UPSIKYU 9).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, days(4, 11), ['111211', 387]);
      const all = subtotal(homeHelp, '11AAAA', { ...within(units.body), ...money(units.body) });
      form7(to, hana, [detail(homeHelp, '111211', 387, 2, within(units.body)), all], sum(all));
      return to.files();
    },
  },
  {
    name: 'equal-form7-rows',
    why: '7表: two detail rows may be equal (Rows that build a form).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, [...days(4), ...days(4)], ['111211', 387]);
      const one = detail(homeHelp, '111211', 387, 1, { ...within(387), ...money(387) });
      form7(to, hana, [one, one, subtotal(homeHelp, '11AAAA', within(774))], sum(one, one));
      return to.files();
    },
  },
  {
    name: 'over-the-limit',
    why: '7表: what passes the limit is taken from some details or stands on the subtotal alone; the person pays it in full (layout.tsv UPSIKYU 21, 22, 29).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, days(4, 11), ['111211', 387]);
      visits(to, hana, homeHelp, days(7), ['117211', 179]);
      const over = { managedUnits: units.life, limitExcessUnits: 100, limitWithinUnits: 79 };
      const onDetails = [
        detail(homeHelp, '111211', 387, 2, { ...within(units.body), ...money(units.body) }),
        detail(homeHelp, '117211', 179, 1, { ...over, ...money(79), fullCopay: 1140 }),
      ];
      form7(to, hana, [...onDetails, subtotal(homeHelp, '11AAAA', sum(...onDetails))], sum(...onDetails));
      visits(to, jiro, homeHelp, days(4, 11), ['111211', 387]);
      visits(to, jiro, homeHelp, days(7), ['117211', 179]);
      const onSubtotal = { managedUnits: units.all, limitExcessUnits: 100, limitWithinUnits: 853 };
      const all = subtotal(homeHelp, '11AAAA', { ...onSubtotal, ...money(853), fullCopay: 1140 });
      form7(to, jiro, [...details({ managedUnits: units.body }, { managedUnits: units.life }), all], sum(all));
      return to.files();
    },
  },
  {
    name: 'over-30-days-with-subtotal',
    why: '7表: days over 30 bear ３０日超区分 1 and may have a ZZZZ row; the person pays them in full (Rows that build a form).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: shortStay });
      for (const serviceDate of days(1, 2)) {
        planned(to, hana, shortStay, { serviceDate, serviceCode: '211137', units: 672, priorShortStayDays: 29 });
      }
      planned(to, hana, shortStay, { serviceDate: '2025-11-01', serviceCode: '219200', units: 184 });
      planned(to, hana, shortStay, { serviceDate: '2025-11-03', serviceCode: '211137', units: 672, over30Days: '1' });
      planned(to, hana, shortStay, { serviceDate: '2025-11-03', serviceCode: '219200', units: 184, over30Days: '1' });
      const over = { over30Days: '1' } as const;
      const rows = [
        detail(shortStay, '211137', 672, 2, { ...within(1344), plannedDays: 2, cumulativeDays: 31, priorDays: 29 }),
        detail(shortStay, '219200', 184, 1, within(184)),
        detail(shortStay, '211137', 672, 1, { ...over, fullCopay: 7459 }),
        detail(shortStay, '219200', 184, 1, { ...over, fullCopay: 2042 }),
      ];
      const all = subtotal(shortStay, '21AAAA', { ...within(1528), ...money(1528, 11.1) });
      const rest = subtotal(shortStay, '21ZZZZ', { ...over, fullCopay: 9501 });
      form7(to, hana, [...rows, all, rest], sum(all, rest));
      return to.files();
    },
  },
  {
    name: 'over-30-days-no-subtotal',
    why: '7表: the ZZZZ row is optional, and rows over 30 days ask for no AAAA row (Rows that build a form; rules.tsv total_mismatch).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: shortStay });
      const over = { over30Days: '1' } as const;
      for (const serviceDate of days(1, 2)) {
        planned(to, hana, shortStay, { serviceDate, serviceCode: '211137', units: 672, ...over });
      }
      planned(to, hana, shortStay, { serviceDate: '2025-11-01', serviceCode: '219200', units: 184, ...over });
      const rows = [
        detail(shortStay, '211137', 672, 2, { ...over, fullCopay: 14918 }),
        detail(shortStay, '219200', 184, 1, { ...over, fullCopay: 2042 }),
      ];
      form7(to, hana, rows, sum(...rows));
      return to.files();
    },
  },
  {
    name: 'managed-units-empty',
    why: '7表: 給付管理単位数 may be empty for large day services and for residents of the same building (layout.tsv UPSIKYU 18).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: day });
      visits(to, hana, day, days(4, 11), ['151341', 658]);
      visits(to, hana, day, days(4, 11), ['155301', 40]);
      const rows = [
        detail(day, '151341', 658, 2, { limitWithinUnits: 1316, ...money(1316, 10.9) }),
        detail(day, '155301', 40, 2, { limitWithinUnits: 80, ...money(80, 10.9) }),
      ];
      form7(to, hana, [...rows, subtotal(day, '15AAAA', { limitWithinUnits: 1396 })], sum(...rows));
      return to.files();
    },
  },
  {
    name: 'only-outside-the-limit',
    why: '7表: services outside the limit leave the columns of units empty and ask for no AAAA row, however many rows there are (layout.tsv UPSIKYU 18).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: advice });
      const rows = ['311111', '311112'].map((serviceCode, index) => {
        planned(to, hana, advice, { serviceDate: `2025-11-0${index + 4}`, serviceCode, units: 515 });
        return detail(advice, serviceCode, 515, 1, money(515, 10));
      });
      form7(to, hana, rows, sum(...rows));
      return to.files();
    },
  },
  {
    name: 'discounts',
    why: '7表: details may bear 割引後率 and 割引後単位数, subtotal and total rows leave them empty (layout.tsv UPSIKYU 14-15).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      visits(to, hana, homeHelp, days(4, 11), ['111211', 367]);
      const all = detail(homeHelp, '111211', 387, 2, {
        ...within(734),
        ...money(734),
        serviceUnits: 734,
        discountRate: 95,
        discountedUnits: 367,
      });
      form7(to, hana, [all, subtotal(homeHelp, '11AAAA', sum(all))], sum(all));
      return to.files();
    },
  },
  {
    name: 'counts-on-sum-rows',
    why: '7表: what stands in 回数 of subtotal and total rows is not settled; 0 and sums are met (layout.tsv UPSIKYU 16).',
    units: ['usage'],
    make: statement([...priced, limit({ count: 3 })], { ...sum(...priced), count: 3 }),
  },
  {
    name: 'fixed-copay',
    why: '定額の総合事業: 定額利用者負担単価金額 stands in its own column, without 給付率 (layout.tsv UPSIKYU 25-28).',
    units: ['usage'],
    make: () => {
      const to = new Transmission({ from: planner, to: { ...offices.visitProject, type: 'A4' } });
      visits(to, hana, offices.visitProject, days(4, 11), ['A41111', 200]);
      const all = detail(offices.visitProject, 'A41111', 200, 2, {
        ...within(400),
        totalCost: 4000,
        insuranceClaim: 3500,
        fixedCopayUnitPrice: 250,
        insuredCopay: 500,
      });
      form7(to, hana, [all], sum(all));
      return to.files();
    },
  },
];
