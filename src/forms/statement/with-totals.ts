import { statementPart, totalServiceCode } from '../../schemas/service-codes';
import type { Statement, StatementGroup, StatementLine, StatementRow } from './statement';
import { type ComputedGroup, computeTotals, type Sums, type TotalsOptions } from './totals';

const everywhere = '9999999999';

/**
 * Gives a statement the subtotals (TT+AAAA) and the total that its details make.
 *
 * TT+AAAA is added where the standard asks for it, the total where there is none; rows that stand there get the computed values and keep their others, so that money
 * that stands on subtotals only stays. New rows bear 回数 0: the standard does not say what belongs there, its example puts 0. Where a group has several TT+AAAA or
 * the month several totals, these are left as they are.
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
  const { groups, total } = computeTotals(statement as unknown as Statement<StatementRow>, options);
  const model = statement.groups.flatMap((group) => [...group.details, ...group.subtotals])[0];
  const withSubtotals = statement.groups.map((group, index) => withSubtotal(group, groups[index]!));
  const [stands, ...further] = statement.totals;
  if (further.length > 0 || (stands ?? model) === undefined) return { ...statement, groups: withSubtotals };
  const blank = (): StatementLine<R> =>
    emptied(model!, {
      providerNumber: everywhere,
      providerName: null,
      satelliteNo: null,
      serviceCode: totalServiceCode,
    });
  return { ...statement, groups: withSubtotals, totals: [filled(stands ?? blank(), total)] };
}

function withSubtotal<R extends StatementRow>(group: StatementGroup<R>, computed: ComputedGroup): StatementGroup<R> {
  const standing = group.subtotals.filter((line) => statementPart(line.serviceCode) === 'withinLimit');
  const sums = computed.withinLimit;
  if (sums === null || standing.length > 1) return group;
  const [stands] = standing;
  if (stands !== undefined) {
    return { ...group, subtotals: group.subtotals.map((line) => (line === stands ? filled(line, sums) : line)) };
  }
  if (!computed.subtotalRequired) return group;
  const added = emptied(group.details[0]!, { serviceCode: `${group.serviceType}AAAA` });
  return { ...group, subtotals: [filled(added, sums), ...group.subtotals] };
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
  const { row: _, ...cells } = model;
  const empty = Object.fromEntries(Object.keys(cells).map((key) => [key, null]));
  const kept = { csvVersion, createdDate, providerNumber, providerName, satelliteNo };
  const author = { officeCode, enteredByNumber, updaterCode };
  const zeros = { units: 0, count: 0, over30Days: '0' };
  return { ...empty, ...kept, ...author, ...zeros, ...values } as unknown as StatementLine<R>;
}

function filled<R extends StatementRow>(line: StatementLine<R>, sums: Sums): StatementLine<R> {
  return { ...line, ...Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== null)) };
}
