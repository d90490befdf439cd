import { CareplanCsvError } from '../../issues';
import { isAnObject, must } from '../../misuse';
import { type Block, childrenOf, type OutlineSpec } from './outline';
import { placeRows } from './outline-read';
import { asRow, type Row, reassembled } from './rows';

/** How a tree is written as rows. */
export interface OutlineOptions {
  /** Whether rows below the first of a block leave its texts blank (default, as the standard's example does) or repeat them. */
  readonly continuation?: 'blank' | 'repeat' | undefined;
  /**
   * Which numbers are given, 1… within the block above: `'missing'` (default) where a block or one of its siblings has none, `'all'` anew, `'keep'` none at all.
   */
  readonly numbers?: 'missing' | 'all' | 'keep' | undefined;
}

/** A block or leaf on its way into rows, with the number it is written with. */
interface Node {
  readonly block: Row;
  number: number | null;
}

const greatestNumber = 99;

/**
 * Writes an outline as rows, one a leaf; a block without anything below still gets a row.
 *
 * @throws CareplanCsvError `invalid_option` for an unknown option, a number above 99, or a tree that rows cannot say.
 */
export function writeOutline<R extends object>(
  spec: OutlineSpec<keyof R & string>,
  tree: object,
  options: OutlineOptions = {},
): R[] {
  must('tree', tree, isAnObject);
  must('options', options, isAnObject);
  const form = asRow(tree);
  const continuation = oneOf('continuation', options.continuation ?? 'blank', ['blank', 'repeat']);
  const numbers = oneOf('numbers', options.numbers ?? 'missing', ['missing', 'all', 'keep']);
  const paths = pathsOf(spec, form);
  giveNumbers(spec, paths, numbers);
  const rows = paths.map((path, index) => rowOf(spec, form, path, continuation === 'blank' ? paths[index - 1] : []));
  ensureReadable(spec, rows, paths);
  return rows.map((row) => reassembled<R>(row));
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (!allowed.includes(value)) {
    throw new CareplanCsvError('invalid_option', `${name} must be one of ${allowed.join(', ')}`);
  }
  return value;
}

/** One path from the uppermost block to each leaf. */
function pathsOf(spec: OutlineSpec, form: Row): Node[][] {
  const names = [spec.children, ...spec.levels.map((level) => level.children)];
  const keys = [...spec.levels.map((level) => level.number), spec.leafNumber];
  const below = (block: Row, depth: number, path: readonly Node[]): Node[][] => {
    const name = names[depth];
    if (name === undefined) return [[...path]];
    const children = childrenOf(block, name);
    // Hint: a form without any block says nothing; a block without any leaf still does.
    const listed: readonly Row[] = children.length === 0 && depth > 0 ? [{}] : children;
    return listed.flatMap((child) => {
      const key = keys[depth];
      const number = key === null || key === undefined ? null : ((child[key] ?? null) as number | null);
      return below(child, depth + 1, [...path, { block: child, number }]);
    });
  };
  return below(form, 0, []);
}

/** Numbers count within the nearest block above that has a number itself: 援助内容NO runs on over the 短期目標 of a 援助目標NO. */
function giveNumbers(spec: OutlineSpec, paths: readonly Node[][], mode: 'missing' | 'all' | 'keep'): void {
  const numbered = [...spec.levels.map((level) => level.number !== null), true];
  numbered.forEach((has, depth) => {
    if (!has) return;
    const parentDepth = numbered.lastIndexOf(true, depth - 1);
    const families = new Map<Node | null, Set<Node>>();
    for (const path of paths) {
      const parent = depth === 0 ? null : path[parentDepth]!;
      families.set(parent, (families.get(parent) ?? new Set()).add(path[depth]!));
    }
    for (const family of families.values()) giveFamilyNumbers([...family], mode);
  });
}

function giveFamilyNumbers(family: readonly Node[], mode: 'missing' | 'all' | 'keep'): void {
  if (mode === 'all' || (mode === 'missing' && family.some((node) => node.number === null))) {
    family.forEach((node, index) => {
      node.number = index + 1;
    });
  }
  if (family.some((node) => node.number !== null && node.number > greatestNumber)) {
    throw new CareplanCsvError('invalid_option', `a form cannot number more than ${greatestNumber} in one place`);
  }
}

/** The row of a path; the texts of blocks that the path before it has too stay blank. */
function rowOf(spec: OutlineSpec, form: Row, path: readonly Node[], before: readonly Node[] = []): Row {
  const leaf = path.at(-1)!;
  const values: Block = { ...form, ...leaf.block, ...(leaf.block.differs as Row | undefined) };
  spec.levels.forEach((level, depth) => {
    const node = path[depth]!;
    if (level.number !== null) values[level.number] = node.number;
    for (const key of level.texts) values[key] = node === before[depth] ? null : (node.block[key] ?? null);
  });
  values[spec.leafNumber] = leaf.number;
  for (const key of spec.unused) values[key] = null;
  return Object.fromEntries(spec.fields.map((key) => [key, values[key] ?? null]));
}

/** Reads the rows back: where a reader would put one under other texts, the tree is refused, for it would arrive as another plan. */
function ensureReadable(spec: OutlineSpec, rows: readonly Row[], paths: readonly Node[][]): void {
  const meant = new Map(rows.map((row, index) => [row, paths[index]!]));
  for (const { row, path } of placeRows(spec, rows)) {
    const nodes = meant.get(row)!;
    const same = spec.levels.every((level, depth) =>
      level.texts.every((key) => path[depth]![key] === (nodes[depth]!.block[key] ?? null)),
    );
    if (!same) {
      throw new CareplanCsvError(
        'invalid_option',
        'rows cannot say this tree: an empty text after a filled one under the same number, or numbers against the order of the blocks',
      );
    }
  }
}
