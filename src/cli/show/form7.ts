import type { Statement, StatementLine, StatementRow } from '../../forms/statement/statement';
import { compareTotals } from '../../forms/statement/totals';
import { type StatementPart, statementPart } from '../../schemas/service-codes';
import { visible } from '../../validate/report/escape';
import { lineNotes } from './form6';
import { type Column, type GridRow, grid } from './grid';
import { formHeading } from './heading';
import { hanging } from './text';
import { say, type View } from './view';
import { amount, officeText, serviceTypeText } from './words';

type Line = StatementLine<StatementRow>;
type NumberKey = {
  [K in keyof Line]-?: Exclude<Line[K], undefined> extends number | null ? K : never;
}[keyof Line];

/** The columns of 7表, their heads in two lines so that more of them fit. */
const columns: readonly (readonly [key: NumberKey, ja: string, en: string])[] = [
  ['units', '単位数', 'units'],
  ['discountRate', '割引後\n率%', 'discount\n%'],
  ['discountedUnits', '割引後\n単位数', 'discounted\nunits'],
  ['count', '回数\n日数', 'count'],
  ['serviceUnits', 'サービス\n単位', 'service\nunits'],
  ['managedUnits', '給付管理\n単位', 'managed\nunits'],
  ['typeLimitExcessUnits', '種類限度\n超単位', 'type limit\nexcess'],
  ['typeLimitWithinUnits', '種類限度\n内単位', 'type limit\nwithin'],
  ['limitExcessUnits', '区分限度\n超単位', 'limit\nexcess'],
  ['limitWithinUnits', '区分限度\n内単位', 'limit\nwithin'],
  ['unitPrice', '単位数\n単価', 'unit\nprice'],
  ['totalCost', '費用総額', 'total\ncost'],
  ['benefitRate', '給付\n率%', 'benefit\n%'],
  ['insuranceClaim', '保険\n請求額', 'insurance\nclaim'],
  ['fixedCopayUnitPrice', '定額負担\n単価', 'fixed\ncopay'],
  ['insuredCopay', '利用者負担\n（保険）', 'insured\ncopay'],
  ['fullCopay', '利用者負担\n（全額）', 'full\ncopay'],
  ['priorDays', '前月迄\n日数', 'prior\ndays'],
  ['plannedDays', '当月計画\n日数', 'planned\ndays'],
  ['cumulativeDays', '累積\n日数', 'cumulative\ndays'],
];

const parts: { readonly [P in Exclude<StatementPart, 'detail'>]: readonly [ja: string, en: string] } = {
  withinLimit: ['小計', 'subtotal'],
  outsideLimit: ['小計 限度外', 'subtotal, outside limit'],
  over30Days: ['小計 30日超', 'subtotal, over 30 days'],
  total: ['合計', 'total'],
};

/** 7表 as a table: details and subtotals by office, the total, and where these do not agree. Columns that no row fills are left out. */
export function form7Lines(view: View, statement: Statement<StatementRow>): string[] {
  const { groups, totals, targetMonth } = statement;
  const lines = [...groups.flatMap(({ details, subtotals }) => [...details, ...subtotals]), ...totals];
  const used = columns.filter(([key]) => lines.some((line) => line[key] !== null && line[key] !== undefined));
  const heads: Column[] = [
    { head: say(view, 'コード', 'code') },
    ...used.map(([, ja, en]) => ({ head: say(view, ja, en), side: 'right' as const })),
  ];
  const cells = (line: Line): string[] => [
    codeCell(view, line),
    ...used.map(([key]) => amount(line[key] as number | null, key === 'unitPrice' ? 2 : 0)),
  ];
  const rows: GridRow[] = groups.flatMap(({ serviceType, details, subtotals, ...group }): GridRow[] => {
    const named = [...details, ...subtotals].find(({ providerName }) => providerName !== null);
    const office = officeText({ providerName: null, ...named, ...group });
    return [
      { span: `${serviceTypeText(serviceType)}  ${office}`, style: 'bold' },
      ...details.flatMap((line): GridRow[] => {
        const notes = lineNotes(view, line).join(' / ');
        return [cells(line), ...(notes === '' ? [] : [{ span: notes, indent: 2 }])];
      }),
      ...subtotals.map(cells),
    ];
  });
  if (totals.length > 0) rows.push('rule', ...totals.map(cells));
  const title = say(view, '7表 サービス利用票別表', 'form 7, statement');
  return [
    ...formHeading(view, `${title} ${targetMonth}`),
    ...grid(view, heads, rows),
    ...differenceLines(view, statement),
  ];
}

function codeCell(view: View, { serviceCode }: Line): string {
  const part = statementPart(serviceCode);
  return part === 'detail' ? visible(serviceCode) : `${visible(serviceCode)} ${say(view, ...parts[part])}`;
}

function differenceLines(view: View, statement: Statement<StatementRow>): string[] {
  return compareTotals(statement).flatMap(({ line, column, stands, computed }) => {
    const head = columns.find(([key]) => key === column);
    const name = head === undefined ? column : say(view, head[1], head[2]).replace('\n', say(view, '', ' '));
    const note = say(
      view,
      `注: ${codeCell(view, line)} の${name} ${amount(stands)} は明細の和 ${amount(computed)} と違います。`,
      `Note: ${name} of ${codeCell(view, line)} is ${amount(stands)}, the details give ${amount(computed)}.`,
    );
    return hanging('', note, view.width, 2);
  });
}
