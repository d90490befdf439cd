import { fileKindInfo, type Kind, kinds } from '../../../schemas/kinds';
import { serviceTypeOf } from '../../../schemas/service-codes';
import { isPreventive } from '../../../schemas/service-types';
import { type CheckedRow, defineRule, type FileContext } from '../../rule';
import { textOf } from '../support/cells';
import { directionOf } from '../support/direction';
import { bothPlan, isOfficeNumber, noOffice, plansServices } from '../support/offices';
import { Places } from '../support/places';

/** The kinds of which an office that plans passes on to another what is neither's own. */
const passedOn: readonly Kind[] = ['UPPLAN', 'UPJSK', 'DLTJSK'];

/** Whether the row of another office than the sender is in its place. */
function mayBeOthers(row: CheckedRow, { fileName }: FileContext): boolean {
  // In an entrusted plan of 予防 or 総合事業 the プラン担当業者 is the centre or the care manager, whoever of them sends.
  if (row.kind !== 'UPPLAN' || !plansServices(fileName?.senderType)) return false;
  const code = textOf(row, 'serviceCode');
  return code === undefined || isPreventive(serviceTypeOf(code));
}

/** The office that must be the sender by its kind is not the sender in the name. */
export const officeFileName = /* @__PURE__ */ defineRule('office_file_name', () => ({
  section: {
    ja: '標準仕様書に定めがない（行の事業所とファイル名の送信元の照合）',
    en: 'The standard is silent (the office in the rows against the sender in the name)',
  },
  fault: {
    ja: '送信元であるべき事業所が、ファイル名の送信元と異なります。',
    en: 'The office that must be the sender by its kind is not the sender in the name.',
  },
  why: {
    ja: '受け手はどの事業所のデータか判断できず、取り違えることがあります。',
    en: 'A receiver may assign the data to the wrong office.',
  },
  fix: {
    ja: '事業所番号かファイル名の送信元を直してください。',
    en: 'Correct the office number or the sender in the file name.',
  },
  message: {
    ja: '{field}がファイル名の送信元の事業所番号と異なります（照合は標準仕様書に定めがありません）。',
    en: '{field} is not the sender in the file name (the standard sets no rule for comparing them).',
  },
  judges: ['sender', 'senderType', 'receiverType'],
  doubtful: true,
  check: {
    over: 'file',
    kinds: kinds.filter((kind) => fileKindInfo(kind).senderKey !== undefined),
    start: (context, report) => {
      const { kind, fileName } = context;
      const key = fileKindInfo(kind).senderKey;
      const { sender, receiver } = fileName ?? {};
      // A sender of 9 digits is a repaired name, which cannot be compared.
      if (key === undefined || fileName === null || !isOfficeNumber(sender)) return {};
      if (passedOn.includes(kind) && bothPlan(fileName)) return {};
      const direction = directionOf(context);
      // Rows of the receiver: where all are, sender and receiver are exchanged, which transmission_direction tells once.
      const receivers = new Places();
      const flush = (): void => {
        for (const at of receivers.take()) report({ at, key });
      };
      return {
        row: (row) => {
          direction.add(row);
          const office = textOf(row, key);
          if (office === undefined || office === sender || office === noOffice || mayBeOthers(row, context)) return;
          if (office === receiver) receivers.add(row.at);
          else report({ at: row.at, key });
          if (direction.exchanged === undefined) flush();
        },
        end: () => {
          if (kind === 'DLTJSK' || direction.exchanged === undefined) flush();
        },
      };
    },
  },
}));
