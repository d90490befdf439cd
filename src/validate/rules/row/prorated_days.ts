import { daysOfMonth } from '../../../schemas/cells/calendar';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** 日割対象日 flags a day beyond the end of the month. */
export const proratedDays = /* @__PURE__ */ defineRule('prorated_days', () => ({
  section: sections.form6,
  fault: {
    ja: '日割対象日が月末より後の日を指しています。',
    en: '日割対象日 flags a day beyond the end of the month.',
  },
  why: {
    ja: '受け手の日割り日数が実際より多くなります。',
    en: 'The receiver counts more days than the month has.',
  },
  fix: {
    ja: '月末より後の桁を0にしてください。',
    en: 'Set the places beyond the end of the month to 0.',
  },
  message: {
    ja: '{field}の[{days}日より後の]存在しない日に1が立っています。',
    en: '{field} flags a day that the month does not have[ (it has {days} days)].',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    row: (row, report) => {
      const flags = textOf(row, 'proratedDays');
      const month = textOf(row, 'targetMonth');
      if (flags === undefined || month === undefined) return;
      const days = daysOfMonth(month);
      if (flags.slice(days).includes('1')) report({ at: row.at, key: 'proratedDays' }, { days });
    },
  },
}));
