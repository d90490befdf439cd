import { defineRule } from '../../rule';
import { isFilled } from '../support/cells';
import { sections } from '../support/sections';

/** Of planDate and targetMonth exactly one must be set, and here both are or neither is. */
export const hosokuLink = /* @__PURE__ */ defineRule('hosoku_link', () => ({
  section: sections.relations,
  fault: {
    ja: '利用者補足情報の計画作成（変更）日と対象年月は、一方だけを入れ他方をゼロにする決まりですが、両方あるか両方ゼロです。',
    en: 'Of planDate and targetMonth exactly one must be set, and here both are or neither is.',
  },
  why: {
    ja: '受け手は1表・6表のどちらに紐づく補足情報かを決められません。',
    en: 'A receiver cannot tell whether it belongs to form 1 or to form 6.',
  },
  fix: {
    ja: '1表に紐づくときは対象年月を000000に、6表に紐づくときは計画作成（変更）日を00000000にしてください。',
    en: 'Set targetMonth to 000000 where it belongs to form 1, and planDate to 00000000 where it belongs to form 6.',
  },
  message: {
    ja: '計画作成（変更）日と対象年月は一方だけを入れ他方をゼロにする決まりですが、そうなっていません[（{set}）]。',
    en: 'Of 計画作成（変更）日 and 対象年月 one must be set and the other be zeros, which is not so here[ ({set})].',
  },
  check: {
    over: 'row',
    kinds: ['UPHOSOKU'],
    row: (row, report) => {
      const planDate = row.get('planDate');
      const month = row.get('targetMonth');
      if (planDate === undefined || month === undefined) return;
      // An empty cell is not zeros: field_required tells of it.
      if (row.cell('planDate')?.trim() === '' || row.cell('targetMonth')?.trim() === '') return;
      if (isFilled(planDate) !== isFilled(month)) return;
      report({ at: row.at }, { set: isFilled(planDate) ? 'both' : 'neither' });
    },
  },
}));
