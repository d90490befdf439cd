import { defineRule, type RowPlace } from '../../rule';
import { isFilled, kept, valuesOf } from '../support/cells';
import { doublesOf } from '../support/doubles';
import { joined, Persons } from '../support/persons';
import { sections } from '../support/sections';

/** The 明細判別コード of one office, service code and unit count. */
interface Details {
  readonly first: RowPlace;
  readonly numbers: Set<number>;
  /** The numbers by day. */
  readonly days: Set<string>;
  /** Whether a number stands twice on one day. */
  twice: boolean;
}

function newDetails(first: RowPlace): Details {
  return { first, numbers: new Set(), days: new Set(), twice: false };
}

/** The 明細判別コード of one person, office, service code and unit count are not 1…n, or one of them stands twice on one day. */
export const detailNoSequence = /* @__PURE__ */ defineRule('detail_no_sequence', () => ({
  section: sections.form6,
  fault: {
    ja: '同じ利用者・事業所・サービスコード・単位数の明細判別コードが、1からの連番になっていないか、同じ日に重複しています。',
    en: 'The 明細判別コード of one person, office, service code and unit count are not 1…n, or one stands twice on one day.',
  },
  why: {
    ja: '受け手は明細が欠けている、または同じ用具が重なっているとみることがあります。',
    en: 'A receiver may think that a detail is missing, or that one stands there twice.',
  },
  fix: {
    ja: '明細判別コードを1からの連番にし、同じ日に同じ番号を重複させないでください。',
    en: 'Number the details from 1 on without a gap, and give each number once a day.',
  },
  message: {
    ja: 'この利用者の明細判別コードが、1からの連番になっていないか、同じ日に重複しています[（{detailRow}行目から）]。',
    en: 'The 明細判別コード of this person are not 1…n for one office, service code and unit count, or one stands twice on a day[ (from row {detailRow} on)].',
  },
  check: {
    over: 'file',
    kinds: ['UPPLAN'],
    start: (context, report) => {
      const doubles = doublesOf(context);
      const persons = new Persons(() => new Map<string, Details>());
      return {
        row: (row) => {
          const person = persons.of(row);
          const detailNo = row.get('detailNo');
          doubles.add(row);
          if (detailNo === null) return;
          const group = valuesOf(row, ['providerNumber', 'serviceCode', 'units']);
          const date = row.get('serviceDate');
          if (detailNo === undefined || group === undefined || date === undefined) return persons.leaveOut(row);
          if (person === undefined) return;
          // A required cell that is empty cannot tell the group.
          if (!group.every(isFilled)) return persons.leaveOut(row);
          const details = kept(person.state, joined(...group), () => newDetails(row.at));
          details.numbers.add(Number(detailNo));
          const day = joined(date, detailNo);
          details.twice ||= details.days.has(day);
          if (isFilled(date)) details.days.add(day);
        },
        end: () => {
          for (const person of persons.kept()) {
            // Whoever stands in the file twice has each number twice on its day: rows_doubled tells.
            const isDouble = doubles.has(person);
            for (const { first, numbers, twice } of person.state.values()) {
              const whole = [...numbers].every((number) => number >= 1 && number <= numbers.size);
              if (!whole || (twice && !isDouble)) report({ at: person.first }, { detailRow: first.row });
            }
          }
        },
      };
    },
  },
}));
