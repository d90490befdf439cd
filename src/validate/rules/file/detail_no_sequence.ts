import { defineRule, type RowPlace } from '../../rule';
import { isFilled, kept, valuesOf } from '../support/cells';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

/** The 明細判別コード of one office, service code and unit count. */
interface Details {
  readonly first: RowPlace;
  readonly numbers: Set<number>;
}

/** The 明細判別コード of one person, office, service code and unit count are not 1…n. */
export const detailNoSequence = /* @__PURE__ */ defineRule('detail_no_sequence', () => ({
  section: sections.form6,
  fault: {
    ja: '同じ利用者・事業所・サービスコード・単位数の明細判別コードが1からの連番になっていません。',
    en: 'The 明細判別コード of one person, office, service code and unit count are not 1…n.',
  },
  why: {
    ja: '受け手は明細が欠けているとみることがあります。',
    en: 'A receiver may think that a detail is missing.',
  },
  fix: {
    ja: '明細判別コードを1からの連番にしてください。',
    en: 'Number the details from 1 on without a gap.',
  },
  message: {
    ja: 'この利用者の明細判別コードに、1からの連番になっていない組があります[（{detailRow}行目から）]。',
    en: 'The 明細判別コード of this person are not 1…n for one office, service code and unit count[ (from row {detailRow} on)].',
  },
  check: {
    over: 'file',
    kinds: ['UPPLAN'],
    start: (_context, report) => {
      const persons = new Persons(() => new Map<string, Details>());
      return {
        row: (row) => {
          const person = persons.of(row);
          const detailNo = row.get('detailNo');
          if (detailNo === null) return;
          const group = valuesOf(row, ['providerNumber', 'serviceCode', 'units']);
          if (detailNo === undefined || group === undefined) return persons.leaveOut(row);
          if (person === undefined) return;
          // A required cell that is empty cannot tell the group.
          if (!group.every(isFilled)) return persons.leaveOut(row);
          kept(person.state, joined(...group), () => ({ first: row.at, numbers: new Set() })).numbers.add(
            Number(detailNo),
          );
        },
        end: () => {
          for (const person of persons.kept()) {
            for (const { first, numbers } of person.state.values()) {
              const whole = [...numbers].every((number) => number >= 1 && number <= numbers.size);
              if (!whole) report({ at: person.first }, { detailRow: first.row });
            }
          }
        },
      };
    },
  },
}));
