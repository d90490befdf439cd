import { fileKindInfo, kinds } from '../../../schemas/kinds';
import { defineRule, type RowPlace } from '../../rule';
import { monthOf } from '../support/months';
import { sections } from '../support/sections';

/** The rows agree on a 対象年月 that is not the one in the file name. */
export const monthFileName = /* @__PURE__ */ defineRule('month_file_name', () => ({
  section: sections.names,
  fault: {
    ja: '行の対象年月がファイル名の年月と異なります。',
    en: 'The rows agree on a 対象年月 that is not the one in the file name.',
  },
  why: {
    ja: '受け手が別の月のデータとして扱うおそれがあります。',
    en: 'A receiver may take the data for another month.',
  },
  fix: {
    ja: 'ファイル名の年月か行の対象年月を直してください。',
    en: 'Correct the month in the file name or that of the rows.',
  },
  message: {
    ja: '{field}がファイル名の年月[（{month}）]と異なります。',
    en: '{field} is not the month in the file name[ ({month})].',
  },
  judges: ['month'],
  check: {
    over: 'file',
    kinds: kinds.filter((kind) => fileKindInfo(kind).month !== 'none'),
    reads: ['targetMonth', 'planDate'],
    start: (context, report) => {
      const named = context.fileName?.month;
      let first: { readonly month: string | null; readonly at: RowPlace } | undefined;
      let agree = true;
      return {
        row: (row) => {
          if (named === undefined || !agree) return;
          const month = monthOf(row);
          if (month === undefined) return;
          first ??= { month, at: row.at };
          agree = month === first.month;
        },
        end: () => {
          if (named === undefined || first === undefined || !agree || first.month === named) return;
          report({ at: first.at, key: 'targetMonth' }, { month: named });
        },
      };
    },
  },
}));
