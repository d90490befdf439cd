/** The sum of some numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0);
}

/** The largest of some numbers, or `least`. `Math.max(...values)` would fail on a file with very many rows. */
export function largest(values: Iterable<number>, least: number): number {
  let so = least;
  for (const value of values) if (value > so) so = value;
  return so;
}
