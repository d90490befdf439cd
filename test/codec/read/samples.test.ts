import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { writeAll } from '../../../src/codec/write/write';
import { parseFileName } from '../../../src/filenames/parse';
import type { Kind } from '../../../src/schemas/kinds';
import { csvSamples } from '../../support/samples';

const expected = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/samples-expected.json'), 'utf8'),
) as Record<string, { kind: Kind; records: number }>;

describe('the conformant samples', () => {
  it('are the ones whose counts are known', () => {
    expect(csvSamples().map(({ name }) => name)).toEqual(Object.keys(expected).sort());
  });

  it.each(csvSamples())(
    '$name: every row is a record, nothing is found, and the bytes come back',
    ({ name, bytes }) => {
      const { kind, records } = expected[name]!;
      expect(parseFileName(name).value?.kind).toBe(kind);
      const read = readAll(bytes, { kind, fileName: name });
      expect(read.issues).toEqual([]);
      expect(read.records).toHaveLength(records);
      const written = writeAll(kind, read.records);
      expect(written.issues).toEqual([]);
      expect(Buffer.from(written.bytes).equals(bytes)).toBe(true);
    },
  );
});
