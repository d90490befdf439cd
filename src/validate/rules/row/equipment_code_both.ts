import { defineRule } from '../../rule';
import { isFilled } from '../support/cells';
import { sections } from '../support/sections';

/** Both TAISコード and 福祉用具届出コード are filled. */
export const equipmentCodeBoth = /* @__PURE__ */ defineRule('equipment_code_both', () => ({
  section: sections.layouts,
  fault: {
    ja: 'TAISコードと福祉用具届出コードの両方に値があります。',
    en: 'Both TAISコード and 福祉用具届出コード are filled.',
  },
  why: {
    ja: '受け手がどちらを採るか分からず、用具が食い違うことがあります。',
    en: 'Receivers may take either one and end up with different equipment.',
  },
  fix: {
    ja: 'どちらか一方だけを入れてください。',
    en: 'Fill only one of them.',
  },
  message: {
    ja: 'TAISコードと福祉用具届出コードの両方に値があります（どちらか一方だけを入れます）。',
    en: 'TAISコード and 福祉用具届出コード are both filled, where only one of them should be.',
  },
  check: {
    over: 'row',
    kinds: ['UPPLAN', 'UPJSK', 'UPSIKYU'],
    reads: ['taisCode', 'equipmentReportCode'],
    row: (row, report) => {
      if (!isFilled(row.get('taisCode')) || !isFilled(row.get('equipmentReportCode'))) return;
      report({ at: row.at, key: 'equipmentReportCode' });
    },
  },
}));
