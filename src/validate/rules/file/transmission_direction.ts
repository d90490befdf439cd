import { fileKindInfo } from '../../../schemas/kinds';
import { mayPlan } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { directionOf } from '../support/direction';
import { onlyProvides } from '../support/offices';
import { sections } from '../support/sections';

/** The rows show that sender and receiver in the name are exchanged. */
export const transmissionDirection = /* @__PURE__ */ defineRule('transmission_direction', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名の送信元と送信先が入れ替わっています。',
    en: 'Sender and receiver in the name are swapped.',
  },
  why: {
    ja: '別の事業所のデータとして取り込まれるか、取り込みを拒まれます。',
    en: 'The data are taken for those of another office, or refused.',
  },
  fix: {
    ja: 'ファイル名の送信元と送信先を入れ替えてください。',
    en: 'Swap sender and receiver in the file name.',
  },
  message: {
    ja: '{field}がどの行でもファイル名の送信先の事業所番号と同じで、送信元と送信先が入れ替わっています。',
    en: '{field} is the receiver in the file name on every row, so that sender and receiver are swapped.',
  },
  judges: ['sender', 'senderType', 'receiver', 'receiverType'],
  lowered: {
    severity: 'info',
    when: {
      ja: '予定の削除（DLTPLAN）では行に事業所がなく、サービス種類コードからそう見えるとき',
      en: 'in a deletion of 予定 (DLTPLAN), whose rows name no office, where the service types look so',
    },
  },
  check: {
    over: 'file',
    kinds: ['UPPLAN', 'UPJSK', 'DLTPLAN'],
    reads: ['plannerOfficeNumber', 'providerNumber'],
    start: (context, report) => {
      const key = fileKindInfo(context.kind).senderKey;
      const { senderType, receiverType } = context.fileName ?? {};
      let hasRows = false;
      const direction = directionOf(context);
      return {
        row: (row) => {
          hasRows = true;
          direction.add(row);
        },
        end: () => {
          const { exchanged } = direction;
          if (exchanged !== undefined && key !== undefined) report({ at: exchanged, key });
          // Rows of a 6表予定 deletion name no office: only the service types tell.
          if (key !== undefined || !hasRows || !onlyProvides(senderType)) return;
          if (typeof receiverType === 'string' && mayPlan(receiverType)) report({ lowered: true });
        },
      };
    },
  },
}));
