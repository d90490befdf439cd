import { fileKindInfo, kinds } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { monthOf } from '../support/months';
import { sections } from '../support/sections';

/** Rows of one file have different 対象年月. */
export const monthMixed = /* @__PURE__ */ defineRule('month_mixed', () => ({
  section: sections.fileUnit,
  fault: {
    ja: '一つのファイルの中に異なる対象年月の行があります。',
    en: 'Rows of one file have different 対象年月.',
  },
  why: {
    ja: '1ファイル1か月とみる受け手では、他の月の行が失われます。',
    en: 'A receiver that expects one month a file loses the rows of the others.',
  },
  fix: {
    ja: '対象年月ごとにファイルを分けてください。',
    en: 'Write one file for each month.',
  },
  message: {
    ja: '{field}がこのファイルの最初の行[（{firstRow}行目）]と異なります（1ファイルは単月です）。',
    en: '{field} differs from that of the first row of the file[ (row {firstRow})], where a file holds one month.',
  },
  check: {
    over: 'file',
    kinds: kinds.filter((kind) => fileKindInfo(kind).month !== 'none'),
    reads: ['targetMonth', 'planDate'],
    start: (_context, report) => {
      let first: { readonly month: string | null; readonly row: number } | undefined;
      let found = false;
      return {
        row: (row) => {
          if (found) return;
          const month = monthOf(row);
          if (month === undefined) return;
          first ??= { month, row: row.at.row };
          if (month === first.month) return;
          found = true;
          report({ at: row.at, key: 'targetMonth' }, { firstRow: first.row });
        },
      };
    },
  },
}));
