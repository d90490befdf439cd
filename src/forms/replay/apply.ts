import type { ReplayChange } from './change';
import type { PayloadHook } from './form';
import { register } from './register';
import { remove } from './remove';
import { type ApplyOptions, idsOf, rowsByKey, type SortedRows } from './sort-rows';
import { type AsyncReplayStore, type ReplayEntry, type ReplayStore, sourceOf } from './state';
import type { ReplayTransmission } from './transmission';

/**
 * Applies one transmission to a store: what is newer takes effect, what is older than what is in force is ignored, and each change is explained.
 *
 * Only entries under the keys of the transmission are read and written, so memory is bounded by one transmission where the store is a database.
 *
 * @param store Where the entries are; it is changed.
 * @param transmission The transmission. Deletions in it come before registrations.
 * @returns What happened under each key: deletions, registrations, then rows that belong to none.
 * @remarks 第4.1版 送信単位, ファイル間の関係.
 * @example
 * ```ts
 * import { applyTransmission, type ReplayEntry, readTransmissions } from 'careplan-csv/forms';
 *
 * const store = new Map<string, ReplayEntry>();
 * for (const transmission of readTransmissions(files).transmissions) {
 *   for (const { change, unit, key, why } of applyTransmission(store, transmission)) console.log(change, unit, key, why);
 * }
 * ```
 */
export function applyTransmission(
  store: ReplayStore,
  transmission: ReplayTransmission,
  payload?: undefined,
  options?: ApplyOptions,
): ReplayChange[];
/**
 * Applies one transmission to a store, and keeps something of the rows.
 *
 * @param store Where the entries are; it is changed.
 * @param transmission The transmission. Deletions in it come before registrations.
 * @param payload What to keep of the rows.
 * @param options How keys are told apart, and whether forms that are not whole are taken.
 * @returns What happened under each key: deletions, registrations, then rows that belong to none.
 */
export function applyTransmission<P>(
  store: ReplayStore<P>,
  transmission: ReplayTransmission,
  payload: PayloadHook<P>,
  options?: ApplyOptions,
): ReplayChange[];
/**
 * Applies one transmission to a store that answers with promises: a database.
 *
 * All entries under {@link replayIds} are asked for at once, then decided upon, then set one after the other. Nothing is set where one cannot be
 * got. Two transmissions that touch one key must not be applied at the same time: take one lock a key, or use one database transaction each.
 *
 * @param store Where the entries are; it is changed.
 * @param transmission The transmission. Deletions in it come before registrations.
 * @param payload What to keep of the rows.
 * @param options How keys are told apart, and whether forms that are not whole are taken.
 * @returns What happened under each key, when all of it is set.
 */
export function applyTransmission<P = undefined>(
  store: AsyncReplayStore<P>,
  transmission: ReplayTransmission,
  payload?: PayloadHook<P>,
  options?: ApplyOptions,
): Promise<ReplayChange[]>;
export function applyTransmission<P>(
  store: ReplayStore<P> | AsyncReplayStore<P>,
  transmission: ReplayTransmission,
  payload: PayloadHook<P> = () => undefined as P,
  options: ApplyOptions = {},
): ReplayChange[] | Promise<ReplayChange[]> {
  const sorted = rowsByKey(transmission, options);
  const ids = idsOf(sorted);
  const decide = (held: readonly (ReplayEntry<P> | undefined)[]) => {
    const view = new EntryView(new Map(ids.map((id, index) => [id, held[index]])));
    return { changes: applySorted(view, transmission, sorted, payload, options), written: view.written };
  };
  // Without a key there is nothing to ask for; one question tells all the same whether the caller waits for a promise.
  const found = (ids.length === 0 ? [noId] : ids).map((id) => store.get(id));
  const known: (ReplayEntry<P> | undefined)[] = [];
  for (const entry of found) if (!isPromise(entry)) known.push(entry);
  if (known.length === found.length) {
    const { changes, written } = decide(known);
    for (const [id, entry] of written) store.set(id, entry);
    return changes;
  }
  return Promise.all(found).then(async (held) => {
    const { changes, written } = decide(held);
    for (const [id, entry] of written) await store.set(id, entry);
    return changes;
  });
}

/** An id that no key has. */
const noId = '[]';

function isPromise(value: object | undefined): value is Promise<unknown> {
  return value !== undefined && 'then' in value;
}

/** The entries a transmission touches, as they were, and what it makes of them. */
class EntryView<P> implements ReplayStore<P> {
  readonly written = new Map<string, ReplayEntry<P>>();
  readonly #held: ReadonlyMap<string, ReplayEntry<P> | undefined>;

  constructor(held: ReadonlyMap<string, ReplayEntry<P> | undefined>) {
    this.#held = held;
  }

  get(id: string): ReplayEntry<P> | undefined {
    return this.written.get(id) ?? this.#held.get(id);
  }

  set(id: string, entry: ReplayEntry<P>): void {
    this.written.set(id, entry);
  }
}

function applySorted<P>(
  store: ReplayStore<P>,
  transmission: ReplayTransmission,
  { registrations, deletions, loose }: SortedRows,
  payload: PayloadHook<P>,
  options: ApplyOptions,
): ReplayChange[] {
  const by = sourceOf(transmission);
  return [
    ...[...deletions.values()].flatMap((found) => remove(store, found, by)),
    ...[...registrations.values()].flatMap((found) => register(store, found, by, payload, options)),
    ...loose.map(
      ({ kind, why, rows }): ReplayChange => ({
        change: 'ignored',
        unit: null,
        id: null,
        key: {},
        kinds: [kind],
        by,
        why,
        before: null,
        rows,
      }),
    ),
  ];
}
