import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The row has empty cells too many at its end, or lacks last cells that may be empty. */
export const rowRepaired = /* @__PURE__ */ defineRule('row_repaired', () => ({
  section: sections.layouts,
  fault: {
    ja: '行末に空の項目が余っているか、空でよい末尾の項目が足りませんが、補正して読みました。',
    en: 'The row has surplus empty cells at its end, or lacks last cells that may be empty, and was read all the same.',
  },
  why: {
    ja: '項目数を確かめる受け手では、この行が取り込まれません。',
    en: 'A receiver that counts the fields refuses the row.',
  },
  fix: {
    ja: '行末のカンマの数を、レイアウトの項目数に合わせて出力してください。',
    en: 'Write as many commas as the layout has, empty fields at the end included.',
  },
  message: {
    ja: '行末を補正して読みました[（{repair}）][（{cells}項目）]。',
    en: 'The end of the row was read after a repair[ ({repair})][ (number of cells: {cells})].',
  },
}));
