/** Below the number of arguments that every engine allows in one call. */
const SLICE = 8192;

/**
 * Makes a string of UTF-16 code units.
 *
 * @param units The code units.
 * @internal
 */
export function unitsToText(units: Uint16Array): string {
  if (units.length <= SLICE) return String.fromCharCode.apply(null, units as unknown as number[]);
  let text = '';
  for (let at = 0; at < units.length; at += SLICE) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + SLICE) as unknown as number[]);
  }
  return text;
}
