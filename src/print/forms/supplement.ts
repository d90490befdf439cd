import type { RecordOf } from '../../schemas/record';
import type { Markup } from '../../validate/report/html/markup';
import { Cells } from '../cells';
import { frames } from '../piece';
import { sheetMarkup } from '../sheet';

/** 利用者補足情報 that belongs to no form that is there, field by field. */
export function supplementSheet(supplement: RecordOf<'UPHOSOKU'>): Markup {
  return sheetMarkup({
    title: '利用者補足情報',
    orientation: 'portrait',
    form: 'supplement',
    body: [frames(new Cells('UPHOSOKU', [supplement]).all(12))],
  });
}
