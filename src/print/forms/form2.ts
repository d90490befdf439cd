import type { CarePlanView, PersonView } from '../../forms/person/person-view';
import type { PlanTree } from '../../forms/plan-tree/plan-tree';
import { Markup, markup, none } from '../../validate/report/html/markup';
import { Cells, margin } from '../cells';
import { joined, lines, span, tableOf } from '../piece';
import { sheetMarkup } from '../sheet';
import { nameLine } from './name-line';

/** 第2表 居宅サービス計画書（２）: a group of rows a 課題, so that what belongs together stays together. */
export function form2Sheet(person: PersonView, plan: CarePlanView, tree: PlanTree): Markup {
  const supports = tree.needs.flatMap(({ goals }) =>
    goals.flatMap(({ shortTermGoals }) => shortTermGoals.flatMap((goal) => goal.supports)),
  );
  const head = new Cells('UP2KYO', [
    tree,
    ...supports.flatMap(({ differs }) => (differs === undefined ? [] : [differs])),
  ]);
  const createdDate = head.text('createdDate');
  const bodies = tree.needs.map(
    (need) => markup`<tbody>${needRows(need)}</tbody>
`,
  );
  return sheetMarkup({
    number: '第2表',
    title: '居宅サービス計画書（２）',
    left: nameLine(person, plan.supplement),
    right: markup`作成年月日 ${createdDate}`,
    orientation: 'landscape',
    form: 'form2',
    body: [
      tableOf('needs', headRows, bodies, 11),
      markup`<p class="notes">※１「保険給付の対象となるかどうかの区分」について、保険給付対象内サービスについては○印を付す。<br>※２「当該サービス提供を行う事業所」について記入する。</p>
`,
      margin({ cells: head }),
    ],
  });
}

const headRows =
  /* @__PURE__ */ new Markup(`<tr><th scope="col" rowspan="2">生活全般の解決すべき課題（ニーズ）</th><th scope="colgroup" colspan="4">目標</th><th scope="colgroup" colspan="6">援助内容</th></tr>
<tr><th scope="col">長期目標</th><th scope="col">（期間）</th><th scope="col">短期目標</th><th scope="col">（期間）</th><th scope="col">サービス内容</th><th scope="col">※１</th><th scope="col">サービス種別</th><th scope="col">※２</th><th scope="col">頻度</th><th scope="col">期間</th></tr>`);

type Need = PlanTree['needs'][number];
type Goal = Need['goals'][number];
type ShortTermGoal = Goal['shortTermGoals'][number];

/** The rows of a 課題: each text stands in the first row it holds for and spans the others. */
function needRows(need: Need): Markup[] {
  const needSpan = need.goals.reduce((sum, goal) => sum + goalSpan(goal), 0);
  return need.goals.flatMap((goal, goalIndex) =>
    goal.shortTermGoals.flatMap((short, shortIndex) =>
      short.supports.map((support, supportIndex) => {
        const firstOfShort = supportIndex === 0;
        const firstOfGoal = firstOfShort && shortIndex === 0;
        const firstOfNeed = firstOfGoal && goalIndex === 0;
        return markup`<tr>${firstOfNeed ? spanning(needSpan, numbered(need.needNo, need.need)) : none}${firstOfGoal ? markup`${spanning(goalSpan(goal), numbered(goal.goalNo, goal.longTermGoal))}${spanning(goalSpan(goal), span(goal.longTermPeriod ?? ''))}` : none}${firstOfShort ? shortTermCells(short) : none}${supportCells(support)}</tr>
`;
      }),
    ),
  );
}

function goalSpan(goal: Goal): number {
  return goal.shortTermGoals.reduce((sum, { supports }) => sum + supports.length, 0);
}

function shortTermCells({ shortTermGoal, shortTermPeriod, supports }: ShortTermGoal): Markup {
  return markup`${spanning(supports.length, lines(shortTermGoal ?? ''))}${spanning(supports.length, span(shortTermPeriod ?? ''))}`;
}

function supportCells(support: ShortTermGoal['supports'][number]): Markup {
  const cells = new Cells('UP2KYO', [support]);
  const covered = cells.value('insuranceCovered');
  const mark = covered === null ? '' : covered === 'Y' ? '○' : '－';
  const number = cells.text('providerNumber');
  const provider = joined(
    [cells.text('providerName'), number.text === '' ? none : markup`<small>${number}</small>`].filter(
      ({ text }) => text !== '',
    ),
    markup`<br>`,
  );
  return markup`<td>${numbered(support.supportNo, support.serviceContent)}</td><td class="mark">${mark}</td><td>${cells.text('serviceCategory')}</td><td>${provider}</td><td>${cells.text('frequency')}</td><td>${span(cells.texts('period').join('、'))}</td>`;
}

function spanning(rows: number, content: Markup): Markup {
  return rows === 1 ? markup`<td>${content}</td>` : markup`<td rowspan="${rows}">${content}</td>`;
}

function numbered(number: number | null, text: string | null): Markup {
  return number === null ? lines(text ?? '') : markup`<span class="no">${number}</span> ${lines(text ?? '')}`;
}
