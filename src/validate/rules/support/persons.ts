import type { MonthsSeen, RowPerson, RowPlace, SeenRow } from '../../rule';

/** The person that two numbers tell. */
export function personOf(insurer: string | undefined, insured: string | undefined): RowPerson {
  const id = insurer === undefined || insured === undefined ? undefined : joined(insurer, insured);
  return { insurer, insured, id };
}

/** What a check keeps of one person. */
export interface PersonEntry<S> {
  /** The person's first row. */
  readonly first: RowPlace;
  readonly person: RowPerson & { readonly id: string };
  readonly state: S;
}

interface Entry<S> extends PersonEntry<S> {
  out: boolean;
}

/**
 * The persons (保険者番号 + 被保険者番号) of a file or transmission, in the order of their first rows, each with what a check keeps of it.
 *
 * A person one of whose needed cells cannot be read is left out. A row whose person cannot be determined may be anybody's: whoever
 * has the number that can still be read is left out, and everybody where neither can, as where a quotation mark out of place may
 * have swallowed rows. That costs hints and never gives a false alarm.
 */
export class Persons<S> {
  readonly #start: () => S;
  readonly #months: MonthsSeen | undefined;
  readonly #entries = new Map<string, Entry<S>>();
  readonly #insurers = new Set<string>();
  readonly #insureds = new Set<string>();
  #anybody = false;
  /** The entry of the row before: rows of a person mostly stand together. */
  #last: Entry<S> | undefined;

  /**
   * @param start Makes the state of a person at its first row.
   * @param months Leaves out whoever strays from the month of a file.
   */
  constructor(start: () => S, months?: MonthsSeen) {
    this.#start = start;
    this.#months = months;
  }

  /** The entry of the row's person; `undefined` where the person cannot be determined or is left out. */
  of(row: SeenRow): PersonEntry<S> | undefined {
    const entry = this.#entry(row);
    return entry === undefined || entry.out ? undefined : entry;
  }

  /** Leaves the row's person out. */
  leaveOut(row: SeenRow): void {
    const entry = this.#entry(row);
    if (entry !== undefined) entry.out = true;
  }

  /** The persons that are not left out; to be asked once all rows have been seen. */
  *kept(): Generator<PersonEntry<S>> {
    if (this.#anybody) return;
    for (const entry of this.#entries.values()) {
      const { insurer = '', insured = '', id } = entry.person;
      if (entry.out || this.#insurers.has(insurer) || this.#insureds.has(insured)) continue;
      if (this.#months?.isStray(id) !== true) yield entry;
    }
  }

  #entry(row: SeenRow): Entry<S> | undefined {
    if (row.issues.length > 0 && row.issues.some((one) => one.code === 'row_quote' && one.params.reason !== 'in_bare'))
      this.#anybody = true;
    const { person } = row;
    if (!isWhole(person)) {
      this.#leaveOutAll(person);
      return undefined;
    }
    const last = this.#last;
    // Rows that follow each other about one person have one object, see LastPerson; another object may be the same person's all the same.
    if (last !== undefined && last.person === person) return last;
    let entry = this.#entries.get(person.id);
    if (entry === undefined) {
      entry = { first: row.at, person, state: this.#start(), out: false };
      this.#entries.set(person.id, entry);
    }
    this.#last = entry;
    return entry;
  }

  #leaveOutAll({ insurer, insured }: RowPerson): void {
    if (insurer !== undefined) this.#insurers.add(insurer);
    else if (insured !== undefined) this.#insureds.add(insured);
    else this.#anybody = true;
  }
}

function isWhole(person: RowPerson): person is RowPerson & { readonly id: string } {
  return person.id !== undefined;
}

/** Joins the parts of a key so that different parts never give the same one. */
export function joined(...parts: readonly (string | number | null)[]): string {
  let text = '';
  for (const part of parts) text += `${part ?? ''}\u0000`;
  return text;
}
