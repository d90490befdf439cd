import { RowScanner } from '../../codec/csv/scanner';
import { Intake } from '../../codec/read/intake';
import { type RowEncoding, RowTexts } from '../../codec/read/row-texts';

/** A stretch of a file in one encoding, as a reader reads it. */
export interface Segment {
  readonly encoding: RowEncoding;
  /** Its bytes; those of a UTF-16 file in UTF-8, without the mark. */
  readonly bytes: Uint8Array;
}

/** A file taken apart into what has one encoding; most files are one segment. */
export interface Segments {
  readonly segments: readonly Segment[];
  /** Puts the file together again from segments of the same lengths in characters. */
  readonly join: (segments: readonly Uint8Array[]) => Uint8Array;
}

/** Takes a file apart: one that was joined by hand has rows of two encodings. */
export function segmentsOf(file: Uint8Array): Segments {
  let base: RowEncoding = 'ms932';
  let utf16: 'utf-16le' | 'utf-16be' | undefined;
  let marked = false;
  const pieces: Uint8Array[] = [];
  const intake = new Intake({
    encoding: (encoding, mark) => {
      marked = mark;
      if (encoding === 'utf-16le' || encoding === 'utf-16be') utf16 = encoding;
      base = encoding === 'ms932' ? 'ms932' : 'utf-8';
    },
    bytes: (bytes) => pieces.push(bytes.slice()),
    faults: () => undefined,
  });
  intake.write(file);
  intake.end();
  const bytes = concatenated(pieces);
  if (utf16 !== undefined) {
    const order = utf16;
    return {
      segments: [{ encoding: 'utf-8', bytes }],
      join: (parts) => toUtf16(concatenated(parts), order, marked),
    };
  }
  const mark = file.subarray(0, file.length - bytes.length);
  return { segments: stretches(bytes, base), join: (parts) => concatenated([mark, ...parts]) };
}

/** Neighbouring rows of one encoding, together. */
function stretches(bytes: Uint8Array, base: RowEncoding): readonly Segment[] {
  const scanner = new RowScanner(bytes.length);
  const texts = new RowTexts(base);
  scanner.push(bytes);
  scanner.finish();
  const found: { encoding: RowEncoding; from: number; to: number }[] = [];
  while (scanner.next() === 'row') {
    const encoding = texts.read(scanner);
    const last = found.at(-1);
    if (last?.encoding === encoding) last.to = scanner.rowEnd;
    else found.push({ encoding, from: scanner.rowStart, to: scanner.rowEnd });
  }
  return found.map(({ encoding, from, to }) => ({ encoding, bytes: bytes.subarray(from, to) }));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toUtf16(utf8: Uint8Array, order: 'utf-16le' | 'utf-16be', marked: boolean): Uint8Array {
  const text = (marked ? '\ufeff' : '') + new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8);
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 * index, text.charCodeAt(index), order === 'utf-16le');
  }
  return bytes;
}
