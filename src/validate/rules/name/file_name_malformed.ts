import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The name does not follow the grammar of its kind, and no known repair makes it do so. */
export const fileNameMalformed = /* @__PURE__ */ defineRule('file_name_malformed', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名がファイル種別ごとの命名規則に合わず、既知の補正でも読めません。',
    en: 'The name does not follow the grammar of its kind, and no known repair makes it do so.',
  },
  why: {
    ja: '受け手は送信元・送信先・送信単位を判別できず、取り込みを拒むことがあります。',
    en: 'A receiver cannot tell sender, receiver and transmission, and may refuse the file.',
  },
  fix: {
    ja: '「種別（_年月）_送信元_サービス種類_送信先_サービス種類_年月日時分秒.CSV」の形に直してください。',
    en: 'Name it KIND(_YYYYMM)_SENDER_TYPE_RECEIVER_TYPE_YYYYMMDDHHMMSS.CSV.',
  },
  message: {
    ja: 'ファイル名が命名規則に合いません[（{segment}）]。',
    en: 'The file name does not follow the naming rule[ ({segment})].',
  },
}));
