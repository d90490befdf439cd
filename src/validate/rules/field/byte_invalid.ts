import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The bytes are not a character of MS932. */
export const byteInvalid = /* @__PURE__ */ defineRule('byte_invalid', () => ({
  section: sections.form,
  fault: {
    ja: 'Shift_JIS（MS932）の文字ではないバイト列があります。',
    en: 'The bytes are not a character of MS932.',
  },
  why: {
    ja: '受け手では文字化けするか、行全体が取り込まれません。',
    en: 'A receiver shows garbled text or refuses the row.',
  },
  fix: {
    ja: '出力側の文字コード変換を確かめ、Shift_JISで出力し直してください。',
    en: 'Check the character conversion of the writer and write the file again in Shift_JIS.',
  },
  message: {
    ja: '{field}が文字化けしています（Shift_JISの文字ではないバイト列）[（{reason}）][（{count}か所）][（バイト位置 {offset}）]。',
    en: 'There are bytes in {field} that are not a Shift_JIS character[ ({reason})][ (byte offset {offset})][ ({count} places)].',
  },
}));
