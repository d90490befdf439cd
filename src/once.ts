/**
 * Makes a value when it is first asked for, so that importing the library does not wait for it.
 *
 * @param make Makes the value; called once.
 * @returns A function that gives the value.
 * @internal
 */
// @__NO_SIDE_EFFECTS__
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes a pattern when it is first asked for. For patterns of categories of Unicode, as a text: the engine makes the sets of a literal while it
 * reads the file, even inside a function that is never called.
 *
 * @param source As the constructor of `RegExp` takes it: with `\\p{L}`.
 * @param flags The flags.
 * @internal
 */
// @__NO_SIDE_EFFECTS__
export function lazyPattern(source: string, flags = 'u'): () => RegExp {
  return once(() => new RegExp(source, flags));
}
