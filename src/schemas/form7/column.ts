import type { SubtotalPart } from '../service-codes';
import { closestSum, OpenSum, SameSum, Sum } from './addends';
import type { DetailSort } from './sort';

/** What holds for one column in all rows of an office and service type. */
export interface ColumnFacts {
  /** How often the column is rounded to a yen; 0 for units. */
  readonly rounding: number;
  /** How many details there are of each sort. */
  readonly counts: { readonly [S in DetailSort]: number };
  /** Whether AAAA rows can be compared: yen only where a detail fills one of the columns of the limit. */
  readonly limitCompared: boolean;
}

/** What rows add to the total row. */
export interface Share {
  /** What they come to, as far as that can be determined. */
  readonly value: number;
  /** What they add in any case. */
  readonly fixed: number;
  /** How many rows add it. */
  readonly filled: number;
  /** What they may add besides: whether it stands under a subtotal row or beside it cannot be determined. */
  readonly open: readonly OpenSum[];
}

/** How the subtotal rows of a sort stand to their details. */
interface Standing {
  /** Whether they are the sum of their details, as far as both have the column. */
  readonly right: boolean;
  /** Whether it is known what they hold. */
  readonly sure: boolean;
  /** What the sort comes to, without what stands beside its subtotals. */
  readonly value: number;
  /** How much of what may stand beside them stands under them. */
  readonly counted: number;
  readonly rows: SameSum;
  /** What would have to be added to the rows where they are wrong, or each has the whole. */
  readonly otherwise: readonly OpenSum[];
}

/** Stands where nothing has been added: of the seven sums of a column few are ever needed. */
const nothing = { sum: new Sum(), open: new OpenSum(), same: new SameSum() } as const;

/** The sums of one column of 7表 in the rows of one office and service type. */
export class Column {
  readonly #details: Record<Exclude<DetailSort, 'withinLimit'>, OpenSum> & { withinLimit: Sum } = {
    withinLimit: nothing.sum,
    outsideLimit: nothing.open,
    over30Days: nothing.open,
    open: nothing.open,
  };
  readonly #subtotals: Record<SubtotalPart, SameSum> = {
    withinLimit: nothing.same,
    outsideLimit: nothing.same,
    over30Days: nothing.same,
  };
  #borne = false;

  /** Adds the cell of a detail. */
  addDetail(sort: DetailSort, cell: number): void {
    if (cell !== 0) this.#borne = true;
    const details = this.#details;
    if (details[sort].filled > 0) details[sort].add(cell);
    else if (sort === 'withinLimit') details.withinLimit = new Sum().add(cell);
    else details[sort] = new OpenSum().add(cell);
  }

  /** Adds the cell of a subtotal row. */
  addSubtotal(part: SubtotalPart, cell: number): void {
    if (cell !== 0) this.#borne = true;
    const subtotals = this.#subtotals;
    if (subtotals[part].filled > 0) subtotals[part].add(cell);
    else subtotals[part] = new SameSum().add(cell);
  }

  /** The sums of the details, whatever their sort. */
  get details(): readonly Sum[] {
    return Object.values(this.#details);
  }

  /** Whether a detail within the limit has the column. */
  get limitBorne(): boolean {
    return this.#details.withinLimit.borne;
  }

  /** Whether a row has the column. */
  get borne(): boolean {
    return this.#borne;
  }

  /**
   * Whether the subtotal rows of a sort are the sum of their details: together, or each of them (one a satellite). Nothing is compared where one side does
   * not have the column.
   */
  isRight(part: SubtotalPart, facts: ColumnFacts): boolean {
    return this.#standing(part, facts)?.right ?? true;
  }

  /**
   * What the subtotal rows of a sort hold, and what the details come to that stand under them: for reports about rows that are wrong.
   */
  compared(part: SubtotalPart, facts: ColumnFacts): { readonly stands: number; readonly sum: number } {
    const { under, beside } = this.#summands(part, facts);
    // Where only details that may count are there, all of them stand for the sum.
    const details = under.filled > 0 ? [under] : beside;
    return { stands: this.#subtotals[part].value, sum: total(details) };
  }

  /** What the rows add to the total row: those within and outside the limit, and those over 30 days. */
  shares(facts: ColumnFacts): readonly Share[] {
    const { withinLimit, outsideLimit, over30Days, open } = this.#details;
    const limit = this.#standing('withinLimit', facts);
    const outside = this.#standing('outsideLimit', facts);
    const over30 = this.#standing('over30Days', facts);
    return [
      share(
        limit === undefined ? [withinLimit] : [],
        [limit, outside],
        [outsideLimit, open],
        outside === undefined ? [outsideLimit] : [],
      ),
      share([], [over30], [over30Days], []),
    ];
  }

  /** How the subtotal rows of a sort stand to their details; `undefined` where no such row has the column. */
  #standing(part: SubtotalPart, facts: ColumnFacts): Standing | undefined {
    const rows = this.#subtotals[part];
    if (!rows.borne) return undefined;
    const { under, beside, compared } = this.#summands(part, facts);
    const together = closestSum(rows.value, under, beside, facts.rounding);
    const each = rows.filled > 1 && rows.same ? closestSum(rows.first, under, beside, facts.rounding) : undefined;
    const found = together ?? each;
    if (compared && found === undefined) {
      const otherwise = [OpenSum.of(under.value - rows.value)];
      return { right: false, sure: false, value: under.value, counted: 0, rows, otherwise };
    }
    const value = together === undefined && each !== undefined ? rows.first : rows.value;
    const otherwise = rows.filled > 1 && rows.same ? [OpenSum.of(rows.first - rows.value)] : [];
    return { right: true, sure: compared, value, counted: found?.counted ?? 0, rows, otherwise };
  }

  /** The details that stand under the subtotal rows of a sort and those that may, and whether the two can be compared. */
  #summands(
    part: SubtotalPart,
    { counts, limitCompared }: ColumnFacts,
  ): { readonly under: Sum; readonly beside: readonly OpenSum[]; readonly compared: boolean } {
    const { withinLimit, outsideLimit, over30Days, open } = this.#details;
    if (part === 'withinLimit') {
      const under = withinLimit.borne ? withinLimit : nothing.sum;
      return { under, beside: [open], compared: withinLimit.borne && limitCompared };
    }
    // EEEE and ZZZZ rows are optional, and whether additions go into them is left open. A detail that leaves the column empty leaves it to them.
    const beside = part === 'over30Days' ? [over30Days] : [outsideLimit, open];
    const all = part === 'over30Days' ? counts.over30Days : counts.outsideLimit + counts.open;
    return { under: nothing.sum, beside, compared: filledIn(beside) === all && beside.some((one) => one.borne) };
  }
}

/**
 * What some rows add to the total row.
 *
 * @param alone Details without a subtotal row.
 * @param standings The subtotal rows.
 * @param beside What may stand beside them.
 * @param apart What of that stands beside them for certain.
 */
function share(
  alone: readonly Sum[],
  standings: readonly (Standing | undefined)[],
  beside: readonly OpenSum[],
  apart: readonly OpenSum[],
): Share {
  let value = total(alone) + total(beside);
  let fixed = total(alone) + total(apart);
  let filled = filledIn(alone);
  let sure = true;
  for (const standing of standings) {
    if (standing === undefined) continue;
    value += standing.value - standing.counted;
    fixed += standing.rows.value;
    filled += standing.rows.filled;
    sure &&= standing.sure;
  }
  if (sure) return { value, fixed: value, filled: filled + filledIn(beside), open: [] };
  const open = beside.filter((one) => !apart.includes(one));
  const otherwise = standings.flatMap((standing) => standing?.otherwise ?? []);
  return { value, fixed, filled: filled + filledIn(apart), open: [...open, ...otherwise] };
}

function total(list: readonly Sum[]): number {
  return list.reduce((sum, { value }) => sum + value, 0);
}

/** How many rows have the column. */
function filledIn(list: readonly Sum[]): number {
  return list.reduce((sum, { filled }) => sum + filled, 0);
}
