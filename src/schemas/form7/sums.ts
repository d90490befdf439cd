import { type SubtotalPart, serviceTypeOf, statementPart } from '../service-codes';
import { closestSum, type OpenSum, Sum } from './addends';
import { Column, type ColumnFacts, type Share } from './column';
import { isMoney, roundings, type SummedColumn, summedColumns } from './columns';
import { asksForSubtotal, type DetailSort, detailSort, fillsLimit, type ServiceCodeFacts } from './sort';

/** The sums of some rows, or the cells of one; `null` where nothing is filled. */
export type Sums = { readonly [C in SummedColumn]: number | null };

/** A row of 7表 as far as sums need it. */
export interface SummedRow<P> {
  readonly serviceCode: string;
  readonly providerNumber: string;
  /** ３０日超区分 is 1. */
  readonly over30: boolean;
  readonly cells: Sums;
  /** What the caller's table says of the service code. */
  readonly facts: ServiceCodeFacts | undefined;
  /** What stands for the row where its sums are wrong. */
  readonly place: P;
}

/** A cell of a subtotal or total row that is not the sum it ought to be. */
export interface SumMismatch<P> {
  readonly place: P;
  readonly part: SubtotalPart | 'total';
  readonly column: SummedColumn;
  /** What stands there; of several rows that stand for the same details, what they come to together. */
  readonly stands: number;
  /** What the other rows come to. */
  readonly sum: number;
  /** Whether a column of the same row before it tells the same: that the sums of an office and service type are not there. */
  readonly again: boolean;
}

const subtotalParts = ['withinLimit', 'outsideLimit', 'over30Days'] as const satisfies readonly SubtotalPart[];

/** The rows of one office and service type. */
class Group<P> {
  /** Made where a cell is filled: most columns stay empty. */
  readonly columns = new Map<SummedColumn, Column>();
  readonly counts: Record<DetailSort, number> = { withinLimit: 0, outsideLimit: 0, over30Days: 0, open: 0 };
  /** Whether a detail fills a column of the limit. */
  limitFilled = false;
  /** How many details ask for an AAAA row. */
  asking = 0;
  /** The last subtotal row of each sort. */
  readonly places: { [S in SubtotalPart]?: P } = {};

  /** What holds for a column. */
  facts(column: SummedColumn): ColumnFacts {
    const limitCompared = this.limitFilled || !isMoney(column);
    return { rounding: roundings[column], counts: this.counts, limitCompared };
  }

  /** Whether an AAAA row is missing that may have held the column. */
  lacks(column: SummedColumn): boolean {
    const missing = this.asking > 1 && this.places.withinLimit === undefined;
    return missing && !this.columns.get(column)?.limitBorne;
  }

  /** Whether details are all there is, and they leave their sums to a subtotal row. */
  get isBare(): boolean {
    const { withinLimit, outsideLimit, over30Days } = this.places;
    const subtotals = withinLimit ?? outsideLimit ?? over30Days;
    return subtotals === undefined && ![...this.columns.values()].some(({ borne }) => borne);
  }

  shares(column: SummedColumn): readonly Share[] {
    return this.columns.get(column)?.shares(this.facts(column)) ?? [];
  }
}

/**
 * The sums of 7表 of one person and month: keeps sums by office and service type, never rows.
 *
 * - An AAAA row is the sum of the details within the limit that are not over 30 days. Of details that do not tell whether they are, each may count or not.
 * - The total row is the sum of all details, or of the subtotal rows and what stands beside them.
 * - Yen stand on details or on subtotals only: a column is compared where the row and a row below it hold other values than 0.
 * - EEEE and ZZZZ rows are optional, and what goes into them is left open: they may be the sum of any of their details.
 *
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行, 全合計行.
 */
export class StatementSums<P> {
  readonly #columns: readonly SummedColumn[];
  readonly #groups = new Map<string, Group<P>>();
  #totals = 0;
  #total: { readonly place: P; readonly cells: Sums } | undefined;

  /** @param columns The columns that are compared; all by default. */
  constructor(columns: readonly SummedColumn[] = summedColumns) {
    this.#columns = columns;
  }

  /** Adds a row of the person and month, in any order. */
  add(row: SummedRow<P>): void {
    const { serviceCode, cells, place } = row;
    const part = statementPart(serviceCode);
    if (part === 'total') {
      this.#totals += 1;
      this.#total = { place, cells };
      return;
    }
    const group = this.#group(row);
    const sort = part === 'detail' ? detailSort(cells, row.over30, row.facts) : undefined;
    if (sort !== undefined) {
      group.counts[sort] += 1;
      group.limitFilled ||= fillsLimit(cells);
      if (asksForSubtotal(cells, row.over30, row.facts)) group.asking += 1;
    } else if (part !== 'detail') group.places[part] = place;
    for (const name of this.#columns) {
      const cell = cells[name];
      if (cell === null || cell === undefined) continue;
      let column = group.columns.get(name);
      if (column === undefined) {
        column = new Column();
        group.columns.set(name, column);
      }
      if (sort !== undefined) column.addDetail(sort, cell);
      else if (part !== 'detail') column.addSubtotal(part, cell);
    }
  }

  /** The cells of subtotal rows and of the total row that are not the sums they ought to be, as far as that can be determined. Of several total rows none is looked at. */
  *mismatches(): Generator<SumMismatch<P>> {
    for (const group of this.#groups.values()) {
      for (const part of subtotalParts) {
        const place = group.places[part];
        if (place === undefined) continue;
        for (const [name, column] of group.columns) {
          const facts = group.facts(name);
          if (!column.isRight(part, facts))
            yield { place, part, column: name, ...column.compared(part, facts), again: false };
        }
      }
    }
    const total = this.#total;
    if (total === undefined || this.#totals > 1) return;
    const bare = [...this.#groups.values()].some(({ isBare }) => isBare);
    let again = false;
    // Whether サービス単位金額 of the total holds more than what stands within the limit is left open.
    for (const column of this.#columns.filter((one) => one !== 'serviceUnits')) {
      const cell = total.cells[column] ?? 0;
      if (cell === 0 || this.#isTotal(cell, column)) continue;
      yield { place: total.place, part: 'total', column, stands: cell, sum: this.total(column) ?? 0, again };
      again = bare;
    }
  }

  /**
   * What the total row ought to hold in a column: subtotal rows where they have the column and agree with their details, else the details, and what
   * stands beside them.
   *
   * @returns `null` where no row fills the column.
   */
  total(column: SummedColumn): number | null {
    let sum: number | null = null;
    for (const group of this.#groups.values()) {
      for (const { value, filled } of group.shares(column)) if (filled > 0) sum = (sum ?? 0) + value;
    }
    return sum;
  }

  #group({ providerNumber, serviceCode }: SummedRow<P>): Group<P> {
    const id = `${providerNumber}\u0000${serviceTypeOf(serviceCode)}`;
    let group = this.#groups.get(id);
    if (group === undefined) {
      group = new Group();
      this.#groups.set(id, group);
    }
    return group;
  }

  /** Whether a cell of the total row is the sum over all details, or over subtotals and what stands beside them. */
  #isTotal(cell: number, name: SummedColumn): boolean {
    const details = new Sum();
    let borne = false;
    for (const group of this.#groups.values()) {
      // The missing row is one fault, and what it leaves of the total no other.
      if (group.lacks(name)) return true;
      const column = group.columns.get(name);
      if (column === undefined) continue;
      borne ||= column.borne;
      for (const { value, filled } of column.details) {
        details.value += value;
        details.filled += filled;
      }
    }
    const rounding = roundings[name];
    if (!borne || closestSum(cell, details, [], rounding) !== undefined) return true;
    const subtotals = new Sum();
    const open: OpenSum[] = [];
    for (const group of this.#groups.values()) {
      for (const share of group.shares(name)) {
        subtotals.value += share.fixed;
        subtotals.filled += share.filled;
        open.push(...share.open);
      }
    }
    return closestSum(cell, subtotals, open, rounding) !== undefined;
  }
}
