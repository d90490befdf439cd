import { readFileSync } from 'node:fs';

/** The rows of a fixture of the codec, without the header. */
export function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`../../fixtures/encoding/${file}`, import.meta.url), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

export const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

export const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');

/** `U+0041 U+3042` → text. */
export const textOf = (codes: string) =>
  codes
    .split(' ')
    .map((code) => String.fromCodePoint(Number.parseInt(code.slice(2), 16)))
    .join('');

export const leads = Array.from({ length: 60 }, (_, index) => (index < 31 ? 0x81 + index : 0xc1 + index));
export const trails = Array.from({ length: 188 }, (_, index) => (index < 63 ? 0x40 + index : 0x41 + index));
