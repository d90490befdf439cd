import type { Language } from '../../languages';
import { serviceTypes } from '../../schemas/service-types';
import type { BuildDoubtBecause, LeftOutBecause } from '../build/types';

/** What the words of a form that was left out may need: the サービス種類コード that is not exchanged. */
type Text = string | ((serviceType: string | null) => string);

function serviceName(type: string | null): string {
  if (type === null) return '';
  const name = Object.hasOwn(serviceTypes, type) ? serviceTypes[type]?.name : undefined;
  return name === undefined ? type : `${type} ${name}`;
}

/** Why the builder left something out. */
export const leftOutTexts: { readonly [W in LeftOutBecause]: { readonly [L in Language]: Text } } = {
  not_exchanged: {
    ja: (type) => `連携対象外のサービス${type === null ? '' : `（${serviceName(type)}）`}のため、入れていません。`,
    en: (type) => `The service${type === null ? '' : ` (${serviceName(type)})`} is not exchanged: left out.`,
  },
  service_type_unknown: {
    ja: (type) =>
      `サービスコードの種類${type === null ? '' : `（${type}）`}が標準仕様の一覧にないため、入れていません。`,
    en: (type) =>
      `The list of the standard lacks the service type${type === null ? '' : ` (${type})`} of the service code: left out.`,
  },
  no_exchanged_service: {
    ja: '連携対象のサービスが一つもないため、この利用者は入れていません。',
    en: 'No service of the person is exchanged: the person is in no file.',
  },
  base_missing: {
    ja: '紐づく先の帳票（1表、6表、利用者基本情報、介護予防計画書）がないため、入れていません。',
    en: 'The form that it belongs to (form 1, form 6, basic information, preventive plan) is missing: left out.',
  },
  form_missing: {
    ja: '送信単位に必要な帳票がないため、この利用者の帳票一式を入れていません。',
    en: 'The transmission requires this form and the person has none: the whole set is left out.',
  },
  key_missing: {
    ja: 'キーの項目（保険者番号、被保険者番号、年月または日付）がそろっていないか、二つの帳票を指しているため、入れていません。',
    en: 'The fields of its key (insurer, insured person, month or date) are not all filled, or point at two forms: left out.',
  },
  duplicate: {
    ja: '同じキーのものが先にあるため、入れていません。',
    en: 'An earlier one has the same key: left out.',
  },
  invalid: {
    ja: '書けないレコードがあるため、帳票一式を入れていません。',
    en: 'It has a record that cannot be written: the whole set is left out.',
  },
  other_edition: {
    ja: '別の版（CSVバージョン）のレコードのため、入れていません。',
    en: 'It is a record of another edition (CSVバージョン): left out.',
  },
  version_month: {
    ja: 'このサービス提供年月には別の版が適用されるため、入れていません。',
    en: 'Another edition is in force for this month of service: left out.',
  },
  other_sender: {
    ja: '行にある事業所が送信元と異なるため、入れていません。',
    en: 'Its rows name another office than the sender: left out.',
  },
  other_service_type: {
    ja: '送信元のサービス種類と異なる実績のため、入れていません。',
    en: "These are actuals of another service type than the sender's: left out.",
  },
  no_receiver: {
    ja: '送信先が指定されておらず、行からも決められないため、入れていません。',
    en: 'No receiver was named, and the rows do not tell one: left out.',
  },
  receiver_unconcerned: {
    ja: '送信先がこの利用者にその月に提供するサービスがないため、入れていません。',
    en: 'The receiver gives the person no such service in the month: left out.',
  },
  receiver_not_named: {
    ja: '送信先が、指定された事業所の中にないため、入れていません。',
    en: 'The receiver is not among the offices that were named: left out.',
  },
  receiver_type_unknown: {
    ja: '送信先のサービス種類がわからないか、一つに決まらないため、入れていません。',
    en: "The receiver's service type is not known, or there are several: left out.",
  },
  same_office: {
    ja: '送信元と送信先が同じ事業所のため、入れていません。',
    en: 'The receiver is the sender: left out.',
  },
  picture_missing: {
    ja: '家族構成の画像が渡されていないため、画像のファイル名を空にしました。',
    en: 'The family picture was not given: its file name was left out.',
  },
  picture_not_jpeg: {
    ja: '画像がJPEGではないため、入れていません。',
    en: 'The picture is no JPEG: left out.',
  },
  picture_unplaced: {
    ja: '画像が属する利用者基本情報がないか、1つの送信で9,999枚を超えるため、入れていません。',
    en: 'The picture belongs to no basic information, or there are more than 9,999 in one transmission: left out.',
  },
};

/** What was built on the caller's word. */
export const doubtTexts: { readonly [W in BuildDoubtBecause]: { readonly [L in Language]: string } } = {
  other_planner: {
    ja: 'プラン担当業者が送信元と異なります（委託された計画であれば、このままで正しい内容です）。',
    en: 'The rows name another office as planner than the sender, which is right where the plan is entrusted.',
  },
  other_receiver: {
    ja: '送信先がプラン担当業者と異なります（委託された計画であれば、このままで正しい内容です）。',
    en: 'The receiver is not the planner that the rows name, which is right where the plan is entrusted.',
  },
};

/** Says why something was left out. */
export function leftOutText(why: LeftOutBecause, serviceType: string | null, language: Language): string {
  const text = leftOutTexts[why][language];
  return typeof text === 'string' ? text : text(serviceType);
}
