import { defineRule } from '../../rule';
import { linkedKinds, linksOf } from '../support/links';
import { sections } from '../support/sections';

/** A row belongs to a base row (form 1, form 6, UPKIHON, UPYOBO) that the transmission does not hold. */
export const linkBaseMissing = /* @__PURE__ */ defineRule('link_base_missing', () => ({
  section: sections.relations,
  fault: {
    ja: '行が紐づく元の行（1表、6表、利用者基本情報、予防計画書）が同じ送信にありません。',
    en: 'A row belongs to a base row (form 1, form 6, UPKIHON, UPYOBO) that the transmission does not hold.',
  },
  why: {
    ja: '受け手は紐づける先がなく、この行を取り込めません。',
    en: 'A receiver has nothing to tie the row to and cannot import it.',
  },
  fix: {
    ja: '元の行を加えるか、紐づけの番号・日付・年月を直してください（保険者番号だけが違うときは、区の番号と被保険者証を確かめてください）。',
    en: 'Add the base row, or correct the numbers, date or month that tie them (where the insurer alone differs, look at the number of the ward and at the certificate).',
  },
  message: {
    ja: '[{kind}の]この行が紐づく[{base}の]行が同じ送信にありません[（このキーの行は{rows}行）][（{differs}だけが違う行はあります）]。',
    en: 'The transmission does not hold the[ {base}] row that this row[ of {kind}] belongs to[ ({rows} rows have the key)][ (there is one that differs in {differs} alone)].',
  },
  check: {
    over: 'transmission',
    kinds: linkedKinds(),
    start: (context, report) => {
      const links = linksOf(context);
      return {
        row: (row) => links.add(row),
        end: () => {
          for (const { state } of links.persons()) {
            for (const dependants of state.dependants.values()) {
              const { base, baseId, month, first, rows } = dependants;
              // Without any such base row (of the month) the file is missing, empty or of another month, which is reported once and not for each person.
              if (state.bases.has(baseId) || !links.hasBase(base, month)) continue;
              const differs = links.nearest(dependants);
              report({ at: first }, { base, rows, ...(differs !== undefined && { differs }) });
            }
          }
        },
      };
    },
  },
}));
