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
