import { once } from '../../once';
import type { RecordInput, RecordOf } from '../../schemas/record';
import { UP2KYO } from '../../schemas/records/UP2KYO';
import type { OutlineSpec } from '../support/outline';
import { readOutlines } from '../support/outline-read';
import { type OutlineOptions, writeOutline } from '../support/outline-write';
import { wholeRows } from '../support/whole';

type Form2 = RecordOf<'UP2KYO'>;
type HeaderKey = 'csvVersion' | 'createdDate' | 'updaterCode';

/** 援助内容: a leaf of a {@link PlanTree}, one row of 2表. */
export interface Support
  extends Pick<
    Form2,
    | 'supportNo'
    | 'serviceContent'
    | 'insuranceCovered'
    | 'serviceCategory'
    | 'providerNumber'
    | 'providerName'
    | 'frequency'
    | 'period'
  > {
  /** Where the row says otherwise than the head of the tree. */
  readonly differs?: Partial<Pick<Form2, HeaderKey>>;
}

/** 短期目標 with what is done for it. */
export interface ShortTermGoal extends Pick<Form2, 'shortTermGoal' | 'shortTermPeriod'> {
  readonly supports: readonly Support[];
}

/** 長期目標 under its 援助目標NO. */
export interface Goal extends Pick<Form2, 'goalNo' | 'longTermGoal' | 'longTermPeriod'> {
  readonly shortTermGoals: readonly ShortTermGoal[];
}

/** 生活全般の解決すべき課題（ニーズ）. */
export interface Need extends Pick<Form2, 'needNo' | 'need'> {
  readonly goals: readonly Goal[];
}

/** 2表 of one person and plan as a tree: needs, long-term goals, short-term goals, supports. */
export interface PlanTree extends Pick<Form2, HeaderKey | 'insurerNumber' | 'insuredNumber' | 'planDate'> {
  readonly needs: readonly Need[];
}

const outline = /* @__PURE__ */ once(
  (): OutlineSpec<keyof Form2> => ({
    fields: UP2KYO.fields.map((field) => field.key),
    identity: ['insurerNumber', 'insuredNumber', 'planDate'],
    header: ['csvVersion', 'createdDate', 'updaterCode'],
    unused: ['identifier'],
    children: 'needs',
    levels: [
      { number: 'needNo', texts: ['need'], children: 'goals' },
      { number: 'goalNo', texts: ['longTermGoal', 'longTermPeriod'], children: 'shortTermGoals' },
      { number: null, texts: ['shortTermGoal', 'shortTermPeriod'], children: 'supports' },
    ],
    leafNumber: 'supportNo',
  }),
);

/**
 * Reads the rows of 2表 into trees, one for each person and plan (保険者番号, 被保険者番号, 計画作成（変更）日) in the order of their first rows.
 *
 * Rows are sorted by their numbers as the receiver does; a row is ordered up to its first missing number and from there on stays behind the row
 * it followed; where the numbers of a need repeat, its rows keep the order of the file. A blank text continues the one above, a filled text that
 * differs begins a new block, so one 援助目標NO may hold several goals. Every row becomes one support, also one that says nothing.
 *
 * @param rows The records of 2表, of any number of persons.
 * @returns The trees; texts that were left blank to continue are resolved.
 * @remarks 第4.1版 居宅サービス計画2表 記載例.
 * @example
 * ```ts
 * import { readAll } from 'careplan-csv';
 * import { toPlanTrees } from 'careplan-csv/forms';
 *
 * const { records } = readAll(bytes, { kind: 'UP2KYO' });
 * for (const tree of toPlanTrees(records)) console.log(tree.insuredNumber, tree.needs.length);
 * ```
 */
export function toPlanTrees(rows: readonly RecordInput<'UP2KYO'>[] | Iterable<RecordInput<'UP2KYO'>>): PlanTree[] {
  return readOutlines(outline(), wholeRows<'UP2KYO'>(UP2KYO, rows));
}

/**
 * Writes a tree as rows of 2表, one for each support; a need or goal without any still gets a row.
 *
 * Rows, read and written again with the same `continuation`, stay as they are where they are canonical: the rows of a plan stand together, sorted by numbers that all
 * rows have and no two rows share; the first row of a block has all its texts, the others leave them blank (`'blank'`) or repeat them (`'repeat'`).
 * Trees stay as they are where every block has a number and something below it, and no two 短期目標 in succession say the same (those become one).
 *
 * @param tree The tree.
 * @param options How blocks are continued and which numbers are given.
 * @throws `CareplanCsvError` `invalid_option` for more than 99 in one place, or a tree that rows cannot say: an empty text after a filled one under the same number, or numbers that order the rows otherwise than the tree.
 * @remarks 第4.1版 居宅サービス計画2表 記載例; 課題NO・援助目標NO・援助内容NO 1～99.
 * @example
 * ```ts
 * import { writeAll } from 'careplan-csv';
 * import { fromPlanTree } from 'careplan-csv/forms';
 *
 * const rows = trees.flatMap((tree) => fromPlanTree(tree, { continuation: 'repeat', numbers: 'all' }));
 * const { bytes } = writeAll('UP2KYO', rows);
 * ```
 */
export function fromPlanTree(tree: PlanTree, options: OutlineOptions = {}): RecordOf<'UP2KYO'>[] {
  return writeOutline(outline(), tree, options);
}
