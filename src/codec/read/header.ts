import { rowCodec } from '../../schemas/cells/row-codec';
import type { Kind } from '../../schemas/kinds';
import { fieldsIn } from '../../schemas/record';
import { layouts, versionInfo } from '../../schemas/versions';

/** Whether a first row may be a header; `perhaps`: in words of its own, if the row after it is a record. */
export type HeaderGuess = 'header' | 'perhaps' | 'row';

/**
 * Judges the first row of a file. A row that begins with a known CSVバージョン is never a header, whatever its texts say.
 *
 * @param cells The cells of the row, whose quotation marks are whole.
 */
export function guessHeader(cells: readonly string[], kind: Kind): HeaderGuess {
  const first = (cells[0] ?? '').trim();
  if (versionInfo(first) !== undefined) return 'row';
  if (first === 'CSVバージョン' || first === 'csvVersion') return 'header';
  for (const layout of layouts) {
    const names = new Set(fieldsIn(kind, layout).map((field) => field.name));
    if (cells.filter((cell) => names.has(cell.trim())).length * 2 >= cells.length) return 'header';
  }
  return layouts.every((layout) => tally(cells, kind, layout).good === 0) ? 'perhaps' : 'row';
}

/**
 * Whether the row after a possible header is a record: half of its filled cells, or more, are what their fields want.
 *
 * @param cells The cells of the row.
 */
export function looksLikeRecord(cells: readonly string[], kind: Kind): boolean {
  return layouts.some((layout) => {
    const { good, filled } = tally(cells, kind, layout);
    return good > 0 && good * 2 >= filled;
  });
}

/** Counts the filled cells of fields in which not every text is right, and those that are right. */
function tally(
  cells: readonly string[],
  kind: Kind,
  layout: (typeof layouts)[number],
): { readonly good: number; readonly filled: number } {
  let good = 0;
  let filled = 0;
  for (const [index, { free, judge, spec }] of rowCodec(kind, layout).fields.entries()) {
    const cell = cells[index] ?? '';
    if (free || spec.type === 'unused' || cell.trim() === '') continue;
    filled += 1;
    if (judge(cell).faults.every(({ code }) => code === 'field_repaired' || code === 'service_type_not_exchanged'))
      good += 1;
  }
  return { good, filled };
}
