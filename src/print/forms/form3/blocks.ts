import { visible } from '../../../validate/report/escape';

/** Where the day of 第3表 begins and ends: 4:00, in minutes. */
const dayStart = 4 * 60;
const dayLength = 24 * 60;

/** What is to be drawn at its time, in a column of the grid. */
export interface Entry {
  /** 0 to 6 for Monday to Sunday, 7 for the daily activities. */
  readonly column: number;
  readonly text: string;
  /** Minutes since 0:00. */
  readonly start: number;
  /** Minutes since 0:00; `null` where none is reported. An end before the start lies on the next day. */
  readonly end: number | null;
}

/** A block of the grid: an entry, or the part of it that lies in this column. */
export interface Block {
  readonly entry: Entry;
  readonly column: number;
  /** Minutes since 4:00. */
  readonly from: number;
  /** Minutes since 4:00, later than `from` by what one line of text needs at least. */
  readonly to: number;
  /** Whether it goes on from the day before. */
  readonly continues: boolean;
  /** Which of `lanes` it takes; blocks at one time stand side by side. */
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Reads a time of day.
 *
 * @param time `09:30`; up to `24:00`.
 */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * Lays entries out as blocks: each at its minutes, side by side where times overlap. A service past 4:00 goes on at the top of the next day.
 *
 * @param entries The entries.
 * @param least The minutes that one line of text takes.
 */
export function blocksOf(entries: readonly Entry[], least: number): Block[] {
  const parts = entries.flatMap((entry) => partsOf(entry, least));
  const columns = [...new Set(parts.map(({ column }) => column))];
  return columns.flatMap((column) =>
    inLanes(parts.filter((part) => part.column === column).sort((a, b) => a.from - b.from || b.to - a.to)),
  );
}

type Part = Omit<Block, 'lane' | 'lanes'>;

function partsOf(entry: Entry, least: number): Part[] {
  const from = (entry.start - dayStart + dayLength) % dayLength;
  const end = entry.end ?? entry.start;
  const length = entry.end === null ? 0 : (end - entry.start + dayLength) % dayLength;
  const to = Math.min(Math.max(from + length, from + least), dayLength);
  const first: Part = { entry, column: entry.column, from: Math.min(from, dayLength - least), to, continues: false };
  const over = from + length - dayLength;
  if (over <= 0) return [first];
  // The daily activities are the same every day: they go on in their own column.
  const next = entry.column === 7 ? 7 : (entry.column + 1) % 7;
  return [first, { entry, column: next, from: 0, to: Math.max(over, least), continues: true }];
}

/** Gives each part a lane; parts that overlap, one by one or in a chain, share the width of their column. */
function inLanes(parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  let chain: { part: Part; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    blocks.push(...chain.map(({ part, lane }) => ({ ...part, lane, lanes: ends.length })));
    chain = [];
    ends = [];
  };
  for (const part of parts) {
    if (ends.every((end) => end <= part.from)) close();
    const free = ends.findIndex((end) => end <= part.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = part.to;
    chain.push({ part, lane });
  }
  close();
  return blocks;
}

/**
 * Tells how wide a character is printed, in the size of the font: no font at hand is wider than this.
 *
 * @param character One character.
 */
export function characterWidth(character: string): number {
  if (/^[ -~]$/.test(character)) return /[A-Z@%&mw]/.test(character) ? 0.8 : 0.6;
  return /^[\uff61-\uff9f]$/.test(character) ? 0.55 : 1;
}

/**
 * Breaks a text into lines of a width.
 *
 * @param text The text; its own line breaks stay.
 * @param width The width, in the size of the font.
 */
export function wrapped(text: string, width: number): string[] {
  // What does not show itself is made visible first: it takes room.
  const shown = text
    .replaceAll('\t', ' ')
    .split(/\r\n|\n|\r/)
    .map(visible);
  return shown.flatMap((line) => {
    const broken: string[] = [''];
    let used = 0;
    for (const character of line) {
      const own = characterWidth(character);
      if (used > 0 && used + own > width) {
        broken.push('');
        used = 0;
      }
      broken[broken.length - 1] += character;
      used += own;
    }
    return broken;
  });
}
