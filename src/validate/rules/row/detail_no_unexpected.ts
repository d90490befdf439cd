import { serviceTypeOf } from '../../../schemas/service-codes';
import { isEquipment } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { isFilled, textOf } from '../support/cells';
import { sections } from '../support/sections';

/** 明細判別コード stands on a service type other than 17 and 67. */
export const detailNoUnexpected = /* @__PURE__ */ defineRule('detail_no_unexpected', () => ({
  section: sections.form6,
  fault: {
    ja: '福祉用具貸与（種類17・67）でない行に明細判別コードがあります。',
    en: '明細判別コード stands on a service type other than 17 and 67.',
  },
  why: {
    ja: '受け手は明細を分ける理由のないサービスを分けて扱います。',
    en: 'A receiver splits a service that has no details to tell apart.',
  },
  fix: {
    ja: '明細判別コードを空にしてください。',
    en: 'Empty 明細判別コード.',
  },
  message: {
    ja: '福祉用具貸与（サービス種類17・67）の行ではありませんが、{field}に値があります。',
    en: 'The row is no rental of equipment (service type 17 or 67), but {field} is filled.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      if (code === undefined || isEquipment(serviceTypeOf(code)) || !isFilled(row.get('detailNo'))) return;
      report({ at: row.at, key: 'detailNo' });
    },
  },
}));
