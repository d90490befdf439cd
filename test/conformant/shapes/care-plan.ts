import { day, form1, form2, form3, offices, persons } from '../forms';
import { remarks, type Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana, jiro } = persons;
const { planner, homeHelp } = offices;

/** A 居宅サービス計画書 with 1表, 補足 and an empty 3表 of one person. */
function carePlan(fill: (to: Transmission) => void): () => ReturnType<Transmission['files']> {
  return () => {
    const to = new Transmission({ from: planner, to: homeHelp });
    form1(to, hana);
    fill(to);
    return to.files();
  };
}

const first = { need: '課題①', longTermGoal: '長期①', shortTermGoal: '短期①' };

/** 2表 and 3表. */
export const carePlanShapes: readonly Shape[] = [
  {
    name: 'form2-no-numbers',
    why: '2表: needNo, goalNo and supportNo bear no required mark (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, { ...first, serviceContent: '入浴介助' });
      form2(to, hana, { serviceContent: '更衣の見守り' });
      form2(to, hana, { need: '課題②', longTermGoal: '長期②', shortTermGoal: '短期②', serviceContent: '掃除' });
    }),
  },
  {
    name: 'form2-some-numbers',
    why: '2表: each of the three numbers may be empty by itself; equal rows without a whole key have none (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, { ...first, needNo: 1, serviceContent: '入浴介助' });
      form2(to, hana, { needNo: 1, serviceContent: '入浴介助' });
      form2(to, hana, { needNo: 1, serviceContent: '入浴介助' });
      form2(to, hana, { need: '課題②', needNo: 2, goalNo: 1, longTermGoal: '長期②', serviceContent: '掃除' });
      form2(to, hana, { supportNo: 1, serviceContent: '洗濯' });
    }),
  },
  {
    name: 'form2-out-of-order',
    why: '2表: sorted by the numbers the rows give the printed order; the receiver sorts (Rows that build a form).',
    units: ['plan'],
    remarks: remarks('rows_unsorted', 'UP2KYO', [2]),
    make: carePlan((to) => {
      form2(to, hana, {
        need: '課題②',
        needNo: 2,
        goalNo: 1,
        longTermGoal: '長期②',
        supportNo: 1,
        serviceContent: '掃除',
      });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 2, serviceContent: '更衣の見守り' });
      form2(to, hana, { ...first, needNo: 1, goalNo: 1, supportNo: 1, serviceContent: '入浴介助' });
    }),
  },
  {
    name: 'form2-blank-continues',
    why: '2表: a blank text continues the one above (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, { ...first, needNo: 1, goalNo: 1, supportNo: 1, serviceContent: '入浴介助' });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 2, providerName: '長男' });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 3 });
      form2(to, hana, { needNo: 1, goalNo: 2, shortTermGoal: '短期②', supportNo: 1, serviceContent: '掃除' });
    }),
  },
  {
    name: 'form2-texts-repeated',
    why: '2表: texts may also be repeated on every row (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      for (const supportNo of [1, 2, 3]) {
        form2(to, hana, { ...first, needNo: 1, goalNo: 1, supportNo, serviceContent: '入浴介助' });
      }
    }),
  },
  {
    name: 'form2-two-short-term-goals',
    why: "2表: a continuing row may bring a new 短期目標 or 短期期間 under the same number, as in the standard's own example (Rows that build a form).",
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, {
        ...first,
        shortTermPeriod: '6か月',
        needNo: 1,
        goalNo: 1,
        supportNo: 1,
        serviceContent: '入浴',
      });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 2, shortTermGoal: '短期②', serviceContent: '更衣' });
      form2(to, hana, { needNo: 1, goalNo: 1, supportNo: 3, shortTermPeriod: '3か月', serviceContent: '洗濯' });
    }),
  },
  {
    name: 'form2-goals-without-texts-of-need',
    why: '2表: no text bears a required mark, so a goal may stand with its short term only, and a need number with its need only (layout.tsv UP2KYO).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, { needNo: 1, need: '課題①', goalNo: 1, shortTermGoal: '短期①', supportNo: 1 });
      form2(to, hana, { needNo: 2, need: '課題②' });
      form2(to, hana, { needNo: 99, need: '課題③', goalNo: 99, longTermGoal: '長期③', supportNo: 99 });
    }),
  },
  {
    name: 'form3-activity-without-end',
    why: '3表: times are optional, for activities and weekly services alike (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, first);
      form3(to, hana, { dailyActivity: '起床', activityStartTime: '06:30' });
      form3(to, hana, { dailyActivity: '就寝', activityEndTime: '22:00' });
      form3(to, hana, { dailyActivity: '散歩' });
      form3(to, hana, { serviceContent: '訪問介護', weekday: '1', startTime: '09:00' });
      form3(to, hana, { serviceContent: '通所介護', weekday: '3' });
    }),
  },
  {
    name: 'form3-outside-the-week-only',
    why: '3表: a row may be a service outside the weekly rhythm and nothing else (Rows that build a form).',
    units: ['plan'],
    make: carePlan((to) => {
      form2(to, hana, first);
      form3(to, hana, { nonWeeklyService: '短期入所（2か月に1回）' });
      form3(to, hana, { nonWeeklyService: '福祉用具貸与' });
    }),
  },
  {
    name: 'form3-empty',
    why: 'UP3KYO is required in the unit since 202407 and may be without a record (One transmission; rules.tsv file_empty).',
    units: ['plan'],
    make: carePlan((to) => form2(to, hana, { ...first, needNo: 1, goalNo: 1, supportNo: 1 })),
  },
  {
    name: 'form3-past-midnight',
    why: 'A service past midnight is legitimate, and so is 24:00 (rules.tsv time_order; Types: hhmm).',
    units: ['plan'],
    remarks: [
      ...remarks('time_order', 'UP3KYO', [1], 'endTime'),
      ...remarks('time_order', 'UP3KYO', [2], 'activityEndTime'),
    ],
    make: carePlan((to) => {
      form2(to, hana, first);
      form3(to, hana, { serviceContent: '夜間対応型訪問介護', weekday: '5', startTime: '23:30', endTime: '00:15' });
      form3(to, hana, { dailyActivity: '睡眠', activityStartTime: '22:00', activityEndTime: '06:00' });
      form3(to, hana, { serviceContent: '訪問介護', weekday: '6', startTime: '23:00', endTime: '24:00' });
    }),
  },
  {
    name: 'two-plans-of-one-person',
    why: '1表 and its dependants are tied by insurerNumber + insuredNumber + planDate, so two plans of a person are two bases (Links between the files).',
    units: ['plan'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      for (const planDate of ['2025-10-20', '2025-11-17']) {
        form1(to, hana, { planDate });
        form2(to, hana, { ...first, planDate, needNo: 1, goalNo: 1, supportNo: 1, serviceContent: '入浴介助' });
      }
      form1(to, jiro);
      form2(to, jiro, { ...first, needNo: 1, goalNo: 1, supportNo: 1, serviceContent: '掃除' });
      return to.files();
    },
  },
  {
    name: 'form1-required-cells-only',
    why: 'Only the cells marked ○ are filled; numbers of the planning office and dates need not agree with one another (layout.tsv UP1KYO).',
    units: ['plan'],
    make: () => {
      const to = new Transmission({ from: planner, to: homeHelp });
      to.add('UP1KYO', {
        ...hana,
        createdDate: '2025-10-01',
        planDate: day,
        firstPlanDate: day,
        plannerName: '居宅　介子',
        officeName: planner.name,
        officeNumber: planner.number,
      });
      to.add('UP2KYO', { ...hana, createdDate: '2025-10-05', planDate: day });
      to.open('UP3KYO');
      const who = { nameKana: 'カイゴ　ハナコ', name: '介護　花子', sex: '2', birthDate: '1940-04-01' } as const;
      to.add('UPHOSOKU', { ...hana, ...who, planDate: day });
      return to.files();
    },
  },
];
