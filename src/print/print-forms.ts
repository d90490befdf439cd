import type { PersonView } from '../forms/person/person-view';
import { groupRows } from '../forms/support/rows';
import { arrayOf, isAnObject, listOf, must, withFields } from '../misuse';
import { markup, none } from '../validate/report/html/markup';
import { officeNames } from './office-names';
import { personSheets } from './person-sheets';
import type { PrintPicture } from './picture';
import { printStyle } from './style';

/** What {@link printForms} needs besides the forms. */
export interface PrintOptions {
  /** The title of the document; `帳票` by default. It names the file that a browser saves. */
  readonly title?: string | undefined;
  /** 事業所番号 of the office that reads: where it gives a service of the month and does not plan it, 第6表 is headed サービス提供票. */
  readonly reader?: string | undefined;
  /** Names a サービスコード; where it gives nothing, the service type's name stands with the code. */
  readonly serviceName?: ((serviceCode: string) => string | undefined) | undefined;
  /** The pictures of 利用者基本情報; one that is not here is reported by its name. */
  readonly pictures?: readonly PrintPicture[] | undefined;
  /** Whether rows of a person could not be read: each page of that person then says that it may not be whole. */
  readonly incomplete?: ((person: Pick<PersonView, 'insurerNumber' | 'insuredNumber'>) => boolean) | undefined;
}

/**
 * Prints forms: one HTML document of A4 pages, in the order and with the headings of 標準様式, each person on pages of their own.
 *
 * The document needs nothing else: no script, no network, its style inside; any browser prints it or saves it as PDF. Dates are in 和暦. Everything that the views
 * hold is on the pages: what the forms have no frame for stands in the margin under its 日本語名称, 利用者補足情報 without a form and deletions on pages of their own.
 * 第6表 shows 予定 above 実績 where the view holds both ({@link printViews} brings them together).
 *
 * @param views The persons, as `personViews` gives them.
 * @param options What the forms need besides.
 * @returns A whole document. Texts are escaped; characters that do not show are made visible.
 * @remarks 標準様式（居宅サービス計画書 第1表・第2表・第3表・第6表・第7表, 利用者基本情報, 介護予防サービス・支援計画書）; the standard itself defines no printed form.
 * @example
 * ```ts
 * import { readAll } from 'careplan-csv';
 * import { personViews } from 'careplan-csv/forms';
 * import { printForms } from 'careplan-csv/print';
 *
 * const UP1KYO = readAll(form1, { kind: 'UP1KYO' }).records;
 * const UP2KYO = readAll(form2, { kind: 'UP2KYO' }).records;
 * const page = printForms(personViews({ UP1KYO, UP2KYO }));
 * ```
 */
export function printForms(views: readonly PersonView[] | Iterable<PersonView>, options: PrintOptions = {}): string {
  must('views', views, listOf(withFields({ carePlans: arrayOf(isAnObject) })));
  must('options', options, isAnObject);
  const { title = '帳票', reader = null, serviceName = () => undefined, pictures = [], incomplete } = options;
  const all = [...views];
  const officeName = officeNames(all);
  // A person's forms stand together, whatever transmission each came with.
  const persons = groupRows(all, ['insurerNumber', 'insuredNumber']).map((group) => {
    const name = group.find((view) => view.name !== null)?.name ?? null;
    const sheets = group.flatMap((view) =>
      personSheets({ ...view, name: view.name ?? name }, { reader, serviceName, pictures, officeName }),
    );
    const [person] = group;
    const lost = person !== undefined && incomplete?.(person) === true ? markup` class="lost"` : none;
    return markup`<article${lost}>
${sheets}</article>
`;
  });
  return markup`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${printStyle}</style>
</head>
<body>
${persons}</body>
</html>
`.text;
}
