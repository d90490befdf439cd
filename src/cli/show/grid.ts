import { displayWidth, padTo } from '../../validate/report/width';
import { largest, sum } from './numbers';
import { fold } from './text';
import { paint, type Style, type View } from './view';

/** A column of a table. */
export interface Column {
  /** May hold line breaks. */
  readonly head: string;
  readonly side?: 'left' | 'right';
  /** Whether its texts may be wrapped to make the table fit. */
  readonly wraps?: boolean;
  /** The width it has even where its texts are shorter, if there is room. */
  readonly least?: number;
  readonly style?: Style;
}

/** A row: its cells, or a text over the whole table. */
export type GridRow =
  | readonly string[]
  | { readonly span: string; readonly indent?: number; readonly style?: Style }
  | 'rule';

/** How a table is laid out. */
export interface GridOptions {
  /** How many columns at the left are repeated where the table is cut. */
  readonly keys?: number;
  readonly indent?: number;
  /** The blanks between columns. */
  readonly gap?: number;
}

/** How narrow a column that wraps may get. */
const leastWrapped = 8;

/**
 * A table whose lines are all equally wide. Where it is too wide, texts are wrapped first; then it is cut into tables that stand below each
 * other, each beginning with the key columns.
 */
export function grid(
  view: View,
  columns: readonly Column[],
  rows: readonly GridRow[],
  { keys = 1, indent = 2, gap = 2 }: GridOptions = {},
): string[] {
  const room = view.width - indent;
  const widths = fitted(columns, rows, room, gap);
  const parts = split(widths, keys, room, gap);
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : ['']),
    ...block(view, columns, widths, part, rows, { room, gap }).map((line) => ' '.repeat(indent) + line),
  ]);
}

function fitted(columns: readonly Column[], rows: readonly GridRow[], room: number, gap: number): number[] {
  const natural = columns.map(({ head, least = 1 }, index) => {
    const texts = [head, ...rows.map((row) => (isCells(row) ? (row[index] ?? '') : ''))];
    return largest(
      texts.flatMap((text) => fold(text, Number.POSITIVE_INFINITY).map(displayWidth)),
      least,
    );
  });
  // Columns that wrap give way one column at a time, the widest first, so that short ones stay whole.
  const widths = [...natural];
  let excess = sum(widths) + gap * (columns.length - 1) - room;
  while (excess > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      if (column.wraps && widths[index]! > leastWrapped && (widest < 0 || widths[index]! > widths[widest]!))
        widest = index;
    }
    if (widest < 0) break;
    widths[widest]! -= 1;
    excess -= 1;
  }
  // A single cell wider than the line would break it, whatever it is.
  return widths.map((width) => Math.min(width, room));
}

/** Which columns stand in which table: the keys in all of them. */
function split(widths: readonly number[], keys: number, room: number, gap: number): number[][] {
  const head = widths.slice(0, keys).map((_, index) => index);
  const keyWidth = sum(widths.slice(0, keys)) + gap * keys;
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let index = keys; index < widths.length; index++) {
    const width = widths[index]!;
    if (parts.length === 0 || used + gap + width > room) {
      parts.push([...head]);
      used = keyWidth - gap;
    }
    parts.at(-1)?.push(index);
    used += gap + width;
  }
  return parts.length === 0 ? [head] : parts;
}

function block(
  view: View,
  columns: readonly Column[],
  widths: readonly number[],
  part: readonly number[],
  rows: readonly GridRow[],
  { room, gap }: { readonly room: number; readonly gap: number },
): string[] {
  // A heading may be wider than what is left of a table that was cut: the table grows for it.
  const spans = rows.flatMap((row) =>
    row === 'rule' || isCells(row) ? [] : [displayWidth(row.span) + (row.indent ?? 0)],
  );
  const columnsWidth = sum(part.map((index) => widths[index]!)) + gap * (part.length - 1);
  const total = Math.min(room, largest(spans, columnsWidth));
  const cells = (row: readonly string[], bottom: boolean, style?: Style): string[] => {
    const texts = part.map((index) => fold(row[index] ?? '', widths[index]!));
    const height = largest(
      texts.map((lines) => lines.length),
      1,
    );
    return Array.from({ length: height }, (_, line) => {
      const boxes = texts.map((lines, place) => {
        const column = columns[part[place]!]!;
        const text = lines[bottom ? line - height + lines.length : line] ?? '';
        return paint(view, padTo(text, widths[part[place]!]!, column.side), style ?? column.style);
      });
      return boxes.join(' '.repeat(gap)) + ' '.repeat(total - columnsWidth);
    });
  };
  const body = rows.flatMap((row) => {
    if (row === 'rule') return ['-'.repeat(total)];
    if (isCells(row)) return cells(row, false);
    const margin = ' '.repeat(row.indent ?? 0);
    return fold(row.span, total - margin.length).map((line) => paint(view, padTo(margin + line, total), row.style));
  });
  const heads = columns.map(({ head }) => head);
  return [...cells(heads, true, 'bold'), '-'.repeat(total), ...body];
}

function isCells(row: GridRow): row is readonly string[] {
  return Array.isArray(row);
}
