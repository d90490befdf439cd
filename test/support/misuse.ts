import { CareplanCsvError } from '../../src/issues';
import { UnreadableError } from '../../src/unreadable';

/** What callers without types, or with wrong ones, hand over. */
export const oddValues: readonly (readonly [name: string, make: () => unknown])[] = [
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

/** A function of the package, or a method of one of its classes. */
export interface Callable {
  readonly path: string;
  readonly call: (args: readonly unknown[]) => unknown;
}

/** Every function of some modules, and every method of every class. */
export function callables(modules: Readonly<Record<string, object>>): Callable[] {
  const found = new Map<unknown, Callable>();
  for (const [entry, names] of Object.entries(modules)) {
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

/** What a call throws beside the errors that it may throw. */
export async function failureOf({ call }: Callable, args: readonly unknown[]): Promise<unknown> {
  try {
    await drained(call(args));
    return undefined;
  } catch (error) {
    return error instanceof CareplanCsvError || error instanceof UnreadableError ? undefined : error;
  }
}
