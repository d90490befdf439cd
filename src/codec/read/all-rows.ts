import type { Issue } from '../../issues';
import type { Kind } from '../../schemas/kinds';
import type { AnyEdition } from '../../schemas/record';
import { IssueCap } from '../issue-cap';
import type { RecordSink } from './record-reader';
import type { ReadRow } from './row-reader';

/** Keeps all that a reader finds: rows, records, and issues in file order. */
export class AllRows<K extends Kind> implements RecordSink {
  readonly rows: ReadRow<K>[] = [];
  readonly records: AnyEdition<K>[] = [];
  readonly issues: Issue[] = [];
  readonly #cap = new IssueCap();

  row(row: ReadRow): void {
    this.rows.push(row as ReadRow<K>);
    if (row.record !== null) this.records.push(row.record as AnyEdition<K>);
    for (let index = 0; index < row.issues.length; index += 1) this.issues.push(row.issues[index] as Issue);
  }

  fileIssue(one: Issue): void {
    if (this.#cap.keeps(one)) this.issues.push(one);
  }
}
