import type { Kind } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { dependantsId, linkedKinds, linksOf } from '../support/links';
import { sections } from '../support/sections';

/** What each base row must have. 3表 and the 別表 of 利用者基本情報 may be without a row. */
const dependants: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  UP1KYO: ['UP2KYO', 'UPHOSOKU'],
  UPPLAN: ['UPSIKYU', 'UPHOSOKU'],
  UPYOBO: ['UPYOBO_SUB'],
};

/** A base row lacks its row in one of its dependants. */
export const linkDependantMissing = /* @__PURE__ */ defineRule('link_dependant_missing', () => ({
  section: sections.relations,
  fault: {
    ja: '元の行に、紐づくはずの行がありません。',
    en: 'A base row lacks its row in one of its dependants.',
  },
  why: {
    ja: '受け手では計画書や利用票の一部が欠けて取り込まれます。',
    en: 'The receiver imports an incomplete plan or form.',
  },
  fix: {
    ja: '紐づく行を加えてください。',
    en: 'Add the rows that belong to it.',
  },
  message: {
    ja: 'この行に紐づく行が[{dependant}に]ありません。',
    en: 'There is no row that belongs to this one[ in {dependant}].',
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
            for (const [baseId, { kind, month, first, values }] of state.bases) {
              for (const dependant of dependants[kind] ?? []) {
                // Without any such row (of the month) the file is missing, empty or of another month, which is reported once and not for each person.
                if (!links.hasLink(dependant, kind, month)) continue;
                if (state.dependants.has(dependantsId(dependant, baseId))) continue;
                // Where they stand there under another insurer, date or month, link_base_missing tells of it with the part that differs.
                const cause = links.hasStray(dependant, kind, values) ? { cause: 'link_base_missing' as const } : {};
                report({ at: first, ...cause }, { dependant });
              }
            }
          }
        },
      };
    },
  },
}));
