import type { Sentence } from '../../languages';
import type { EditionReason } from '../editions/note';

/** What is lost, or cannot be filled in, on the way to another edition. */
export const editionTexts: { readonly [R in EditionReason]: Sentence } = {
  field_required: {
    ja: '変換先の版ではこの行に必要ですが、元の版からはわからないため、空のままです。',
    en: 'The target edition requires it in this row; it is not known and stays empty.',
  },
  field_recommended: {
    ja: '変換先の版ではこの行にあるとよい項目ですが、元の版からはわからないため、空のままです。',
    en: 'The target edition has it for such rows; it is not known and stays empty.',
  },
  form_missing: {
    ja: '変換先の版の送信単位に必要ですが、元の版にないため作れません。',
    en: 'The target edition requires it in the transmission; it cannot be made.',
  },
  service_types_unknown: {
    ja: 'ファイル名に要る両事業所のサービス種類コードがわからないため、変換していません。',
    en: 'The name needs the service types of both offices, which are not known: not converted.',
  },
  field_lost: {
    ja: '変換先の版にない項目のため、値が失われます。',
    en: 'The target edition lacks the field: its value is lost.',
  },
  too_long: {
    ja: '変換先の版の桁数を超えるため、この行は変換していません。',
    en: 'The value is longer than the target edition allows: the row is not converted.',
  },
  code_lost: {
    ja: '変換先の版にないコードのため、この行は変換していません。',
    en: 'The target edition does not have the code: the row is not converted.',
  },
  kind_lost: {
    ja: '変換先の版にないファイルのため、変換していません。',
    en: 'The target edition lacks this kind of file: not converted.',
  },
  service_types_lost: {
    ja: 'ファイル名からサービス種類コードが失われます。',
    en: 'The name loses its service types.',
  },
  version_month: {
    ja: 'このサービス提供年月に適用される版ではないため、受け手に拒まれることがあります。',
    en: 'Another edition is in force for this month of service: receivers may refuse the file.',
  },
  row_unreadable: {
    ja: '読めない行のため、変換していません。',
    en: 'The row cannot be read: not converted.',
  },
  file_name: {
    ja: 'ファイル名が標準仕様に合わないため、変換していません。',
    en: 'The name is not one of the standard: not converted.',
  },
  name_taken: {
    ja: '先に変換したファイルと同じ名前になるため、変換していません。',
    en: 'It would come under the name of a file converted before it: not converted.',
  },
};
