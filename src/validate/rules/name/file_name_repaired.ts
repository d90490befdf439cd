import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The name departs from the grammar in a known way and was read all the same. */
export const fileNameRepaired = /* @__PURE__ */ defineRule('file_name_repaired', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名が命名規則から外れていますが、よくある外れ方のため補正して読みました。',
    en: 'The name departs from the grammar in a known way and was read all the same.',
  },
  why: {
    ja: '同じ補正をしない受け手では取り込めません。',
    en: 'A receiver that does not make the same repair will not import the file.',
  },
  fix: {
    ja: 'ファイル名を命名規則どおりに直してください。',
    en: 'Rename the file to follow the naming rule.',
  },
  message: {
    ja: 'ファイル名が命名規則から外れているため、補正して読みました[（{repair}）]。',
    en: 'The file name departs from the naming rule and was read after a repair[ ({repair})].',
  },
}));
