import type { Kind } from '../kinds';
import { fieldsIn } from '../record';
import type { Layout } from '../versions';
import { type FieldCodec, fieldCodec } from './field-codec';

/** One kind in one layout, compiled: the codecs of its fields in the order of the columns. */
export interface RowCodec {
  readonly kind: Kind;
  readonly layout: Layout;
  readonly keys: readonly string[];
  readonly fields: readonly FieldCodec[];
  /** The columns (0-based) that are free text. */
  readonly texts: readonly number[];
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
    const texts = fields.flatMap((field, index) => (field.quoted ? [index] : []));
    codec = { kind, layout, keys: fields.map((field) => field.spec.key), fields, texts };
    compiled.set(id, codec);
  }
  return codec;
}
