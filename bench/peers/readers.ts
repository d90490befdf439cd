import { type Kind, readAll, recordDefinition } from '../../src/index';
import { decoders } from './decode';
import { parsers } from './parse';
import { zodRow } from './zod-row';

/** Reads a file of one kind: bytes in memory to typed, validated records. */
export type Reader = (bytes: Uint8Array) => readonly unknown[];

/** A stack of libraries that reads. */
export interface ReaderStack {
  readonly name: string;
  readonly make: (kind: Kind) => Reader;
}

/** This library; it also gives rows, lines, cells and warnings, which the others do not. */
export const ownReader: ReaderStack = {
  name: 'careplan-csv',
  make: (kind) => (bytes) => readAll(bytes, { kind }).records,
};

/** What it is measured against, the naive stack and the best composed one first. */
export const readerStacks: readonly ReaderStack[] = [
  stack('iconv-lite', 'csv-parse'),
  stack('iconv-lite', 'uDSV'),
  stack('iconv-lite', 'papaparse'),
  stack('encoding-japanese', 'hand parser'),
  stack('TextDecoder', 'uDSV'),
];

function stack(decoder: keyof typeof decoders, parser: keyof typeof parsers): ReaderStack {
  return {
    name: `${decoder} → ${parser} → zod`,
    make(kind) {
      const schema = zodRow(kind);
      const keys = recordDefinition(kind).fields.map(({ key }) => key);
      return (bytes) => {
        const records: unknown[] = [];
        const errors: { row: number; issues: unknown }[] = [];
        const rows = parsers[parser](decoders[decoder](bytes), keys);
        for (let row = 0; row < rows.length; row += 1) {
          const result = schema.safeParse(rows[row]);
          if (result.success) records.push(result.data);
          else errors.push({ row, issues: result.error.issues });
        }
        return records;
      };
    },
  };
}
