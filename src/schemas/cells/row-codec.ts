import type { Kind } from '../kinds';
import { fieldsIn } from '../record';
import type { Layout } from '../versions';
import { type CellFault, type FieldCodec, fieldCodec, type Judged } from './field-codec';

/** One kind in one layout, compiled: the codecs of its fields in the order of the columns. */
export interface RowCodec {
  readonly kind: Kind;
  readonly layout: Layout;
  readonly keys: readonly string[];
  readonly fields: readonly FieldCodec[];
  /** The columns (0-based) that are free text. */
  readonly texts: readonly number[];
  /** Judges a cell (0-based) in its row, which may excuse an empty one. */
  readonly judge: (cells: readonly string[], index: number) => Judged;
  /** The cell of a record's value, or why there is none; the record may excuse an empty one. */
  readonly write: (record: Readonly<Record<string, unknown>>, index: number) => string | CellFault;
}

const compiled = new Map<string, RowCodec>();

/**
 * The compiled codec of a kind in a layout; compiled at first use.
 *
 * @internal
 */
export function rowCodec(kind: Kind, layout: Layout): RowCodec {
  const id = `${kind} ${layout}`;
  let codec = compiled.get(id);
  if (codec === undefined) {
    const fields = fieldsIn(kind, layout).map((spec) => fieldCodec(spec, layout));
    const keys = fields.map((field) => field.spec.key);
    const texts = fields.flatMap((field, index) => (field.quoted ? [index] : []));
    codec = { kind, layout, keys, fields, texts, ...inRow(fields, keys) };
    compiled.set(id, codec);
  }
  return codec;
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
