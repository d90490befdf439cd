import { arrayOf, isAnObject, must } from '../../misuse';
import type { Row } from './rows';

/** A level of an outline: what begins a block of it, and under which name it keeps the blocks below. */
export interface OutlineLevel<K extends string = string> {
  /** The key of the block's number, or `null` where the standard gives it none. */
  readonly number: K | null;
  /** The keys of the block's texts. */
  readonly texts: readonly K[];
  /** The name of the list of blocks (or leaves) below. */
  readonly children: string;
}

/**
 * A form whose rows are the leaves of a tree and whose upper cells run on over several rows, as data: 2表 and UPYOBO_SUB are two of these.
 *
 * What stands in a row and is named nowhere here belongs to the leaf, so no field can get lost.
 *
 * `K` are the keys of its rows.
 */
export interface OutlineSpec<K extends string = string> {
  /** All keys of a row, in the order of the columns. */
  readonly fields: readonly K[];
  /** The keys that name the form a row belongs to. */
  readonly identity: readonly K[];
  /** The keys that a form says once; a leaf whose row says otherwise has `differs`. */
  readonly header: readonly K[];
  /** The keys that are always empty. */
  readonly unused: readonly K[];
  /** The name of the list of the uppermost blocks. */
  readonly children: string;
  /** The levels above the leaves, the uppermost first. */
  readonly levels: readonly OutlineLevel<K>[];
  /** The key of the leaf's number. */
  readonly leafNumber: K;
}

/** A block of an outline while it is read or written. */
export type Block = Record<string, unknown>;

/** The keys of the numbers of an outline, the uppermost first. */
export function numberKeys(spec: OutlineSpec): string[] {
  return [...spec.levels.flatMap((level) => (level.number === null ? [] : [level.number])), spec.leafNumber];
}

/** The keys that stand above the leaf. */
export function keysAboveLeaf(spec: OutlineSpec): string[] {
  const own = spec.levels.flatMap((level) => [...level.texts, ...(level.number === null ? [] : [level.number])]);
  return [...spec.identity, ...spec.header, ...spec.unused, ...own];
}

/** The list of blocks or leaves under a block. */
export function childrenOf(block: Row, name: string): Block[] {
  const children = block[name] ?? [];
  must(name, children, arrayOf(isAnObject));
  return children as Block[];
}
