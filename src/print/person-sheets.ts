import type { BasicInfoView, CarePlanView, MonthView, PersonView } from '../forms/person/person-view';
import type { PreventiveTree } from '../forms/preventive-tree/preventive-tree';
import type { Markup } from '../validate/report/html/markup';
import { basicInfoSheet } from './forms/basic-info';
import { deletionsSheet } from './forms/deletions';
import { form1Sheet } from './forms/form1';
import { form2Sheet } from './forms/form2';
import { form3Sheet } from './forms/form3/sheet';
import { type Form6Options, form6Sheet } from './forms/form6/sheet';
import { form7Sheet } from './forms/form7';
import { preventiveSheet } from './forms/preventive';
import { supplementSheet } from './forms/supplement';
import type { PrintPicture } from './picture';

/** What the sheets of a person need besides the person. */
export interface SheetOptions extends Form6Options {
  readonly pictures: readonly PrintPicture[];
}

/**
 * All sheets of a person, in the order of the forms. Whatever the view holds is on one of them: also what has no form of its own.
 *
 * @param person The person.
 * @param options What the view does not hold.
 */
export function personSheets(person: PersonView, options: SheetOptions): Markup[] {
  const deletions = deletionsSheet(person.deletions);
  return [
    ...person.carePlans.flatMap((plan) => carePlanSheets(person, plan)),
    ...person.months.flatMap((month) => monthSheets(person, month, options)),
    ...person.basicInfos.flatMap((info) => basicInfoSheets(person, info, options.pictures)),
    ...person.preventivePlans.flatMap((tree) => preventiveSheets(person, tree)),
    ...person.unlinkedSupplements.map(supplementSheet),
    ...(deletions === null ? [] : [deletions]),
  ];
}

function carePlanSheets(person: PersonView, plan: CarePlanView): Markup[] {
  const { form1, furtherForm1, tree, week, supplement, furtherSupplements } = plan;
  return [
    ...(form1 === null ? [] : [form1, ...furtherForm1]).map((form) => form1Sheet(person, plan, form)),
    ...(tree === null ? [] : [form2Sheet(person, plan, tree)]),
    ...(week === null ? [] : [form3Sheet(person, plan, week)]),
    // 1表 tells what 利用者補足情報 says; without it, a page of its own does.
    ...[...(form1 === null && supplement !== null ? [supplement] : []), ...furtherSupplements].map(supplementSheet),
  ];
}

function monthSheets(person: PersonView, month: MonthView, options: SheetOptions): Markup[] {
  const { statement, supplement, furtherSupplements } = month;
  const form6 = form6Sheet(person, month, options);
  const alone = form6 === null && statement === null && supplement !== null ? [supplement] : [];
  return [
    ...(form6 === null ? [] : [form6]),
    ...(statement === null ? [] : [form7Sheet(person, month, statement, options.serviceName)]),
    ...[...alone, ...furtherSupplements].map(supplementSheet),
  ];
}

function basicInfoSheets(person: PersonView, info: BasicInfoView, pictures: readonly PrintPicture[]): Markup[] {
  const first = basicInfoSheet(person, info, info.form, pictures, true);
  return [first, ...info.furtherForms.map((form) => basicInfoSheet(person, info, form, pictures, false))];
}

function preventiveSheets(person: PersonView, tree: PreventiveTree): Markup[] {
  const first = preventiveSheet(person, tree, tree.plan, true);
  return [first, ...tree.furtherPlans.map((plan) => preventiveSheet(person, tree, plan, false))];
}
