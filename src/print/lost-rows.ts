import type { ReadRow } from '../codec/read/row-reader';

/** The numbers that a person is known by. */
interface Numbers {
  readonly insurerNumber: string;
  readonly insuredNumber: string;
}

/**
 * Keeps whose rows could not be read, so that nobody takes their forms for whole. A row that does not tell whom it is about may be anybody's of its
 * transmission.
 */
export class LostRows {
  readonly #persons = new Set<string>();
  /** The transmissions that have a row which may be anybody's. */
  readonly #transmissions = new Set<unknown>();
  readonly #places = new Map<string, Set<unknown>>();

  /**
   * Takes the next row.
   *
   * @param transmission What stands for the transmission of its file.
   * @param row The row.
   */
  add(transmission: unknown, { record, draft }: ReadRow): void {
    const person = keyOf(record ?? draft);
    if (record === null) {
      if (person === undefined) this.#transmissions.add(transmission);
      else this.#persons.add(person);
    } else if (person !== undefined) {
      const places = this.#places.get(person);
      if (places === undefined) this.#places.set(person, new Set([transmission]));
      else places.add(transmission);
    }
  }

  /** Whether a row that could not be read is, or may be, a person's. */
  has(person: Numbers): boolean {
    const key = keyOf(person) as string;
    if (this.#persons.has(key)) return true;
    return [...(this.#places.get(key) ?? [])].some((transmission) => this.#transmissions.has(transmission));
  }
}

/** What stands for a person; `undefined` where a number could not be read. */
function keyOf(of: { readonly [F in keyof Numbers]: string | null } | null): string | undefined {
  if (of === null || of.insurerNumber === null || of.insuredNumber === null) return undefined;
  return `${of.insurerNumber} ${of.insuredNumber}`;
}
