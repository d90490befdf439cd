import type { ReadRow } from '../../codec/read/row-reader';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { type Kind, kindIn, kinds } from '../../schemas/kinds';
import { versions } from '../../schemas/versions';
import { type Cause, type CauseRun, type Evidence, type Verdict, weighs } from '../cause';

/** Rows that are tried against the other layouts: a file of another kind is one from its first row on. */
const mostRows = 20;

/** How much of the filled cells must be bad for the kind of the name, and good for the other. */
const enough = { bad: 0.5, good: 0.9 };

/** How many cells of a layout were filled, and how many of these are good values. */
interface Fit {
  readonly kind: Kind;
  readonly codec: RowCodec;
  filled: number;
  good: number;
  rows: number;
}

/** Every layout there is: each kind in each edition that has it, layouts that several editions share once. */
function layouts(): Fit[] {
  const all = kinds.flatMap((kind) =>
    versions.flatMap(({ csvVersion }) => (kindIn(kind, csvVersion) ? [rowCodec(kind, csvVersion)] : [])),
  );
  return [...new Set(all)].map((codec) => ({ kind: codec.kind, codec, filled: 0, good: 0, rows: 0 }));
}

function share({ good, filled }: Fit): number {
  return filled === 0 ? 0 : good / filled;
}

/** Tries the first rows of a file against every layout. */
class KindRun implements CauseRun {
  readonly #kind: Kind;
  #seen = 0;
  #fits: Fit[] = [];

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  row({ cells }: ReadRow): void {
    if (this.#seen >= mostRows) return;
    if (this.#seen === 0) this.#fits = layouts();
    this.#seen += 1;
    for (const fit of this.#fits) {
      const { fields } = fit.codec;
      if (fields.length !== cells.length) continue;
      fit.rows += 1;
      for (const [index, field] of fields.entries()) {
        const cell = cells[index] as string;
        if (cell === '') continue;
        fit.filled += 1;
        if (field.read(cell) !== undefined) fit.good += 1;
      }
    }
  }

  evidence(): readonly Evidence[] {
    const own = Math.max(0, ...this.#whole.filter(({ kind }) => kind === this.#kind).map(share));
    return [{ name: 'bad_cells', found: this.#seen === 0 ? 0 : 1 - own, threshold: enough.bad }];
  }

  end(): Verdict | undefined {
    const [best] = this.#whole
      .filter((fit) => fit.kind !== this.#kind && share(fit) >= enough.good)
      .sort((a, b) => share(b) - share(a));
    if (best === undefined || !this.evidence().every(weighs)) return undefined;
    return {
      fault: { code: 'file_kind_differs', params: { fits: best.kind } },
      explains: ({ scope, row }) => scope === 'field' || scope === 'row' || row !== null,
    };
  }

  /** The layouts whose number of fields all rows have. */
  get #whole(): readonly Fit[] {
    return this.#fits.filter(({ rows }) => rows === this.#seen);
  }
}

/**
 * The rows fit the layout of another kind. Evidence: of the first rows, the number of fields is another kind's, and of the filled cells nearly all
 * are good values there while in every layout of the kind in the name half are bad or more, or the number of fields is none of its own.
 */
export const kindDiffers: Cause = { code: 'file_kind_differs', start: ({ kind }) => new KindRun(kind) };
