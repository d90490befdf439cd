import { statementPart } from '../../../schemas/service-codes';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { oneMonth } from '../support/months';
import { Persons } from '../support/persons';
import { sections } from '../support/sections';

/** A person's form 7 has no total row. */
export const totalRowMissing = /* @__PURE__ */ defineRule('total_row_missing', () => ({
  section: sections.form7,
  fault: {
    ja: '利用者の7表に全合計行がありません。',
    en: "A person's form 7 has no total row.",
  },
  why: {
    ja: '受け手は7表の合計を表示・照合できません。',
    en: 'A receiver can neither show nor check the totals.',
  },
  fix: {
    ja: 'サービスコード999999・事業所番号9999999999の全合計行を1行出力してください。',
    en: 'Write one total row (サービスコード 999999, office 9999999999).',
  },
  message: {
    ja: 'この行で始まる利用者の7表に、全合計行（サービスコード999999）がありません。',
    en: 'The form 7 of the person whose rows begin here has no total row (サービスコード 999999).',
  },
  check: {
    over: 'file',
    kinds: ['UPSIKYU'],
    reads: ['insurerNumber', 'insuredNumber', 'targetMonth', 'serviceCode'],
    start: (_context, report) => {
      const persons = new Persons<{ month?: string; total: boolean }>(() => ({ total: false }));
      return {
        row: (row) => {
          const person = persons.of(row);
          if (person === undefined) return;
          const code = textOf(row, 'serviceCode');
          if (code === undefined || !oneMonth(person.state, row)) return persons.leaveOut(row);
          if (statementPart(code) === 'total') person.state.total = true;
        },
        end: () => {
          for (const person of persons.kept()) if (!person.state.total) report({ at: person.first });
        },
      };
    },
  },
}));
