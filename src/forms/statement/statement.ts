import { must } from '../../misuse';
import { omit, pick } from '../../objects';
import type { AnyEdition, RecordInput, RecordOf } from '../../schemas/record';
import { UPSIKYU } from '../../schemas/records/UPSIKYU';
import { serviceTypeOf, statementPart } from '../../schemas/service-codes';
import { inPlace, type Placed } from '../support/place';
import { groupRows, reassembled } from '../support/rows';
import { statementShape } from '../support/shapes';
import { wholeRows } from '../support/whole';

/** A row of 7表 of any edition. */
export type StatementRow = AnyEdition<'UPSIKYU'>;

type MonthKey = 'insurerNumber' | 'insuredNumber' | 'targetMonth';

/** A row of 7表 in its group: a detail, a subtotal or a total. */
export type StatementLine<R extends StatementRow = RecordOf<'UPSIKYU'>> = Readonly<Omit<R, MonthKey | 'identifier'>> &
  Placed;

/** The rows of one office and service type. */
export interface StatementGroup<R extends StatementRow = RecordOf<'UPSIKYU'>> {
  readonly providerNumber: string;
  /** The two characters before AAAA, EEEE, ZZZZ or the item. */
  readonly serviceType: string;
  readonly details: readonly StatementLine<R>[];
  /** The rows TT+AAAA, TT+EEEE and TT+ZZZZ; `statementPart` tells which. */
  readonly subtotals: readonly StatementLine<R>[];
}

/** 7表 of one person and month. */
export interface Statement<R extends StatementRow = RecordOf<'UPSIKYU'>> {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  readonly targetMonth: string;
  readonly groups: readonly StatementGroup<R>[];
  /** The rows 999999: one, where the file keeps to the standard. */
  readonly totals: readonly StatementLine<R>[];
}

export const personMonth = ['insurerNumber', 'insuredNumber', 'targetMonth'] as const satisfies readonly MonthKey[];
const notOfLine = [...personMonth, 'identifier'] as const;

/**
 * Reads the rows of 7表 into statements: one for each person and month, its rows grouped by office and service type in the order of their first rows.
 *
 * @param rows The records of UPSIKYU, of any number of persons and months and of any edition; fields that are left out are `null` in the lines.
 * @remarks 第4.1版 第7表（サービス利用票別表）.
 * @example
 * ```ts
 * import { toStatements } from 'careplan-csv/forms';
 *
 * for (const { groups, totals } of toStatements(records)) console.log(groups.length, totals[0]?.totalCost);
 * ```
 */
export function toStatements<R extends RecordInput<'UPSIKYU'>>(
  rows: readonly R[] | Iterable<R>,
): Statement<R extends StatementRow ? R : StatementRow>[] {
  return groupRows(wholeRows<'UPSIKYU', R>(UPSIKYU, rows), personMonth).map(toStatement);
}

function toStatement<R extends StatementRow>(rows: readonly R[]): Statement<R> {
  const lines = rows.map((row, index) => {
    return {
      part: statementPart(row.serviceCode),
      providerNumber: row.providerNumber,
      serviceType: serviceTypeOf(row.serviceCode),
      line: { ...omit(row, notOfLine), row: index + 1 },
    };
  });
  const groups = groupRows(
    lines.filter(({ part }) => part !== 'total'),
    ['providerNumber', 'serviceType'],
  );
  return {
    ...pick(rows[0]!, personMonth),
    groups: groups.map((group) => ({
      providerNumber: group[0]!.providerNumber,
      serviceType: group[0]!.serviceType,
      details: group.filter(({ part }) => part === 'detail').map(({ line }) => line),
      subtotals: group.filter(({ part }) => part !== 'detail').map(({ line }) => line),
    })),
    totals: lines.filter(({ part }) => part === 'total').map(({ line }) => line),
  };
}

/**
 * Writes a statement as rows of 7表, in the edition of its lines (a field a line lacks stays absent).
 *
 * Lines that were read go back to their places, so the rows of a person and month that stand together stay as they are. A line without `row` stands behind the line
 * before it (details, then subtotals, group by group), a total without one at the end.
 *
 * @param statement The statement.
 * @remarks 第4.1版 第7表（サービス利用票別表）.
 * @example
 * ```ts
 * import { fromStatement } from 'careplan-csv/forms';
 *
 * const rows = statements.flatMap(fromStatement);
 * ```
 */
export function fromStatement<R extends StatementRow>(statement: Statement<R>): R[] {
  must('statement', statement, statementShape);
  const head = pick(statement, personMonth);
  const grouped: StatementLine<R>[] = statement.groups.flatMap((group) => [...group.details, ...group.subtotals]);
  const totals = statement.totals.map((line) => ({ ...line, row: line.row ?? Number.POSITIVE_INFINITY }));
  // The statement says whose rows they are, whatever a line still carries.
  return inPlace([...grouped, ...totals]).map(({ row: _, ...line }) =>
    reassembled<R>(line, head, { identifier: null }),
  );
}
