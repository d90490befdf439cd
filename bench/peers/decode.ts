import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';

/** Bytes in MS932 to text, by what is there to do it. */
export const decoders = {
  'iconv-lite': (bytes: Uint8Array): string => iconv.decode(bytes as Buffer, 'cp932'),
  'encoding-japanese': (bytes: Uint8Array): string =>
    Encoding.convert(bytes, { from: 'SJIS', to: 'UNICODE', type: 'string' }),
  TextDecoder: (bytes: Uint8Array): string => new TextDecoder('shift_jis', { fatal: true }).decode(bytes),
} as const;
