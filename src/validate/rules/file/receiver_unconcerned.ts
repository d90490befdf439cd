import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { directionOf } from '../support/direction';
import { bothPlan, isOfficeNumber } from '../support/offices';
import { Persons } from '../support/persons';
import { sections } from '../support/sections';

/** A person of a form 6 plan has no row of the receiving office. */
export const receiverUnconcerned = /* @__PURE__ */ defineRule('receiver_unconcerned', () => ({
  section: sections.receivers,
  fault: {
    ja: '送信先の事業所のサービスが1行もない利用者が、6表予定に含まれています。',
    en: 'A person of a form 6 plan has no row of the receiving office.',
  },
  why: {
    ja: '受け手に関わりのない利用者の情報が渡ることになります。',
    en: 'Data of a person reach an office that does not serve the person.',
  },
  fix: {
    ja: '送信先が正しいかを確かめ、その事業所が担当する利用者だけを出力してください。',
    en: 'Make sure of the receiver, and write only the persons whom it serves.',
  },
  message: {
    ja: 'この行で始まる利用者には、ファイル名の送信先の事業所のサービスが1行もありません。',
    en: 'The person whose rows begin here has no row of the receiving office in the file name.',
  },
  judges: ['receiver', 'senderType', 'receiverType'],
  check: {
    over: 'file',
    kinds: ['UPPLAN'],
    reads: ['insurerNumber', 'insuredNumber', 'plannerOfficeNumber', 'providerNumber'],
    start: (context, report) => {
      const receiver = context.fileName?.receiver;
      // Names up to edition 3.2 show no service type, so both ends may plan.
      if (!isOfficeNumber(receiver) || bothPlan(context.fileName ?? {})) return {};
      const persons = new Persons(() => ({}));
      const direction = directionOf(context);
      // By 被保険者番号 alone: who moves within the month has those of two insurers.
      const served = new Set<string>();
      return {
        row: (row) => {
          direction.add(row);
          persons.of(row);
          const office = textOf(row, 'providerNumber');
          const { insured } = row.person;
          // An office that cannot be read may be the receiver.
          if (insured !== undefined && (office === undefined || office === receiver)) served.add(insured);
        },
        end: () => {
          // An exchanged receiver serves nobody: transmission_direction tells.
          if (direction.exchanged !== undefined) return;
          const told = new Set<string>();
          for (const { person, first } of persons.kept()) {
            const { insured = '' } = person;
            if (served.has(insured) || told.has(insured)) continue;
            told.add(insured);
            report({ at: first });
          }
        },
      };
    },
  },
}));
