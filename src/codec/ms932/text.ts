let decoder: TextDecoder | undefined;

/**
 * Makes a string of UTF-16 code units, which hold no lone surrogate.
 *
 * @param units The code units.
 * @internal
 */
export function unitsToText(units: Uint16Array): string {
  // Three times as quick as String.fromCharCode on what a file holds. A mark of byte order is a character here.
  decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
  return decoder.decode(units);
}
