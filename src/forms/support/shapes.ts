import { arrayOf, isAnObject, isText, listOf, maybe, type Shape, withFields } from '../../misuse';
import { kinds } from '../../schemas/kinds';

// What callers hand over to the forms, as far as it has to be looked at before anything is read of it.

/** Rows of any kind. */
export const rowsShape = listOf(isAnObject);

/** What a `Map` holds stands under none of its keys: it would be taken for nothing. */
const isByKey: Shape = (value) =>
  isAnObject(value) ??
  (Symbol.iterator in (value as object) ? { path: '', what: 'an object with a list for each kind' } : undefined);

/** Records by their kind. */
export const recordsShape: Shape = (value) =>
  isByKey(value) ?? withFields(Object.fromEntries(kinds.map((kind) => [kind, maybe(arrayOf(isAnObject))])))(value);

/** A file whose bytes are at hand. */
export const fileShape = withFields({ name: isText });

/** The visits of a line. */
export const daysShape = withFields({ days: arrayOf(withFields({ date: isText })) });

/** A month as a calendar. */
export const calendarShape = withFields({
  lines: arrayOf((line) => daysShape(line) ?? withFields({ serviceCode: isText })(line)),
});

/** A 7表. */
export const statementShape = withFields({
  groups: arrayOf(withFields({ details: arrayOf(isAnObject), subtotals: arrayOf(isAnObject) })),
  totals: arrayOf(isAnObject),
});

/** A transmission that is replayed. */
export const transmissionShape = withFields({ records: recordsShape });
