import type { CarePlanView, MonthView, PersonView } from '../../forms/person/person-view';
import { basicInfoLines } from './basic-info';
import { deletionLines } from './deletions';
import { fieldLines } from './fields';
import { form2Lines } from './form2';
import { form3Lines } from './form3';
import { form6Lines } from './form6';
import { form7Lines } from './form7';
import { formHeading, heading } from './heading';
import { preventiveLines } from './preventive';
import { say, type View } from './view';
import { dated } from './words';

/** Who a person is: the name, where one is known, and the numbers. */
export function personHeading(
  view: View,
  { insurerNumber, insuredNumber }: Pick<PersonView, 'insurerNumber' | 'insuredNumber'>,
  name: string | null,
): string[] {
  const numbers = say(
    view,
    `保険者 ${insurerNumber}  被保険者 ${insuredNumber}`,
    `insurer ${insurerNumber}  insured ${insuredNumber}`,
  );
  return heading(view, `${name ?? say(view, '（氏名なし）', '(no name)')}  ${numbers}`, '=');
}

/** All that one transmission says about a person, form by form. */
export function personLines(view: View, person: PersonView, name = person.name): string[] {
  const forms = [
    ...person.carePlans.flatMap((plan) => carePlanForms(view, plan)),
    ...person.months.flatMap((month) => monthForms(view, month)),
    ...person.basicInfos.map((info) => basicInfoLines(view, info)),
    ...person.preventivePlans.map((plan) => preventiveLines(view, plan)),
    ...person.unlinkedSupplements.map((supplement) => supplementLines(view, supplement)),
    deletionLines(view, person.deletions),
  ];
  return [...personHeading(view, person, name), ...forms.filter((form) => form.length > 0).flatMap(spaced)];
}

function spaced(lines: readonly string[]): string[] {
  return ['', ...lines];
}

function carePlanForms(view: View, plan: CarePlanView): string[][] {
  const forms1 = plan.form1 === null ? [] : [plan.form1, ...plan.furtherForm1];
  const supplements = plan.supplement === null ? [] : [plan.supplement, ...plan.furtherSupplements];
  const title = say(view, '1表 居宅サービス計画書（1） 計画作成(変更)日', 'form 1, care plan of');
  return [
    ...forms1.map((form) => [
      ...formHeading(view, `${title} ${dated(view, plan.planDate)}`),
      ...fieldLines(view, 'UP1KYO', form, ['planDate']),
    ]),
    // Rows whose 1表 is not there still say which plan they are of.
    ...(forms1.length > 0 ? [] : [formHeading(view, `${title} ${dated(view, plan.planDate)}`)]),
    ...(plan.tree === null ? [] : [form2Lines(view, plan.tree)]),
    ...(plan.week === null ? [] : [form3Lines(view, plan.week)]),
    ...supplements.map((supplement) => supplementLines(view, supplement)),
  ];
}

function monthForms(view: View, { plan, actual, statement, supplement, furtherSupplements }: MonthView): string[][] {
  const supplements = supplement === null ? [] : [supplement, ...furtherSupplements];
  return [
    ...(plan === null ? [] : [form6Lines(view, plan, 'plan')]),
    ...(actual === null ? [] : [form6Lines(view, actual, 'actual')]),
    ...(statement === null ? [] : [form7Lines(view, statement)]),
    ...supplements.map((one) => supplementLines(view, one)),
  ];
}

/** 利用者補足情報, with the plan or month it belongs to. */
function supplementLines(view: View, supplement: NonNullable<MonthView['supplement']>): string[] {
  const { planDate, targetMonth } = supplement;
  const links = [planDate === null ? '' : dated(view, planDate), targetMonth ?? ''];
  const title = [say(view, '利用者補足情報', 'user supplement'), ...links].filter((part) => part !== '').join(' ');
  return [...formHeading(view, title), ...fieldLines(view, 'UPHOSOKU', supplement, ['planDate', 'targetMonth'])];
}
