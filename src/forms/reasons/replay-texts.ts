import type { Language } from '../../languages';
import { type FileKind, fileKindInfo } from '../../schemas/kinds';
import type { IgnoredBecause, PlannerChange, ReplayChange } from '../replay/change';

type Text<C extends ReplayChange> = (change: C) => string;

type Texts<C extends ReplayChange, W extends string> = {
  readonly [P in W]: { readonly [L in Language]: Text<C> };
};

type Of<C extends ReplayChange['change']> = Extract<ReplayChange, { readonly change: C }>;

const list = (kinds: readonly FileKind[], language: Language, between: string): string =>
  kinds.map((kind) => fileKindInfo(kind).shortName[language]).join(between);

const droppedJa = (kinds: readonly FileKind[]): string =>
  kinds.length === 0 ? '' : `。${list(kinds, 'ja', '、')}は後の送信になく、失効しました`;
const droppedEn = (kinds: readonly FileKind[]): string =>
  kinds.length === 0 ? '' : `; ${list(kinds, 'en', ', ')} went without a successor`;

const offices = (numbers: readonly string[], between: string, none: string): string =>
  numbers.length === 0 ? none : numbers.join(between);
const plannerJa = (planner: PlannerChange | null): string =>
  planner === null
    ? ''
    : `。プランを作成する事業所が${offices(planner.before, '、', '不明')}から${offices(planner.now, '、', '不明')}に変わりました`;
const plannerEn = (planner: PlannerChange | null): string =>
  planner === null
    ? ''
    : `; the office that plans changed from ${offices(planner.before, ', ', 'unknown')} to ${offices(planner.now, ', ', 'unknown')}`;

/** What a transmission did under one key, and why: change → why → words. */
export const replayTexts: {
  readonly put: Texts<Of<'put'>, Of<'put'>['why']>;
  readonly replaced: Texts<Of<'replaced'>, Of<'replaced'>['why']>;
  readonly deleted: Texts<Of<'deleted'>, Of<'deleted'>['why']>;
  readonly ignored: Texts<Of<'ignored'>, IgnoredBecause>;
} = {
  put: {
    new: { ja: () => '新しく登録されました。', en: () => 'Registered; there was none before.' },
    after_deletion: { ja: () => '削除のあとで登録されました。', en: () => 'Registered after a deletion.' },
  },
  replaced: {
    later: {
      ja: ({ dropped, planner }) => `後の送信の内容に置き換わりました${droppedJa(dropped)}${plannerJa(planner)}。`,
      en: ({ dropped, planner }) => `Replaced by a later transmission${droppedEn(dropped)}${plannerEn(planner)}.`,
    },
  },
  deleted: {
    deletion: {
      ja: ({ left }) => `削除されました${left.length === 0 ? '' : `。${list(left, 'ja', '、')}は残ります`}。`,
      en: ({ left }) => `Deleted${left.length === 0 ? '' : `; ${list(left, 'en', ', ')} stays`}.`,
    },
  },
  ignored: {
    older: {
      ja: () => 'これより後の送信または削除が有効なため、取り込んでいません。',
      en: () => 'A later transmission or deletion is in force: not taken.',
    },
    again: {
      ja: () => '同じ送信が取り込み済みのため、何も変わりません。',
      en: () => 'The same transmission was taken before: nothing changed.',
    },
    nothing_to_delete: {
      ja: () => '削除の対象がありません。これより古い登録が後から届いても、取り込みません。',
      en: () => 'There was nothing to delete; an older registration that comes later is not taken.',
    },
    base_missing: {
      ja: () => '紐づく先の帳票（1表、6表、利用者基本情報、介護予防計画書）がこの送信にないため、取り込んでいません。',
      en: () =>
        'The transmission lacks the form that the rows belong to (form 1, form 6, basic information, preventive plan): not taken.',
    },
    key_missing: {
      ja: () => 'キーの項目がそろっていない行のため、取り込んでいません。',
      en: () => 'The fields of the key are not all filled: not taken.',
    },
    rejected: {
      ja: () => '読めない行のため、取り込んでいません。',
      en: () => 'The rows cannot be read: not taken.',
    },
    not_whole: {
      ja: () => '読めない行のある帳票のため取り込まず、いま有効なものを残しています。',
      en: () => 'The form has a row that cannot be read: it is held back, and what is in force stays.',
    },
  },
};

/** Says what a change did and why. */
export function replayText(change: ReplayChange, language: Language): string {
  const texts: Readonly<Record<string, { readonly [L in Language]: Text<never> }>> = replayTexts[change.change];
  const text = Object.hasOwn(texts, change.why) ? texts[change.why] : undefined;
  return text === undefined ? '' : (text[language] as Text<ReplayChange>)(change);
}
