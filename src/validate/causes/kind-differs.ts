import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { type Kind, kindIn, kinds } from '../../schemas/kinds';
import { versions } from '../../schemas/versions';
import type { Cause } from '../cause';

/** Rows that are tried against the other layouts: a file of another kind is one from its first row on. */
const mostRows = 20;

/** How much of the filled cells may be good for the kind of the name, and must be for the other. */
const threshold = { own: 0.5, other: 0.9 };

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

/**
 * The rows fit the layout of another kind. Evidence: of the first rows, the number of fields is another kind's, and of the filled cells nearly all
 * are good values there while in every layout of the kind in the name at most half are, or the number of fields is none of its own.
 */
export const kindDiffers: Cause = {
  code: 'file_kind_differs',
  start: ({ kind }) => {
    let seen = 0;
    let fits: Fit[] | undefined;
    return {
      row: ({ cells }) => {
        if (seen >= mostRows) return;
        seen += 1;
        fits ??= layouts();
        for (const fit of fits) {
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
      },
      end: () => {
        if (fits === undefined) return undefined;
        const whole = fits.filter(({ rows }) => rows === seen);
        const own = Math.max(0, ...whole.filter((fit) => fit.kind === kind).map(share));
        const best = whole
          .filter((fit) => fit.kind !== kind && share(fit) >= threshold.other)
          .sort((a, b) => share(b) - share(a))[0];
        if (best === undefined || own > threshold.own) return undefined;
        return {
          fault: { code: 'file_kind_differs', params: { fits: best.kind } },
          explains: ({ scope, row }) => scope === 'field' || scope === 'row' || row !== null,
        };
      },
    };
  },
};
