import type { PersonView } from '../forms/person/person-view';

/**
 * Finds the names of offices: 6表 gives the planning office by its number alone, 1表 and 7表 name it.
 *
 * @param views All that is printed.
 * @returns Names an office by its 事業所番号; the first form that names it tells.
 */
export function officeNames(views: readonly PersonView[]): (number: string) => string | undefined {
  const names = new Map<string, string>();
  const add = (number: string, name: string | null): void => {
    if (name !== null && !names.has(number)) names.set(number, name);
  };
  for (const { carePlans } of views) {
    for (const { form1 } of carePlans) if (form1 !== null) add(form1.officeNumber, form1.officeName);
  }
  for (const { months } of views) {
    for (const { statement } of months) {
      for (const { details, subtotals } of statement?.groups ?? []) {
        for (const { providerNumber, providerName } of [...details, ...subtotals]) add(providerNumber, providerName);
      }
    }
  }
  return (number) => names.get(number);
}
