import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The month or the stamp in the name is not a real date or time. */
export const fileNameDate = /* @__PURE__ */ defineRule('file_name_date', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名の年月または作成日時が実在しません。',
    en: 'The month or the stamp in the name is not a real date or time.',
  },
  why: {
    ja: '受け手は取り込み順を作成日時で決めるため、順序を誤るか取り込めません。',
    en: 'Receivers import in the order of the stamp, so they may take the file in the wrong order or refuse it.',
  },
  fix: {
    ja: '実在する年月（YYYYMM）と日時（YYYYMMDDHHMMSS）にしてください。',
    en: 'Use a real month (YYYYMM) and a real time (YYYYMMDDHHMMSS).',
  },
  message: {
    ja: 'ファイル名に実在しない日付または時刻があります[（{segment}）]。',
    en: 'The file name has a date or time that does not exist[ ({segment})].',
  },
}));
