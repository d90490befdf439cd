/**
 * Why bytes are not a character: `invalid-byte` = 80 A0 FD FE FF; `truncated` = a lead byte at the end of the data; `invalid-trail` = a
 * lead byte before a byte that ends no pair; `undefined` = a cell without a character; `eudc` = a user-defined character (外字).
 */
export type DecodeFaultReason = 'invalid-byte' | 'truncated' | 'invalid-trail' | 'undefined' | 'eudc';

/** A place where the bytes are not a character: a U+FFFD, or with `eudc` a private-use character, stands there in the text. */
export interface DecodeFault {
  /** 0-based index of the UTF-16 code unit since the start of the stream. */
  readonly unit: number;
  /** 0-based offset of the first byte at fault since the start of the stream. */
  readonly offset: number;
  readonly reason: DecodeFaultReason;
  /** The bytes that were looked at, in hexadecimal, such as `8222`; an ASCII trail among them is read again as itself. */
  readonly bytes: string;
  /** With `eudc`: the code point of the user-defined character. */
  readonly codePoint?: number;
}

/** What some bytes stand for. */
export interface Decoded {
  /** The UTF-16 code units, exactly as many as were decoded. */
  readonly units: Uint16Array;
  readonly faults: readonly DecodeFault[];
}

/** Decodes a stream of bytes; every cut of the bytes gives the same code units and faults. */
export interface UnitDecoder {
  /** Decodes the next bytes; what may be the start of a character waits for more. */
  write(chunk: Uint8Array): Decoded;
  /** Ends the stream; what still waited is at fault. */
  end(): Decoded;
}

/**
 * Decodes the bytes of one cell out of those at hand.
 *
 * @param size Where the bytes at hand end: the one behind the cell is looked at, so that a lead byte there differs from the end of the file.
 * @param faults Gets each place where the bytes are not a character; its `offset` is that in `bytes`.
 */
export type CellDecoder = (bytes: Uint8Array, from: number, to: number, size: number, faults: DecodeFault[]) => string;

/** Stands for what is not a character. */
export const REPLACEMENT = 0xfffd;

export const noFaults: readonly DecodeFault[] = Object.freeze([]);

/** A byte in hexadecimal, such as `0A`. */
export const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** The code point of a user-defined character as it is written, such as `U+E000`. */
export const codePointOf = ({ codePoint = REPLACEMENT }: DecodeFault): string =>
  `U+${codePoint.toString(16).toUpperCase()}`;
