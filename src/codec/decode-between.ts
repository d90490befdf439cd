import { unitsToText } from './ms932/text';
import type { DecodeFault, UnitDecoder } from './unit-decoder';

/**
 * Decodes some of the bytes at hand with a new decoder, as if it had come to them in the middle of a stream: the byte behind them, which must be
 * ASCII below 40, is looked at too.
 *
 * @param size Where the bytes at hand end; nothing behind it is looked at.
 * @param faults Gets each place where the bytes are not a character; its `offset` is that in `bytes`.
 * @internal
 */
export function decodeBetween(
  decoder: UnitDecoder,
  bytes: Uint8Array,
  from: number,
  to: number,
  size: number,
  faults: DecodeFault[],
): string {
  const more = to < size ? 1 : 0;
  const decoded = decoder.write(bytes.subarray(from, to + more));
  const rest = decoder.end();
  for (const one of [...decoded.faults, ...rest.faults]) faults.push({ ...one, offset: one.offset + from });
  // The byte behind is a character of its own.
  return unitsToText(decoded.units.subarray(0, decoded.units.length - more)) + unitsToText(rest.units);
}
