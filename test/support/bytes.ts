import { encodeText } from '../../src/codec/ms932/encoder';

/** The bytes of text that is in MS932. */
export function ms932(text: string): Uint8Array {
  return encodeText(text);
}

/** Bytes one after the other; numbers are single bytes, strings are MS932. */
export function bytes(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  const pieces = parts.map((part) =>
    typeof part === 'number' ? Uint8Array.of(part) : typeof part === 'string' ? ms932(part) : part,
  );
  const made = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    made.set(piece, at);
    at += piece.length;
  }
  return made;
}

/** Pieces of the sizes given, and the rest. */
export function cut(all: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(all.slice(at, at + size));
    at += size;
  }
  pieces.push(all.slice(at));
  return pieces;
}
