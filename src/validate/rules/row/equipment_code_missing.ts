import { equipment } from '../../../schemas/records/equipment';
import { defineRule } from '../../rule';
import { textOf } from '../support/cells';
import { sections } from '../support/sections';

/** A row of service type 17 or 67 has neither TAISコード nor 福祉用具届出コード. */
export const equipmentCodeMissing = /* @__PURE__ */ defineRule('equipment_code_missing', () => ({
  section: sections.layouts,
  fault: {
    ja: '福祉用具貸与（種類17・67）の行に、TAISコードも福祉用具届出コードもありません。',
    en: 'A row of service type 17 or 67 has neither TAISコード nor 福祉用具届出コード.',
  },
  why: {
    ja: '受け手は貸与する用具を特定できません。',
    en: 'A receiver cannot tell which equipment is rented.',
  },
  fix: {
    ja: 'TAISコードか福祉用具届出コードのどちらかを入れてください。',
    en: 'Fill TAISコード or 福祉用具届出コード.',
  },
  message: {
    ja: '福祉用具貸与（サービス種類17・67）の行ですが、TAISコードと福祉用具届出コードがともに空です。',
    en: 'The row is a rental of equipment (service type 17 or 67), but TAISコード and 福祉用具届出コード are both empty.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK', 'UPSIKYU'],
    reads: ['serviceCode', 'taisCode', 'equipmentReportCode'],
    row: (row, report) => {
      const code = textOf(row, 'serviceCode');
      if (code === undefined || !equipment.pattern.test(code)) return;
      // Editions before 202407 lack both fields, which are undefined then.
      if (row.get('taisCode') !== null || row.get('equipmentReportCode') !== null) return;
      report({ at: row.at, key: 'taisCode' });
    },
  },
}));
