import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** One of start and end is 9999, the other a time. */
export const timePair = /* @__PURE__ */ defineRule('time_pair', () => ({
  section: sections.form6,
  fault: {
    ja: '開始時刻と終了時刻の一方だけが9999です。',
    en: 'One of start and end is 9999, the other a time.',
  },
  why: {
    ja: '受け手は時間表示のあるサービスかないサービスかを決められません。',
    en: 'A receiver cannot tell whether the service shows a time.',
  },
  fix: {
    ja: '時間表示のないサービスは両方を9999に、他は両方に時刻を入れてください。',
    en: 'Give 9999 twice where the service shows no time, and two times elsewhere.',
  },
  message: {
    ja: '{field}だけが9999で、もう一方には時刻が入っています。',
    en: 'Only {field} is 9999, while the other end holds a time.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    reads: ['startTime', 'endTime'],
    row: (row, report) => {
      const start = textOf(row, 'startTime');
      const end = textOf(row, 'endTime');
      if (start === undefined || end === undefined || (start === 'none') === (end === 'none')) return;
      report({ at: row.at, key: start === 'none' ? 'startTime' : 'endTime' });
    },
  },
}));
