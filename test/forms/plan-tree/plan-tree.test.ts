import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlanTree, type Goal, type Need, type PlanTree, type ShortTermGoal, toPlanTrees } from '../../../src/forms';
import { CareplanCsvError } from '../../../src/issues';
import type { RecordOf } from '../../../src/schemas/record';
import { interleaved, shuffled } from '../support/arbitrary';
import { row2 } from '../support/records';
import { samplesOf } from '../support/samples';

type Form2 = RecordOf<'UP2KYO'>;

const text = fc.option(fc.constantFrom('a', 'b', '改行\n、"引用"'), { nil: null });
const modes = ['blank', 'repeat'] as const;

const support = fc.record({ serviceContent: text, insuranceCovered: fc.constantFrom('Y', 'N', null), period: text });

/** Canonical trees: all numbered in order, nothing empty, no short-term goal like the one before. */
const tree = (insuredNumber: string): fc.Arbitrary<PlanTree> =>
  fc
    .array(
      fc.record({
        need: text,
        goals: fc.array(
          fc.record({
            longTermGoal: text,
            longTermPeriod: text,
            shortTermGoals: fc.array(
              fc.record({ shortTermPeriod: text, supports: fc.array(support, { minLength: 1, maxLength: 3 }) }),
              { minLength: 1, maxLength: 3 },
            ),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((needs) => {
      const blank = toPlanTrees([row2([1, 1, 1], { insuredNumber })])[0]!;
      const leaf = blank.needs[0]!.goals[0]!.shortTermGoals[0]!.supports[0]!;
      return {
        ...blank,
        needs: needs.map(
          ({ need, goals }, n): Need => ({
            needNo: n + 1,
            need,
            goals: goals.map(({ shortTermGoals, ...goal }, g): Goal => {
              let supportNo = 0;
              const numbered = shortTermGoals.map(
                ({ shortTermPeriod, supports }, s): ShortTermGoal => ({
                  shortTermGoal: `短期${s}`,
                  // Nothing may be empty where the goal before it is filled: rows cannot say that.
                  shortTermPeriod: s === 0 ? shortTermPeriod : (shortTermPeriod ?? 'p'),
                  supports: supports.map((values) => ({ ...leaf, ...values, supportNo: ++supportNo })),
                }),
              );
              return { goalNo: g + 1, ...goal, shortTermGoals: numbered };
            }),
          }),
        ),
      };
    });

describe('2表: rows to trees', () => {
  it("reads the standard's own example: a goal with two short-term goals", () => {
    const rows = [
      row2([1, 1, 1], {
        need: '課題１',
        longTermGoal: '長期１',
        shortTermGoal: '短期１',
        serviceContent: 'サービス１',
      }),
      row2([1, 1, 2], { serviceContent: 'サービス２' }),
      row2([1, 1, 3], { shortTermGoal: '短期２', serviceContent: 'サービス３' }),
      row2([1, 2, 1], { longTermGoal: '長期２', shortTermGoal: '短期３', serviceContent: 'サービス４' }),
      row2([2, 1, 1], {
        need: '課題２',
        longTermGoal: '長期３',
        shortTermGoal: '短期４',
        serviceContent: 'サービス５',
      }),
    ];
    const [plan, ...more] = toPlanTrees(rows);
    expect(more).toEqual([]);
    const outline = plan!.needs.map(({ need, goals }) => [
      need,
      goals.map(({ longTermGoal, shortTermGoals }) => [
        longTermGoal,
        shortTermGoals.map(({ shortTermGoal, supports }) => [
          shortTermGoal,
          supports.map(({ serviceContent }) => serviceContent),
        ]),
      ]),
    ]);
    expect(outline).toEqual([
      [
        '課題１',
        [
          [
            '長期１',
            [
              ['短期１', ['サービス１', 'サービス２']],
              ['短期２', ['サービス３']],
            ],
          ],
          ['長期２', [['短期３', ['サービス４']]]],
        ],
      ],
      ['課題２', [['長期３', [['短期４', ['サービス５']]]]]],
    ]);
    expect(fromPlanTree(plan!)).toEqual(rows);
  });

  it('reads a new 短期期間 alone as a new short-term goal under the same text', () => {
    const rows = [
      row2([1, 1, 1], { need: 'n', longTermGoal: 'l', shortTermGoal: 's', shortTermPeriod: 'p1' }),
      row2([1, 1, 2], { shortTermPeriod: 'p2' }),
    ];
    const goals = toPlanTrees(rows)[0]!.needs[0]!.goals;
    expect(goals).toHaveLength(1);
    expect(
      goals[0]!.shortTermGoals.map(({ shortTermGoal, shortTermPeriod }) => [shortTermGoal, shortTermPeriod]),
    ).toEqual([
      ['s', 'p1'],
      ['s', 'p2'],
    ]);
  });

  it('begins a new need at a text that differs under the same number, and at a new number without a text', () => {
    const rows = [row2([1, 1, 1], { need: 'a' }), row2([1, 1, 2], { need: 'b' }), row2([2, 1, 1])];
    expect(toPlanTrees(rows)[0]!.needs.map(({ needNo, need }) => [needNo, need])).toEqual([
      [1, 'a'],
      [1, 'b'],
      [2, null],
    ]);
  });

  it('keeps rows without numbers in the order of the file', () => {
    const rows = ['a', null, 'b', null, 'a'].map((need, index) =>
      row2([null, null, null], { need, serviceContent: String(index) }),
    );
    const needs = toPlanTrees(rows)[0]!.needs;
    expect(needs.map(({ need, goals }) => [need, goals[0]!.shortTermGoals[0]!.supports.length])).toEqual([
      ['a', 2],
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('keeps a row without a number behind the row it followed', () => {
    const rows = [
      row2([2, 1, 1], { need: 'second', serviceContent: '2' }),
      row2([2, null, null], { serviceContent: '2+' }),
      row2([1, 1, 1], { need: 'first', serviceContent: '1' }),
      row2([null, null, null], { serviceContent: '1+' }),
    ];
    const needs = toPlanTrees(rows)[0]!.needs;
    const contents = needs.map(({ need, goals }) => [
      need,
      goals[0]!.shortTermGoals[0]!.supports.map(({ serviceContent }) => serviceContent),
    ]);
    expect(contents).toEqual([
      ['first', ['1', '1+']],
      ['second', ['2', '2+']],
    ]);
  });

  it('takes the order of the file where 援助内容NO begins anew at each short-term goal', () => {
    const rows = [
      row2([1, 1, 1], { need: 'n', longTermGoal: 'l', shortTermGoal: 's1' }),
      row2([1, 1, 2]),
      row2([1, 1, 1], { shortTermGoal: 's2' }),
      row2([1, 1, 2]),
    ];
    const goal = toPlanTrees(rows)[0]!.needs[0]!.goals[0]!;
    expect(goal.shortTermGoals.map(({ shortTermGoal, supports }) => [shortTermGoal, supports.length])).toEqual([
      ['s1', 2],
      ['s2', 2],
    ]);
    expect(fromPlanTree(toPlanTrees(rows)[0]!)).toEqual(rows);
  });

  it('keeps what a row says otherwise than the head of the tree', () => {
    const rows = [
      row2([1, 1, 1], { need: 'n' }),
      row2([1, 1, 2], { createdDate: '2025-10-21', updaterCode: '1370100014' }),
    ];
    const plan = toPlanTrees(rows)[0]!;
    expect(plan.needs[0]!.goals[0]!.shortTermGoals[0]!.supports[1]).toMatchObject({
      differs: { createdDate: '2025-10-21', updaterCode: '1370100014' },
    });
    expect(fromPlanTree(plan)).toEqual(rows);
  });

  it('tells plans of one person apart', () => {
    const rows = [
      row2([1, 1, 1]),
      row2([1, 1, 1], { planDate: '2026-04-01' }),
      row2([1, 1, 1], { insurerNumber: '131024' }),
    ];
    expect(toPlanTrees(rows)).toHaveLength(3);
  });
});

describe('2表: trees to rows', () => {
  const plan = (needs: readonly object[]): PlanTree => ({ ...toPlanTrees([row2([1, 1, 1])])[0]!, needs }) as PlanTree;
  const leaf = { supportNo: null, serviceContent: 's' };
  const goal = (shortTermGoals: readonly object[]): object => ({
    goalNo: null,
    longTermGoal: 'l',
    longTermPeriod: null,
    shortTermGoals,
  });
  const numbersOf = (rows: readonly Form2[]): unknown[] =>
    rows.map(({ needNo, goalNo, supportNo }) => [needNo, goalNo, supportNo]);

  it('numbers what has no number, 援助内容 over all short-term goals of a goal', () => {
    const shortTermGoals = [
      { shortTermGoal: 'a', shortTermPeriod: null, supports: [leaf, leaf] },
      { shortTermGoal: 'b', shortTermPeriod: null, supports: [leaf] },
    ];
    const rows = fromPlanTree(plan([{ needNo: null, need: 'n', goals: [goal(shortTermGoals), goal(shortTermGoals)] }]));
    expect(numbersOf(rows)).toEqual([
      [1, 1, 1],
      [1, 1, 2],
      [1, 1, 3],
      [1, 2, 1],
      [1, 2, 2],
      [1, 2, 3],
    ]);
  });

  it('numbers all anew, only what is missing, or nothing, as asked', () => {
    const rows = [row2([3, 5, 7], { need: 'n' })];
    const [read] = toPlanTrees(rows);
    expect(numbersOf(fromPlanTree(read!))).toEqual([[3, 5, 7]]);
    expect(numbersOf(fromPlanTree(read!, { numbers: 'all' }))).toEqual([[1, 1, 1]]);
    const bare = plan([{ needNo: null, need: 'n', goals: [goal([])] }]);
    expect(numbersOf(fromPlanTree(bare, { numbers: 'keep' }))).toEqual([[null, null, null]]);
  });

  it('gives a need, goal or short-term goal without anything below a row', () => {
    const rows = fromPlanTree(
      plan([
        { needNo: 1, need: 'a', goals: [] },
        { needNo: 2, need: 'b', goals: [goal([])] },
      ]),
    );
    expect(rows.map(({ need, longTermGoal }) => [need, longTermGoal])).toEqual([
      ['a', null],
      ['b', 'l'],
    ]);
  });

  it('refuses more than 99 in one place', () => {
    const supports = Array.from({ length: 100 }, () => leaf);
    const shortTermGoals = [{ shortTermGoal: 'a', shortTermPeriod: null, supports }];
    const full = plan([{ needNo: 1, need: 'n', goals: [goal(shortTermGoals)] }]);
    expect(() => fromPlanTree(full)).toThrow(CareplanCsvError);
    expect(() => fromPlanTree(plan([{ needNo: 100, need: 'n', goals: [] }]))).toThrow('99');
  });

  it('refuses a tree that rows would say otherwise, instead of moving a support under another goal', () => {
    const shortTermGoals = [
      { shortTermGoal: 'a', shortTermPeriod: null, supports: [leaf] },
      { shortTermGoal: null, shortTermPeriod: null, supports: [leaf] },
    ];
    const silent = plan([{ needNo: 1, need: 'n', goals: [goal(shortTermGoals)] }]);
    for (const continuation of modes) expect(() => fromPlanTree(silent, { continuation })).toThrow('cannot say');
  });

  it('refuses unknown options', () => {
    // @ts-expect-error - no such way to continue
    expect(() => fromPlanTree(plan([]), { continuation: 'ditto' })).toThrow(CareplanCsvError);
  });
});

describe('2表: laws', () => {
  it.each(modes)('trees stay as they are over rows (%s)', (continuation) => {
    fc.assert(
      fc.property(tree('0000000001'), (plan) => {
        const rows = fromPlanTree(plan, { continuation });
        expect(toPlanTrees(rows)).toEqual([plan]);
        expect(fromPlanTree(toPlanTrees(rows)[0]!, { continuation })).toEqual(rows);
      }),
    );
  });

  it.each(modes)(
    'numbered rows give the same trees in any order, several persons among each other (%s)',
    (continuation) => {
      const both = fc.tuple(tree('0000000001'), tree('H000000002')).chain((plans) => {
        const rows = plans.flatMap((plan) => fromPlanTree(plan, { continuation }));
        return shuffled(rows).map((mixed) => ({ plans, mixed }));
      });
      fc.assert(
        fc.property(both, ({ plans, mixed }) => {
          const read = toPlanTrees(mixed).sort((a, b) => (a.insuredNumber < b.insuredNumber ? -1 : 1));
          expect(read).toEqual(plans);
        }),
      );
    },
  );

  it('unnumbered rows of several persons keep their order each', () => {
    const rows = (insuredNumber: string): Form2[] =>
      ['a', null, 'b'].map((need) => row2([null, null, null], { insuredNumber, need }));
    const alone = [...toPlanTrees(rows('1')), ...toPlanTrees(rows('2'))];
    fc.assert(
      fc.property(interleaved([rows('1'), rows('2')]), (mixed) => {
        expect(toPlanTrees(mixed).sort((a, b) => Number(a.insuredNumber) - Number(b.insuredNumber))).toEqual(alone);
      }),
    );
  });

  const number = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
  const anyRow = fc
    .record({
      needNo: number,
      need: text,
      goalNo: number,
      longTermGoal: text,
      longTermPeriod: text,
      shortTermGoal: text,
      shortTermPeriod: text,
      supportNo: number,
      serviceContent: text,
      createdDate: fc.constantFrom('2025-10-20', '2025-10-21'),
    })
    .map((values) => row2([], values));

  it('whatever the rows are like, each becomes one support and no field is lost', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const [plan] = toPlanTrees(rows);
        const leaves = plan!.needs.flatMap((need) =>
          need.goals.flatMap((goal) =>
            goal.shortTermGoals.flatMap((short) =>
              short.supports.map(({ differs, ...leaf }) => ({
                ...need,
                ...goal,
                ...short,
                ...plan,
                ...leaf,
                ...differs,
              })),
            ),
          ),
        );
        expect(leaves).toHaveLength(rows.length);
        // Every filled cell of every row stands on some leaf's path.
        const own = (row: object): string =>
          JSON.stringify([(row as Form2).supportNo, (row as Form2).serviceContent, (row as Form2).createdDate]);
        expect(leaves.map(own).sort()).toEqual(rows.map(own).sort());
        for (const key of [
          'needNo',
          'need',
          'goalNo',
          'longTermGoal',
          'longTermPeriod',
          'shortTermGoal',
          'shortTermPeriod',
        ] as const) {
          const said = new Set(leaves.map((leaf) => leaf[key]));
          for (const row of rows) if (row[key] !== null) expect(said).toContain(row[key]);
        }
      }),
    );
  });

  it('a tree that was read is written in a way that is read as the same tree, or refused', () => {
    let written = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), fc.constantFrom(...modes), (rows, continuation) => {
        const read = toPlanTrees(rows);
        let again: Form2[];
        try {
          again = fromPlanTree(read[0]!, { continuation, numbers: 'keep' });
        } catch (error) {
          expect(error).toBeInstanceOf(CareplanCsvError);
          return;
        }
        written += 1;
        expect(again).toHaveLength(rows.length);
        expect(supportsOf(toPlanTrees(again)[0]!)).toEqual(expect.arrayContaining(supportsOf(read[0]!)));
      }),
    );
    expect(written).toBeGreaterThan(10);
  });

  it.each(samplesOf('UP2KYO'))('sample $name comes back as it is', ({ records }) => {
    expect(toPlanTrees(records).flatMap((plan) => fromPlanTree(plan))).toEqual(records);
    const repeated = toPlanTrees(records).flatMap((plan) => fromPlanTree(plan, { continuation: 'repeat' }));
    expect(toPlanTrees(repeated)).toEqual(toPlanTrees(records));
  });
});

/** Each support with the texts above it. */
function supportsOf({ needs }: PlanTree): object[] {
  return needs.flatMap(({ need, goals }) =>
    goals.flatMap(({ longTermGoal, longTermPeriod, shortTermGoals }) =>
      shortTermGoals.flatMap(({ shortTermGoal, shortTermPeriod, supports }) =>
        supports.map((leaf) => ({
          need,
          longTermGoal,
          longTermPeriod,
          shortTermGoal,
          shortTermPeriod,
          ...leaf,
          differs: null,
        })),
      ),
    ),
  );
}
