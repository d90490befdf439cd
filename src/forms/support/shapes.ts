import { arrayOf, isAnObject, isText, listOf, maybe, type Shape, withFields } from '../../misuse';
import { kinds } from '../../schemas/kinds';

// What callers hand over to the forms, as far as it has to be looked at before anything is read of it.

/** Rows of any kind. */
export const rowsShape = listOf(isAnObject);

/** Records by their kind. */
export const recordsShape: Shape = (value) =>
  isAnObject(value) ?? withFields(Object.fromEntries(kinds.map((kind) => [kind, maybe(arrayOf(isAnObject))])))(value);

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
