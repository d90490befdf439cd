import { keysOf } from '../../../objects';
import type { FieldKey } from '../../../schemas/field-key';
import type { Kind } from '../../../schemas/kinds';
import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** A code that is explained in another field. */
interface Explained<K extends Kind = Kind> {
  readonly key: FieldKey<K>;
  readonly code: string;
  readonly note: FieldKey<K>;
}

const explained: { readonly [K in Kind]?: readonly Explained<K>[] } = {
  UP1KYO: [{ key: 'livingSupportReason', code: '3', note: 'livingSupportOtherReason' }],
  UPKIHON: [
    { key: 'consultationMethod', code: '03', note: 'consultationMethodOther' },
    { key: 'situation', code: '02', note: 'situationNote' },
  ],
};

/** A code that asks for an explanation (その他, 入院又は入所中) comes without it. */
export const noteMissing = /* @__PURE__ */ defineRule('note_missing', () => ({
  section: sections.layouts,
  fault: {
    ja: '説明を要するコード（その他、入院又は入所中）なのに説明が空です。',
    en: 'A code that asks for an explanation (その他, 入院又は入所中) comes without it.',
  },
  why: {
    ja: '受け手には「その他」などの中身が伝わりません。',
    en: 'The receiver does not learn what is meant.',
  },
  fix: {
    ja: '説明の項目に内容を入れてください。',
    en: 'Fill the field of the explanation.',
  },
  message: {
    ja: '[「{of}」が説明を要するコードですが、]{field}が空です。',
    en: '{field} is empty[, although the code of “{of}” asks for it].',
  },
  check: {
    over: 'row',
    kinds: keysOf(explained),
    row: (row, report) => {
      for (const { key, code, note } of explained[row.kind] ?? []) {
        if (row.get(key) === code && row.get(note) === null) report({ at: row.at, key: note }, { of: key });
      }
    },
  },
}));
