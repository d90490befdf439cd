import { describe, expect, it } from 'vitest';
import { fromPlanTree, personViews, planCategories, unnamedPictures } from '../../../src/forms';
import { codes } from '../../../src/schemas/codes';
import { type Kind, kinds } from '../../../src/schemas/kinds';
import { record } from '../support/records';
import { recordsIn } from '../support/samples';

const all = <K extends Kind>(folder: string, ...kinds: K[]) =>
  Object.fromEntries(kinds.map((kind) => [kind, recordsIn(folder, kind)]));

describe('person view', () => {
  it('shows the plan of each person of a transmission, linked', () => {
    const views = personViews(all('202407/1-keikakusho', 'UP1KYO', 'UP2KYO', 'UP3KYO', 'UPHOSOKU'));
    expect(views).toHaveLength(3);
    for (const { name, carePlans, months, unlinkedSupplements } of views) {
      expect(name).not.toBeNull();
      expect(carePlans).toHaveLength(1);
      const { form1, tree, week, supplement, furtherForm1, furtherSupplements } = carePlans[0]!;
      expect([form1, tree, week, supplement]).not.toContain(null);
      expect([...furtherForm1, ...furtherSupplements, ...months, ...unlinkedSupplements]).toEqual([]);
    }
    const rows = views.flatMap(({ carePlans }) => carePlans.flatMap(({ tree }) => fromPlanTree(tree!)));
    expect(rows).toEqual(recordsIn('202407/1-keikakusho', 'UP2KYO'));
  });

  it('shows the month of each person, also of the older edition', () => {
    for (const edition of ['202407', '202208']) {
      const views = personViews({
        ...all(`${edition}/2-riyohyo`, 'UPPLAN', 'UPSIKYU', 'UPHOSOKU'),
        ...all(`${edition}/3-jisseki`, 'UPJSK'),
      });
      expect(views.length).toBeGreaterThan(1);
      for (const { months } of views) {
        expect(months).toHaveLength(1);
        const { plan, actual, statement, supplement } = months[0]!;
        expect([plan, actual, statement, supplement]).not.toContain(null);
      }
    }
  });

  it('shows the preventive side: basic information with pictures, the plan with its annex', () => {
    const kinds = ['UPKIHON', 'UPKIHON_SUB1', 'UPKIHON_SUB2', 'UPYOBO', 'UPYOBO_SUB'] as const;
    const records = all('202407/5-yobo', ...kinds);
    const views = personViews(records);
    expect(views).toHaveLength(3);
    for (const { basicInfos, preventivePlans } of views) {
      expect(basicInfos[0]).toMatchObject({
        form: expect.anything(),
        pictures: [expect.stringContaining('UPKIHON_IMAGE')],
      });
      expect([basicInfos[0]!.timetable.length, basicInfos[0]!.illnesses.length]).toEqual([3, 1]);
      expect(preventivePlans[0]!.plan).not.toBeNull();
      expect(preventivePlans[0]!.needs).toHaveLength(2);
    }
    // What was read comes out once, record by record.
    expect(views.flatMap(({ basicInfos }) => basicInfos.flatMap(({ form }) => form ?? []))).toEqual(records.UPKIHON);
    expect(views.flatMap(({ basicInfos }) => basicInfos.flatMap(({ timetable }) => timetable))).toEqual(
      records.UPKIHON_SUB1,
    );
    expect(views.flatMap(({ basicInfos }) => basicInfos.flatMap(({ illnesses }) => illnesses))).toEqual(
      records.UPKIHON_SUB2,
    );
  });

  it.each(kinds)('shows a row of %s', (kind) => {
    const shown = (value: unknown): boolean =>
      Array.isArray(value)
        ? value.length > 0
        : typeof value === 'object' && value !== null && Object.values(value).some(shown);
    const [view, ...others] = personViews({ [kind]: [record(kind)] });
    expect(others).toEqual([]);
    // Nothing but the person is there without a row.
    expect(shown(view)).toBe(true);
  });

  it('keeps orphans, second rows of one key and what is linked by nothing', () => {
    const plan = record('UP1KYO');
    const views = personViews({
      UP1KYO: [plan, { ...plan, planCategory: '51' }],
      UP2KYO: [record('UP2KYO', { planDate: '2020-01-01' })],
      UPSIKYU: [record('UPSIKYU', { insuredNumber: '0000000009' })],
      UPHOSOKU: [
        record('UPHOSOKU', { name: 'b', planDate: '2025-10-20', targetMonth: '2025-11' }),
        record('UPHOSOKU', { name: 'c' }),
      ],
      UPKIHON_SUB1: [record('UPKIHON_SUB1', { time: '6:00' })],
      UPYOBO_SUB: [record('UPYOBO_SUB', { needNo: 1 })],
      DLTPLAN: [record('DLTPLAN')],
    });
    expect(views.map(({ insuredNumber }) => insuredNumber)).toEqual(['0000000001', '0000000009']);
    const [one, other] = views;
    expect(
      one!.carePlans.map(({ form1, furtherForm1, tree, supplement }) => [
        form1,
        furtherForm1.length,
        tree !== null,
        supplement?.name,
      ]),
    ).toEqual([
      [plan, 1, false, 'b'],
      [null, 0, true, undefined],
    ]);
    expect(one!.unlinkedSupplements.map(({ name }) => name)).toEqual(['c']);
    expect(one!.basicInfos[0]).toMatchObject({ form: null, timetable: [{ time: '6:00' }] });
    expect(one!.preventivePlans[0]).toMatchObject({ plan: null, needs: [{ needNo: 1 }] });
    expect(one!.deletions.DLTPLAN).toHaveLength(1);
    expect(other!.months[0]).toMatchObject({ plan: null, supplement: null });
  });

  it('finds pictures that no form names, whatever the case of their extension', () => {
    const forms = [record('UPKIHON', { familyImageFileName: 'A_0001.JPG' })];
    expect(unnamedPictures(['A_0001.jpg', 'A_0002.JPG'], forms)).toEqual(['A_0002.JPG']);
  });
});

describe('計画書区分', () => {
  it('takes every code of the table apart as its label says', () => {
    const words = { initial: '初回', referral: '紹介', continuation: '継続' };
    for (const [code, label] of Object.entries(codes.planCategory)) {
      expect(
        planCategories(code)
          .map((category) => words[category])
          .join('＆'),
      ).toBe(label);
    }
    expect(planCategories(null)).toEqual([]);
    expect(planCategories('99')).toEqual([]);
  });
});
