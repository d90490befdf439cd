import { once } from '../../../once';
import type { FieldKey } from '../../../schemas/field-key';
import { fileKindInfo, type Kind, kinds } from '../../../schemas/kinds';
import type { CheckedRow, MonthsSeen, TransmissionMember } from '../../rule';
import { monthOf } from './months';

/** What the rows of one file say of its month. */
interface OneFile {
  readonly name: string;
  /** The month in its name or, where that cannot be read, of its first row. */
  readonly expected: string | null;
  readonly seen: Set<string | null>;
  /** The ids of the persons of the rows with another month. */
  readonly strays: Set<string>;
}

/** The kinds whose files are of one month. */
export const monthlyKinds = /* @__PURE__ */ once((): readonly Kind[] =>
  kinds.filter((kind) => fileKindInfo(kind).month !== 'none'),
);

/** The fields that {@link FileMonths} looks at: another row that has the same in them tells it nothing new. */
export const monthReads: readonly FieldKey[] = ['targetMonth', 'planDate', 'insurerNumber', 'insuredNumber'];

/**
 * The 対象年月 of the files of one transmission, as their rows tell them. Keeps months and the persons of rows that stray, never rows.
 */
export class FileMonths implements MonthsSeen {
  readonly #named: ReadonlyMap<string, string | null | undefined>;
  readonly #files = new Map<string, OneFile>();
  /** The file and the month of the row before, where there is nothing to note of another such row. */
  #last: { readonly name: string; readonly month: string | null } | undefined;

  constructor(members: readonly TransmissionMember[]) {
    this.#named = new Map(members.map(({ name, fileName }) => [name, fileName.month]));
  }

  /** Takes a row of one of the {@link monthlyKinds}. */
  add(row: CheckedRow): void {
    const month = monthOf(row);
    if (month === undefined) return;
    const { file: name } = row;
    if (this.#last?.name === name && this.#last.month === month) return;
    const file = this.#fileOf(name, month);
    file.seen.add(month);
    if (month === file.expected) this.#last = { name, month };
    else if (row.person.id !== undefined) file.strays.add(row.person.id);
  }

  /** The month of all rows of a file; `undefined` where they differ or none can be read. */
  only(name: string): string | null | undefined {
    const seen = this.#files.get(name)?.seen;
    return seen?.size === 1 ? [...seen][0] : undefined;
  }

  isStray(personId: string): boolean {
    for (const { seen, strays } of this.#files.values()) if (seen.size > 1 && strays.has(personId)) return true;
    return false;
  }

  #fileOf(name: string, month: string | null): OneFile {
    let file = this.#files.get(name);
    if (file === undefined) {
      const named = this.#named.get(name);
      file = { name, expected: named === undefined ? month : named, seen: new Set(), strays: new Set() };
      this.#files.set(name, file);
    }
    return file;
  }
}
