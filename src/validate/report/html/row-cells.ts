import { isKind } from '../../../schemas/kinds';
import { fieldsIn } from '../../../schemas/record';
import { escapeText } from '../../messages/escape';
import type { FileReport, RowCells } from '../report';
import { rowText } from '../words';
import { both, type Markup, markup, none } from './markup';

/**
 * Shows the cells of a row that findings lie in, those that are filled: number, 日本語名称 and text, the bad ones marked, and shown though they be empty.
 *
 * @param kind The kind of the file: its layout names the cells.
 * @param row The row and its cells.
 * @param line The physical line.
 * @param bad The numbers of the fields that findings are about.
 * @param open Whether they stand open.
 */
export function rowCells(
  kind: FileReport['kind'],
  { row, version, cells }: RowCells,
  line: number | null,
  bad: ReadonlySet<number>,
  open: boolean,
): Markup {
  const fields = kind !== null && isKind(kind) ? fieldsIn(kind, version) : [];
  const items = cells.map((cell, index) => {
    const no = index + 1;
    if (cell === '' && !bad.has(no)) return none;
    const text = cell === '' ? both({ ja: '（空）', en: '(empty)' }) : markup`${escapeText(cell, 60)}`;
    // By a word, not by colour alone.
    const said = bad.has(no) ? markup` <em>${both({ ja: '指摘', en: 'finding' })}</em>` : none;
    return markup`<div${bad.has(no) ? markup` class="bad"` : none}><dt>${no} ${fields[index]?.name ?? ''}</dt><dd>${text}${said}</dd></div>`;
  });
  const place = rowText({ row, line });
  return markup`<details class="cells"${open ? markup` open` : none}><summary>${both({ ja: `${place.ja}の内容`, en: `The cells of ${place.en}` })}</summary><dl>${items}</dl></details>`;
}
