import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** The service date lies outside the target month. */
export const serviceDateMonth = /* @__PURE__ */ defineRule('service_date_month', () => ({
  section: sections.form6,
  fault: {
    ja: 'サービス利用日が対象年月の外にあります。',
    en: 'The service date lies outside the target month.',
  },
  why: {
    ja: '受け手は利用票のどの日に置くか決められません。',
    en: 'A receiver has no day of the form to put it on.',
  },
  fix: {
    ja: '対象年月の中の日にするか、対象年月を直してください。',
    en: 'Give a day of the target month, or correct the target month.',
  },
  message: {
    ja: '{field}が対象年月の中の日ではありません。',
    en: '{field} lies outside the target month (対象年月).',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    reads: ['serviceDate', 'targetMonth'],
    row: (row, report, { fileName }) => {
      const date = textOf(row, 'serviceDate');
      const month = textOf(row, 'targetMonth');
      if (date === undefined || month === undefined || date.startsWith(month)) return;
      // Then 対象年月 is the one that is wrong: month_file_name or month_mixed tells.
      if (typeof fileName?.month === 'string' && date.startsWith(fileName.month)) return;
      report({ at: row.at, key: 'serviceDate' });
    },
  },
}));
