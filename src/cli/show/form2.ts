import type { Goal, PlanTree, ShortTermGoal, Support } from '../../forms/plan-tree/plan-tree';
import { codeText } from './fields';
import { formHeading } from './heading';
import { hanging } from './text';
import { say, type View } from './view';

/** 2表 as a tree: needs, long-term goals, short-term goals, supports, each with its number. */
export function form2Lines(view: View, tree: PlanTree): string[] {
  const title = say(view, '2表 居宅サービス計画書（2）', 'form 2, care plan');
  return [
    ...formHeading(view, title),
    ...tree.needs.flatMap(({ needNo, need, goals }) => [
      ...hanging(`${say(view, '課題', 'need ')}${number(needNo)}  `, text(need), view.width, 2),
      ...goals.flatMap((goal) => goalLines(view, goal)),
    ]),
  ];
}

function goalLines(view: View, { goalNo, longTermGoal, longTermPeriod, shortTermGoals }: Goal): string[] {
  return [
    ...hanging(`${say(view, '長期目標', 'long-term goal ')}${number(goalNo)}  `, text(longTermGoal), view.width, 4),
    ...periodLines(view, longTermPeriod, 8),
    ...shortTermGoals.flatMap((goal) => shortTermLines(view, goal)),
  ];
}

function shortTermLines(view: View, { shortTermGoal, shortTermPeriod, supports }: ShortTermGoal): string[] {
  return [
    ...hanging(say(view, '短期目標  ', 'short-term goal  '), text(shortTermGoal), view.width, 6),
    ...periodLines(view, shortTermPeriod, 10),
    ...supports.flatMap((support) => supportLines(view, support)),
  ];
}

function supportLines(view: View, support: Support): string[] {
  const { supportNo, serviceContent, insuranceCovered, serviceCategory, frequency, period, differs } = support;
  const office = [support.providerName, support.providerNumber].filter((part) => part).join(' ');
  const covered =
    insuranceCovered === null
      ? null
      : say(
          view,
          `保険給付${codeText('insuranceCovered', insuranceCovered)}`,
          insuranceCovered === 'Y' ? 'insured' : 'not insured',
        );
  // What departs from the rest of the plan is reported where it does.
  const created = differs?.createdDate === undefined ? null : `${say(view, '作成', 'created')} ${differs.createdDate}`;
  const details = [serviceCategory, office, frequency, period, covered, created].filter((part) => part);
  const label = `${say(view, '援助', 'support ')}${number(supportNo)}  `;
  return [
    ...hanging(label, text(serviceContent), view.width, 8),
    ...(details.length === 0 ? [] : hanging('', details.join(' / '), view.width, 12)),
  ];
}

function periodLines(view: View, period: string | null, indent: number): string[] {
  return period === null ? [] : hanging(say(view, '期間  ', 'period  '), period, view.width, indent);
}

function number(value: number | null): string {
  return value === null ? '-' : String(value);
}

/** An empty text is reported, or the line would look cut off. */
function text(value: string | null): string {
  return value ?? '-';
}
