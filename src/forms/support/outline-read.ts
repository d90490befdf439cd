import { omit, pick } from '../../objects';
import { type Block, childrenOf, keysAboveLeaf, type OutlineLevel, type OutlineSpec } from './outline';
import { sortRows } from './outline-sort';
import { asRow, differencesFrom, groupRows, type Row } from './rows';

/** A row with the blocks it belongs to, the uppermost first. */
interface PlacedRow<R extends Row = Row> {
  readonly row: R;
  readonly path: readonly Block[];
}

/** Reads rows into outlines, one for each identity, in the order of their first rows. */
export function readOutlines<R extends object, T extends object>(
  spec: OutlineSpec<keyof R & string>,
  rows: Iterable<R>,
): T[] {
  // Blocks are built key by key; that a specification and the type of its trees say the same is shown by the tests.
  return groupRows(rows, spec.identity).map((group) => readOutline(spec, group.map(asRow)) as unknown as T);
}

function readOutline(spec: OutlineSpec, rows: readonly Row[]): Block {
  const placed = placeRows(spec, rows);
  const header = pick(placed[0]!.row, [...spec.header, ...spec.identity]);
  const above = keysAboveLeaf(spec);
  const tops: Block[] = [];
  for (const { row, path } of placed) {
    if (tops.at(-1) !== path[0]) tops.push(path[0]!);
    const leaf = { ...omit(row, above), ...differencesFrom(header, row, spec.header) };
    childrenOf(path.at(-1)!, spec.levels.at(-1)!.children).push(leaf);
  }
  return { ...header, [spec.children]: tops };
}

/** Sorts the rows of one outline and finds the blocks each belongs to: blank cells continue the block above. */
export function placeRows<R extends Row>(spec: OutlineSpec, rows: readonly R[]): PlacedRow<R>[] {
  let open: readonly Block[] = [];
  return sortRows(spec, rows).map((row) => {
    const path: Block[] = [];
    spec.levels.forEach((level, depth) => {
      // Under a new block nothing continues: its first row begins all blocks below.
      const underNew = depth > 0 && path[depth - 1] !== open[depth - 1];
      const above = underNew ? undefined : open[depth];
      const block = above === undefined || begins(level, row, above) ? begin(level, row, above) : above;
      const parent = spec.levels[depth - 1];
      if (block !== above && parent !== undefined) childrenOf(path[depth - 1]!, parent.children).push(block);
      path.push(block);
    });
    open = path;
    return { row, path };
  });
}

function begins(level: OutlineLevel, row: Row, above: Block): boolean {
  return otherNumber(level, row, above) || level.texts.some((key) => filled(row[key]) && row[key] !== above[key]);
}

/** Begins a block; the texts its row leaves blank continue those above, unless a new number marks the cells as new. */
function begin(level: OutlineLevel, row: Row, above: Block | undefined): Block {
  const continued = above === undefined || otherNumber(level, row, above) ? {} : above;
  return {
    ...(level.number === null ? {} : { [level.number]: row[level.number] ?? null }),
    ...Object.fromEntries(level.texts.map((key) => [key, row[key] ?? (continued as Block)[key] ?? null])),
    [level.children]: [],
  };
}

function otherNumber(level: OutlineLevel, row: Row, above: Block): boolean {
  return level.number !== null && filled(row[level.number]) && row[level.number] !== above[level.number];
}

function filled(value: unknown): boolean {
  return value !== null && value !== undefined;
}
