import { defineRule } from '../../rule';
import { sections } from '../support/sections';

/** The name does not begin with a kind of the standard. */
export const fileNameUnknownKind = /* @__PURE__ */ defineRule('file_name_unknown_kind', () => ({
  section: sections.names,
  fault: {
    ja: 'ファイル名の先頭が標準仕様のファイル種別ではありません。',
    en: 'The name does not begin with a kind of the standard.',
  },
  why: {
    ja: '受け手は何のファイルか判別できず、取り込めません。',
    en: 'A receiver cannot tell what the file is and will not import it.',
  },
  fix: {
    ja: '名前を変えたファイルなら、UP1KYO や UPPLAN などのファイル種別で始まる元の名前に戻すか、送り直してもらってください。',
    en: 'Give a file that was renamed its first name again, which begins with a kind such as UP1KYO or UPPLAN, or have it sent again.',
  },
  message: {
    ja: 'ファイル名の先頭がケアプランデータ連携標準仕様のファイル種別（UP1KYO、UPPLANなど）ではありません。',
    en: 'The file name does not begin with a kind of the standard such as UP1KYO or UPPLAN.',
  },
}));
