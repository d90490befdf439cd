import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The name follows the grammar of edition 3.2 and before (no service types). */
export const fileNameOlderVersion = /* @__PURE__ */ defineRule('file_name_older_version', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名が第3.2版以前の命名規則（サービス種類コードなし）です。',
    en: 'The name follows the grammar of edition 3.2 and before (no service types).',
  },
  why: {
    ja: '2025年4月以降のサービス提供年月には第4.1版の命名規則が適用されます。',
    en: 'From service month 2025-04 on the grammar of edition 4.1 applies.',
  },
  fix: {
    ja: '2025年4月以降の分は、送信元と送信先のサービス種類コードを含む名前にしてください。',
    en: 'For months from 2025-04 on, put the service types of sender and receiver into the name.',
  },
  message: {
    ja: 'ファイル名が第3.2版以前の命名規則です（サービス種類コードがありません）。',
    en: 'The file name follows edition 3.2 and before (it has no service types).',
  },
}));
