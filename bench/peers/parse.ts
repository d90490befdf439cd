import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { inferSchema, initParser, type Schema } from 'udsv';
import { handParse } from './hand-parser';

/** A row under its keys; all values are texts. */
export type TextRecord = Readonly<Record<string, string>>;

/** Text to rows under their keys. */
export type Parse = (text: string, keys: readonly string[]) => readonly TextRecord[];

/** Text to rows, by what is there to do it. */
export const parsers: Readonly<Record<'csv-parse' | 'papaparse' | 'uDSV' | 'hand parser', Parse>> = {
  'csv-parse': (text, keys) => parse(text, { columns: [...keys] }),
  // Its own `header` wants the keys in the text, and makes the objects no faster.
  papaparse: (text, keys) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true });
    return underKeys(data, keys);
  },
  uDSV: (text, keys) => {
    const dialect = { col: ',', row: '\r\n', encl: '"', esc: '"', trim: false } as const;
    const schema: Schema & { skip?: number } = inferSchema(text.slice(0, 4096), {
      ...dialect,
      header: () => [[...keys]],
    });
    // The files have no header: the keys are given, and nothing is to be skipped.
    schema.skip = 0;
    return initParser(schema).stringObjs(text);
  },
  'hand parser': (text, keys) => underKeys(handParse(text), keys),
};

function underKeys(rows: readonly (readonly string[])[], keys: readonly string[]): TextRecord[] {
  return rows.map((row) => {
    const record: Record<string, string> = {};
    for (let index = 0; index < keys.length; index += 1) record[keys[index] as string] = row[index] as string;
    return record;
  });
}
