import { numberKeys, type OutlineSpec } from './outline';
import type { Row } from './rows';

interface Ordered<R> {
  readonly row: R;
  readonly index: number;
  readonly numbers: readonly number[];
  /** Whether the row has all its numbers itself. */
  readonly whole: boolean;
}

/**
 * Sorts the rows of one outline by their numbers, as the receiver does.
 *
 * A row is ordered by its numbers up to the first that is missing; from there on it stays behind the row it followed. Where two rows under one
 * uppermost number have the same numbers, these tell no order (some senders begin 援助内容NO anew at each 短期目標), so all rows under it keep that of the file.
 */
export function sortRows<R extends Row>(spec: OutlineSpec, rows: readonly R[]): R[] {
  const ordered = withNumbers(numberKeys(spec), rows);
  const unordered = repeating(ordered);
  const compare = (a: Ordered<R>, b: Ordered<R>): number => {
    const top = a.numbers[0]! - b.numbers[0]!;
    if (top !== 0 || unordered.has(a.numbers[0]!)) return top || a.index - b.index;
    const differing = a.numbers.findIndex((number, depth) => number !== b.numbers[depth]);
    return differing === -1 ? a.index - b.index : a.numbers[differing]! - b.numbers[differing]!;
  };
  return ordered.sort(compare).map(({ row }) => row);
}

function withNumbers<R extends Row>(keys: readonly string[], rows: readonly R[]): Ordered<R>[] {
  let before: readonly number[] = keys.map(() => 0);
  return rows.map((row, index) => {
    const numbers: number[] = [];
    let whole = true;
    let behind = true;
    keys.forEach((key, depth) => {
      const own = row[key] as number | null | undefined;
      whole &&= typeof own === 'number';
      numbers.push(whole ? (own as number) : behind ? before[depth]! : 0);
      behind &&= numbers[depth] === before[depth];
    });
    before = numbers;
    return { row, index, numbers, whole };
  });
}

/** The uppermost numbers under which numbers repeat. */
function repeating(rows: readonly Ordered<Row>[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const found = new Set<number>();
  for (const { numbers, whole } of rows) {
    if (!whole) continue;
    const key = numbers.join();
    if (seen.has(key)) found.add(numbers[0]!);
    seen.add(key);
  }
  return found;
}
