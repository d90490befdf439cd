import { type Kind, kinds, type RecordOf, recordDefinition, writeAll } from '../../src/index';
import { type ExchangePattern, generateRecords } from '../../src/synthetic/sets';
import { longer } from './long-texts';
import type { AnyRecord } from './records';
import { shuffled, tiled } from './tile';

/** One file to be read and written. */
export interface Input {
  readonly id: string;
  readonly kind: Kind;
  readonly records: readonly AnyRecord[];
  readonly bytes: Uint8Array;
}

/** Where the records of a kind come from; a deletion takes its keys from the records it deletes. */
const origins: { readonly [K in Kind]: readonly [ExchangePattern, Kind] } = {
  UPHOSOKU: ['D1', 'UPHOSOKU'],
  UP1KYO: ['D1', 'UP1KYO'],
  DLT1KYO: ['D1', 'UP1KYO'],
  UP2KYO: ['D1', 'UP2KYO'],
  UP3KYO: ['D1', 'UP3KYO'],
  UPPLAN: ['D2', 'UPPLAN'],
  UPJSK: ['D3', 'UPJSK'],
  DLTPLAN: ['D2', 'UPSIKYU'],
  DLTJSK: ['D3', 'UPJSK'],
  UPSIKYU: ['D2', 'UPSIKYU'],
  UPKIHON: ['D4', 'UPKIHON'],
  DLTKIHON: ['D4', 'UPKIHON'],
  UPKIHON_SUB1: ['D4', 'UPKIHON_SUB1'],
  UPKIHON_SUB2: ['D4', 'UPKIHON_SUB2'],
  UPYOBO: ['D5', 'UPYOBO'],
  DLTYOBO: ['D5', 'UPYOBO'],
  UPYOBO_SUB: ['D5', 'UPYOBO_SUB'],
};

/** What an input is made of: a kind as offices send it, or made harder. */
const variants: Readonly<Record<string, readonly [Kind, (records: readonly AnyRecord[]) => readonly AnyRecord[]]>> = {
  ...Object.fromEntries(kinds.map((kind) => [kind, [kind, (records: readonly AnyRecord[]) => records]])),
  // Real files are in the order of persons, and most cells repeat the row before. These do not.
  'UPPLAN-shuffled': ['UPPLAN', shuffled],
  // Texts as long as careful care managers write them, with line breaks and quotation marks in most.
  'UP1KYO-long': ['UP1KYO', longer],
  'UP2KYO-long': ['UP2KYO', longer],
};

/** The ids of all inputs; an input is named by its kind, or by its kind and what was done to it. */
export const inputIds: readonly string[] = Object.keys(variants);

/** Persons that are generated; more rows are these again under other numbers. */
const persons = 1500;

/** The bytes of the inputs other than 6表, at 100,000 rows of 6表. */
const bytesElsewhere = 6e6;

/** Makes an input: the same on every machine. */
export function makeInput(id: string, rows: number): Input {
  const [kind, change] = variants[id] ?? fail(id);
  const base = change(baseRecords(kind));
  const sample = base.slice(0, 1000);
  const rowSize = written(kind, sample).length / sample.length;
  const wanted = kind.startsWith('UPPLAN') ? rows : Math.round((bytesElsewhere * rows) / 100_000 / rowSize);
  const records = tiled(base, wanted);
  return { id, kind, records, bytes: written(kind, records) };
}

function baseRecords(kind: Kind): readonly AnyRecord[] {
  const [pattern, origin] = origins[kind];
  const records = (generateRecords(pattern, { seed: 20251101, persons })[origin] ??
    []) as unknown as readonly AnyRecord[];
  if (kind === origin) return records;
  const keys = recordDefinition(kind).fields.map(({ key }) => key);
  return records.map((record) => {
    const serviceTypeCode = String(record.serviceCode ?? '').slice(0, 2);
    return Object.fromEntries(keys.map((key) => [key, key === 'serviceTypeCode' ? serviceTypeCode : record[key]]));
  });
}

function written(kind: Kind, records: readonly AnyRecord[]): Uint8Array {
  const { bytes, issues } = writeAll(kind, records as unknown as readonly RecordOf[]);
  if (issues.length > 0) throw new Error(`the input of ${kind} is not clean: ${JSON.stringify(issues[0])}`);
  return bytes;
}

function fail(id: string): never {
  throw new Error(`unknown input: ${id} (there are ${inputIds.join(', ')})`);
}
