import type { ReadRow } from '../../codec/read/row-reader';
import { once } from '../../once';
import { type RowCodec, rowCodec } from '../../schemas/cells/row-codec';
import { type Kind, kindIn, kinds } from '../../schemas/kinds';
import { versions } from '../../schemas/versions';
import { type Cause, type CauseRun, type Evidence, type Verdict, weighs } from '../cause';
import { ruleOf } from '../rules';

/** Rows that are tried against the other layouts: a file of another kind is one from its first row on. */
const mostRows = 20;

/** How much of the filled cells must be bad for the kind of the name, and good for the other. */
const enough = { bad: 0.5, good: 0.9 };

/** What is kept of a row. */
type SeenCells = Pick<ReadRow, 'cells' | 'issues'>;

/** How far some rows fit a layout. */
interface Fit {
  readonly kind: Kind;
  /** How much of the filled cells is good. */
  readonly share: number;
}

/** Every layout there is: each kind in each edition that has it, layouts that several editions share once. */
const layouts = /* @__PURE__ */ once(() => {
  const all = kinds.flatMap((kind) =>
    versions.flatMap(({ csvVersion }) => (kindIn(kind, csvVersion) ? [rowCodec(kind, csvVersion)] : [])),
  );
  return [...new Set(all)];
});

/** How far rows fit a layout; nothing where one of them has another number of fields. */
function fitsOf({ kind, fields }: RowCodec, rows: readonly SeenCells[]): Fit[] {
  if (rows.some(({ cells }) => cells.length !== fields.length)) return [];
  let filled = 0;
  let good = 0;
  for (const { cells } of rows) {
    for (const [index, field] of fields.entries()) {
      const cell = cells[index] as string;
      if (cell === '') continue;
      filled += 1;
      if (field.read(cell) !== undefined) good += 1;
    }
  }
  return [{ kind, share: filled === 0 ? 0 : good / filled }];
}

/** Keeps the first rows of a file, to be tried against every layout where there is a doubt. */
class KindRun implements CauseRun {
  readonly #kind: Kind;
  readonly #first: SeenCells[] = [];

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  row(row: ReadRow): void {
    if (this.#first.length < mostRows) this.#first.push({ cells: [...row.cells], issues: row.issues });
  }

  evidence(): readonly Evidence[] {
    return [
      { name: 'bad_cells', found: this.#isClean ? 0 : badShare(this.#kind, this.#fits()), threshold: enough.bad },
    ];
  }

  end(): Verdict | undefined {
    if (this.#isClean) return undefined;
    const fits = this.#fits()
      .filter(({ kind, share }) => kind !== this.#kind && share >= enough.good)
      .sort((a, b) => b.share - a.share);
    const [best] = fits;
    if (best === undefined || !this.evidence().every(weighs)) return undefined;
    return {
      fault: { code: 'file_kind_differs', params: { fits: best.kind } },
      // 予定 and 実績 have one layout.
      rowsOf: fits.filter(({ share }) => share === best.share).map(({ kind }) => kind),
      explains: ({ code, scope, row }) =>
        scope === 'field' || scope === 'row' || row !== null || (scope === 'file' && ruleOf(code).judges !== undefined),
    };
  }

  /** Rows without any issue are good in every cell. Nearly every file is known by that, and no layout need be tried. */
  get #isClean(): boolean {
    return this.#first.every(({ issues }) => issues.length === 0);
  }

  /** The layouts whose number of fields all rows have. */
  #fits(): Fit[] {
    return layouts().flatMap((codec) => fitsOf(codec, this.#first));
  }
}

function badShare(kind: Kind, fits: readonly Fit[]): number {
  return 1 - Math.max(0, ...fits.filter((fit) => fit.kind === kind).map(({ share }) => share));
}

/**
 * The rows fit the layout of another kind. Evidence: of the first rows, the number of fields is another kind's, and of the filled cells nearly all
 * are good values there while in every layout of the kind in the name half are bad or more, or the number of fields is none of its own.
 */
export const kindDiffers: Cause = { code: 'file_kind_differs', start: ({ kind }) => new KindRun(kind) };
