import type { Sentence } from '../languages';

/** What kind of change it is, and whether something was lost by it. */
interface ChangeKind {
  /** Something that stood in the file is gone; the change has to be looked at. */
  readonly loss: boolean;
  /** What was done, as a sentence over `{field}` and the facts of the change. */
  readonly text: Sentence;
}

/** Every change that {@link fix} makes, with its texts. */
export const changeKinds = {
  file_renamed: {
    loss: false,
    text: { ja: 'ファイル名を「{name}」に直しました。', en: 'The file was renamed to {name}.' },
  },
  service_types_added: {
    loss: false,
    text: {
      ja: 'ファイル名に、指定されたサービス種類コードを入れて「{name}」としました。',
      en: 'The given service types were put into the name: {name}.',
    },
  },
  encoding_converted: {
    loss: false,
    text: {
      ja: '文字コードを{encoding}からShift_JIS（MS932）に直しました。',
      en: 'The encoding was converted from {encoding} to Shift_JIS (MS932).',
    },
  },
  mark_removed: {
    loss: false,
    text: { ja: '先頭のバイト順マーク（BOM）を除きました。', en: 'The byte-order mark at the beginning was removed.' },
  },
  delimiter_replaced: {
    loss: false,
    text: { ja: '区切り文字をカンマに直しました。', en: 'The delimiter was replaced by commas.' },
  },
  line_ends_unified: {
    loss: false,
    text: { ja: '行の終わりをすべてCRLFにしました。', en: 'All rows now end with CRLF.' },
  },
  quotes_added: {
    loss: false,
    text: {
      ja: 'フリーテキスト{count}件を引用符で囲みました。',
      en: 'Free texts were put into quotation marks ({count}).',
    },
  },
  quotes_removed: {
    loss: false,
    text: {
      ja: 'フリーテキストでない項目の引用符を{count}行で外しました。',
      en: 'Quotation marks around fields that are not free text were removed (rows: {count}).',
    },
  },
  header_removed: {
    loss: false,
    text: { ja: '見出しの行（{line}行目）を除きました。', en: 'The header row (line {line}) was removed.' },
  },
  blank_row_removed: {
    loss: false,
    text: { ja: '空の行（{line}行目）を除きました。', en: 'The blank row (line {line}) was removed.' },
  },
  trailing_cells_removed: {
    loss: false,
    text: {
      ja: '行の終わりの余分な空欄{count}個を除きました。',
      en: 'Surplus empty cells at the end of the row were removed ({count}).',
    },
  },
  trailing_cells_added: {
    loss: false,
    text: {
      ja: '行の終わりに足りない空欄{count}個を足しました。',
      en: 'Missing empty cells at the end of the row were added ({count}).',
    },
  },
  cell_repaired: {
    loss: false,
    text: { ja: '{field}の書き方を標準仕様の形に直しました。', en: '{field} was put into the form of the standard.' },
  },
  zeros_restored: {
    loss: false,
    text: { ja: '{field}の先頭の0を{count}個補いました。', en: 'Leading zeros of {field} were restored ({count}).' },
  },
  version_set: {
    loss: false,
    text: {
      ja: 'CSVバージョンを、指定された{version}にしました。',
      en: 'The CSVバージョン was set to {version}, as requested.',
    },
  },
  character_substituted: {
    loss: false,
    text: {
      ja: '{field}のMS932にない文字を、MS932の文字に置き換えました。',
      en: 'A character outside MS932 in {field} was replaced by one of MS932.',
    },
  },
  character_lost: {
    loss: true,
    text: {
      ja: '{field}に、MS932で書けない文字があり、〓になりました。元の文字を確かめてください。',
      en: '{field} has a character that MS932 lacks; 〓 was written in its place. Check the original character.',
    },
  },
  value_lost: {
    loss: true,
    text: {
      ja: '{field}の値は表計算ソフトの保存で失われています（1.11E+30、####など）。空欄にしました。元のデータで確かめてください。',
      en: 'The value of {field} was lost when a spreadsheet saved it (such as 1.11E+30 or ####). It was emptied; check it in the original data.',
    },
  },
  row_left_out: {
    loss: true,
    text: {
      ja: 'この行は書けないため、--partial の指定により除きました。',
      en: 'The row cannot be written and was left out, as --partial allows.',
    },
  },
} as const satisfies Readonly<Record<string, ChangeKind>>;

/** The code of a change. */
export type FixCode = keyof typeof changeKinds;

/** A fact of a change. */
export type ChangeFact = string | number;

/** One change, with its place. */
export interface FixChange {
  readonly code: FixCode;
  /** Whether something was lost by it. */
  readonly loss: boolean;
  /** The file's name as given. */
  readonly file: string;
  /** 1-based data row; `null` where the whole file is meant. */
  readonly row: number | null;
  /** 1-based physical line. */
  readonly line: number | null;
  /** 1-based field number in the row's edition. */
  readonly column: number | null;
  readonly key: string | null;
  /** The 日本語名称 of the field. */
  readonly field: string | null;
  readonly facts: Readonly<Record<string, ChangeFact>>;
  /** The cell before; only where values are asked for. It may be health data. */
  readonly from?: string;
  /** The cell after it; only where values are asked for. */
  readonly to?: string;
}

/** A data row with a change in its cells, before and after; its cells may be health data. */
export interface RowChange {
  /** The file's name as given. */
  readonly file: string;
  /** 1-based data row. */
  readonly row: number;
  /** 1-based physical line. */
  readonly line: number;
  /** The 日本語名称 of each column; shorter than the cells where the row has more than its layout, empty where its layout is not known. */
  readonly fields: readonly string[];
  /** The cells as they stand in the file. */
  readonly before: readonly string[];
  /** The cells as they are written; `null` where the row is left out. */
  readonly after: readonly string[] | null;
}

/** Where a change lies; what is left out is `null`. */
export type ChangePlace = Partial<Pick<FixChange, 'row' | 'line' | 'column' | 'key' | 'field' | 'from' | 'to'>>;

/** Makes a change. */
export function change(
  code: FixCode,
  file: string,
  place: ChangePlace = {},
  facts: FixChange['facts'] = {},
): FixChange {
  const { row = null, line = null, column = null, key = null, field = null, from, to } = place;
  return {
    ...{ code, loss: changeKinds[code].loss, file, row, line, column, key, field, facts },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
