import type { Kind } from '../../schemas/kinds';
import type { AnyEdition } from '../../schemas/record';

/** A field whose value changed. */
export interface FieldDifference {
  readonly key: string;
  /** 日本語名称. */
  readonly name: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** A row that only the later transmission has. */
export interface AddedRow<K extends Kind = Kind> {
  readonly change: 'added';
  readonly after: AnyEdition<K>;
}

/** A row that only the earlier transmission has. */
export interface RemovedRow<K extends Kind = Kind> {
  readonly change: 'removed';
  readonly before: AnyEdition<K>;
}

/** A row that both have, with other values. */
export interface ChangedRow<K extends Kind = Kind> {
  readonly change: 'changed';
  readonly before: AnyEdition<K>;
  readonly after: AnyEdition<K>;
  /** In the order of the columns; what all rows of the form share stands with the form. */
  readonly fields: readonly FieldDifference[];
}

/** What became of a row. */
export type RowDifference<K extends Kind = Kind> = AddedRow<K> | RemovedRow<K> | ChangedRow<K>;

/** What became of one service at one office, in forms whose rows have a サービスコード. */
export interface ServiceDifference {
  readonly providerNumber: string;
  readonly serviceCode: string;
  /** `added` and `removed`: the other transmission has no row of it at all. */
  readonly change: 'added' | 'removed' | 'changed';
  /** Rows (in 6表 one a day and time) on either side. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** The sums of サービス回数 (6表), 回数／日数 (7表). */
  readonly countBefore: number;
  readonly countAfter: number;
}

interface FormOf<K extends Kind> {
  readonly kind: K;
  /** `added` and `removed`: the other transmission has no row of the form under the key. */
  readonly change: 'added' | 'removed' | 'changed';
  /** What identifies it: plan date, month or consultation date, under its key. */
  readonly key: Readonly<Record<string, string | null>>;
  /** Values that all rows of the form share on either side (作成年月日 and the like), once instead of with every row. */
  readonly fields: readonly FieldDifference[];
  /** Rows added and changed in the order of the later transmission, then the removed ones in the order of the earlier. */
  readonly rows: readonly RowDifference<K>[];
  /** Rows that are equal but for the fields of the form. */
  readonly unchanged: number;
  /** By office and サービスコード, where rows have one; services without a change are not listed. */
  readonly services: readonly ServiceDifference[];
}

/** What changed in one form. */
export type FormDifference = { readonly [K in Kind]: FormOf<K> }[Kind];

/** What changed for one person. */
export interface PersonDifference {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
  readonly forms: readonly FormDifference[];
}
