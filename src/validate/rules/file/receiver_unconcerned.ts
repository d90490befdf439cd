import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { isOfficeNumber, plansServices } from '../support/offices';
import { Persons } from '../support/persons';
import { sections } from '../support/sections';

/** A person of a form 6 plan has no row of the receiving office. */
export const receiverUnconcerned = /* @__PURE__ */ defineRule('receiver_unconcerned', () => ({
  section: sections.units,
  fault: {
    ja: '送信先の事業所のサービスが1行もない利用者が、6表予定に含まれています。',
    en: 'A person of a form 6 plan has no row of the receiving office.',
  },
  why: {
    ja: '受け手に関わりのない利用者の情報が渡ることになります。',
    en: 'Data of a person reach an office that does not serve the person.',
  },
  fix: {
    ja: '送信先の事業所が担当する利用者だけを出力してください。',
    en: 'Write only the persons whom the receiver serves.',
  },
  message: {
    ja: 'この行で始まる利用者には、ファイル名の送信先の事業所のサービスが1行もありません。',
    en: 'The person whose rows begin here has no row of the receiving office in the file name.',
  },
  check: {
    over: 'file',
    kinds: ['UPPLAN'],
    start: (context, report) => {
      const receiver = context.fileName?.receiver;
      // Names up to edition 3.2 show no service type, so the receiver may be a care manager or a centre.
      if (!isOfficeNumber(receiver) || plansServices(context.fileName?.receiverType)) return {};
      const persons = new Persons(() => ({ served: false }));
      return {
        row: (row) => {
          const person = persons.of(row);
          const office = textOf(row, 'providerNumber');
          if (office === undefined) persons.leaveOut(row);
          else if (person !== undefined && office === receiver) person.state.served = true;
        },
        end: () => {
          for (const person of persons.kept()) if (!person.state.served) report({ at: person.first });
        },
      };
    },
  },
}));
