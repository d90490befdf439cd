import type { CodeOf } from '../../schemas/codes';
import { Random } from '../random';
import { monthAfter } from './calendar';

/** An invented 利用者. */
export interface Person {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  readonly nameKana: string;
  readonly name: string;
  readonly surname: string;
  readonly sex: CodeOf<'sex'>;
  readonly birthDate: string;
  readonly postalCode: string;
  readonly address1: string;
  readonly address2: string | null;
  readonly phone: string;
  readonly certifiedDate: string;
  readonly certificationStart: string;
  readonly certificationEnd: string;
}

/** Surnames with kana: 髙 﨑 栁 德 邉 are characters that other software loses. */
const surnames: readonly (readonly [string, string])[] = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['髙橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['渡邉', 'ワタナベ'],
  ['伊藤', 'イトウ'],
  ['山﨑', 'ヤマザキ'],
  ['中村', 'ナカムラ'],
  ['小林', 'コバヤシ'],
  ['加藤', 'カトウ'],
  ['德永', 'トクナガ'],
  ['黒栁', 'クロヤナギ'],
  ['齋藤', 'サイトウ'],
  ['松本', 'マツモト'],
  ['井上', 'イノウエ'],
  ['木村', 'キムラ'],
  ['清水', 'シミズ'],
  ['長谷川', 'ハセガワ'],
  ['五十嵐', 'イガラシ'],
  ['林', 'ハヤシ'],
];

const givenNames: Readonly<Record<CodeOf<'sex'>, readonly (readonly [string, string])[]>> = {
  '1': [
    ['太郎', 'タロウ'],
    ['一郎', 'イチロウ'],
    ['正義', 'マサヨシ'],
    ['茂', 'シゲル'],
    ['清', 'キヨシ'],
    ['昭三', 'ショウゾウ'],
    ['勝', 'マサル'],
    ['武夫', 'タケオ'],
    ['善次郎', 'ゼンジロウ'],
    ['實', 'ミノル'],
  ],
  '2': [
    ['花子', 'ハナコ'],
    ['ヤヱ', 'ヤエ'],
    ['キミヱ', 'キミエ'],
    ['静江', 'シズエ'],
    ['ハル', 'ハル'],
    ['和子', 'カズコ'],
    ['節子', 'セツコ'],
    ['千代', 'チヨ'],
    ['富美子', 'フミコ'],
    ['トメ', 'トメ'],
  ],
};

/** 保険者番号, 市町村 and 郵便番号 that belong together. */
const towns = [
  { insurer: '131016', postal: '101-8688', town: '東京都千代田区九段南' },
  { insurer: '131024', postal: '104-8404', town: '東京都中央区築地' },
  { insurer: '131032', postal: '105-8511', town: '東京都港区芝公園' },
  { insurer: '011002', postal: '060-8611', town: '北海道札幌市中央区北一条西' },
  { insurer: '271007', postal: '530-8201', town: '大阪府大阪市北区中之島' },
] as const;

const houses = ['コーポさくら', 'ハイツ①号棟', 'グリーンハイム２', '㈱みどり荘'];

/** A prime above the number of insured numbers, so that the step below meets each number once. */
const prime = 999_999_937;

const wide = (number: number): string =>
  String(number).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/**
 * Invents a person: the same seed and index give the same one, whatever the number of persons.
 *
 * @param seed The seed of the set.
 * @param index 0-based; no two persons of a seed have the same number.
 * @param month A month the certification covers.
 */
export function personAt(seed: number, index: number, month: string): Person {
  const random = new Random(seed, 'person', index);
  const { insurer, postal, town } = random.pick(towns);
  const sex = random.chance(0.35) ? '1' : '2';
  const [surname, surnameKana] = random.pick(surnames);
  const [given, givenKana] = random.pick(givenNames[sex]);
  const number = (((index + 1) * 736_481 + new Random(seed, 'numbers').int(0, prime - 1)) % prime) + 1;
  const digits = String(number).padStart(9, '0');
  const start = monthAfter(month, -random.int(1, 10));
  return {
    insurerNumber: insurer,
    insuredNumber: index % 12 === 7 ? `H${digits}` : `${(index % 9) + 1}${digits}`,
    nameKana: `${surnameKana}　${givenKana}`,
    name: `${surname}　${given}`,
    surname,
    sex,
    birthDate: `${random.int(1924, 1959)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`,
    postalCode: postal,
    address1: `${town}${wide(random.int(1, 5))}丁目${wide(random.int(1, 30))}番${wide(random.int(1, 20))}号`,
    address2: random.chance(0.3) ? `${random.pick(houses)}${random.int(101, 909)}` : null,
    phone: `03-0000-${random.digits(4)}`,
    certifiedDate: `${monthAfter(start, -1)}-20`,
    certificationStart: `${start}-01`,
    certificationEnd: `${monthAfter(start, 23)}-28`,
  };
}

const pad = (number: number): string => String(number).padStart(2, '0');
