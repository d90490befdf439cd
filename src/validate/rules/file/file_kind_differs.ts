import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The rows fit another kind than the file's name says. */
export const fileKindDiffers = /* @__PURE__ */ defineRule('file_kind_differs', () => ({
  section: sections.layouts,
  fault: {
    ja: '行の中身が、ファイル名とは別の種別のレイアウトに合います。',
    en: "The rows fit the layout of another kind than the file's name says.",
  },
  why: {
    ja: '受け手はファイル名の種別として読むため、全行がエラーになります。',
    en: 'A receiver reads them by the kind in the name, so that every row is refused.',
  },
  fix: {
    ja: 'ファイル名の種別が正しいか、別のファイルと取り違えていないかを確かめてください。',
    en: 'Check the kind in the name, and whether two files were mistaken for each other.',
  },
  message: {
    ja: '行の中身が、ファイル名の種別[（{kind}）]ではなく別の種別[（{fits}）]のレイアウトに合います。',
    en: 'The rows fit another kind[ ({fits})] than the one in the name[ ({kind})].',
  },
}));
