import type { FieldSpec } from './field';

/** Longer keys cannot be misspellings of ours. */
const longest = 60;

/**
 * Finds the field that a wrong key most likely means: by its 日本語名称, by another way of writing the key (`service_date`), or by few wrong letters.
 *
 * @param given The key that no field has.
 * @param fields The fields of the kind.
 * @returns `undefined` where none is near enough to be offered.
 */
export function nearestKey(given: string, fields: readonly FieldSpec[]): string | undefined {
  if (given.length > longest) return undefined;
  const plain = plainOf(given);
  const named = fields.find(({ key, name }) => name === given || plainOf(key) === plain);
  if (named !== undefined) return named.key;
  let nearest: string | undefined;
  // A third of the letters may be wrong: of foo and fax they are too many.
  let least = Math.floor(given.length / 3) + 1;
  for (const { key } of fields) {
    const distance = distanceBetween(plain, plainOf(key), least);
    if (distance < least) [least, nearest] = [distance, key];
  }
  return nearest;
}

function plainOf(key: string): string {
  return key.replace(/[_\s-]/g, '').toLowerCase();
}

/** How many letters must be changed, added, left out or swapped with their neighbour to make one text of another; `most` where it is more. */
function distanceBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) >= most) return most;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const change = at(last, column - 1) + (same ? 0 : 1);
      let distance = Math.min(change, at(last, column) + 1, at(next, column - 1) + 1);
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) distance = Math.min(distance, at(before, column - 2) + 1);
      next.push(distance);
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
