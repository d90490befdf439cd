import { once } from '../../../once';
import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** 短期入所療養介護 of facilities other than the one whose type stands for all of them. */
const otherShortStays: readonly unknown[] = ['23', '2A'];

/** The keys of each frame of 種類別支給限度: its service type, and its columns of units. */
const frames = /* @__PURE__ */ once(() =>
  ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((frame) => ({
    frame,
    type: `serviceType${frame}Code` as const,
    units: [
      `serviceType${frame}LimitUnits`,
      `serviceType${frame}TotalUnits`,
      `serviceType${frame}ExcessUnits`,
    ] as const,
  })),
);

/** A frame of 種類別支給限度 is filled after an empty one, or has 23 or 2A. */
export const typeLimitFrames = /* @__PURE__ */ defineRule('type_limit_frames', () => ({
  section: sections.layouts,
  fault: {
    ja: '種類別支給限度の枠のサービス種類コードが、空の枠より後ろにあるか、23・2Aです。',
    en: 'The サービス種類コード of a frame of 種類別支給限度 is filled after an empty one, or is 23 or 2A.',
  },
  why: {
    ja: '受け手は空の枠で読み終えるか、短期入所療養介護の限度額を取り違えます。',
    en: 'A receiver stops at the empty frame, or mistakes the limit of 短期入所療養介護.',
  },
  fix: {
    ja: '枠を前から詰め、短期入所療養介護は施設の種類によらず22にしてください。',
    en: 'Fill the frames from the first on, and write 22 for 短期入所療養介護 whatever the facility.',
  },
  message: {
    ja: '種類別支給限度の[{frame}番目の]枠の{field}が正しくありません[（{frameFault}）]。',
    en: '{field}[ in frame {frame}] of 種類別支給限度 is wrong[ ({frameFault})].',
  },
  check: {
    over: 'row',
    kinds: ['UPHOSOKU'],
    row: (row, report) => {
      let gap = false;
      for (const { frame, type, units } of frames()) {
        const value = row.get(type);
        if (typeof value === 'string') {
          if (gap) return report({ at: row.at, key: type }, { frame, frameFault: 'gap' });
          if (otherShortStays.includes(value)) report({ at: row.at, key: type }, { frame, frameFault: 'short_stay' });
        } else if (value === null) {
          // A frame without its type that holds units is not an empty one: what is missing there is the type.
          gap ||= units.every((key) => (row.get(key) ?? 0) === 0);
        }
      }
    },
  },
}));
