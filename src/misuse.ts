// What callers without types hand over is looked at where it comes in, so that misuse is reported in a sentence and not by what breaks further in.

import { CareplanCsvError } from './issues';

/** Where a value is not what it must be, and what stands there in a sentence. */
interface Fault {
  readonly path: string;
  readonly what: string;
}

/**
 * What a value must be.
 *
 * @internal
 */
export type Shape = (value: unknown) => Fault | undefined;

const being =
  (what: string, test: (value: unknown) => boolean): Shape =>
  (value) =>
    test(value) ? undefined : { path: '', what };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isText = being('a string', (value) => typeof value === 'string');
export const isBytes = being('a Uint8Array', (value) => value instanceof Uint8Array);
export const isAnObject = being('an object', (value) => isObject(value) && !Array.isArray(value));
export const isFunction = being('a function', (value) => typeof value === 'function');

/** Nothing, or what the shape says. */
export const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? undefined : shape(value);

/** `null`, or what the shape says. */
export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? undefined : shape(value);

/** What can be iterated, texts and bytes excepted; the items of an array are looked at. */
export const listOf =
  (item: Shape): Shape =>
  (value) => {
    if (!isObject(value) || !(Symbol.iterator in value) || ArrayBuffer.isView(value))
      return { path: '', what: 'a list' };
    if (!Array.isArray(value)) return undefined;
    for (const [index, one] of value.entries()) {
      const fault = item(one);
      if (fault !== undefined) return { ...fault, path: `[${index}]${fault.path}` };
    }
    return undefined;
  };

/** An array, whose items are looked at. */
export const arrayOf =
  (item: Shape): Shape =>
  (value) =>
    Array.isArray(value) ? listOf(item)(value) : { path: '', what: 'an array' };

/** An object whose fields are what their shapes say. */
export const withFields =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) => {
    if (!isObject(value) || Array.isArray(value)) return { path: '', what: 'an object' };
    for (const [key, shape] of Object.entries(fields)) {
      const fault = shape(Reflect.get(value, key));
      if (fault !== undefined) return { ...fault, path: `.${key}${fault.path}` };
    }
    return undefined;
  };

/**
 * Makes sure that an argument is what it must be.
 *
 * @param name What the caller calls it.
 * @throws {@link CareplanCsvError} where it is not, with a sentence that names the place and shows no value.
 * @internal
 */
export function must(name: string, value: unknown, shape: Shape): void {
  const fault = shape(value);
  if (fault === undefined) return;
  const late = value instanceof Promise ? ': it is a Promise, await it' : '';
  throw new CareplanCsvError('invalid_option', `${name}${fault.path} must be ${fault.what}${late}`);
}

/**
 * Shows a value that is none of those allowed; of an object only what it is.
 *
 * @internal
 */
export function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : value === null
      ? 'null'
      : typeof value;
}
