import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** Records of this service type are not exchanged (連携対象外). */
export const serviceTypeNotExchanged = /* @__PURE__ */ defineRule('service_type_not_exchanged', () => ({
  section: sections.serviceTypes,
  fault: {
    ja: '連携対象外のサービス種類のレコードです。',
    en: 'Records of this service type are not exchanged (連携対象外).',
  },
  why: {
    ja: '受け手は取り込まないか、エラーにします。',
    en: 'A receiver leaves the record out or reports an error.',
  },
  fix: {
    ja: '連携対象外のサービスを出力から除いてください。',
    en: 'Leave services that are not exchanged out of the file.',
  },
  message: {
    ja: '{field}は連携対象外のサービス種類です。',
    en: 'The service type of {field} is not exchanged (連携対象外).',
  },
}));
