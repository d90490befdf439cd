import { keysOf } from '../../../objects';
import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** The starts and ends of services and activities. */
const pairs: { readonly [K in Kind]?: readonly (readonly [start: FieldKey<K>, end: FieldKey<K>])[] } = {
  UP3KYO: [
    ['startTime', 'endTime'],
    ['activityStartTime', 'activityEndTime'],
  ],
  UPPLAN: [['startTime', 'endTime']],
  UPJSK: [['startTime', 'endTime']],
};

/** The end is before the start. */
export const timeOrder = /* @__PURE__ */ defineRule('time_order', () => ({
  section: sections.layouts,
  fault: {
    ja: '終了時刻が開始時刻より前です。',
    en: 'The end is before the start.',
  },
  why: {
    ja: '日をまたぐサービスなら正しい値ですが、入力の誤りのこともあります。',
    en: 'It is right for a service past midnight, but may be a slip.',
  },
  fix: {
    ja: '日をまたぐサービスでなければ時刻を直してください。',
    en: 'Correct the times unless the service runs past midnight.',
  },
  message: {
    ja: '{field}が開始時刻より前です（日をまたぐサービスなら正しい値です）。',
    en: '{field} is before the start (which is right for a service past midnight).',
  },
  check: {
    over: 'row',
    kinds: keysOf(pairs),
    reads: ['startTime', 'endTime', 'activityStartTime', 'activityEndTime'],
    row: (row, report) => {
      for (const [startKey, endKey] of pairs[row.kind] ?? []) {
        const start = textOf(row, startKey);
        const end = textOf(row, endKey);
        if (start === undefined || end === undefined || start === 'none' || end === 'none' || end >= start) continue;
        report({ at: row.at, key: endKey });
      }
    },
  },
}));
