import { isAnObject, must } from '../../misuse';
import { keysOf, tabulate } from '../../objects';
import type { SummedColumn } from '../../schemas/form7/columns';
import type { Sums } from '../../schemas/form7/sums';
import { statementPart, totalServiceCode } from '../../schemas/service-codes';
import { reassembled } from '../support/rows';
import { statementShape } from '../support/shapes';
import { personMonth, type Statement, type StatementGroup, type StatementLine, type StatementRow } from './statement';
import { type ComputedGroup, compareTotals, computeTotals, type TotalsOptions } from './totals';

const everywhere = '9999999999';

/**
 * Gives a statement the subtotals (TT+AAAA) and the total that its details make.
 *
 * TT+AAAA is added where the standard asks for it, the total where there is none. Rows that stand there keep what agrees with the other rows (see
 * {@link compareTotals}); what does not, and what is empty or 0 though other rows hold it, is computed. New rows have 回数 0: the standard does not say what
 * belongs there, its example puts 0. Where a group has several TT+AAAA or the month several totals, these are left as they are.
 *
 * @param statement The statement.
 * @param options The look-up of service codes.
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行, 全合計行.
 * @example
 * ```ts
 * import { fromStatement, withTotals } from 'careplan-csv/forms';
 *
 * const rows = fromStatement(withTotals(statement, { serviceCodes }));
 * ```
 */
export function withTotals<R extends StatementRow>(statement: Statement<R>, options: TotalsOptions = {}): Statement<R> {
  must('statement', statement, statementShape);
  must('options', options, isAnObject);
  const withSubtotals = withLimitSubtotals(statement, options);
  const { total } = computeTotals(withSubtotals, options);
  const wrong = wrongCells(withSubtotals, options);
  const model = withSubtotals.groups.flatMap((group) => [...group.details, ...group.subtotals])[0];
  const [stands, ...further] = withSubtotals.totals;
  if (further.length > 0 || (stands ?? model) === undefined) return withSubtotals;
  const blank = (): StatementLine<R> =>
    emptied(model!, {
      providerNumber: everywhere,
      providerName: null,
      satelliteNo: null,
      serviceCode: totalServiceCode,
    });
  const line = stands ?? blank();
  return { ...withSubtotals, totals: [filled(line, total, wrong.get(line))] };
}

function withLimitSubtotals<R extends StatementRow>(statement: Statement<R>, options: TotalsOptions): Statement<R> {
  const { groups } = computeTotals(statement, options);
  const wrong = wrongCells(statement, options);
  return { ...statement, groups: statement.groups.map((group, index) => withSubtotal(group, groups[index]!, wrong)) };
}

type WrongCells = ReadonlyMap<object, ReadonlySet<SummedColumn>>;

/** The columns of each subtotal and total row that do not agree with the other rows. */
function wrongCells<R extends StatementRow>(statement: Statement<R>, options: TotalsOptions): WrongCells {
  const wrong = new Map<object, Set<SummedColumn>>();
  for (const { line, column } of compareTotals(statement, options)) {
    wrong.set(line, (wrong.get(line) ?? new Set()).add(column));
  }
  return wrong;
}

function withSubtotal<R extends StatementRow>(
  group: StatementGroup<R>,
  computed: ComputedGroup,
  wrong: WrongCells,
): StatementGroup<R> {
  const standing = group.subtotals.filter((line) => statementPart(line.serviceCode) === 'withinLimit');
  const sums = computed.withinLimit;
  if (sums === null || standing.length > 1) return group;
  const [stands] = standing;
  if (stands !== undefined) {
    const corrected = filled(stands, sums, wrong.get(stands));
    return { ...group, subtotals: group.subtotals.map((line) => (line === stands ? corrected : line)) };
  }
  if (!computed.subtotalRequired) return group;
  const added = emptied(group.details[0]!, { serviceCode: `${group.serviceType}AAAA` });
  return { ...group, subtotals: [filled(added, sums, undefined), ...group.subtotals] };
}

/** A line of the same author and edition with all other cells empty. */
function emptied<R extends StatementRow>(model: StatementLine<R>, values: object): StatementLine<R> {
  const {
    csvVersion,
    createdDate,
    providerNumber,
    providerName,
    satelliteNo,
    officeCode,
    enteredByNumber,
    updaterCode,
  } = model;
  // Whose row it is the statement says.
  const notOfLine: readonly string[] = ['row', ...personMonth];
  const empty = tabulate(
    Object.keys(model).filter((key) => !notOfLine.includes(key)),
    () => null,
  );
  const kept = { csvVersion, createdDate, providerNumber, providerName, satelliteNo };
  const author = { officeCode, enteredByNumber, updaterCode };
  const zeros = { units: 0, count: 0, over30Days: '0' };
  return reassembled<StatementLine<R>>(empty, kept, author, zeros, values);
}

/** Puts computed sums where a line holds nothing, or what is wrong. */
function filled<R extends StatementRow>(
  line: StatementLine<R>,
  sums: Sums,
  wrong: ReadonlySet<SummedColumn> | undefined,
): StatementLine<R> {
  const cells: Partial<Record<SummedColumn, number | null>> = line;
  const put = keysOf(sums).filter(
    (column) => sums[column] !== null && ((cells[column] ?? 0) === 0 || wrong?.has(column)),
  );
  return { ...line, ...Object.fromEntries(put.map((column) => [column, sums[column]])) };
}
