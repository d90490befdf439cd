import { displayWidth, padTo } from '../../validate/report/width';
import { fold } from './text';
import { paint, type Style, type View } from './view';

/** A column of a table. */
export interface Column {
  /** May hold line breaks. */
  readonly head: string;
  readonly side?: 'left' | 'right';
  /** Whether its texts may be wrapped to make the table fit. */
  readonly wraps?: boolean;
  readonly style?: Style;
}

/** A row: its cells, or a text over the whole table. */
export type GridRow = readonly string[] | { readonly span: string; readonly style?: Style } | 'rule';

/** How narrow a column that wraps may get. */
const leastWrapped = 8;

/**
 * A table whose lines are all equally wide. Where it is too wide, texts are wrapped first; then it is cut into tables that stand below each
 * other, each beginning with the key columns.
 *
 * @param keys How many columns at the left are repeated.
 */
export function grid(
  view: View,
  columns: readonly Column[],
  rows: readonly GridRow[],
  { keys = 1, indent = 2 }: { readonly keys?: number; readonly indent?: number } = {},
): string[] {
  const room = view.width - indent;
  const widths = fitted(columns, rows, room);
  const parts = split(widths, keys, room);
  return parts.flatMap((part, index) => [
    ...(index === 0 ? [] : ['']),
    ...block(view, columns, widths, part, rows).map((line) => ' '.repeat(indent) + line),
  ]);
}

function fitted(columns: readonly Column[], rows: readonly GridRow[], room: number): number[] {
  const natural = columns.map(({ head }, index) => {
    const texts = [head, ...rows.map((row) => (isCells(row) ? (row[index] ?? '') : ''))];
    return Math.max(1, ...texts.flatMap((text) => fold(text, Number.POSITIVE_INFINITY).map(displayWidth)));
  });
  // Columns that wrap give way one column at a time, the widest first, so that short ones stay whole.
  const widths = [...natural];
  let excess = sum(widths) + 2 * (columns.length - 1) - room;
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
function split(widths: readonly number[], keys: number, room: number): number[][] {
  const head = widths.slice(0, keys).map((_, index) => index);
  const keyWidth = sum(widths.slice(0, keys)) + 2 * keys;
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let index = keys; index < widths.length; index++) {
    const width = widths[index]!;
    if (parts.length === 0 || used + 2 + width > room) {
      parts.push([...head]);
      used = keyWidth - 2;
    }
    parts.at(-1)?.push(index);
    used += 2 + width;
  }
  return parts.length === 0 ? [head] : parts;
}

function block(
  view: View,
  columns: readonly Column[],
  widths: readonly number[],
  part: readonly number[],
  rows: readonly GridRow[],
): string[] {
  const total = sum(part.map((index) => widths[index]!)) + 2 * (part.length - 1);
  const rule = part.map((index) => '-'.repeat(widths[index]!)).join('--');
  const cells = (row: readonly string[], bottom: boolean, style?: Style): string[] => {
    const texts = part.map((index) => fold(row[index] ?? '', widths[index]!));
    const height = Math.max(...texts.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      texts
        .map((lines, place) => {
          const column = columns[part[place]!]!;
          const text = lines[bottom ? line - height + lines.length : line] ?? '';
          return paint(view, padTo(text, widths[part[place]!]!, column.side), style ?? column.style);
        })
        .join('  '),
    );
  };
  const body = rows.flatMap((row) => {
    if (row === 'rule') return [rule];
    if (isCells(row)) return cells(row, false);
    return fold(row.span, total).map((line) => paint(view, padTo(line, total), row.style));
  });
  const heads = columns.map(({ head }) => head);
  return heads.every((head) => head === '') ? body : [...cells(heads, true, 'bold'), rule, ...body];
}

function isCells(row: GridRow): row is readonly string[] {
  return Array.isArray(row);
}

function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}
