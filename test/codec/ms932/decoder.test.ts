import { createHash } from 'node:crypto';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeMs932, Ms932Decoder } from '../../../src/codec/ms932/decode';
import { ms932Decoder } from '../../../src/codec/ms932/decoder';
import { unitsToText } from '../../../src/codec/ms932/text';
import type { Decoded } from '../../../src/codec/unit-decoder';
import { bytesOf, leads, rowsOf, textOf, trails } from './vectors';

/** Decodes with the bytes cut at the offsets given. */
function decode(bytes: Uint8Array, cuts: readonly number[] = []): Decoded {
  const decoder = ms932Decoder();
  const parts: Decoded[] = [];
  let start = 0;
  for (const cut of [...cuts, bytes.length]) {
    parts.push(decoder.write(bytes.subarray(start, cut)));
    start = cut;
  }
  parts.push(decoder.end());
  return {
    units: Uint16Array.from(parts.flatMap(({ units }) => [...units])),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');

describe('the decoder of MS932', () => {
  const vectors = rowsOf('decode_vectors.tsv');

  it('has its vectors', () => expect(vectors).toHaveLength(130));

  it.each(vectors)('decodes %s as %s (%s)', (bytes, expected, note) => {
    const { text, issues } = decodeMs932(bytesOf(bytes as string));
    const lenient = /lenient = (U\+[0-9A-F]+(?: U\+[0-9A-F]+)*)/.exec(note as string)?.[1];
    expect(text).toBe(textOf(expected === 'INVALID' ? (lenient as string) : (expected as string)));
    const reports = /report ([^;]+)/.exec(note as string)?.[1]?.split(', ') ?? [];
    const found = issues.map(({ code, params }) => {
      const sort = {
        character_control: 'control',
        character_gaiji: 'eudc',
        byte_invalid: 'reason' in params && params.reason,
      };
      return `${sort[code]}@${params.offset}`;
    });
    expect(found).toEqual(reports.filter((report) => !report.startsWith('duplicate')));
  });

  it('agrees with iconv-lite on the 7,724 cells outside the user-defined rows', () => {
    let cells = 0;
    for (const lead of leads.filter((lead) => lead < 0xf0 || lead > 0xf9)) {
      for (const trail of trails) {
        const bytes = Uint8Array.of(lead, trail);
        const { units, faults } = decode(bytes);
        const text = iconv.decode(Buffer.from(bytes), 'cp932');
        if (text.length === 1 && text !== '\uFFFD') {
          cells += 1;
          expect(unitsToText(units)).toBe(text);
          expect(faults).toEqual([]);
        } else {
          expect(faults).toEqual([{ unit: 0, offset: 0, reason: 'undefined', bytes: hex((lead << 8) | trail, 4) }]);
          expect([...units]).toEqual(trail < 0x80 ? [0xfffd, trail] : [0xfffd]);
        }
      }
    }
    expect(cells).toBe(7724);
  });

  it('has the golden table of 7,915 single bytes and cells', () => {
    const rows: string[] = [];
    for (let byte = 0; byte < 256; byte += 1) {
      const { units, faults } = decode(Uint8Array.of(byte));
      if (faults.length === 0) rows.push(`${hex(byte, 2)}\tU+${hex(units[0] as number, 4)}\n`);
    }
    for (const lead of leads) {
      for (const trail of trails) {
        const { units, faults } = decode(Uint8Array.of(lead, trail));
        if (faults.length === 0) rows.push(`${hex((lead << 8) | trail, 4)}\tU+${hex(units[0] as number, 4)}\n`);
      }
    }
    expect(rows).toHaveLength(7915);
    expect(createHash('sha256').update(rows.join('')).digest('hex')).toBe(
      '77bc59667c515a2b1ac3bed26075c501e215b127bf681e9f5cb9c95b064e23ae',
    );
  });

  it('maps the 1,880 user-defined cells by arithmetic', () => {
    let codePoint = 0xe000;
    for (const lead of leads.filter((lead) => lead >= 0xf0 && lead <= 0xf9)) {
      for (const trail of trails) {
        const { units, faults } = decode(Uint8Array.of(lead, trail));
        expect([...units]).toEqual([codePoint]);
        expect(faults[0]?.reason).toBe('eudc');
        codePoint += 1;
      }
    }
    expect(codePoint).toBe(0xe758);
  });

  it('decodes each of the 65,536 pairs the same when it is cut in two', () => {
    for (let pair = 0; pair < 0x10000; pair += 1) {
      const bytes = Uint8Array.of(pair >> 8, pair & 0xff, 0x0a);
      const whole = decode(bytes);
      const cut = decode(bytes, [1]);
      if (String(whole.units) !== String(cut.units) || JSON.stringify(whole.faults) !== JSON.stringify(cut.faults)) {
        expect.fail(`${hex(pair, 4)} differs`);
      }
      if (whole.units.at(-1) !== 0x0a) expect.fail(`${hex(pair, 4)} swallows LF`);
    }
  });

  it.each([0x22, 0x2c, 0x0d, 0x0a])('never swallows byte %i after a lead byte', (byte) => {
    for (const lead of leads) expect([...decode(Uint8Array.of(lead, byte)).units]).toEqual([0xfffd, byte]);
  });

  it('gives the same code units and faults however the bytes are cut', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0x82, 0xa0, 0x81, 0x22, 0x85, 0xf0, 0xff));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.array(fc.nat(60)), (data, at) => {
        const bytes = Uint8Array.from(data);
        const cuts = at.filter((cut) => cut <= data.length).sort((a, b) => a - b);
        const whole = decode(bytes);
        expect(decode(bytes, cuts)).toEqual(whole);
        for (const { unit, reason } of whole.faults) {
          expect(whole.units[unit] === 0xfffd).toBe(reason !== 'eudc');
        }
      }),
    );
  });
});

describe('Ms932Decoder', () => {
  it('gives the same text and issues as decodeMs932, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (chunks) => {
        const decoder = new Ms932Decoder();
        const parts = [...chunks.map((chunk) => decoder.write(chunk)), decoder.end()];
        expect({ text: parts.map(({ text }) => text).join(''), issues: parts.flatMap(({ issues }) => issues) }).toEqual(
          decodeMs932(Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))),
        );
      }),
    );
  });

  it('gives its issues the place it was given', () => {
    const place = { file: 'A.CSV', row: 2, line: 3, column: 4, key: 'name' };
    expect(decodeMs932(bytesOf('41F040'), { place }).issues).toEqual([
      {
        ...{ code: 'character_gaiji', severity: 'error', scope: 'field', ...place },
        params: { offset: 1, bytes: 'F040', codePoint: 'U+E000' },
      },
    ]);
  });

  it('refuses to go on after its end', () => {
    const decoder = new Ms932Decoder();
    decoder.end();
    expect(() => decoder.write(new Uint8Array())).toThrow(expect.objectContaining({ code: 'codec_ended' }));
    expect(() => decoder.end()).toThrow(expect.objectContaining({ code: 'codec_ended' }));
  });

  it('makes one string of many code units', () => {
    expect(decodeMs932(new Uint8Array(100_000).fill(0x41)).text).toBe('A'.repeat(100_000));
  });
});
