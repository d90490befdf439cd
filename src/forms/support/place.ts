/** A part of a form that may know the row it was read from. */
export interface Placed {
  /** 1-based place of the row among the rows of the form; absent on parts that were read from no row. */
  readonly row?: number;
}

/** Puts parts in the order of the rows they were read from; a part without a row stays behind the one before it. */
export function inPlace<T extends Placed>(parts: readonly T[]): T[] {
  let before = 0;
  const placed = parts.map((part) => {
    before = part.row ?? before;
    return { part, place: before };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ part }) => part);
}
