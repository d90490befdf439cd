import { arrayOf, isBytes, isFunction, isText, listOf, maybe, type Shape, withFields } from '../../misuse';
import { isKind } from '../../schemas/kinds';
import { recordsShape } from '../support/shapes';

// What the builder is handed, as far as it has to be looked at before anything is built of it; what records hold is reported as findings.

const officesShape = arrayOf(withFields({ number: isText, serviceType: isText }));

/** Records by kind, and nothing else: under a name that is none, they would be in no file and nobody would know. */
const personRecordsShape: Shape = (records) => {
  const fault = recordsShape(records);
  if (fault !== undefined) return fault;
  const other = Object.keys(records as object).find((key) => !isKind(key));
  return other === undefined ? undefined : { path: `.${other}`, what: 'left out: it is no kind of the standard' };
};

/** One person; those of an array and those of an iterable are looked at alike, each when its turn comes. */
export const personShape: Shape = withFields({
  records: personRecordsShape,
  receivers: maybe(officesShape),
  pictures: maybe(arrayOf(withFields({ consultationDate: isText, bytes: isBytes }))),
});

/** A stamp, or a source of stamps. */
const stampShape: Shape = (value) =>
  isText(value) === undefined || isFunction(value) === undefined
    ? undefined
    : { path: '', what: 'a text of 14 digits (nextStamp) or a function (stampSequence)' };

export const optionsShape: Shape = withFields({
  sender: isText,
  senderType: maybe(isText),
  persons: listOf(() => undefined),
  stamp: stampShape,
  receivers: maybe(officesShape),
});
