import { arrayOf, isAnObject, must, orNull, withFields } from '../../misuse';
import { pick } from '../../objects';
import { once } from '../../once';
import type { RecordInput, RecordOf } from '../../schemas/record';
import { UPYOBO } from '../../schemas/records/UPYOBO';
import { UPYOBO_SUB } from '../../schemas/records/UPYOBO_SUB';
import type { OutlineSpec } from '../support/outline';
import { readOutlines } from '../support/outline-read';
import { type OutlineOptions, writeOutline } from '../support/outline-write';
import { groupRows, keyOf } from '../support/rows';
import { recordsShape } from '../support/shapes';
import { wholeRows } from '../support/whole';

type Annex = RecordOf<'UPYOBO_SUB'>;

/** 利用サービス: a leaf of a {@link PreventiveTree}, one row of UPYOBO_SUB. */
export interface PreventiveService extends Pick<Annex, 'serviceNo' | 'serviceCategory' | 'providerName' | 'period'> {
  /** Where the row says otherwise than the head of the tree. */
  readonly differs?: Partial<Pick<Annex, 'csvVersion'>>;
}

/** 支援計画 with the services it uses. */
export interface PreventiveSupport extends Pick<Annex, 'supportNo' | 'supportPoint' | 'selfCare' | 'insuredService'> {
  readonly services: readonly PreventiveService[];
}

/** 総合的課題 with proposal, intention and goal. */
export interface PreventiveNeed extends Pick<Annex, 'needNo' | 'need' | 'proposal' | 'proposalIntention' | 'goal'> {
  readonly supports: readonly PreventiveSupport[];
}

/** 介護予防サービス・支援計画書 of one person and plan, with its annex as a tree: needs, supports, services. */
export interface PreventiveTree extends Pick<Annex, 'csvVersion' | 'insurerNumber' | 'insuredNumber' | 'planDate'> {
  /** The row of UPYOBO; `null` where only rows of the annex are there. */
  readonly plan: RecordOf<'UPYOBO'> | null;
  /** Further rows of UPYOBO that have the same key, in the order of the file. */
  readonly furtherPlans: readonly RecordOf<'UPYOBO'>[];
  readonly needs: readonly PreventiveNeed[];
}

/** The rows that make up a {@link PreventiveTree}, by kind. */
export interface PreventiveRows {
  readonly UPYOBO: readonly RecordOf<'UPYOBO'>[];
  readonly UPYOBO_SUB: readonly RecordOf<'UPYOBO_SUB'>[];
}

/** What {@link toPreventiveTrees} takes: fields that need not be filled may be left out, and a kind that is not at hand. */
export interface PreventiveInput {
  readonly UPYOBO?: readonly RecordInput<'UPYOBO'>[] | undefined;
  readonly UPYOBO_SUB?: readonly RecordInput<'UPYOBO_SUB'>[] | undefined;
}

const identity = ['insurerNumber', 'insuredNumber', 'planDate'] as const;
const header = ['csvVersion'] as const;

/** What the annex alone tells. */
type AnnexTree = Omit<PreventiveTree, 'plan' | 'furtherPlans'>;

const outline = /* @__PURE__ */ once(
  (): OutlineSpec<keyof Annex> => ({
    fields: UPYOBO_SUB.fields.map((field) => field.key),
    identity,
    header,
    unused: [],
    children: 'needs',
    levels: [
      { number: 'needNo', texts: ['need', 'proposal', 'proposalIntention', 'goal'], children: 'supports' },
      { number: 'supportNo', texts: ['supportPoint', 'selfCare', 'insuredService'], children: 'services' },
    ],
    leafNumber: 'serviceNo',
  }),
);

/**
 * Reads the rows of 介護予防サービス・支援計画書 and its annex into trees, one for each person and plan: those of UPYOBO first, then annexes without one.
 *
 * Sorting and continuation are those of {@link toPlanTrees}.
 *
 * @param rows The records of UPYOBO_SUB and, where they are at hand, of UPYOBO.
 * @remarks 第4.1版 介護予防サービス・支援計画書（別表）支援計画.
 * @example
 * ```ts
 * import { toPreventiveTrees } from 'careplan-csv/forms';
 *
 * const [tree] = toPreventiveTrees({ UPYOBO: plans, UPYOBO_SUB: annex });
 * console.log(tree?.plan?.name, tree?.needs[0]?.goal);
 * ```
 */
export function toPreventiveTrees(rows: PreventiveInput): PreventiveTree[] {
  must('rows', rows, recordsShape);
  const annexes = new Map(
    readOutlines<Annex, AnnexTree>(outline(), wholeRows<'UPYOBO_SUB'>(UPYOBO_SUB, rows.UPYOBO_SUB ?? [])).map(
      (tree) => [keyOf(tree, identity), tree],
    ),
  );
  const withPlan = groupRows(wholeRows<'UPYOBO'>(UPYOBO, rows.UPYOBO ?? []), identity).map(
    ([plan, ...furtherPlans]) => {
      const key = keyOf(plan!, identity);
      const annex = annexes.get(key);
      annexes.delete(key);
      const head: AnnexTree = annex ?? { ...pick(plan!, [...header, ...identity]), needs: [] };
      return { ...head, plan: plan!, furtherPlans };
    },
  );
  const orphans = [...annexes.values()].map((annex) => ({ ...annex, plan: null, furtherPlans: [] }));
  return [...withPlan, ...orphans];
}

/**
 * Writes a tree as the rows of UPYOBO and UPYOBO_SUB.
 *
 * Canonical rows and trees, which stay as they are, are those of {@link fromPlanTree}; the row of UPYOBO is kept whole.
 *
 * @param tree The tree.
 * @param options How blocks are continued and which numbers are given.
 * @throws `CareplanCsvError` `invalid_option` as {@link fromPlanTree}.
 * @remarks 第4.1版 介護予防サービス・支援計画書（別表）支援計画.
 * @example
 * ```ts
 * import { fromPreventiveTree } from 'careplan-csv/forms';
 *
 * const { UPYOBO, UPYOBO_SUB } = fromPreventiveTree(tree, { continuation: 'blank' });
 * ```
 */
export function fromPreventiveTree(tree: PreventiveTree, options: OutlineOptions = {}): PreventiveRows {
  must('tree', tree, withFields({ plan: orNull(isAnObject), furtherPlans: arrayOf(isAnObject) }));
  return {
    UPYOBO: [...(tree.plan === null ? [] : [tree.plan]), ...tree.furtherPlans],
    UPYOBO_SUB: writeOutline(outline(), tree, options),
  };
}
