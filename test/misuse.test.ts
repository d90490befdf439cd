import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries } from '../scripts/entries.mjs';
import { CareplanCsvError } from '../src/issues';
import { UnreadableError } from '../src/unreadable';

/** What callers without types, or with wrong ones, hand over. */
const odd: readonly (readonly [name: string, make: () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['0', () => 0],
  ['-1.5', () => -1.5],
  ['NaN', () => Number.NaN],
  ['Infinity', () => Number.POSITIVE_INFINITY],
  ['1n', () => 1n],
  ["''", () => ''],
  ["'UPPLAN'", () => 'UPPLAN'],
  ["'202407'", () => '202407'],
  ["'ja'", () => 'ja'],
  ['Symbol()', () => Symbol('odd')],
  ['{}', () => ({})],
  ['Object.create(null)', () => Object.create(null)],
  ['[]', () => []],
  ['[null]', () => [null]],
  ['[undefined, 1]', () => [undefined, 1]],
  ["['a.csv']", () => ['a.csv']],
  ['[{}]', () => [{}]],
  ['[Object.create(null)]', () => [Object.create(null)]],
  ['new Date(NaN)', () => new Date(Number.NaN)],
  ['new Map()', () => new Map()],
  ['new Uint8Array(3)', () => new Uint8Array(3)],
  ['new ArrayBuffer(3)', () => new ArrayBuffer(3)],
  ['() => undefined', () => () => undefined],
  ["{ kind: 'UPPLAN' }", () => ({ kind: 'UPPLAN' })],
  ["{ kind: 'UPPLAN', fileName: null }", () => ({ kind: 'UPPLAN', fileName: null })],
  ["{ kind: 'UPPLAN', limits: null }", () => ({ kind: 'UPPLAN', limits: null })],
  ['{ code: 1 }', () => ({ code: 1, params: null })],
  ['{ name: 3 }', () => ({ name: 3, source: 3 })],
];

interface Callable {
  readonly path: string;
  readonly call: (args: readonly unknown[]) => unknown;
}

/** Every function of every entry, and every method of every class. */
async function callables(): Promise<Callable[]> {
  const found = new Map<unknown, Callable>();
  for (const [entry, source] of Object.entries(entries)) {
    if (skipped.has(entry)) continue;
    const names = (await import(`../${source}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(names)) {
      if (typeof value !== 'function' || found.has(value)) continue;
      const isClass = /^class\b/u.test(Function.prototype.toString.call(value));
      const path = `${entry}: ${name}`;
      found.set(value, {
        path,
        call: (args) => (isClass ? Reflect.construct(value, [...args]) : Reflect.apply(value, undefined, [...args])),
      });
      if (!isClass) continue;
      for (const method of Object.getOwnPropertyNames(value.prototype).filter((one) => one !== 'constructor')) {
        found.set(`${path}.${method}`, {
          path: `${path}.${method}`,
          call: (args) => {
            const instance = Reflect.construct(value, []) as Record<string, (...all: unknown[]) => unknown>;
            return instance[method]?.(...args);
          },
        });
      }
    }
  }
  return [...found.values()];
}

/** Errors are made by anyone with anything; arbitraries are fast-check's to check; a pool starts threads. */
const skipped: ReadonlySet<string> = new Set(['testing', 'pool', 'records']);

/** Runs what a call gives to its end: promises, iterables, functions. */
async function drained(value: unknown): Promise<void> {
  const given = await value;
  if (typeof given !== 'object' || given === null) return;
  if (Symbol.asyncIterator in given) {
    let left = 3;
    for await (const _ of given as AsyncIterable<unknown>) {
      left -= 1;
      if (left === 0) return;
    }
  }
}

async function failureOf({ call }: Callable, args: readonly unknown[]): Promise<unknown> {
  try {
    await drained(call(args));
    return undefined;
  } catch (error) {
    return error instanceof CareplanCsvError || error instanceof UnreadableError ? undefined : error;
  }
}

describe('misuse', () => {
  it('of any public function is a CareplanCsvError with a sentence, or nothing', async () => {
    const all = (await callables()).filter(({ path }) => !/: (?:CareplanCsvError|UnreadableError)$/u.test(path));
    expect(all.length).toBeGreaterThan(40);
    const failures = new Map<string, string>();
    const arbitrary = fc.array(fc.constantFrom(...odd), { maxLength: 3 });
    for (const one of all) {
      const cases = [...odd.map((value) => [value]), ...fc.sample(arbitrary, 60)];
      for (const values of cases) {
        const failure = await failureOf(
          one,
          values.map(([, make]) => make()),
        );
        if (failure === undefined) continue;
        const { message = String(failure), stack = '' } = failure as Error;
        const place = /src\/[^)\s]+/u.exec(stack)?.[0] ?? '';
        failures.set(`${one.path} ${place}`, `(${values.map(([name]) => name).join(', ')}): ${message}`);
      }
    }
    expect([...failures].map((line) => line.join(' '))).toEqual([]);
  });
});
