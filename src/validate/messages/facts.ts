import { type FactEntry, type FactName, type FactType, facts } from '../../facts';
import { type IssueCode, issueKinds } from '../../issues';
import type { Sentence } from '../../languages';

/** What each fact of an issue's `params` is; documents and the command print it. */
export const factMeanings: { readonly [N in FactName]: Sentence } = {
  actual: { ja: '実際の文字数または項目数', en: 'how many characters or fields there are' },
  allowed: { ja: '使える値', en: 'the values allowed' },
  base: { ja: '元になるファイルの種別', en: 'the kind of the base file' },
  branch: { ja: '画像の枝番', en: 'the branch number of the picture' },
  bytes: { ja: 'そのバイト列（16進）', en: 'the bytes in hexadecimal' },
  cells: { ja: 'セルの数', en: 'how many cells' },
  codePoint: { ja: '外字の文字コード（Unicode）', en: 'the code point of the user-defined character' },
  columns: { ja: '項目番号（1から）', en: 'the numbers of the fields, from 1' },
  count: { ja: '項目の中の数', en: 'how many there are in the field' },
  cr: { ja: 'CRだけの行末の数', en: 'how many lines end with CR alone' },
  crlf: { ja: 'CRLFの行末の数', en: 'how many lines end with CRLF' },
  days: { ja: 'その月の日数', en: 'how many days the month has' },
  delimiter: { ja: '区切りの文字', en: 'what separates the cells' },
  dependant: { ja: 'ない行の種別', en: 'the kind of the row that is missing' },
  detailRow: { ja: '最初の明細の行（1から）', en: 'the first of the rows, from 1' },
  details: { ja: '明細行の数', en: 'how many detail rows' },
  differs: { ja: 'キーのうち、これだけが違う項目', en: 'the one field of the key that differs' },
  doubtful: {
    ja: '必須かどうかを標準仕様書から確定できない',
    en: 'the standard does not show for certain whether it is required',
  },
  edition: { ja: 'ファイル名の版', en: 'the edition of the file name' },
  encoding: { ja: '文字コード', en: 'the encoding' },
  equal: { ja: 'バイト単位で同じ', en: 'whether the two are equal byte for byte' },
  exact: { ja: '長さがちょうどでなければならない', en: 'whether the length must be met exactly' },
  expected: { ja: 'レイアウトの項目数', en: 'how many fields the layout has' },
  extension: { ja: '拡張子', en: 'the extension' },
  firstFile: { ja: 'もう一つのファイル', en: 'the name of the other file' },
  firstRow: { ja: '先にある行（1から）', en: 'the earlier row, from 1' },
  fits: { ja: '中身に合う種別', en: 'the kind that the rows fit' },
  flags: {
    ja: '存在しない日を指すか、1日も指さないか',
    en: 'whether a day is flagged that there is not, or none at all',
  },
  form6Count: {
    ja: '6表の回数の合計（values のときだけ）',
    en: 'what form 6 counts in all; only with `values`',
  },
  form7Count: {
    ja: '7表の回数の合計（values のときだけ）',
    en: 'what form 7 counts in all; only with `values`',
  },
  frame: { ja: '種類別支給限度の枠（1から）', en: 'the frame of 種類別支給限度, from 1' },
  frameFault: {
    ja: '前の枠が空か、22でない短期入所療養介護か',
    en: 'whether a frame before it is empty, or 短期入所療養介護 is not 22',
  },
  from: { ja: '元の文字', en: 'the character as given' },
  given: {
    ja: '書こうとした値が何であったか（書き出しのときだけ）',
    en: 'what stood in the record that was to be written; on writing only',
  },
  inForce: { ja: 'その月に適用される版', en: 'the version in force for the month' },
  index: { ja: '文の中の位置（UTF-16で0から）', en: 'where it stands in the text, in UTF-16 from 0' },
  keys: { ja: 'キーの項目', en: 'the fields of the key' },
  kind: { ja: 'ファイル種別', en: 'the kind of the file' },
  lacks: { ja: 'それがないファイルの種別', en: 'the kind of the file that lacks it' },
  layout: { ja: 'その項目数を持つ版', en: 'the edition whose layout has that many fields' },
  length: { ja: '許される文字数', en: 'how many characters are allowed' },
  lf: { ja: 'LFだけの行末の数', en: 'how many lines end with LF alone' },
  limit: { ja: '超えた上限', en: 'the limit that was passed' },
  marks: { ja: '見つかった跡', en: 'the marks that were found' },
  max: { ja: '上限の値', en: 'what the limit was' },
  min: { ja: '最小の値', en: 'the least value allowed' },
  missing: { ja: 'ないファイルの種別', en: 'the kind of the file that is missing' },
  missingLast: { ja: '最終行に改行がない', en: 'whether the last line has no end' },
  month: { ja: '年月（000000は null）', en: 'the month; null for 000000' },
  ms932Rows: { ja: 'Shift_JISの行の数', en: 'how many rows are Shift_JIS' },
  must: { ja: 'あるべき値', en: 'what must stand there' },
  nearestKeys: {
    ja: '種別にないキーのそれぞれに最も近いキー（なければ空）',
    en: 'the key of the kind nearest to each unknown one; empty where none is near',
  },
  numbers: { ja: 'まとまりを示す番号の項目', en: 'the numbers that tell the group' },
  of: { ja: '説明を要するコードの項目', en: 'the field whose code asks for it' },
  offset: { ja: 'バイト位置（0から）', en: 'the byte offset, from 0' },
  reason: { ja: '理由', en: 'why' },
  repair: { ja: '補正の名前（カンマ区切り）', en: 'the repairs, separated by commas' },
  rowType: { ja: '明細行か、小計行か、全合計行か', en: 'whether it is a detail row, a subtotal row or a total row' },
  rows: { ja: '行の数', en: 'how many rows' },
  rule: { ja: '置き換えの規則（カンマ区切り）', en: 'the rules of substitution, separated by commas' },
  segment: { ja: 'ファイル名の部分', en: 'the segment of the name' },
  set: { ja: '両方あるか両方ゼロか', en: 'whether both are set or neither' },
  stamp: { ja: '作成日時（14桁）', en: 'the stamp, 14 digits' },
  stands: { ja: 'そこにある数（values のときだけ）', en: 'the number that stands there; only with `values`' },
  start: { ja: '開始日の項目', en: 'the field of the start' },
  sum: { ja: '行の合計（values のときだけ）', en: 'what its rows come to; only with `values`' },
  table: { ja: 'コード表', en: 'the code table' },
  texts: { ja: '空の文の項目', en: 'the texts that are empty' },
  to: { ja: '書いた文字（書けなければ null）', en: 'the character as written; null where there is none' },
  trace: { ja: '跡の文字', en: 'the character that is the trace' },
  type: { ja: '項目の型（docs/layout.md）', en: 'the type of the field (docs/layout.md)' },
  unit: { ja: '送信単位', en: 'the unit of transmission' },
  unknownKeys: { ja: 'レコードにある、種別にないキー', en: 'the keys of the record that the kind lacks' },
  utf8Rows: { ja: 'UTF-8の行の数', en: 'how many rows are UTF-8' },
  version: { ja: '行のCSVバージョン', en: 'the CSVバージョン of the rows' },
};

/** A fact of a code, as documents print it. */
export interface FactInfo {
  readonly name: FactName;
  /** Its type: `text`, `integer`, `flag` … or the words it may be, separated by `|`. */
  readonly type: string;
  /** Whether it may be absent. */
  readonly optional: boolean;
  readonly meaning: Sentence;
}

/**
 * The facts that issues of a code hold, in the order the code declares them.
 *
 * @param code The code.
 */
export function factsOf(code: IssueCode): readonly FactInfo[] {
  const entries: readonly FactEntry[] = issueKinds[code].facts;
  return entries.map((entry) => {
    const optional = entry.endsWith('?');
    const name = (optional ? entry.slice(0, -1) : entry) as FactName;
    const type: FactType = facts[name];
    return { name, type: typeof type === 'string' ? type : type.join(' | '), optional, meaning: factMeanings[name] };
  });
}
