import { describe, it } from 'vitest';
import { encodeMs932, Ms932Encoder } from '../../src/codec/ms932/encode';
import { readAll, readRecords } from '../../src/codec/read/read';
import { writeAll } from '../../src/codec/write/write';
import { groupTransmissions } from '../../src/filenames/transmission';
import { checkFiles } from '../../src/validate/check-files';
import { expectLinear } from '../support/worked';

const repeat = (bytes: readonly number[], times: number): Uint8Array => {
  const all = new Uint8Array(bytes.length * times);
  for (let at = 0; at < all.length; at += bytes.length) all.set(bytes, at);
  return all;
};
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const two = (number: number): string => String(number).padStart(2, '0');
const kind = 'DLT1KYO';
const office = '_1370100014_43_1370200129_11_20251020113000.CSV';
const unlimited = { maxRecordLength: Number.POSITIVE_INFINITY };
const row = '202407,131024,6165030196,20251020\r\n';
const manyFiles = (names: readonly string[]) => names.map((name) => ({ name, source: ascii(row) }));

async function inPieces(bytes: Uint8Array, size: number): Promise<number> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  let rows = 0;
  for await (const _ of readRecords(pieces(), { kind, limits: unlimited })) rows += 1;
  return rows;
}

/** Inputs that once took time or memory with the square of their length: how long n is, and what is done with n times the evil. */
const hostile: Readonly<Record<string, readonly [n: number, work: (n: number) => unknown]>> = {
  'rows of a bad byte': [10_000, (n) => readAll(repeat([0x80, 0x0a], n), { kind })],
  'bad bytes in one cell': [40_000, (n) => readAll(repeat([0x80], n), { kind })],
  'cells at fault in one row': [5_000, (n) => readAll(repeat([0xf0, 0x40, 0x2c], n), { kind })],
  'cells, all different, in one row': [
    20_000,
    (n) => readAll(ascii(Array.from({ length: n }, String).join()), { kind }),
  ],
  'surrogates without the other half': [40_000, (n) => readAll(repeat([0x00, 0xd8], n), { kind })],
  'line feeds': [50_000, (n) => readAll(repeat([0x0a], n), { kind })],
  'an open quotation mark': [
    50_000,
    (n) => readAll(ascii(`202407,"${'a\r\n'.repeat(n)}`), { kind, limits: unlimited }),
  ],
  'an open quotation mark in pieces': [300_000, (n) => inPieces(ascii(`202407,"${'a'.repeat(n)}`), 1024)],
  'an open quotation mark in every row': [10_000, (n) => readAll(ascii('202407,"a\r\n'.repeat(n)), { kind })],
  'a long row byte by byte': [10_000, (n) => inPieces(repeat([0x61], n), 1)],
  'emoji in one text': [10_000, (n) => encodeMs932('😀'.repeat(n))],
  'wave dashes in one text': [20_000, (n) => encodeMs932('〜'.repeat(n))],
  'flags in one text': [10_000, (n) => encodeMs932('🇯'.repeat(n))],
  'marks on one letter': [20_000, (n) => encodeMs932(`e${'\u0301'.repeat(n)}`)],
  'marks on one letter, mark by mark': [
    10_000,
    (n) => {
      const encoder = new Ms932Encoder();
      for (let count = 0; count < n; count += 1) encoder.write('\u0301');
      return encoder.end();
    },
  ],
  'wave dashes in a record': [
    20_000,
    (n) => writeAll('UP3KYO', [{ csvVersion: '2024-07', serviceContent: '〜'.repeat(n) } as never]),
  ],
  'files of one name': [4_000, (n) => groupTransmissions(new Array(n).fill(`UPPLAN_202511${office}`))],
  'files of one bad name': [4_000, (n) => groupTransmissions(new Array(n).fill(`UPPLAN_2025${office}`))],
  'months in one transmission': [
    4_000,
    (n) =>
      groupTransmissions(
        Array.from({ length: n }, (_, at) => `UPPLAN_${2000 + Math.floor(at / 12)}${two(1 + (at % 12))}${office}`),
      ),
  ],
  'files of one name, checked': [500, (n) => checkFiles(manyFiles(new Array(n).fill(`DLT1KYO${office}`)))],
  'files of one bad name, checked': [500, (n) => checkFiles(manyFiles(new Array(n).fill(`DLT1KYO_x${office}`)))],
  'rows of one person, checked': [
    5_000,
    (n) => checkFiles([{ name: `DLT1KYO${office}`, source: ascii(row.repeat(n)) }]),
  ],
  'rows of nobody, checked': [
    5_000,
    (n) => checkFiles([{ name: `DLT1KYO${office}`, source: ascii(row.replaceAll('1', 'x').repeat(n)) }]),
  ],
};

describe('hostile inputs', () => {
  it.each(Object.entries(hostile))('%s take time with their length, not its square', async (_, [n, work]) => {
    await expectLinear(n, work);
  });
});
