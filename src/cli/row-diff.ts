import type { RowChange } from '../fix/change';
import type { Language } from '../languages';
import { visible } from '../validate/report/escape';

/** Marks a line of a diff as the old or the new one. */
export type Mark = (sign: '-' | '+', text: string) => string;

/** How rows are compared. */
export interface RowDiffOptions {
  /** Whether cells are shown as they are; they may be health data. */
  readonly values: boolean;
  readonly lang: Language;
  readonly mark: Mark;
}

const words = {
  ja: { empty: '空欄', column: (no: number) => `${no}列目` },
  en: { empty: 'empty', column: (no: number) => `column ${no}` },
} as const;

/** A cell of one side beside that of the other. */
interface Pair {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly name: string | undefined;
}

/**
 * A row before and after, one line each, the cells that changed between [- -] and {+ +}. Without values the other cells are left out, and of those
 * that changed the shape is shown: # stands for a digit, A for a letter, ○ for another character, ● for one that differs.
 */
export function rowDiff({ before, after, fields }: RowChange, { values, lang, mark }: RowDiffOptions): string[] {
  const pairs = Array.from(
    { length: Math.max(before.length, after?.length ?? 0) },
    (_, index): Pair => ({ before: before[index], after: after?.[index], name: fields[index] }),
  );
  const line = (own: (pair: Pair) => string | undefined, other: (pair: Pair) => string | undefined, marks: Marks) => {
    const cells = values ? wholeCells(pairs, own, other, marks) : changedCells(pairs, own, other, marks, lang);
    return visible(cells.join(','));
  };
  // Of a row that is left out nothing is compared.
  if (after === null) return [mark('-', values ? before.map(csvCell).map(visible).join(',') : '…')];
  const [old, now] = [({ before: cell }: Pair) => cell, ({ after: cell }: Pair) => cell];
  return [mark('-', line(old, now, ['[-', '-]'])), mark('+', line(now, old, ['{+', '+}']))];
}

type Marks = readonly [open: string, close: string];
type Side = (pair: Pair) => string | undefined;

/** Every cell of one side. */
function wholeCells(pairs: readonly Pair[], own: Side, other: Side, [open, close]: Marks): string[] {
  return pairs.flatMap((pair) => {
    const cell = own(pair);
    if (cell === undefined) return [];
    return cell === other(pair) ? csvCell(cell) : `${open}${csvCell(cell)}${close}`;
  });
}

/** The cells of one side that changed, under their names; … for those between. */
function changedCells(pairs: readonly Pair[], own: Side, other: Side, [open, close]: Marks, lang: Language): string[] {
  const cells: string[] = [];
  const said = words[lang];
  for (const [index, pair] of pairs.entries()) {
    const cell = own(pair);
    if (cell === undefined) continue;
    if (cell === other(pair)) {
      if (cells.at(-1) !== '…') cells.push('…');
    } else {
      const shown = cell === '' ? said.empty : shapeOf(cell, other(pair) ?? '');
      cells.push(`${pair.name ?? said.column(index + 1)}=${open}${shown}${close}`);
    }
  }
  return cells;
}

/** A cell as a CSV has it, where it would not be told from its neighbours. */
function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Longest shape that is shown. */
const longest = 40;

/** The shape of a cell, without what it says. Zeros that were put before another cell are not a part of its value and are shown. */
function shapeOf(cell: string, other: string): string {
  const added = /^0+/.exec(cell)?.[0].slice(0, Math.max(0, cell.length - other.length)) ?? '';
  if (added !== '' && cell === added + other) return added + maskOf(other);
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(cell)) return cell.replace(/\d/g, '#');
  const [own, its] = [Array.from(cell), Array.from(other)];
  const texts = own.length === its.length && /[^\u0020-\u007e]/.test(cell + other);
  const shape = own.map((character, index) => {
    const shown = maskOf(character);
    return texts && shown === '○' && character !== its[index] ? '●' : shown;
  });
  return shape.length > longest ? `${shape.slice(0, longest).join('')}…` : shape.join('');
}

/** Each character as what it is. */
function maskOf(text: string): string {
  return text
    .replace(/[0-9]/g, '#')
    .replace(/[A-Za-z]/g, 'A')
    .replace(/[０-９]/g, '＃')
    .replace(/[Ａ-Ｚａ-ｚ]/g, 'Ａ')
    .replace(/[^\u0020-\u007e＃Ａ／：－　]/gu, '○');
}
