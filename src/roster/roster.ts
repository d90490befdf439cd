/** A user of the office, as its own list has it. */
export interface RosterEntry {
  /** 1-based row of the list, the heading and what stands above it counted; of a list that is no file whatever number finds the entry again. */
  readonly line: number;
  /** 保険者番号; `null` where the list has none. */
  readonly insurer: string | null;
  /** 被保険者番号. */
  readonly insured: string;
  /** 氏名; `null` where the list has none. */
  readonly name: string | null;
}

/** The columns of a list that are looked at. */
export type RosterColumn = 'insurer' | 'insured' | 'name';

/** The vendor's or office's own list of its users, from a file or a database. It is health data: nothing of it is kept beyond the comparison. */
export interface RosterList {
  readonly entries: readonly RosterEntry[];
  /** 1-based rows without a number that can be looked up. */
  readonly skipped?: readonly number[] | undefined;
}

/** A list of users read from a file. */
export interface Roster extends RosterList {
  /** The headings that were found; `null` where the list lacks the column. */
  readonly columns: { readonly [C in RosterColumn]: string | null };
  /** 1-based rows without a number that can be looked up. */
  readonly skipped: readonly number[];
}

/**
 * The headings by which a column is found, the best first: as the field writes them, without blanks and in half width.
 *
 * @internal
 */
export const usualHeadings: { readonly [C in RosterColumn]: readonly string[] } = {
  insured: [
    '被保険者番号',
    '介護保険被保険者番号',
    '介護被保険者番号',
    '被保険者証番号',
    '被保険者No',
    '被保番号',
    '被保険者',
  ],
  insurer: ['保険者番号', '証記載保険者番号', '介護保険者番号', '保険者No', '保険者'],
  name: ['利用者氏名', '利用者名', '氏名', '被保険者氏名', '被保険者名', '名前', '漢字氏名', '氏名(漢字)', '利用者'],
};

/**
 * What a heading says that is none of the usual ones but means the same: 被保険者番号（10桁）, 保険者番号※, ご利用者様氏名.
 *
 * @internal
 */
export const likelyHeadings: { readonly [C in RosterColumn]: { readonly says: RegExp; readonly not: RegExp } } = {
  insured: { says: /被保険?者?証?(?:番号|no)/iu, not: /旧|変更前|前回|公費|医療|国保|後期/u },
  insurer: { says: /保険者(?:番号|no|コード)/iu, not: /被保険|旧|変更前|前回|公費|医療|国保|後期|名/u },
  name: {
    says: /氏名|利用者様?名|お名前/u,
    not: /カナ|かな|ふりがな|家族|担当|主治|医師|作成|緊急|連絡|代理|世帯|旧/u,
  },
};

/**
 * The headings of a name in two columns.
 *
 * @internal
 */
export const nameParts = { family: ['姓', '氏', '苗字', '利用者姓', '利用者氏'], given: ['名', '利用者名'] } as const;

/** A heading as it is compared. */
export function headingOf(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s・.．]+/gu, '');
}
