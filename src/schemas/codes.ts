import { CareplanCsvError } from '../issues';
import { shown } from '../misuse';
import { isWithin, type Layout, layoutOf, type Span, type Version, type VersionsWithin, versionInfo } from './versions';

const tables = {
  sex: {
    '1': '男性',
    '2': '女性',
  },
  certificationStatus: {
    '1': '申請中',
    '2': '認定済',
  },
  careLevel: {
    '06': '事業対象者',
    '12': '要支援１',
    '13': '要支援２',
    '21': '要介護１',
    '22': '要介護２',
    '23': '要介護３',
    '24': '要介護４',
    '25': '要介護５',
  },
  careLevelKihon: {
    '01': '非該当',
    '12': '要支援１',
    '13': '要支援２',
    '21': '要介護１',
    '22': '要介護２',
    '23': '要介護３',
    '24': '要介護４',
    '25': '要介護５',
  },
  planCategory: {
    '11': '初回',
    '12': '紹介',
    '21': '継続',
    '51': '初回＆紹介',
    '52': '初回＆継続',
    '53': '紹介＆継続',
    '54': '初回＆紹介＆継続',
  },
  livingSupportReason: {
    '1': '一人暮らし',
    '2': '家族等が障害、疾病等',
    '3': 'その他',
  },
  insuranceCovered: {
    N: '対象外',
    Y: '対象',
  },
  weekday: {
    '1': '月曜日',
    '2': '火曜日',
    '3': '水曜日',
    '4': '木曜日',
    '5': '金曜日',
    '6': '土曜日',
    '7': '日曜日',
  },
  flag: {
    '0': '非該当',
    '1': '該当',
  },
  planType: {
    '1': '介護予防支援',
    '2': '介護予防ケアマネジメント',
  },
  outsourced: {
    '1': '自前',
    '2': '委託',
  },
  consultationMethod: {
    '01': '来所',
    '02': '電話',
    '03': 'その他',
  },
  consultationCount: {
    '01': '初回',
    '02': '再来',
  },
  situation: {
    '01': '在宅',
    '02': '入院又は入所中',
  },
  physicalIndependence: {
    '01': '自立',
    '11': 'J1',
    '12': 'J2',
    '21': 'A1',
    '22': 'A2',
    '31': 'B1',
    '32': 'B2',
    '41': 'C1',
    '42': 'C2',
  },
  dementiaIndependence: {
    '01': '自立',
    '02': 'Ⅰ',
    '03': 'Ⅱａ',
    '04': 'Ⅱｂ',
    '05': 'Ⅲａ',
    '06': 'Ⅲｂ',
    '07': 'Ⅳ',
    '08': 'Ｍ',
  },
  checklistResult: {
    '1': '事業対象者の該当あり',
    '2': '事業対象者の該当なし',
  },
  housing: {
    '01': '自宅',
    '02': '借家',
    '03': '一戸建て',
    '04': '集合住宅',
    '05': '自宅・一戸建て',
    '06': '自宅・集合住宅',
    '07': '借家・一戸建て',
    '08': '借家・集合住宅',
  },
  presence: {
    '1': '有',
    '2': '無',
  },
  need: {
    '1': '要',
    '2': '否',
  },
  supportLevel: {
    '1': '要支援１',
    '2': '要支援２',
    '3': '地域支援事業',
  },
  doctorRole: {
    '1': '主治医',
    '2': 'それ以外',
  },
  progress: {
    '01': '治療中',
    '02': '経過観察中',
    '03': 'その他',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The codes that not every edition has: table → code → the editions that do. */
const spans = {} as const satisfies { readonly [T in CodeTable]?: { readonly [C in CodeOf<T>]?: Span } };

type Tables = typeof tables;
type Spans = typeof spans;

/** The name of a code table, such as `careLevel`. */
export type CodeTable = keyof Tables;

/** A code of a table in any edition, as a union of literals. */
export type CodeOf<T extends CodeTable> = Extract<keyof Tables[T], string>;

/** A code of a table in an edition (in several: in one of them), as a union of literals. */
export type CodeIn<T extends CodeTable, V extends Version> = {
  [C in CodeOf<T>]: [V & VersionsWithin<SpanOf<T, C>>] extends [never] ? never : C;
}[CodeOf<T>];

type SpanOf<T, C> = T extends keyof Spans ? (C extends keyof Spans[T] ? Spans[T][C] : Span) : Span;

/** Labels by code. */
export type CodeLabels<T extends CodeTable = CodeTable> = { readonly [C in CodeOf<T>]: string };

/**
 * The code tables of the standard: table → code → label, the codes of all editions.
 *
 * @remarks 第4.1版 別紙「CSVファイルレイアウト定義書」 の各項目の備考.
 */
export const codes: { readonly [T in CodeTable]: CodeLabels<T> } = tables;

const byLayout = new Map<string, Readonly<Record<string, string>>>();

/**
 * Gives the codes of a table in an edition, with their labels.
 *
 * @param table The name of the table, as {@link FieldDefinition.codes} tells it.
 * @param version The CSVバージョン.
 * @returns Code → label.
 * @throws {@link CareplanCsvError} for an unknown table or version.
 * @example
 * ```ts
 * import { codesIn } from 'careplan-csv';
 *
 * codesIn('sex', '202407')['1']; // '男性'
 * ```
 */
export function codesIn(table: CodeTable, version: Version): Readonly<Record<string, string>> {
  if (typeof table !== 'string' || !Object.hasOwn(tables, table))
    throw new CareplanCsvError('invalid_option', `unknown table of codes: ${shown(table)}`);
  if (versionInfo(version) === undefined)
    throw new CareplanCsvError('unknown_version', `unknown version: ${shown(version)}`);
  const id: `${CodeTable} ${Layout}` = `${table} ${layoutOf(version)}`;
  let labels = byLayout.get(id);
  if (labels === undefined) {
    const within = Object.entries(tables[table]).filter(([code]) => isWithin(codeSpan(table, code), version));
    labels = Object.fromEntries(within);
    byLayout.set(id, labels);
  }
  return labels;
}

/** The length that all codes of a table have in an edition; `undefined` where it varies. */
export function codeLength(table: CodeTable, version: Version): number | undefined {
  const [only, ...others] = new Set(Object.keys(codesIn(table, version)).map((code) => code.length));
  return others.length === 0 ? only : undefined;
}

/** The editions that have a code. */
export function codeSpan(table: CodeTable, code: string): Span {
  const bounded: { readonly [T in CodeTable]?: Readonly<Record<string, Span>> } = spans;
  const spansOfTable = bounded[table] ?? {};
  return (Object.hasOwn(spansOfTable, code) ? spansOfTable[code] : undefined) ?? {};
}
