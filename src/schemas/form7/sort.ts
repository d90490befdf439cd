import { limitColumns } from './columns';

/** What a サービスコード table says of a code and 7表 does not; what is absent is `false`. */
export interface ServiceCodeFacts {
  /** 率加算・率減算: a share of other services' units. */
  readonly percent?: boolean | undefined;
  /** 区分支給限度基準額の対象外. */
  readonly outsideLimit?: boolean | undefined;
}

/** Looks a サービスコード up in the caller's own table, for a month (`'2025-11'`); `undefined` for a code that it does not know. */
export type ServiceCodes = (serviceCode: string, month: string) => ServiceCodeFacts | undefined;

/** The cells of a detail row that tell its sort. */
export type SortCells = { readonly [C in (typeof limitColumns)[number]]: number | null };

/** Where a detail of 7表 belongs: within the limit, outside it, over 30 days, or one of the first two, which its row does not tell. */
export type DetailSort = 'withinLimit' | 'outsideLimit' | 'over30Days' | 'open';

/**
 * Tells where a detail of 7表 belongs.
 *
 * Percentage additions and services outside the limit belong to no AAAA row; without the caller's table the columns of the limit (No.18-22) tell. A 0 there
 * tells nothing: only 給付管理単位数 must be empty outside the limit, and days without a subtraction (共生型) have 0 within it.
 *
 * @param cells The columns of the limit.
 * @param over30 Whether ３０日超区分 is 1.
 * @param facts What the caller's table says of the service code.
 * @remarks 第4.1版 第7表（サービス利用票別表）: 小計行.
 */
export function detailSort(cells: SortCells, over30: boolean, facts: ServiceCodeFacts | undefined): DetailSort {
  if (over30) return 'over30Days';
  if (facts !== undefined) return facts.percent || facts.outsideLimit ? 'outsideLimit' : 'withinLimit';
  return limitColumns.some((column) => (cells[column] ?? 0) !== 0) ? 'withinLimit' : 'open';
}

/** Whether a detail fills any column of the limit, be it with a 0. */
export function fillsLimit(cells: SortCells): boolean {
  return limitColumns.some((column) => (cells[column] ?? null) !== null);
}

/**
 * Whether a detail is one of those of which two ask for an AAAA row: its units count towards the limit.
 *
 * @param cells The columns of the limit.
 * @param over30 Whether ３０日超区分 is 1.
 * @param facts What the caller's table says of the service code.
 * @remarks 第4.1版 第7表（サービス利用票別表）: サービスコード.
 */
export function asksForSubtotal(
  cells: Pick<SortCells, 'managedUnits' | 'limitWithinUnits'>,
  over30: boolean,
  facts: ServiceCodeFacts | undefined,
): boolean {
  const counts = (cells.managedUnits ?? 0) !== 0 || (cells.limitWithinUnits ?? 0) !== 0;
  return counts && !over30 && !facts?.percent && !facts?.outsideLimit;
}
