/** Which cells of a row may differ from those of the row before. */
export interface CellChanges {
  /** How many cells may differ; -1 where any may, and which is not known. */
  readonly changes: number;
  /** Their columns (0-based), in order: the first {@link CellChanges.changes} of the list, which may be longer. */
  readonly changed: ArrayLike<number>;
}

/** What is said of a row that is compared with none before it. */
export const anyCell: CellChanges = /* @__PURE__ */ Object.freeze({ changes: -1, changed: [] });
