import { arrayOf, isAnObject, listOf, must, withFields } from '../../misuse';
import { entriesOf, push } from '../../objects';
import { isPicture, type Kind } from '../../schemas/kinds';
import type { RecordsByKind } from '../person/person-view';
import type { ReplayEntry } from './state';

const entryShape = withFields({ forms: isAnObject });
const formShape = withFields({ payload: arrayOf(isAnObject) });

/**
 * Gathers the records in force by kind, as `personViews` and `printViews` take them: what stands after all replacements and deletions.
 *
 * @param entries The entries of a state whose payload is the rows of a form (`({ rows }) => rows`): all of them, or those of a person or a month.
 * @returns The records in the order of the entries; pictures are no records and are left out.
 * @throws CareplanCsvError with code `invalid_option` for what is no entry, or keeps something else than rows.
 * @remarks 第4.1版 送信単位, ファイル間の関係.
 * @example
 * ```ts
 * import { personViews, readTransmissions, recordsInForce, replay } from 'careplan-csv/forms';
 *
 * const { state } = replay(readTransmissions(files).transmissions, { payload: ({ rows }) => rows });
 * for (const { name, carePlans, months } of personViews(recordsInForce(state.values()))) console.log(name, carePlans.length, months.length);
 * ```
 */
export function recordsInForce(
  entries: readonly ReplayEntry<readonly object[]>[] | Iterable<ReplayEntry<readonly object[]>>,
): RecordsByKind;
export function recordsInForce(entries: Iterable<ReplayEntry<readonly object[]>>): object {
  must('entries', entries, listOf(entryShape));
  const records = new Map<Kind, object[]>();
  for (const entry of entries) {
    must('an entry', entry, entryShape);
    for (const [kind, form] of entriesOf(entry.forms)) {
      must(`an entry's forms.${kind}`, form, formShape);
      if (!isPicture(kind)) for (const row of form.payload) push(records, kind, row);
    }
  }
  return Object.fromEntries(records);
}
