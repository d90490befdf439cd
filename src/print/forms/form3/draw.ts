import { type Markup, markup } from '../../../validate/report/html/markup';
import { type Block, blocksOf, type Entry, wrapped } from './blocks';

/** Measures of the grid in tenths of a millimetre; the picture is as wide as a landscape page. */
const size = {
  width: 2810,
  band: 90,
  hours: 110,
  head: 60,
  day: 300,
  hour: 61,
  font: 23,
  leading: 27,
  padding: 6,
};
const left = size.band + size.hours;
const top = size.head;
const columns = Array.from({ length: 8 }, (_, index) => ({
  x: left + index * size.day,
  width: index < 7 ? size.day : size.width - left - 7 * size.day,
}));
const height = top + 24 * size.hour;
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
 * so what finds no room is known and can be told beside the grid.
 *
 * @param entries What has a day and a time.
 */
export function drawWeek(entries: readonly Entry[]): Drawn {
  const blocks = blocksOf(entries, Math.ceil((size.leading + 4) / (size.hour / 60)));
  const marks = new Map<Entry, string>();
  for (const block of blocks) {
    const { entry, continues } = block;
    if (!continues && !fits(block, entry.text)) marks.set(entry, `※${marks.size + 1}`);
  }
  const picture = markup`<svg class="week" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="週間サービス計画表">
${paper()}${blocks.map((block) => draw(block, marks.get(block.entry)))}</svg>
`;
  return { picture, marks };
}

function boxOf({ column, from, to, lane, lanes }: Block) {
  const { x = 0, width: whole = 0 } = columns[column] ?? {};
  const width = whole / lanes;
  return {
    x: x + lane * width,
    y: top + (from * size.hour) / 60,
    width,
    height: ((to - from) * size.hour) / 60,
  };
}

/** Lines, and characters in each, that a block has room for. */
function roomOf(block: Block): { readonly lines: number; readonly characters: number } {
  const box = boxOf(block);
  return {
    lines: Math.max(1, Math.floor((box.height - 2) / size.leading)),
    characters: (box.width - 2 * size.padding) / size.font,
  };
}

function fits(block: Block, text: string): boolean {
  const room = roomOf(block);
  return wrapped(text, room.characters).length <= room.lines;
}

function draw(block: Block, mark: string | undefined): Markup {
  const { x, y, width, height: tall } = boxOf(block);
  const room = roomOf(block);
  const full = block.continues ? '（続き）' : block.entry.text;
  const all = wrapped(mark === undefined ? full : `${mark} ${full}`, room.characters);
  const shown = all.slice(0, room.lines);
  if (all.length > shown.length) shown[shown.length - 1] = shortened(shown.at(-1) ?? '', room.characters);
  const texts = shown.map(
    (line, index) =>
      markup`<text x="${round(x + size.padding)}" y="${round(y + 3 + size.font + index * size.leading)}">${line}</text>`,
  );
  return markup`<rect class="block" x="${round(x + 2)}" y="${round(y)}" width="${round(width - 4)}" height="${round(tall)}"/>${texts}
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
    const y = top + index * size.hour;
    return markup`<line class="${index === 0 ? 'rule' : 'hour'}" x1="${size.band}" x2="${size.width}" y1="${y}" y2="${y}"/><text class="scale" x="${left - size.padding}" y="${y + size.font}">${(index + 4) % 24}:00</text>
`;
  });
  const parts = bands.map(([name, from, to]) => {
    const y = top + (from - 4) * size.hour;
    const tall = (to - from) * size.hour;
    return markup`<line class="rule" x1="0" x2="${size.width}" y1="${y}" y2="${y}"/><text class="band" x="${size.band / 2}" y="${y + tall / 2 + size.font / 2}">${name}</text>
`;
  });
  const uprights = [0, size.band, left, ...columns.slice(1).map(({ x }) => x), size.width].map(
    (x) => markup`<line class="rule" x1="${x}" x2="${x}" y1="0" y2="${height}"/>
`,
  );
  const names = columns.map(
    ({ x, width }, index) =>
      markup`<text class="head" x="${x + width / 2}" y="${size.head - 20}">${heads[index] ?? ''}</text>
`,
  );
  return markup`<rect class="heads" x="0" y="0" width="${size.width}" height="${top}"/>${hours}${parts}${uprights}<line class="rule" x1="0" x2="${size.width}" y1="0" y2="0"/><line class="rule" x1="0" x2="${size.width}" y1="${height}" y2="${height}"/>${names}`;
}
