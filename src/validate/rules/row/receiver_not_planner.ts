import { serviceTypeOf } from '../../../schemas/service-codes';
import { isPreventive } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { isOfficeNumber } from '../support/offices';
import { sections } from '../support/sections';

/** The service types of the offices that may pass on 実績 of persons whom another office plans for. */
const passOn: readonly string[] = ['43', '46', 'AF', '73', '77', '75'];

/** The プラン担当業者 of a row of 実績 is not the receiver in the name. */
export const receiverNotPlanner = /* @__PURE__ */ defineRule('receiver_not_planner', () => ({
  section: sections.receivers,
  fault: {
    ja: '実績の行のプラン担当業者が、ファイル名の送信先と異なります。',
    en: 'The プラン担当業者 of a row of 実績 is not the receiver in the name.',
  },
  why: {
    ja: '担当していない利用者の情報が渡ることになります。',
    en: 'Data of a person reach an office that does not plan for the person.',
  },
  fix: {
    ja: 'プラン担当業者ごとに、その事業所を送信先とするファイルに分けてください。',
    en: 'Write one file for each プラン担当業者, with that office as its receiver.',
  },
  message: {
    ja: '{field}がファイル名の送信先の事業所番号と異なります。',
    en: '{field} is not the receiver in the file name.',
  },
  check: {
    over: 'row',
    kinds: ['UPJSK'],
    reads: ['serviceCode', 'plannerOfficeNumber', 'providerNumber'],
    row: (row, report, { fileName }) => {
      const { senderType, receiver } = fileName ?? {};
      // Names up to edition 3.2 show no service type.
      if (!isOfficeNumber(receiver) || senderType?.length !== 2 || passOn.includes(senderType)) return;
      const code = textOf(row, 'serviceCode');
      const planner = textOf(row, 'plannerOfficeNumber');
      if (code === undefined || planner === undefined || planner === receiver) return;
      // In 予防 and 総合事業 an entrusted plan names the centre or the care manager, whoever gets the 実績.
      if (isPreventive(serviceTypeOf(code))) return;
      // Where the provider is the receiver, the two are exchanged: transmission_direction and office_file_name tell.
      if (textOf(row, 'providerNumber') === receiver) return;
      report({ at: row.at, key: 'plannerOfficeNumber' });
    },
  },
}));
