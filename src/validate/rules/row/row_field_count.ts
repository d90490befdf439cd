import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The row has another number of fields than the layout. */
export const rowFieldCount = /* @__PURE__ */ defineRule('row_field_count', () => ({
  section: sections.layouts,
  fault: {
    ja: '行の項目数がレイアウトと異なります。',
    en: 'The row has another number of fields than the layout.',
  },
  why: {
    ja: 'どの値がどの項目かを決められず、行全体が取り込まれません。',
    en: 'No one can tell which value belongs to which field, so the row is not imported.',
  },
  fix: {
    ja: '版に合った項目数で出力し、フリーテキストは引用符で囲んでください。',
    en: 'Write as many fields as the edition has, and put free text in quotation marks.',
  },
  record: {
    ja: 'レコードとして書けません[（{given}）][（この種別にないキー: {unknownKeys}）][（{fits}のレコードとみられます）]。',
    en: 'Cannot be written as a record[ ({given})][ (keys that this kind lacks: {unknownKeys})][ (it looks like a record of {fits})].',
  },
  message: {
    ja: '項目数がレイアウトと異なります[（正しくは{expected}項目）][（この行は{actual}項目）][（{layout}のレイアウトと同じ数）]。',
    en: 'The row has another number of fields than the layout[ ({expected} expected)][ ({actual} found)][ (as many as the layout of {layout} has)].',
  },
}));
