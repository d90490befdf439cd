import { defineRule } from '../../rule';
import { doublesOf } from '../support/doubles';

/** A person's rows stand in a file twice, as after exporting or joining it twice. */
export const rowsDoubled = /* @__PURE__ */ defineRule('rows_doubled', () => ({
  section: { ja: '標準仕様書に定めがない（行の重複）', en: 'The standard is silent (rows that stand twice)' },
  fault: {
    ja: '利用者の行が丸ごと二重になっています。',
    en: 'All rows of a person appear in the file twice.',
  },
  why: {
    ja: '受け手では回数や金額が2倍になります。',
    en: 'The receiver counts every service and every amount twice.',
  },
  fix: {
    ja: '同じファイルを二度つなげていないか、二度出力していないかを確かめ、重複した行を除いてください。',
    en: 'See whether the file was joined or exported twice, and remove the rows that appear twice.',
  },
  message: {
    ja: 'この行で始まる利用者の行が、丸ごと二重になっています[（合わせて{rows}行）]（標準仕様書に定めはありませんが、二度の出力や結合とみられます）。',
    en: 'All rows of the person whose rows begin here appear twice[ ({rows} in all)] (the standard does not say so, but it looks like a file that was exported or joined twice).',
  },
  doubtful: true,
  check: {
    over: 'file',
    kinds: ['UPPLAN', 'UPJSK', 'UPSIKYU'],
    start: (context, report) => {
      const doubles = doublesOf(context);
      return {
        row: (row) => doubles.add(row),
        end: () => {
          for (const { first, state } of doubles.found.values()) report({ at: first }, { rows: state.numbers.length });
        },
      };
    },
  },
}));
