import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The service type of the sender or receiver in the name is not in the list. */
export const fileNameServiceType = /* @__PURE__ */ defineRule('file_name_service_type', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名の送信元または送信先のサービス種類コードが一覧にありません。',
    en: 'The service type of the sender or receiver in the name is not in the list.',
  },
  why: {
    ja: '受け手が事業所を特定できないことがあります。',
    en: 'A receiver may not find the office.',
  },
  fix: {
    ja: 'サービス種類コード一覧にある2桁のコードを使ってください。',
    en: 'Use a two-character code of the list of service types.',
  },
  message: {
    ja: 'ファイル名のサービス種類コードが一覧にありません[（{segment}）]。',
    en: 'A service type in the file name is not in the list[ ({segment})].',
  },
}));
