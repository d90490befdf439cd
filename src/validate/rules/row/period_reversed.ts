import { keysOf } from '../../../objects';
import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** The first and last day of each period. */
const periods: { readonly [K in Kind]?: readonly (readonly [start: FieldKey<K>, end: FieldKey<K>])[] } = {
  UPHOSOKU: [['limitStartDate', 'limitEndDate']],
  UP1KYO: [['certificationStartDate', 'certificationEndDate']],
  UPKIHON: [['certificationStartDate', 'certificationEndDate']],
  UPYOBO: [['certificationStartDate', 'certificationEndDate']],
};

/** A period ends before it begins. */
export const periodReversed = /* @__PURE__ */ defineRule('period_reversed', () => ({
  section: sections.layouts,
  fault: {
    ja: '期間の終わりが始まりより前です。',
    en: 'A period ends before it begins.',
  },
  why: {
    ja: '受け手は有効な期間を決められません。',
    en: 'A receiver cannot tell when the period holds.',
  },
  fix: {
    ja: '開始日と終了日を直してください。',
    en: 'Correct the two dates.',
  },
  message: {
    ja: '{field}が開始日[（{start}）]より前です。',
    en: '{field} is before the start of the period[ ({start})].',
  },
  check: {
    over: 'row',
    kinds: keysOf(periods),
    row: (row, report) => {
      for (const [startKey, endKey] of periods[row.kind] ?? []) {
        const start = textOf(row, startKey);
        const end = textOf(row, endKey);
        if (start === undefined || end === undefined || end >= start) continue;
        report({ at: row.at, key: endKey }, { start: startKey });
      }
    },
  },
}));
