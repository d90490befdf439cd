import { type Kind, versionWith } from '../kinds';
import { fieldsIn } from '../record';
import { type Layout, layoutOf, type Version } from '../versions';
import { type FieldCodec, fieldCodec, type Judged } from './field-codec';
import type { CellFault } from './types';

/** One kind in the layout of an edition, compiled: the codecs of its fields in the order of the columns. */
export interface RowCodec {
  readonly kind: Kind;
  readonly layout: Layout;
  readonly keys: readonly string[];
  /** A record without any value, to be copied: so all records have one shape for the engine. */
  readonly blank: Readonly<Record<string, null>>;
  readonly fields: readonly FieldCodec[];
  /** The columns (0-based) that are free text. */
  readonly texts: readonly number[];
  /** Judges a cell (0-based) in its row, which may excuse an empty one. */
  readonly judge: (cells: readonly string[], index: number) => Judged;
  /** The cell of a record's value, or why there is none; the record may excuse an empty one. */
  readonly write: (record: Readonly<Record<string, unknown>>, index: number) => string | CellFault;
}

const compiled = new Map<Kind, Map<Version, RowCodec>>();

/**
 * The codec that rows of a kind in an edition are read and written by; compiled at first use. Where the edition lacks the kind, it is that of the
 * nearest edition which has it. Editions of one layout share it.
 *
 * @internal
 */
export function rowCodec(kind: Kind, version: Version): RowCodec {
  let codecs = compiled.get(kind);
  if (codecs === undefined) {
    codecs = new Map();
    compiled.set(kind, codecs);
  }
  let codec = codecs.get(version);
  if (codec === undefined) {
    const layout = layoutOf(versionWith(kind, version));
    codec = Array.from(codecs.values()).find((one) => one.layout === layout) ?? compile(kind, layout);
    codecs.set(version, codec);
  }
  return codec;
}

function compile(kind: Kind, layout: Layout): RowCodec {
  const fields = fieldsIn(kind, layout).map((spec) => fieldCodec(spec, layout));
  const keys = fields.map((field) => field.spec.key);
  const texts = fields.flatMap((field, index) => (field.quoted ? [index] : []));
  return { kind, layout, keys, fields, texts, blank: blankOf(keys), ...inRow(fields, keys) };
}

/** V8 keeps the values of an object that came out of JSON, and of its copies, within the object itself: less to make and to keep. */
function blankOf(keys: readonly string[]): Readonly<Record<string, null>> {
  const blank: Record<string, null> = JSON.parse(`{${keys.map((key) => `"${key}":null`).join()}}`);
  return { ...blank };
}

/** What looks at a whole row: only fields that may be empty in some rows do. */
function inRow(fields: readonly FieldCodec[], keys: readonly string[]): Pick<RowCodec, 'judge' | 'write'> {
  const excused = fields.map(({ spec }) => ('emptyWhere' in spec ? spec.emptyWhere : undefined));
  const columns = excused.map((where) => (where === undefined ? -1 : keys.indexOf(where.key)));
  return {
    judge(cells, index) {
      const judged = (fields[index] as FieldCodec).judge(cells[index] as string);
      const where = excused[index];
      if (where === undefined || judged.faults[0]?.code !== 'field_required') return judged;
      return where.pattern.test((cells[columns[index] as number] ?? '').trim()) ? nothingThere : judged;
    },
    write(record, index) {
      const value = record[keys[index] as string];
      const cell = (fields[index] as FieldCodec).write(value);
      const where = excused[index];
      if (where === undefined || typeof cell === 'string' || cell.code !== 'field_required') return cell;
      return where.pattern.test(String(record[where.key])) ? '' : cell;
    },
  };
}

const nothingThere: Judged = { value: null, faults: [] };
