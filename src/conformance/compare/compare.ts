import type { Case, ExpectedOf } from '../case';
import { type AnswerOf, protocol, type RequestOf, type Task } from '../protocol';
import { differencesOfBytes } from './bytes';
import { type Difference, mostShown } from './difference';
import { differencesOfFindings } from './findings';
import { differencesOf, sorted } from './values';
import { differencesOfWritten } from './written';

type Comparer<T extends Task> = (
  expected: ExpectedOf<T>,
  actual: AnswerOf<T>,
  request: RequestOf<T>,
) => readonly Difference[];

const asValues = (expected: unknown, actual: unknown): Difference[] => differencesOf(expected, actual);

/** Lists whose order says nothing are put into one order first. */
const comparers: { readonly [T in Task]: Comparer<T> } = {
  name: asValues,
  formatName: asValues,
  decode: asValues,
  encode: differencesOfBytes,
  read: asValues,
  write: differencesOfWritten,
  check: differencesOfFindings,
  planTree: asValues,
  calendar: (expected, actual) => differencesOf(inOrder(expected), inOrder(actual)),
  totals: asValues,
  compare: (expected, actual) =>
    differencesOf({ visits: sorted(expected.visits) }, { visits: sorted(actual.visits.map(onlyVisit)) }),
  replay: (expected, actual) => differencesOf({ state: sorted(expected.state) }, { state: sorted(actual.state) }),
};

function inOrder({ calendars }: AnswerOf<'calendar'>): AnswerOf<'calendar'> {
  return { calendars: calendars.map((one) => ({ ...one, lines: sorted(one.lines) })) };
}

/** What else a program tells of a visit must not change its place in the order. */
function onlyVisit(visit: AnswerOf<'compare'>['visits'][number]): AnswerOf<'compare'>['visits'][number] {
  const { insurerNumber, insuredNumber, targetMonth, date, serviceCode, status } = visit;
  return { insurerNumber, insuredNumber, targetMonth, date, serviceCode, status };
}

/**
 * Compares a program's answer with what a case expects.
 *
 * @param one The case.
 * @param answer What the program said, as parsed JSON.
 * @returns The differences, the first few; none where the case is passed.
 */
export function compareAnswer(one: Case, answer: unknown): readonly Difference[] {
  return compareTask(one.do, one.expect, answer, one.request);
}

function compareTask<T extends Task>(
  task: T,
  expected: ExpectedOf<T>,
  answer: unknown,
  request: RequestOf<T>,
): readonly Difference[] {
  const parsed = protocol[task].answer.safeParse(answer);
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    const where = (fault?.path ?? [])
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('');
    // Named by its file, in whatever language the differences are shown.
    return [{ where: where.slice(1) || 'answer', expected: 'protocol.schema.json', actual: fault?.message ?? '' }];
  }
  return comparers[task](expected, parsed.data as AnswerOf<T>, request).slice(0, mostShown);
}
