import type { PersonView } from '../../forms/person/person-view';
import { planCategories } from '../../forms/person/plan-categories';
import type { PreventiveTree } from '../../forms/preventive-tree/preventive-tree';
import type { RecordOf } from '../../schemas/record';
import { Markup, markup, none } from '../../validate/report/html/markup';
import { Cells, margin } from '../cells';
import { frame, frames, lines, ringed, span, tableOf } from '../piece';
import { sheetMarkup } from '../sheet';
import { period } from './form1';

type Form = Cells<'UPYOBO'>;

/** 介護予防サービス・支援計画書 with its annex; the annex alone where the plan itself is not there. */
export function preventiveSheet(
  person: PersonView,
  tree: PreventiveTree,
  plan: RecordOf<'UPYOBO'> | null,
  withAnnex: boolean,
): Markup {
  const cells = new Cells('UPYOBO', plan === null ? [] : [plan]);
  const differing = tree.needs.flatMap(({ supports }) =>
    supports.flatMap(({ services }) => services.flatMap(({ differs }) => differs ?? [])),
  );
  const annex = new Cells('UPYOBO_SUB', [tree, ...differing]);
  const number = cells.text('referenceNumber');
  return sheetMarkup({
    title: '介護予防サービス・支援計画書',
    left: markup`No. ${number}　<span class="who">利用者名 <b>${plan === null ? (person.name ?? '') : cells.text('name')}</b> 様</span>`,
    right: plan === null ? markup`計画作成（変更）日 ${annex.text('planDate')}` : cells.choice('planType'),
    orientation: 'landscape',
    form: 'preventive',
    body: [
      ...(plan === null ? [] : [head(cells), goals(cells), areas(cells)]),
      ...(withAnnex ? [annexTable(tree)] : []),
      ...(plan === null ? [] : [foot(cells)]),
      margin({ cells }, { label: '別表', cells: annex }),
    ],
  });
}

function head(cells: Form): Markup {
  const categories = planCategories(cells.value('planCategory') as string | null);
  return frames(
    frame('認定年月日', cells.text('certifiedDate'), 5),
    frame('認定の有効期間', period(cells.text('certificationStartDate'), cells.text('certificationEndDate')), 8),
    frame(
      '計画書区分',
      ringed([
        { word: '初回', holds: categories.includes('initial') },
        { word: '紹介', holds: categories.includes('referral') },
        { word: '継続', holds: categories.includes('continuation') },
      ]),
      5,
    ),
    frame('認定状況', cells.choice('certificationStatus', ['2', '1']), 6),
    frame('要支援状態区分', cells.choice('supportLevel'), 9),
    frame('計画作成（変更）日', cells.text('planDate'), 6),
    frame('初回作成日', cells.text('firstPlanDate'), 5),
    frame('委託の有無', cells.text('outsourced'), 4),
    frame(
      '計画作成者氏名',
      markup`地域包括支援センター担当者 ${cells.text('centerPlannerName')}　担当介護支援専門員 ${cells.text('careManagerName')}`,
      12,
    ),
    frame('担当地域包括支援センター', cells.text('supportCenterName'), 12),
    frame(
      '計画作成者事業者・事業所名及び所在地（電話番号）',
      markup`${cells.joined(['officeName', 'officeAddress'])}（${cells.text('officePhone')}）`,
      24,
    ),
  );
}

function goals(cells: Form): Markup {
  return markup`<h3>目標とする生活</h3>
${frames(frame('１日', cells.text('dayGoal'), 12), frame('１年', cells.text('yearGoal'), 12))}`;
}

const areaNames = [
  ['mobility', '運動・移動について'],
  ['dailyLife', '日常生活（家庭生活）について'],
  ['social', '社会参加、対人関係・コミュニケーションについて'],
  ['health', '健康管理について'],
] as const;

function areas(cells: Form): Markup {
  const rows = areaNames.map(
    ([area, name]) =>
      markup`<tr><th scope="row">${name}</th><td>${cells.text(`${area}Current`)}</td><td>${cells.text(`${area}Intention`)}</td><td>${cells.choice(`${area}HasIssue`)}</td><td>${cells.text(`${area}IssueCause`)}</td></tr>
`,
  );
  const headRow = markup`<tr><th scope="col">アセスメント領域</th><th scope="col">現在の状況</th><th scope="col">本人・家族の意欲・意向</th><th scope="col">領域における課題</th><th scope="col">背景・原因</th></tr>`;
  return tableOf('areas', headRow, [markup`<tbody>${rows}</tbody>`], 5);
}

const annexHead = /* @__PURE__ */ (() =>
  new Markup(
    `<tr><th scope="col" rowspan="2">総合的課題</th><th scope="col" rowspan="2">課題に対する目標と具体策の提案</th><th scope="col" rowspan="2">具体策についての意向 本人・家族</th><th scope="col" rowspan="2">目標</th><th scope="colgroup" colspan="6">支援計画</th></tr>
<tr>${[
      '目標についての支援のポイント',
      '本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）',
      '介護保険サービス又は地域支援事業（総合事業のサービス）',
      'サービス種別',
      '事業所（利用先）',
      '期間',
    ]
      .map((name) => `<th scope="col">${name}</th>`)
      .join('')}</tr>`,
  ))();

/** The annex: a group of rows a 課題, each text in the first row it holds for. */
function annexTable(tree: PreventiveTree): Markup {
  const bodies = tree.needs.map((need) => {
    const needSpan = need.supports.reduce((sum, { services }) => sum + services.length, 0);
    const rows = need.supports.flatMap((support, supportIndex) =>
      support.services.map((service, serviceIndex) => {
        const texts = [need.proposal, need.proposalIntention, need.goal];
        const ofNeed =
          supportIndex > 0 || serviceIndex > 0
            ? none
            : markup`${spanning(needSpan, numbered(need.needNo, need.need))}${texts.map((text) => spanning(needSpan, lines(text ?? '')))}`;
        const ofSupport =
          serviceIndex > 0
            ? none
            : markup`${spanning(support.services.length, numbered(support.supportNo, support.supportPoint))}${[support.selfCare, support.insuredService].map((text) => spanning(support.services.length, lines(text ?? '')))}`;
        return markup`<tr>${ofNeed}${ofSupport}<td>${numbered(service.serviceNo, service.serviceCategory)}</td><td>${lines(service.providerName ?? '')}</td><td>${span(service.period ?? '')}</td></tr>
`;
      }),
    );
    return markup`<tbody>${rows}</tbody>
`;
  });
  const blank = markup`<tbody><tr>${Array.from({ length: 10 }, () => markup`<td></td>`)}</tr></tbody>`;
  return tableOf('annex', annexHead, bodies.length === 0 ? [blank] : bodies, 10);
}

function spanning(rows: number, content: Markup): Markup {
  return rows === 1 ? markup`<td>${content}</td>` : markup`<td rowspan="${rows}">${content}</td>`;
}

function numbered(number: number | null, text: string | null): Markup {
  return number === null ? lines(text ?? '') : markup`<span class="no">${number}</span> ${lines(text ?? '')}`;
}

const programs = [
  ['Exercise', '運動不足'],
  ['Nutrition', '栄養改善'],
  ['Oral', '口腔内ケア'],
  ['Homebound', '閉じこもり予防'],
  ['Memory', '物忘れ予防'],
  ['Depression', 'うつ予防'],
] as const;

function foot(cells: Form): Markup {
  const names = programs.map(([, name]) => markup`<th scope="col">${name}</th>`);
  const counts = programs.map(([key]) => markup`<td class="mark">${cells.text(`checklist${key}Count`)}</td>`);
  const needs = programs.map(([key]) => markup`<td class="mark">${cells.choice(`program${key}`)}</td>`);
  const table = tableOf(
    'checklist',
    markup`<tr><td></td>${names}</tr>`,
    [
      markup`<tbody><tr><th scope="row">基本チェックリストの該当数</th>${counts}</tr>
<tr><th scope="row">事業プログラムの要否</th>${needs}</tr></tbody>`,
    ],
    7,
  );
  return markup`${frames(
    frame('健康状態について（留意点）', cells.text('healthNote'), 24),
    frame('妥当な支援の実施に向けた方針', cells.text('supportPolicy'), 12, 'tall'),
    frame('総合的な方針', cells.text('overallPolicy'), 12, 'tall'),
  )}${table}${frames(
    frame('地域包括支援センター意見', cells.text('centerOpinion'), 24),
    frame('同意日', cells.text('consentDate'), 10),
    frame('同意者氏名', cells.text('consenterName'), 14),
  )}`;
}
