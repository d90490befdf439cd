import { type Markup, markup, none } from '../validate/report/html/markup';

/** A form on pages of its own. */
export interface Sheet {
  /** 第1表 …; none for forms that have no number. */
  readonly number?: string;
  readonly title: string;
  /** What stands left and right of the title. */
  readonly left?: Markup;
  readonly right?: Markup;
  readonly orientation: 'landscape' | 'portrait';
  /** The form, for styles and for tests. */
  readonly form: string;
  readonly body: readonly Markup[];
}

/**
 * Sets a form on pages of its own. All of it stands in one cell of a table whose head holds the title, so that browsers repeat the title on each page.
 *
 * @param sheet The form.
 */
export function sheetMarkup({ number, title, left = none, right = none, orientation, form, body }: Sheet): Markup {
  const formNumber = number === undefined ? none : markup`<span class="number">${number}</span>`;
  return markup`<section class="sheet ${orientation} ${form}">
<table class="pages" role="presentation"><thead><tr><td><div class="title"><div>${formNumber}${left}</div><h2>${title}</h2><div>${right}</div></div></td></tr></thead>
<tbody><tr><td>
${body}</td></tr></tbody></table>
</section>
`;
}
