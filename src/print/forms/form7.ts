import type { MonthView, PersonView } from '../../forms/person/person-view';
import type { Statement, StatementLine, StatementRow } from '../../forms/statement/statement';
import type { RecordOf } from '../../schemas/record';
import { serviceTypeOf, statementPart } from '../../schemas/service-codes';
import { Markup, markup, none } from '../../validate/report/html/markup';
import { Cells, margin } from '../cells';
import { eraMonth } from '../era';
import { joined, lines, tableOf } from '../piece';
import { sheetMarkup } from '../sheet';
import { serviceTypeLabel } from '../values';
import { nameLine } from './name-line';

type Line = StatementLine<StatementRow>;
type UserKey = Extract<keyof RecordOf<'UPHOSOKU'>, string>;

const frameNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What 7表 shows of 利用者補足情報. */
export const form7UserKeys: readonly UserKey[] = /* @__PURE__ */ (() => [
  ...frameNumbers.flatMap((no): UserKey[] => [
    `serviceType${no}Code`,
    `serviceType${no}LimitUnits`,
    `serviceType${no}TotalUnits`,
    `serviceType${no}ExcessUnits`,
  ]),
  'totalExcessUnits' as const,
])();

/** The columns of numbers, in the order of the form. */
const columns = [
  'units',
  'discountRate',
  'discountedUnits',
  'count',
  'serviceUnits',
  'managedUnits',
  'typeLimitExcessUnits',
  'typeLimitWithinUnits',
  'limitExcessUnits',
  'limitWithinUnits',
  'unitPrice',
  'totalCost',
  'benefitRate',
  'insuranceClaim',
  'fixedCopayUnitPrice',
  'insuredCopay',
  'fullCopay',
] as const;

/** 第7表 サービス利用票別表. */
export function form7Sheet(
  person: PersonView,
  month: MonthView,
  statement: Statement<StatementRow>,
  serviceName: (code: string) => string | undefined,
): Markup {
  const all: Line[] = [
    ...statement.groups.flatMap(({ details, subtotals }) => [...details, ...subtotals]),
    ...statement.totals,
  ];
  const head = new Cells('UPSIKYU', [statement, ...all]);
  const user = new Cells('UPHOSOKU', month.supplement === null ? [] : [month.supplement]);
  const bodies = statement.groups.map(({ details, subtotals }) => {
    const rows = [...details.map((line) => row(line, serviceName)), ...subtotals.map((line) => row(line, serviceName))];
    return markup`<tbody>${rows}</tbody>
`;
  });
  const limit = user.text('limitUnits');
  const totals = statement.totals.map((line) => totalRow(line, limit));
  for (const key of [
    'targetMonth',
    'providerName',
    'providerNumber',
    'satelliteNo',
    'serviceCode',
    ...lineKeys,
    ...columns,
  ] as const)
    head.values(key);
  return sheetMarkup({
    number: '第7表',
    title: `${eraMonth(month.targetMonth)}分 サービス利用票別表`,
    left: markup`${nameLine(person, month.supplement)} <small>被保険者番号 ${person.insuredNumber}</small>`,
    right: markup`作成年月日 ${head.text('createdDate')}`,
    orientation: 'landscape',
    form: 'form7',
    body: [
      markup`<h3>区分支給限度管理・利用者負担計算</h3>
`,
      tableOf(
        'statement',
        headRows,
        [...bodies, markup`<tbody class="total">${totals.length === 0 ? [emptyTotal(limit)] : totals}</tbody>`],
        21,
      ),
      markup`<h3>種類別支給限度管理</h3>
`,
      typeLimits(user),
      markup`<h3>要介護認定期間中の短期入所利用日数</h3>
`,
      shortStays(head),
      // Where there is no 6表, nobody else tells the rest of 利用者補足情報.
      month.plan === null && month.actual === null
        ? margin({ cells: head }, { label: '利用者補足情報', cells: user })
        : margin({ cells: head }),
    ],
  });
}

const headRows = /* @__PURE__ */ (() => {
  const whole = (...names: readonly string[]): string =>
    names.map((name) => `<th scope="col" rowspan="2">${name}</th>`).join('');
  return new Markup(`<tr>${whole('事業所名', '事業所番号', 'サービス内容／種類', 'サービスコード', '単位数')}<th scope="colgroup" colspan="2">割引後</th>${whole(
    '回数',
    'サービス単位／金額',
    '給付管理単位数',
    '種類支給限度基準を超える単位数',
    '種類支給限度基準内単位数',
    '区分支給限度基準を超える単位数',
    '区分支給限度基準内単位数',
    '単位数単価',
    '費用総額（保険／事業対象分）',
    '給付率（％）',
    '保険／事業費請求額',
    '定額利用者負担単価金額',
    '利用者負担（保険／事業対象分）',
    '利用者負担（全額負担分）',
  )}</tr>
<tr><th scope="col">率％</th><th scope="col">単位数</th></tr>`);
})();

const subtotalNames = {
  withinLimit: '小計',
  outsideLimit: '小計（限度額対象外）',
  over30Days: '小計（30日超）',
} as const;

/** What a line has besides its columns. */
const lineKeys = ['equipmentName', 'taisCode', 'equipmentReportCode', 'over30Days'] as const;

function row(line: Line, serviceName: (code: string) => string | undefined): Markup {
  const cells = new Cells('UPSIKYU', [line]);
  const part = statementPart(line.serviceCode);
  const subtotal = part === 'withinLimit' || part === 'outsideLimit' || part === 'over30Days';
  const type = serviceTypeLabel(serviceTypeOf(line.serviceCode));
  const name = subtotal ? `${type} ${subtotalNames[part]}` : (serviceName(line.serviceCode) ?? type);
  return markup`<tr${subtotal ? new Markup(' class="subtotal"') : none}><td>${cells.text('providerName')}</td><td class="code">${cells.joined(['providerNumber', 'satelliteNo'], '-')}</td><td>${name}${notes(cells)}</td><td class="code">${cells.text('serviceCode')}</td>${numbers(cells)}</tr>
`;
}

function numbers(cells: Cells<'UPSIKYU'>): Markup {
  return markup`${columns.map((key) => markup`<td class="number">${cells.text(key)}</td>`)}`;
}

/** What tells a line besides its code: the piece of equipment, the period over 30 days. */
function notes(cells: Cells<'UPSIKYU'>): Markup {
  const equipment = [
    ...cells.texts('equipmentName'),
    ...cells.texts('taisCode').map((code) => `TAIS ${code}`),
    ...cells.texts('equipmentReportCode').map((code) => `届出コード ${code}`),
    ...(cells.value('over30Days') === '1' ? ['30日超'] : []),
  ];
  return equipment.length === 0 ? none : markup`<div class="note">${joined(equipment.map(lines), markup` `)}</div>`;
}

/** The total row: its first frames hold the limit of the month, as the form has it. */
function totalRow(line: Line, limit: Markup): Markup {
  const cells = new Cells('UPSIKYU', [line]);
  return markup`<tr><td colspan="2">区分支給限度基準額（単位） <b>${limit}</b></td><td>合計 ${cells.text('providerName')} <span class="fixed">${cells.joined(['providerNumber', 'satelliteNo'], '-')}</span>${notes(cells)}</td><td class="code fixed">${cells.text('serviceCode')}</td>${numbers(cells)}</tr>
`;
}

function emptyTotal(limit: Markup): Markup {
  return markup`<tr><td colspan="2">区分支給限度基準額（単位） <b>${limit}</b></td><td>合計</td><td></td>${columns.map(() => markup`<td></td>`)}</tr>
`;
}

function typeLimits(user: Cells<'UPHOSOKU'>): Markup {
  const rows = frameNumbers.map(
    (no) =>
      markup`<tr><td>${user.text(`serviceType${no}Code`)}</td><td class="number">${user.text(`serviceType${no}LimitUnits`)}</td><td class="number">${user.text(`serviceType${no}TotalUnits`)}</td><td class="number">${user.text(`serviceType${no}ExcessUnits`)}</td></tr>
`,
  );
  const head = markup`<tr><th scope="col">サービス種類</th><th scope="col">種類支給限度基準額（単位）</th><th scope="col">合計単位数</th><th scope="col">種類支給限度基準を超える単位数</th></tr>`;
  const part = (from: number, to: number, last: Markup): Markup =>
    tableOf('types', head, [markup`<tbody>${rows.slice(from, to)}${last}</tbody>`], 4);
  const total = markup`<tr><th scope="row" colspan="3">合計</th><td class="number">${user.text('totalExcessUnits')}</td></tr>`;
  return markup`<div class="halves">${part(0, 5, none)}${part(5, 9, total)}</div>
`;
}

function shortStays(head: Cells<'UPSIKYU'>): Markup {
  return tableOf(
    'stays',
    markup`<tr><th scope="col">前月までの利用日数</th><th scope="col">当月の計画利用日数</th><th scope="col">累積利用日数</th></tr>`,
    [
      markup`<tbody><tr><td class="number">${head.text('priorDays')}</td><td class="number">${head.text('plannedDays')}</td><td class="number">${head.text('cumulativeDays')}</td></tr></tbody>`,
    ],
    3,
  );
}
