import type { DeletionsView } from '../../forms/person/person-view';
import { keysOf } from '../../objects';
import { fileKindInfo } from '../../schemas/kinds';
import { type Markup, markup } from '../../validate/report/html/markup';
import { Cells } from '../cells';
import { frames } from '../piece';
import { sheetMarkup } from '../sheet';

/** What the files ask to delete. The standard has no form for it: a page says so, or these rows would not be seen on paper. */
export function deletionsSheet(deletions: DeletionsView): Markup | null {
  const parts = keysOf(deletions).flatMap((kind) =>
    deletions[kind].map(
      (record) => markup`<h3>${fileKindInfo(kind).name}</h3>
${frames(new Cells(kind, [record]).all(12))}`,
    ),
  );
  if (parts.length === 0) return null;
  return sheetMarkup({ title: '削除の連絡', orientation: 'portrait', form: 'deletions', body: parts });
}
