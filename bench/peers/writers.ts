import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { type FieldDefinition, type Kind, type RecordOf, recordDefinition, writeAll } from '../../src/index';
import { fieldsIn } from '../../src/schemas/record';

type AnyRecord = Readonly<Record<string, unknown>>;

/** Writes records of one kind: the bytes of a file. */
export type Writer = (records: readonly AnyRecord[]) => Uint8Array;

/** A stack of libraries that writes. */
export interface WriterStack {
  readonly name: string;
  /** Whether its bytes are those of careplan-csv. */
  readonly sameBytes: boolean;
  readonly make: (kind: Kind) => Writer;
}

/** This library; it alone validates what it writes, and replaces what MS932 lacks. */
export const ownWriter: WriterStack = {
  name: 'careplan-csv',
  sameBytes: true,
  make: (kind) => (records) => writeAll(kind, records as unknown as readonly RecordOf[]).bytes,
};

/** What it is measured against: records to cells by hand, then these. None validates. */
export const writerStacks: readonly WriterStack[] = [
  {
    // The easier job: quotation marks only where a cell needs them. The standard wants them around all free text.
    name: 'csv-stringify → iconv-lite',
    sameBytes: false,
    make(kind) {
      const toCells = cellsOf(kind);
      return (records) => iconv.encode(stringify(records.map(toCells), { record_delimiter: '\r\n' }), 'cp932');
    },
  },
  {
    name: 'csv-stringify (free text quoted) → iconv-lite',
    sameBytes: true,
    make(kind) {
      const toCells = cellsOf(kind);
      const isText = recordDefinition(kind).fields.map(({ type }) => type === 'text');
      const cast = {
        string: (value: string, { index }: { index: number }) =>
          isText[index] === true ? { value, quoted: value !== '' } : value,
      };
      return (records) => iconv.encode(stringify(records.map(toCells), { record_delimiter: '\r\n', cast }), 'cp932');
    },
  },
  {
    name: 'join → iconv-lite',
    sameBytes: true,
    make(kind) {
      const toCells = cellsOf(kind);
      const isText = recordDefinition(kind).fields.map(({ type }) => type === 'text');
      const quote = (cell: string, index: number) =>
        cell !== '' && (isText[index] === true || /[",\r\n]/.test(cell)) ? `"${cell.replaceAll('"', '""')}"` : cell;
      return (records) =>
        iconv.encode(`${records.map((record) => toCells(record).map(quote).join(',')).join('\r\n')}\r\n`, 'cp932');
    },
  },
];

/** The cells of a record, made as the standard writes them. */
function cellsOf(kind: Kind): (record: AnyRecord) => string[] {
  const zeros = new Set(
    fieldsIn(kind, '202407').flatMap((field) => ('zeros' in field && field.zeros ? [field.key] : [])),
  );
  const columns = recordDefinition(kind).fields.map(
    (field) => [field.key, cellOf(field, zeros.has(field.key))] as const,
  );
  return (record) => columns.map(([key, cell]) => cell(record[key]));
}

function cellOf({ type, length }: FieldDefinition, zeros: boolean): (value: unknown) => string {
  const none = zeros ? '0'.repeat(length ?? 0) : '';
  if (type === 'yyyymm' || type === 'yyyymmdd')
    return (value) => (value === null ? none : String(value).replaceAll('-', ''));
  if (type === 'hhmm') return (value) => (value === null ? '' : String(value).replace(':', ''));
  if (type === 'hhmm9999') return (value) => (value === 'none' ? '9999' : String(value ?? '').replace(':', ''));
  if (type === 'decimal2') return (value) => (value === null ? '' : Number(value).toFixed(2));
  return (value) => (value === null ? '' : String(value));
}
