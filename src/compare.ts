/**
 * Orders texts by their code units: `localeCompare` would differ from machine to machine.
 *
 * @internal
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
