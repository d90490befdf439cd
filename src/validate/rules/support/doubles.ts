import type { CheckedRow, FileContext } from '../../rule';
import { type PersonEntry, Persons } from './persons';
import { RowNumbers } from './row-numbers';

/** How many rows of one person are compared; nobody has so many in a month. */
const mostRows = 2000;

/** How many different rows a sequence must have at least: of fewer, two helpers who come together are as likely. */
const leastDifferent = 3;

/** The rows of a person, each by a number that equal rows share. */
interface Rows {
  readonly numbers: number[];
  /** Whether a row shows no time, or is one of 7表: two helpers do not explain why it stands there twice. */
  single: boolean;
}

/**
 * Finds the persons whose rows stand in a file twice, as after exporting or joining it twice: the whole sequence follows again, or every row has its double.
 */
export class Doubles {
  readonly #persons = new Persons<Rows>(() => ({ numbers: [], single: false }));
  readonly #numbers = new RowNumbers();
  #taken: CheckedRow | undefined;
  #found: Map<string, PersonEntry<Rows>> | undefined;

  /** Takes the next row of 6表 or 7表. */
  add(row: CheckedRow): void {
    if (row === this.#taken) return;
    this.#taken = row;
    const number = this.#numbers.next(row);
    const person = this.#persons.of(row);
    if (person === undefined) return;
    const { state } = person;
    if (state.numbers.length >= mostRows) {
      state.numbers.length = 0;
      this.#persons.leaveOut(row);
      return;
    }
    state.numbers.push(number);
    state.single ||= row.kind === 'UPSIKYU' || row.get('startTime') === 'none';
  }

  /** The persons found, by their ids; to be asked once all rows have been seen. */
  get found(): ReadonlyMap<string, PersonEntry<Rows>> {
    this.#found ??= new Map(
      [...this.#persons.kept()].filter(({ state }) => standsTwice(state)).map((entry) => [entry.person.id, entry]),
    );
    return this.#found;
  }

  /** Whether a person's rows stand in the file twice. */
  has({ person }: PersonEntry<unknown>): boolean {
    return this.found.has(person.id);
  }
}

/** Whether the rows stand in the file twice. Then the first one does, which hardly any person's does who has them once. */
function standsTwice({ numbers, single }: Rows): boolean {
  if (numbers.indexOf(numbers[0] ?? 0, 1) < 0) return false;
  return followsAgain(numbers) || (single && areAllDouble(numbers));
}

/** Whether a sequence is a shorter one of at least three different rows over and over again. */
function followsAgain(numbers: readonly number[]): boolean {
  const length = shortestPeriod(numbers);
  return length < numbers.length && new Set(numbers.slice(0, length)).size >= leastDifferent;
}

/** The length of the shortest sequence of which the whole is made, by its failure function. */
function shortestPeriod(numbers: readonly number[]): number {
  const borders = [0];
  for (let index = 1, border = 0; index < numbers.length; index += 1) {
    while (border > 0 && numbers[index] !== numbers[border]) border = borders[border - 1] ?? 0;
    if (numbers[index] === numbers[border]) border += 1;
    borders.push(border);
  }
  const period = numbers.length - (borders.at(-1) ?? 0);
  return numbers.length % period === 0 ? period : numbers.length;
}

function areAllDouble(numbers: readonly number[]): boolean {
  const once = new Set<number>();
  const again = new Set<number>();
  for (const number of numbers) {
    if (once.has(number)) again.add(number);
    else once.add(number);
  }
  return once.size > 0 && again.size === once.size;
}

const shared = /* @__PURE__ */ new WeakMap<FileContext, Doubles>();

/** The doubles of a file, which several rules ask for. */
export function doublesOf(context: FileContext): Doubles {
  let doubles = shared.get(context);
  if (doubles === undefined) {
    doubles = new Doubles();
    shared.set(context, doubles);
  }
  return doubles;
}
