import { describe, expect, it } from 'vitest';
import { decodeMs932 } from '../../../src/codec/ms932/decode';
import { readAll, readRecords } from '../../../src/codec/read/read';
import { CareplanCsvError } from '../../../src/issues';
import { checkFiles } from '../../../src/validate/check-files';
import { bytes, cut, ms932 } from '../../support/bytes';
import { utf16 } from '../../support/read';

const row = '202407,131024,6165030196,20251020\r\n';
const kind = 'DLT1KYO';
const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';

describe('limits', () => {
  it.each(['maxBytes', 'maxRows', 'maxRecordLength'])('%s that are none are refused, everywhere', async (limit) => {
    for (const value of [Number.NaN, -1, 1.5, Number.NEGATIVE_INFINITY, '5', {}]) {
      const limits = { [limit]: value };
      const misuse = expect.objectContaining({ code: 'invalid_option', message: expect.stringContaining(limit) });
      expect(() => readAll(bytes(row), { kind, limits })).toThrow(misuse);
      expect(() => readRecords(bytes(row), { kind, limits })).toThrow(misuse);
      await expect(checkFiles([{ name, source: bytes(row) }], { limits })).rejects.toThrow(misuse);
    }
  });

  it.each(['maxBytes', 'maxRows', 'maxRecordLength'])(
    '%s: undefined is the default, Infinity switches it off',
    (limit) => {
      for (const value of [undefined, Number.POSITIVE_INFINITY]) {
        expect(readAll(bytes(row), { kind, limits: { [limit]: value } }).issues).toEqual([]);
      }
      const { issues } = readAll(bytes(row), { kind, limits: { [limit]: 0 } });
      expect(issues.map(({ code, params }) => [code, params])).toEqual([['file_too_large', { limit, max: 0 }]]);
    },
  );

  it('of bytes: one more is too many, and the rows that end before it come out for every cut', async () => {
    for (const file of [bytes(row, row), bytes(row, ms932('"あ",1\r\n'), row), utf16(row + row), bytes('\r\n', row)]) {
      for (let maxBytes = 0; maxBytes <= file.length; maxBytes += 1) {
        const limits = { maxBytes };
        const whole = readAll(file, { kind, limits });
        const over = whole.issues.filter(({ code }) => code === 'file_too_large');
        expect(over).toHaveLength(maxBytes < file.length ? 1 : 0);
        const wanted = readAll(file.subarray(0, maxBytes), { kind }).rows;
        // The last row may be whole without its line end.
        expect(wanted.slice(0, whole.rows.length)).toEqual(whole.rows);
        expect(wanted.length - whole.rows.length).toBeLessThanOrEqual(1);
        for (const size of [1, 7, 40]) {
          async function* pieces() {
            yield* cut(file, new Array(Math.floor(file.length / size)).fill(size));
          }
          const stream = readRecords(pieces(), { kind, limits });
          const rows = [];
          for await (const one of stream) rows.push(one);
          expect(rows).toEqual(whole.rows);
          expect(stream.fileIssues.map(({ code }) => code)).toEqual(
            whole.issues.filter(({ row: at }) => at === null).map(({ code }) => code),
          );
        }
      }
    }
  });

  it('on issues of the file hold in memory too', () => {
    const { issues } = readAll(new Uint8Array(5000).fill(0x0a), { kind });
    expect(issues.filter(({ code }) => code === 'row_blank')).toHaveLength(1000);
  });

  it('are no bytes of another sort', () => {
    for (const wrong of [new ArrayBuffer(2), [0x41], 'A']) {
      expect(() => decodeMs932(wrong as never)).toThrow(CareplanCsvError);
    }
  });
});
