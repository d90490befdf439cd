import type { UnitDecoder } from '../../codec/unit-decoder';

/** How often bytes are drawn; where none of them have the same faults, they stay. */
const tries = 200;

/** Bytes at fault in a file. */
export interface BadBytes {
  readonly from: number;
  readonly to: number;
  /** Where the bytes at fault that touch these begin; `from` where there are none. */
  readonly before: number;
}

/**
 * Replaces bytes that are not a character by others that are not one either, in place, with the same faults: a text in another encoding than its row's must not be
 * readable by who tries that encoding.
 *
 * @param bytes The file; what stands before has been replaced already.
 * @param originals The file as it was.
 * @param decoder Makes the decoder of the row's encoding.
 * @param below Draws whole numbers below a limit.
 */
export function replaceBadBytes(
  bytes: Uint8Array,
  originals: Uint8Array,
  { from, to, before }: BadBytes,
  decoder: () => UnitDecoder,
  below: (limit: number) => number,
): void {
  // The byte behind is looked at too: a lead byte must not find its trail there.
  const end = Math.min(to + 1, bytes.length);
  const tail = bytes.slice(to, end);
  const wanted = shapeOf([...originals.subarray(before, to), ...tail], decoder());
  const head = bytes.slice(before, from);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const drawn = Array.from(originals.subarray(from, to), (byte) => drawOther(byte, below));
    if (shapeOf([...head, ...drawn, ...tail], decoder()) !== wanted) continue;
    bytes.set(drawn, from);
    return;
  }
}

/** Another byte of the same half: those below C0 go on with a sequence of UTF-8, those above begin one. */
function drawOther(byte: number, below: (limit: number) => number): number {
  const first = byte < 0xc0 ? 0x80 : 0xc0;
  const drawn = first + below(63);
  return drawn < byte ? drawn : drawn + 1;
}

/** Where faults lie and of what sort they are. */
function shapeOf(bytes: readonly number[], decoder: UnitDecoder): string {
  const { units, faults } = decoder.write(Uint8Array.from(bytes));
  const rest = decoder.end();
  const told = [...faults, ...rest.faults].map(({ unit, offset, reason, bytes: { length } }) => [
    unit,
    offset,
    reason,
    length,
  ]);
  return JSON.stringify([units.length + rest.units.length, told]);
}
