import { type Difference, shown } from './difference';

/**
 * Compares what is expected with an answer: every key that stands in the expectation must be there with its value, lists must be as long; keys of the
 * answer that nobody expects count for nothing.
 *
 * @param expected What is expected.
 * @param actual What came.
 * @param where The path so far.
 */
export function differencesOf(expected: unknown, actual: unknown, where = ''): Difference[] {
  if (Array.isArray(expected)) return differencesOfLists(expected, actual, where);
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      differencesOf(
        value,
        Object.hasOwn(actual, key) ? actual[key] : undefined,
        where === '' ? key : `${where}.${key}`,
      ),
    );
  }
  return Object.is(expected, actual) ? [] : [{ where, expected: shown(expected), actual: shown(actual) }];
}

function differencesOfLists(expected: readonly unknown[], actual: unknown, where: string): Difference[] {
  if (!Array.isArray(actual)) return [{ where, expected: shown(expected), actual: shown(actual) }];
  const within = expected
    .slice(0, actual.length)
    .flatMap((value, index) => differencesOf(value, actual[index], `${where}[${index}]`));
  if (actual.length === expected.length) return within;
  return [...within, { where: `${where}.length`, expected: String(expected.length), actual: String(actual.length) }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list in an order of its own, for answers whose order says nothing. */
export function sorted<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, text: stableText(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ value }) => value);
}

/** A value as text, whatever the order of its keys. */
function stableText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );
}
