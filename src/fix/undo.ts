import type { FieldCodec } from '../schemas/cells/field-codec';
import { codeLength } from '../schemas/codes';
import type { FieldSpec, FieldType } from '../schemas/field';
import type { Version } from '../schemas/versions';

/** What a spreadsheet did to a cell, and the cell as it was. */
export type Undone =
  | { readonly undone: 'zeros'; readonly cell: string; readonly count: number }
  /** The value is all there, in the form in which it was shown. */
  | { readonly undone: 'shown'; readonly cell: string }
  /** The digits are gone. */
  | { readonly undone: 'lost' };

/** What is known of a column of a file. */
export interface ColumnFacts {
  /** Whether a cell of the column still begins with a zero: then no program took them off. */
  readonly leadingZeros: boolean;
  /** Whether something tells of a spreadsheet, or of a conversion, on the way. */
  readonly resaved: boolean;
  /** The edition that the row was read by. */
  readonly version: Version;
  /** Whether codes may be given their zeros back: a code of one digit may as well be one of another program's own, so the caller has to say it. */
  readonly codeZeros: boolean;
}

/**
 * The types whose cells have one length and digits alone, so that what lacks at the front can only be zeros. `evident`: only where a spreadsheet was
 * at work and no cell of the column has kept a zero, since a number may be short by somebody's slip; 930 is 09:30 whoever wrote it. An office has
 * lost one zero at most: the number of its prefecture is 01 to 47.
 */
const padded: { readonly [T in FieldType]?: { readonly most: number; readonly evident: boolean } } = {
  digits: { most: Number.POSITIVE_INFINITY, evident: true },
  insured: { most: Number.POSITIVE_INFINITY, evident: true },
  office: { most: 1, evident: true },
  flags31: { most: Number.POSITIVE_INFINITY, evident: true },
  code: { most: Number.POSITIVE_INFINITY, evident: true },
  hhmm: { most: 3, evident: false },
  hhmm9999: { most: 3, evident: false },
};

/** What a spreadsheet shows in place of a value: 1.11E+30, whose last digits are gone; #### in a narrow column; #NAME? where it took a text for a formula. */
const lost = /^(?:\d(?:[.,]\d+)?E\+?\d+|##+|#[A-Z0-9/]+[!?])$/iu;

/**
 * Tells what a cell was before a spreadsheet saved it, where length and column leave one way.
 *
 * @param field The field.
 * @param cell The cell as it stands; reading it found a fault.
 * @param column What is known of the column.
 * @returns `undefined` where it cannot be determined.
 */
export function undo(field: FieldCodec, cell: string, column: ColumnFacts): Undone | undefined {
  const { spec } = field;
  if (lost.test(cell)) return { undone: 'lost' };
  const text = unshown(spec.type, cell);
  if (text !== cell && field.judge(text).faults.length === 0) return { undone: 'shown', cell: text };
  const length = lengthOf(spec, column);
  if (!/^\d+$/.test(text) || length === undefined) return undefined;
  const count = length - text.length;
  if (count <= 0) return undefined;
  // 0 stands for 00000000 where zeros are a value of the field; no other day begins with a zero.
  if ('zeros' in spec && spec.zeros && /^0+$/.test(text)) return { undone: 'zeros', cell: '0'.repeat(length), count };
  const way = padded[spec.type];
  if (way === undefined || count > way.most || (way.evident && (column.leadingZeros || !column.resaved)))
    return undefined;
  const whole = '0'.repeat(count) + text;
  return field.judge(whole).faults.length === 0 ? { undone: 'zeros', cell: whole, count } : undefined;
}

/** How a spreadsheet shows a number: in groups of three, with a mark of money. In MS932 and on keyboards of Japan the mark is a backslash. */
const grouped = /^[¥￥\\]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)$/u;
/** How it shows a day, and how a database writes one: with a time that is none. */
const day = /^(\d{4})[年/-](\d{1,2})[月/-](\d{1,2})日?(?: 0?0:00(?::00(?:\.0+)?)?)?$/u;
/** How it shows a month. */
const month = /^(\d{4})年(\d{1,2})月$/u;
/** How it shows a time of day, with seconds. */
const time = /^(\d{1,2}):(\d{2}):00$/u;

/** The parts of what is shown in {@link day}, {@link month} or {@link time}. */
const shownIn: { readonly [T in FieldType]?: RegExp } = { yyyymmdd: day, yyyymm: month, hhmm: time, hhmm9999: time };

/** What a program that keeps numbers as fractions appends to whole ones. */
const fraction = /\.0+$/u;

/** The types whose cells can hold no point or comma of their own, but for the point of a decimal number. */
const numbers: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['int', 'decimal2', 'digits', 'office', 'insured', 'code'] as const),
  ...(['yyyymm', 'yyyymmdd', 'hhmm', 'hhmm9999'] as const),
  ...(['serviceType', 'serviceCode', 'serviceCode7'] as const),
]);

/** A cell without the form in which numbers and days are shown; the cell itself where it is in none. */
function unshown(type: FieldType, cell: string): string {
  if (!numbers.has(type)) return cell;
  const parts = shownIn[type]?.exec(cell)?.slice(1);
  if (parts !== undefined) return parts.map((part) => part.padStart(2, '0')).join('');
  const bare = grouped.exec(cell)?.[1]?.replaceAll(',', '') ?? cell;
  return type === 'decimal2' ? bare : bare.replace(fraction, '');
}

/** The length of a field's cells; `undefined` where it varies or where zeros are not to be put back. */
function lengthOf(spec: FieldSpec, { codeZeros, version }: ColumnFacts): number | undefined {
  if (!('codes' in spec)) return spec.length;
  return codeZeros ? codeLength(spec.codes, version) : undefined;
}
