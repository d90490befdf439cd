import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The service type is not in the list. */
export const serviceTypeUnknown = /* @__PURE__ */ defineRule('service_type_unknown', () => ({
  section: sections.serviceTypes,
  fault: {
    ja: 'サービス種類コードが一覧にありません。',
    en: 'The service type is not in the list.',
  },
  why: {
    ja: '受け手はどのサービスか判別できないことがあります。',
    en: 'A receiver may not know which service it is.',
  },
  fix: {
    ja: 'サービス種類コード一覧にあるコードを使ってください。',
    en: 'Use a code of the list of service types.',
  },
  message: {
    ja: '{field}のサービス種類コードが一覧にありません。',
    en: 'The service type of {field} is not in the list.',
  },
}));
