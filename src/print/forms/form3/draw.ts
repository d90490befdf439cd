import { type Markup, markup } from '../../../validate/report/html/markup';
import { type Block, blocksOf, type Entry, wrapped } from './blocks';

/** Measures of the grid in tenths of a millimetre; the picture is as wide as a landscape page. */
const width = 2810;
const bandWidth = 90;
const left = bandWidth + 110;
const top = 60;
const dayWidth = 300;
const hourHeight = 59;
const height = top + 24 * hourHeight;
const fontSize = 23;
const leading = 27;
const padding = 6;

/** Where a column lies: a day, or what is left for the daily activities. */
function columnAt(index: number): { readonly x: number; readonly width: number } {
  const x = left + index * dayWidth;
  return { x, width: index < 7 ? dayWidth : width - x };
}

const heads = ['月', '火', '水', '木', '金', '土', '日', '主な日常生活上の活動'];

/** The parts of a day as the form names them, with the hours they begin and end at, from 4 to 28. */
const bands: readonly (readonly [name: string, from: number, to: number])[] = [
  ['深夜', 4, 6],
  ['早朝', 6, 8],
  ['午前', 8, 12],
  ['午後', 12, 18],
  ['夜間', 18, 22],
  ['深夜', 22, 28],
];

/** A week as drawn. */
export interface Drawn {
  readonly picture: Markup;
  /** The entries whose text has no room in the grid, with the numbers that stand there instead. */
  readonly marks: ReadonlyMap<Entry, string>;
}

/**
 * Draws a week: hours down, days across, each block at its minutes. Drawn as SVG, which needs no style of its own for each block; lines are broken here,
 * so what finds no room is known and can be reported beside the grid.
 *
 * @param entries What has a day and a time.
 */
export function drawWeek(entries: readonly Entry[]): Drawn {
  const blocks = blocksOf(entries, Math.ceil((leading + 4) / (hourHeight / 60)));
  const marks = new Map<Entry, string>();
  for (const block of blocks) {
    const { entry, continues } = block;
    if (!continues && !fits(block, entry.text)) marks.set(entry, `※${marks.size + 1}`);
  }
  const picture = markup`<svg class="week" viewBox="0 0 ${width} ${height}" role="img" aria-label="週間サービス計画表">
${paper()}${blocks.map((block) => draw(block, marks.get(block.entry)))}</svg>
`;
  return { picture, marks };
}

function boxOf({ column, from, to, lane, lanes }: Block) {
  const whole = columnAt(column);
  const own = whole.width / lanes;
  return {
    x: whole.x + lane * own,
    y: top + (from * hourHeight) / 60,
    width: own,
    height: ((to - from) * hourHeight) / 60,
  };
}

/** Lines, and characters in each, that a block has room for. */
function roomOf(block: Block): { readonly lines: number; readonly characters: number } {
  const box = boxOf(block);
  return {
    lines: Math.max(1, Math.floor((box.height - 2) / leading)),
    characters: (box.width - 2 * padding) / fontSize,
  };
}

function fits(block: Block, text: string): boolean {
  const room = roomOf(block);
  return wrapped(text, room.characters).length <= room.lines;
}

function draw(block: Block, mark: string | undefined): Markup {
  const box = boxOf(block);
  const room = roomOf(block);
  const full = block.continues ? '（続き）' : block.entry.text;
  const all = wrapped(mark === undefined ? full : `${mark} ${full}`, room.characters);
  const shown = all.slice(0, room.lines);
  if (all.length > shown.length) shown[shown.length - 1] = shortened(shown.at(-1) ?? '', room.characters);
  const texts = shown.map(
    (line, index) =>
      markup`<text x="${round(box.x + padding)}" y="${round(box.y + 3 + fontSize + index * leading)}">${line}</text>`,
  );
  return markup`<rect class="block" x="${round(box.x + 2)}" y="${round(box.y)}" width="${round(box.width - 4)}" height="${round(box.height)}"/>${texts}
`;
}

/** A line that ends with the mark of what is left out. */
function shortened(line: string, characters: number): string {
  return `${wrapped(line, characters - 1)[0] ?? ''}…`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The empty grid: hours, bands of the day, heads. */
function paper(): Markup {
  const hours = Array.from({ length: 24 }, (_, index) => {
    const y = top + index * hourHeight;
    return markup`<line class="${index === 0 ? 'rule' : 'hour'}" x1="${bandWidth}" x2="${width}" y1="${y}" y2="${y}"/><text class="scale" x="${left - padding}" y="${y + fontSize}">${(index + 4) % 24}:00</text>
`;
  });
  const parts = bands.map(([name, from, to]) => {
    const y = top + (from - 4) * hourHeight;
    const tall = (to - from) * hourHeight;
    return markup`<line class="rule" x1="0" x2="${width}" y1="${y}" y2="${y}"/><text class="band" x="${bandWidth / 2}" y="${y + tall / 2 + fontSize / 2}">${name}</text>
`;
  });
  const uprights = [0, bandWidth, ...heads.map((_, index) => columnAt(index).x), width].map(
    (x) => markup`<line class="rule" x1="${x}" x2="${x}" y1="0" y2="${height}"/>
`,
  );
  const names = heads.map((name, index) => {
    const column = columnAt(index);
    return markup`<text class="head" x="${column.x + column.width / 2}" y="${top - 20}">${name}</text>
`;
  });
  return markup`<rect class="heads" x="0" y="0" width="${width}" height="${top}"/>${hours}${parts}${uprights}<line class="rule" x1="0" x2="${width}" y1="0" y2="0"/><line class="rule" x1="0" x2="${width}" y1="${height}" y2="${height}"/>${names}`;
}
