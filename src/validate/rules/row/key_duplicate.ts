import type { FieldKey } from '../../../schemas/field-key';
import { fileKindInfo, kinds } from '../../../schemas/kinds';
import { type CheckedRow, defineRule } from '../../rule';
import { joined } from '../support/persons';
import { sections } from '../support/sections';

/** The key of a row; `undefined` where a part is empty or cannot be read. Zeros that stand for `null` are a value. */
function keyOf(row: CheckedRow, keys: readonly FieldKey[]): string | undefined {
  const parts: (string | number | null)[] = [];
  for (const key of keys) {
    const value = row.get(key);
    if (value === undefined || (value === null && (row.cell(key) ?? '').trim() === '')) return undefined;
    parts.push(value);
  }
  return joined(...parts);
}

/** Two rows of one file have the same key. */
export const keyDuplicate = /* @__PURE__ */ defineRule('key_duplicate', () => ({
  section: sections.relations,
  fault: {
    ja: '一つのファイルに同じキーの行が二つあります。',
    en: 'Two rows of one file have the same key.',
  },
  why: {
    ja: '受け手ではどちらか一方だけが残ります。',
    en: 'A receiver keeps only one of them.',
  },
  fix: {
    ja: '重複した行を除くか、番号を振り直してください。',
    en: 'Remove one of the rows, or number them anew.',
  },
  message: {
    ja: 'キー[（{keys}）]が先の行[（{firstRow}行目）]と重複しています。',
    en: 'The row has the same key[ ({keys})] as an earlier one[ (row {firstRow})].',
  },
  check: {
    over: 'file',
    kinds: kinds.filter((kind) => fileKindInfo(kind).rowKey.length > 0),
    start: (context, report) => {
      const keys = fileKindInfo(context.kind).rowKey;
      const firstRows = new Map<string, number>();
      return {
        row: (row) => {
          const key = keyOf(row, keys);
          if (key === undefined) return;
          const firstRow = firstRows.get(key);
          if (firstRow === undefined) firstRows.set(key, row.at.row);
          else report({ at: row.at }, { firstRow, keys });
        },
      };
    },
  },
}));
