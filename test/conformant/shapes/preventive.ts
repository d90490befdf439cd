import { basicInfo, day, offices, persons, preventivePlan, preventiveRow } from '../forms';
import { remarks, type Shape } from '../shape';
import { Transmission } from '../transmission';

const { hana, jiro } = persons;
const { planner, centre, centreAF, visitProject } = offices;

const need = { need: '総合的課題', proposal: '提案', proposalIntention: '意向', goal: '目標' } as const;
const support = { supportPoint: '支援のポイント', selfCare: '毎朝の体操', insuredService: '訪問型サービス' } as const;

/** 別表 of a person: one need, two support plans, continuing rows blank. */
function annex(to: Transmission, person: typeof hana | typeof jiro): void {
  preventiveRow(to, person, { ...need, ...support, needNo: 1, supportNo: 1, serviceNo: 1, period: '6か月' });
  preventiveRow(to, person, { needNo: 1, supportNo: 1, serviceNo: 2 });
  preventiveRow(to, person, { needNo: 1, supportNo: 2, selfCare: '家族の声かけ', serviceNo: 1 });
}

/** The annexes of 利用者基本情報, which are sent along be it without a row. */
function withAnnexes(to: Transmission): Transmission {
  return to.open('UPKIHON_SUB1').open('UPKIHON_SUB2');
}

/** 介護予防. */
export const preventiveShapes: readonly Shape[] = [
  {
    name: 'preventive-plan-alone',
    why: '介護予防計画書 goes with or without UPKIHON (One transmission); continuing rows of the 別表 leave the texts empty (Rows that build a form).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      preventivePlan(to, hana);
      annex(to, hana);
      return to.files();
    },
  },
  {
    name: 'preventive-plan-with-basic-information',
    why: '… with UPKIHON, its annexes and pictures; the rule writes .jpg and the examples .JPG (One transmission; File names).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      for (const [person, branch, extension] of [
        [hana, '0001', '.jpg'],
        [jiro, '0002', '.JPG'],
      ] as const) {
        preventivePlan(to, person);
        annex(to, person);
        basicInfo(to, person, { familyImageFileName: to.picture(branch, extension) });
        to.add('UPKIHON_SUB1', { ...person, consultationDate: day, time: '6:00', userActivity: '起床' });
        to.add('UPKIHON_SUB2', { ...person, consultationDate: day, date: 'H12年10月', diseaseName: '高血圧症' });
      }
      return to.files();
    },
  },
  {
    name: 'pictures-named-in-the-other-case',
    why: '.jpg and .JPG are both right, so the cell and the file may differ in it (File names).',
    units: ['basicInfo'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      basicInfo(to, hana, { familyImageFileName: to.picture('0001', '.JPG').replace('.JPG', '.jpg') });
      basicInfo(to, jiro, { familyImageFileName: to.picture('0002', '.jpg').replace('.jpg', '.JPG') });
      return withAnnexes(to).files();
    },
  },
  {
    name: 'pictures-shared-and-several',
    why: 'One picture a row is only the rule (1行に1画像が原則): a row may name two, and a couple the same (layout.tsv UPKIHON 62).',
    units: ['basicInfo'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      const [shared, other] = [to.picture('0001'), to.picture('0002')];
      basicInfo(to, hana, { familyImageFileName: shared });
      basicInfo(to, jiro, { familyImageFileName: `${shared},${other}` });
      return withAnnexes(to).files();
    },
  },
  {
    name: 'two-consultations',
    why: '利用者基本情報 is tied by insurerNumber + insuredNumber + consultationDate, so two consultations of a person are two bases (Links between the files).',
    units: ['basicInfo'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      for (const consultationDate of ['2025-09-01', day]) {
        basicInfo(to, hana, { consultationDate });
        to.add('UPKIHON_SUB1', { ...hana, consultationDate, time: '朝', userActivity: '散歩' });
      }
      return withAnnexes(to).files();
    },
  },
  {
    name: 'basic-information-alone',
    why: '利用者基本情報: its annexes are sent along though nobody has a row in them, and pictures are optional (One transmission).',
    units: ['basicInfo'],
    make: () => {
      const to = new Transmission({ from: centreAF, to: visitProject });
      basicInfo(to, hana, { planType: '2' });
      return withAnnexes(to).files();
    },
  },
  {
    name: 'basic-information-empty-annexes',
    why: 'UPKIHON_SUB1 and UPKIHON_SUB2 may hold no record (rules.tsv file_empty).',
    units: ['basicInfo'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      basicInfo(to, hana);
      return withAnnexes(to).files();
    },
  },
  {
    name: 'preventive-annex-out-of-order',
    why: '別表: 課題 → 支援計画 → 利用サービス goes by the numbers as in 2表, so the order of the rows is free (Rows that build a form).',
    units: ['preventivePlan'],
    remarks: remarks('rows_unsorted', 'UPYOBO_SUB', [2]),
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      preventivePlan(to, hana);
      preventiveRow(to, hana, { needNo: 1, supportNo: 1, serviceNo: 2, serviceCategory: '通所型サービス' });
      preventiveRow(to, hana, { ...need, ...support, needNo: 1, supportNo: 1, serviceNo: 1 });
      return to.files();
    },
  },
  {
    name: 'preventive-annex-no-numbers',
    why: '別表: the three numbers bear no required mark, nor do the texts (layout.tsv UPYOBO_SUB).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: centre, to: planner });
      preventivePlan(to, hana);
      preventiveRow(to, hana, { ...need, ...support, serviceCategory: '通所型サービス' });
      preventiveRow(to, hana, { serviceCategory: '配食' });
      preventiveRow(to, hana, {});
      return to.files();
    },
  },
  {
    name: 'preventive-plan-from-entrusted-care-manager',
    why: 'In 予防 a care manager entrusted by the centre sends too (Who sends).',
    units: ['preventivePlan'],
    make: () => {
      const to = new Transmission({ from: planner, to: visitProject });
      preventivePlan(to, hana, { supportLevel: '3' });
      annex(to, hana);
      return to.files();
    },
  },
  {
    name: 'preventive-deletions',
    why: 'Deletions of 利用者基本情報 and 介護予防計画書 are units of their own (One transmission).',
    units: ['basicInfoDeletion', 'preventivePlanDeletion'],
    make: () => {
      const info = new Transmission({ from: centre, to: planner, stamp: '20251020180000' });
      info.add('DLTKIHON', { ...hana, consultationDate: day });
      const plan = new Transmission({ from: centre, to: planner, stamp: '20251020180100' });
      plan.add('DLTYOBO', { ...hana, planDate: day });
      return [...info.files(), ...plan.files()];
    },
  },
];
