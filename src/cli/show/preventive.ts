import type { PreventiveNeed, PreventiveSupport, PreventiveTree } from '../../forms/preventive-tree/preventive-tree';
import { fieldLines } from './fields';
import { formHeading } from './heading';
import { hanging, labelled } from './text';
import { say, type View } from './view';
import { dated } from './words';

/** 介護予防サービス・支援計画書: what its first page says, then needs, support plans and services as a tree. */
export function preventiveLines(view: View, tree: PreventiveTree): string[] {
  const title = say(view, '介護予防サービス・支援計画書', 'preventive plan');
  const plans = tree.plan === null ? [] : [tree.plan, ...tree.furtherPlans];
  return [
    ...formHeading(view, `${title} ${dated(view, tree.planDate)}`),
    ...plans.flatMap((plan, index) => [
      ...(index === 0 ? [] : [`  ${say(view, '（同じキーの行）', '(further row of the same key)')}`]),
      ...fieldLines(view, 'UPYOBO', plan, ['planDate']),
    ]),
    ...tree.needs.flatMap((need) => needLines(view, need)),
  ];
}

function needLines(
  view: View,
  { needNo, need, proposal, proposalIntention, goal, supports }: PreventiveNeed,
): string[] {
  return [
    ...hanging(`${say(view, '課題', 'need ')}${needNo ?? '-'}  `, need ?? '-', view.width, 2),
    ...filled(view, 6, [
      [say(view, '課題に対する目標と具体策の提案', 'proposal'), proposal],
      [say(view, '提案についての意向', 'intention'), proposalIntention],
      [say(view, '目標', 'goal'), goal],
    ]),
    ...supports.flatMap((support) => supportLines(view, support)),
  ];
}

function supportLines(
  view: View,
  { supportNo, supportPoint, selfCare, insuredService, services }: PreventiveSupport,
): string[] {
  return [
    ...hanging(`${say(view, '支援', 'support ')}${supportNo ?? '-'}  `, supportPoint ?? '-', view.width, 4),
    ...filled(view, 8, [
      [say(view, '本人等のセルフケア', 'self care'), selfCare],
      [say(view, '介護保険サービス等', 'insured service'), insuredService],
    ]),
    ...services.flatMap(({ serviceNo, serviceCategory, providerName, period }) => {
      const text = [serviceCategory, providerName, period].filter((part) => part).join(' / ');
      return hanging(`${say(view, 'サービス', 'service ')}${serviceNo ?? '-'}  `, text || '-', view.width, 8);
    }),
  ];
}

function filled(
  view: View,
  indent: number,
  pairs: readonly (readonly [label: string, text: string | null])[],
): string[] {
  const told = pairs.flatMap(([label, text]) => (text === null ? [] : [[label, text] as const]));
  return labelled(told, view.width, indent);
}
