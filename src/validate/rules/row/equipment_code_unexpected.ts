import { serviceTypeOf } from '../../../schemas/service-codes';
import { isEquipment } from '../../../schemas/service-types';
import { defineRule } from '../../rule';
import { isFilled, textOf } from '../support/cells';
import { sections } from '../support/sections';

/** A row of a service type other than 17 and 67 has an equipment code. */
export const equipmentCodeUnexpected = /* @__PURE__ */ defineRule('equipment_code_unexpected', () => ({
  section: sections.layouts,
  fault: {
    ja: '福祉用具貸与（種類17・67）でない行に用具のコードがあります。',
    en: 'A row of a service type other than 17 and 67 has an equipment code.',
  },
  why: {
    ja: 'サービスコードと用具のどちらかが誤っているおそれがあります。',
    en: 'Either the service code or the equipment is likely to be wrong.',
  },
  fix: {
    ja: '用具のコードを空にするか、サービスコードを直してください。',
    en: 'Empty the equipment code, or correct the service code.',
  },
  message: {
    ja: '福祉用具貸与（サービス種類17・67）の行ではありませんが、{field}に値があります。',
    en: 'The row is not a rental of equipment (service type 17 or 67), but {field} is filled.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK', 'UPSIKYU'],
    reads: ['serviceCode', 'taisCode', 'equipmentReportCode'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      if (code === undefined || isEquipment(serviceTypeOf(code))) return;
      for (const key of ['taisCode', 'equipmentReportCode'] as const) {
        if (isFilled(row.get(key))) return report({ at: row.at, key });
      }
    },
  },
}));
