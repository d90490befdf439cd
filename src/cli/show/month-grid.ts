import { displayWidth, padTo } from '../../validate/report/width';
import { largest, sum } from './numbers';
import { fold } from './text';
import { paint, type Style, type View } from './view';
import { daysIn, weekdayLetter, weekdayOf } from './words';

/** What stands in the box of a day. */
export interface DayCell {
  readonly text: string;
  readonly style?: Style;
}

/** A row of a month: its labels, its days, its counts. */
export interface MonthRow {
  readonly labels: readonly string[];
  readonly cell: (day: number) => DayCell | undefined;
  readonly tails: readonly string[];
}

/** A text over the whole table: a heading stands in every part of a table that was cut, a note only in the first. */
export interface MonthText {
  readonly text: string;
  readonly as: 'heading' | 'note';
}

/** A month as a table: days across, lines down. */
interface MonthTable {
  readonly month: string;
  readonly labelHeads: readonly string[];
  readonly tailHeads: readonly string[];
  readonly rows: readonly (MonthRow | MonthText)[];
}

const indent = 2;

/**
 * Shows a month. Where all its days do not fit into the width it is cut into parts of nearly equal length that stand below each other.
 *
 * Weekends are marked in the rule below the head (`==`), weeks by a bar before each Monday: both can be seen without colours. Only characters
 * whose width is the same on every terminal are used for this; ruled lines and circles are wide on some Japanese ones.
 */
export function monthGrid(view: View, table: MonthTable): string[] {
  const days = daysIn(table.month);
  const rows = table.rows.filter((row): row is MonthRow => !('as' in row));
  const labels = widthsOf(
    table.labelHeads,
    rows.map((row) => row.labels),
  );
  const tails = widthsOf(
    table.tailHeads,
    rows.map((row) => row.tails),
  );
  const box = largest(
    rows.flatMap((row) => days.map((day) => displayWidth(row.cell(day)?.text ?? ''))),
    2,
  );
  const sides = indent + sum(labels) + labels.length - 1 + sum(tails.map((width) => width + 1));
  const perPart = Math.max(1, Math.floor((view.width - sides) / (box + 1)));
  const parts = cut(days, perPart, (day) => weekdayOf(table.month, day) === 1);
  return parts.flatMap((shownDays, part) => {
    const last = part === parts.length - 1;
    const lines = partLines(view, table, shownDays, { labels, tails: last ? tails : [], box, first: part === 0 });
    return part === 0 ? lines : ['', ...lines];
  });
}

/** Cuts days into as few parts as fit, of nearly equal length, before a day that begins a week where there is one in reach. */
function cut(days: readonly number[], most: number, begins: (day: number) => boolean): number[][] {
  const count = Math.max(1, Math.ceil(days.length / most));
  if (count === 1) return [[...days]];
  const even = Math.round(days.length / count);
  const lengths = Array.from({ length: most }, (_, index) => index + 1)
    // What is left must fit into the parts that are left.
    .filter((length) => days.length - length <= most * (count - 1) && length < days.length)
    .sort((a, b) => Math.abs(a - even) - Math.abs(b - even));
  const length = lengths.find((one) => begins(days[one]!)) ?? lengths[0] ?? most;
  return [days.slice(0, length), ...cut(days.slice(length), most, begins)];
}

interface Layout {
  readonly labels: readonly number[];
  readonly tails: readonly number[];
  readonly box: number;
  readonly first: boolean;
}

function partLines(view: View, table: MonthTable, days: readonly number[], layout: Layout): string[] {
  const { labels, tails, box, first } = layout;
  const weekday = (day: number): number => weekdayOf(table.month, day);
  const bar = (day: number): string => (weekday(day) === 1 ? '|' : ' ');
  const line = (
    left: readonly string[],
    cell: (day: number) => DayCell | undefined,
    right: readonly string[],
    style?: Style,
  ): string => {
    const before = labels.map((width, index) => padTo(left[index] ?? '', width)).join(' ');
    const boxes = days.map((day) => {
      const { text = '', style: own } = cell(day) ?? {};
      return bar(day) + paint(view, padTo(text, box, 'right'), own ?? style);
    });
    const after = tails.map((width, index) => ` ${padTo(right[index] ?? '', width, 'right')}`);
    return `${' '.repeat(indent)}${paint(view, before, style)}${boxes.join('')}${paint(view, after.join(''), style)}`;
  };
  const none: readonly string[] = [];
  const total = sum(labels) + labels.length - 1 + days.length * (box + 1) + sum(tails.map((width) => width + 1));
  const rule = [
    '-'.repeat(sum(labels) + labels.length - 1),
    ...days.map((day) => `-${(isWeekend(weekday(day)) ? '=' : '-').repeat(box)}`),
    '-'.repeat(total - (sum(labels) + labels.length - 1) - days.length * (box + 1)),
  ].join('');
  const head = (day: number, text: string): DayCell => ({ text, style: headStyle(weekday(day)) });
  return [
    line(none, (day) => head(day, String(day)), none, 'bold'),
    line(table.labelHeads, (day) => head(day, weekdayLetter(view, weekday(day))), table.tailHeads, 'bold'),
    ' '.repeat(indent) + rule,
    ...table.rows.flatMap((row) => {
      if (!('as' in row)) return [line(row.labels, row.cell, row.tails)];
      if (row.as === 'note' && !first) return [];
      const margin = row.as === 'note' ? '  ' : '';
      return fold(row.text, total - margin.length).map(
        (text) =>
          ' '.repeat(indent) + paint(view, padTo(margin + text, total), row.as === 'heading' ? 'bold' : undefined),
      );
    }),
  ];
}

function widthsOf(heads: readonly string[], rows: readonly (readonly string[])[]): number[] {
  return heads.map((head, index) =>
    largest(
      rows.map((row) => displayWidth(row[index] ?? '')),
      displayWidth(head),
    ),
  );
}

function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6;
}

function headStyle(weekday: number): Style {
  return weekday === 0 ? 'red' : weekday === 6 ? 'blue' : 'bold';
}
