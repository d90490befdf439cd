import { daysOfMonth } from '../../../schemas/cells/calendar';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** 日割対象日 flags a day beyond the end of the month, or none. */
export const proratedDays = /* @__PURE__ */ defineRule('prorated_days', () => ({
  section: sections.form6,
  fault: {
    ja: '日割対象日が月末より後の日を指しているか、1日も指していません。',
    en: '日割対象日 flags a day beyond the end of the month, or no day at all.',
  },
  why: {
    ja: '受け手の日割り日数が実際と違い、日割りでないサービスが0日になります。',
    en: 'The receiver counts other days than there were, and none at all of a service that is not prorated.',
  },
  fix: {
    ja: '月末より後の桁を0にし、日割りでないサービスでは空にしてください。',
    en: 'Set the places beyond the end of the month to 0, and leave the field empty where the service is not prorated.',
  },
  message: {
    ja: '{field}の日の指定が正しくありません[（{flags}）][（この月は{days}日まで）]。',
    en: '{field} does not flag the days of the month as it should[ ({flags})][ (the month has {days} days)].',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    reads: ['proratedDays', 'targetMonth'],
    row: (row, report) => {
      const flags = textOf(row, 'proratedDays');
      const month = textOf(row, 'targetMonth');
      if (flags === undefined || month === undefined) return;
      const days = daysOfMonth(month);
      const beyond = flags.slice(days).includes('1');
      if (!beyond && flags.includes('1')) return;
      report({ at: row.at, key: 'proratedDays' }, { days, flags: beyond ? 'beyond' : 'none' });
    },
  },
}));
