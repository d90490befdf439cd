import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPreventiveTree, toPreventiveTrees } from '../../../src/forms';
import type { RecordOf } from '../../../src/schemas/record';
import { shuffled } from '../support/arbitrary';
import { record } from '../support/records';
import { samplesOf } from '../support/samples';

type Annex = RecordOf<'UPYOBO_SUB'>;

const text = fc.option(fc.constantFrom('a', 'b'), { nil: null });

/** Canonical rows of one plan: numbered in order, texts on the first row of a block alone. */
const annex = (insuredNumber: string): fc.Arbitrary<Annex[]> =>
  fc
    .array(
      fc.record({
        texts: fc.record({ need: text, proposal: text, proposalIntention: text, goal: text }),
        supports: fc.array(
          fc.record({
            texts: fc.record({ supportPoint: text, selfCare: text, insuredService: text }),
            services: fc.array(fc.record({ serviceCategory: text, providerName: text, period: text }), {
              minLength: 1,
              maxLength: 3,
            }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((needs) =>
      needs.flatMap(({ texts: need, supports }, n) =>
        supports.flatMap(({ texts: support, services }, s) =>
          services.map((service, v) =>
            record('UPYOBO_SUB', {
              insuredNumber,
              needNo: n + 1,
              supportNo: s + 1,
              serviceNo: v + 1,
              ...(s === 0 && v === 0 ? need : {}),
              ...(v === 0 ? support : {}),
              ...service,
            }),
          ),
        ),
      ),
    );

describe('介護予防サービス・支援計画書', () => {
  it('reads the example of the standard: a second service of a support, a second support of a need', () => {
    const rows = [
      record('UPYOBO_SUB', { needNo: 1, need: 'n1', goal: 'g1', supportNo: 1, supportPoint: 'p1', serviceNo: 1 }),
      record('UPYOBO_SUB', { needNo: 1, supportNo: 2, supportPoint: 'p2', serviceNo: 1 }),
      record('UPYOBO_SUB', { needNo: 1, supportNo: 2, serviceNo: 2 }),
      record('UPYOBO_SUB', { needNo: 2, need: 'n2', supportNo: 1, supportPoint: 'p3', serviceNo: 1 }),
    ];
    const [tree] = toPreventiveTrees({ UPYOBO_SUB: rows });
    const outline = tree!.needs.map(({ need, goal, supports }) => [
      need,
      goal,
      supports.map(({ supportPoint, services }) => [supportPoint, services.map(({ serviceNo }) => serviceNo)]),
    ]);
    expect(outline).toEqual([
      [
        'n1',
        'g1',
        [
          ['p1', [1]],
          ['p2', [1, 2]],
        ],
      ],
      ['n2', null, [['p3', [1]]]],
    ]);
    expect(tree!.plan).toBeNull();
  });

  it('ties the annex to its plan and keeps plans without an annex, annexes without a plan and second plans', () => {
    const plan = record('UPYOBO', { name: '鈴木　太郎' });
    const second = record('UPYOBO', { name: '鈴木　次郎' });
    const lonely = record('UPYOBO', { insuredNumber: '0000000002' });
    const rows = [
      record('UPYOBO_SUB', { insuredNumber: '0000000003' }),
      record('UPYOBO_SUB', { needNo: 1, need: 'n' }),
    ];
    const trees = toPreventiveTrees({ UPYOBO: [plan, lonely, second], UPYOBO_SUB: rows });
    expect(trees.map((tree) => [tree.plan, tree.furtherPlans, tree.needs.length])).toEqual([
      [plan, [second], 1],
      [lonely, [], 0],
      [null, [], 1],
    ]);
    expect(fromPreventiveTree(trees[0]!).UPYOBO).toEqual([plan, second]);
    expect(fromPreventiveTree(trees[1]!)).toEqual({ UPYOBO: [lonely], UPYOBO_SUB: [] });
  });

  it('canonical rows come back as they are, in whatever order they were read', () => {
    const mixed = fc
      .tuple(annex('1'), annex('2'))
      .chain(([one, two]) => shuffled([...one, ...two]).map((rows) => ({ one, two, rows })));
    fc.assert(
      fc.property(mixed, ({ one, two, rows }) => {
        const trees = toPreventiveTrees({ UPYOBO_SUB: rows });
        const written = (insuredNumber: string): Annex[] =>
          trees
            .filter((tree) => tree.insuredNumber === insuredNumber)
            .flatMap((tree) => [...fromPreventiveTree(tree).UPYOBO_SUB]);
        expect(written('1')).toEqual(one);
        expect(written('2')).toEqual(two);
        const repeated = trees.flatMap((tree) => [...fromPreventiveTree(tree, { continuation: 'repeat' }).UPYOBO_SUB]);
        expect(toPreventiveTrees({ UPYOBO_SUB: repeated })).toEqual(trees);
      }),
    );
  });

  it('the samples come back as they are', () => {
    const UPYOBO = samplesOf('UPYOBO').flatMap(({ records }) => records);
    const UPYOBO_SUB = samplesOf('UPYOBO_SUB').flatMap(({ records }) => records);
    expect(UPYOBO_SUB.length).toBeGreaterThan(0);
    const written = toPreventiveTrees({ UPYOBO, UPYOBO_SUB }).map((tree) => fromPreventiveTree(tree));
    expect(written.flatMap((rows) => rows.UPYOBO)).toEqual(UPYOBO);
    expect(written.flatMap((rows) => rows.UPYOBO_SUB)).toEqual(UPYOBO_SUB);
  });
});
