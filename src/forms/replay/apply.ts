import type { TransmissionKey } from '../../filenames/transmission';
import { keysOf } from '../../objects';
import { type FileKind, fileKindInfo, type Kind } from '../../schemas/kinds';
import type { AnyEdition } from '../../schemas/record';
import { asRow } from '../support/rows';
import type { IgnoredBecause, PlannerChange, ReplayChange } from './change';
import type { HeldUnit, KeyValues } from './families';
import { type ApplyOptions, idsOf, type KeyRows, rowsByKey, type SortedRows } from './sort-rows';
import {
  type AsyncReplayStore,
  compareImport,
  type HeldForm,
  type ReplayEntry,
  type ReplayStore,
  sourceOf,
} from './state';
import type { ReplayPicture, ReplayTransmission } from './transmission';

type FormRows =
  | { readonly [K in Kind]: { readonly kind: K; readonly rows: readonly AnyEdition<K>[] } }[Kind]
  | { readonly kind: 'UPKIHON_IMAGE'; readonly rows: readonly ReplayPicture[] };

/** One form of one key as it comes into force: its rows, and where they come from. */
export type ReplayForm = FormRows & {
  readonly unit: HeldUnit;
  readonly id: string;
  readonly key: KeyValues;
  readonly by: TransmissionKey;
};

/** Makes of a form's rows what is to be kept of them; it is asked only for forms that come into force. */
export type PayloadHook<P> = (form: ReplayForm) => P;

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

function remove<P>(store: ReplayStore<P>, found: KeyRows, by: TransmissionKey): ReplayChange[] {
  const { family, id, key } = found;
  const { unit, taken } = family;
  const about = { unit, id, key, by };
  const unread = unreadable(found, about);
  if (countOf(found) === 0) return unread;
  const ignored = (why: IgnoredBecause, before: TransmissionKey | null): ReplayChange[] => [
    { change: 'ignored', ...about, kinds: [...found.rows.keys()], why, before, rows: countOf(found) },
    ...unread,
  ];
  const held = store.get(id);
  for (const before of [held?.deleted, held?.registered]) {
    if (before === null || before === undefined) continue;
    const order = compareImport(by, before);
    if (order <= 0) return ignored(order === 0 ? 'again' : 'older', before);
  }
  const forms = held?.forms ?? {};
  const stays = kindsOf(forms).filter((kind) => !taken.has(kind));
  const goes = kindsOf(forms).filter((kind) => taken.has(kind));
  const registered = held?.registered ?? null;
  store.set(id, { unit, key, registered, deleted: by, forms: only(forms, stays) });
  if (registered === null || goes.length === 0) return ignored('nothing_to_delete', held?.deleted ?? null);
  return [
    { change: 'deleted', ...about, kinds: goes, why: 'deletion', before: registered, left: stays, dropped: goes },
    ...unread,
  ];
}

function register<P>(
  store: ReplayStore<P>,
  found: KeyRows,
  by: TransmissionKey,
  payload: PayloadHook<P>,
  { takeIncomplete = false }: ApplyOptions,
): ReplayChange[] {
  const { family, id, key, rows } = found;
  const { unit, base, taken } = family;
  const about = { unit, id, key, by };
  const unread = unreadable(found, about);
  const present = family.members.filter((kind) => rows.has(kind));
  const ignored = (
    why: IgnoredBecause,
    before: TransmissionKey | null,
    kinds: readonly FileKind[] = present,
  ): ReplayChange => ({ change: 'ignored', ...about, kinds, why, before, rows: countOf(found, kinds) });
  if (present.length === 0) return unread;
  if (!rows.has(base)) return [ignored('base_missing', null), ...unread];
  const held = store.get(id);
  const before = held?.registered ?? null;
  const order = before === null ? 1 : compareImport(by, before);
  if (before !== null && order <= 0) return [ignored(order === 0 ? 'again' : 'older', before), ...unread];

  const earlier = kindsOf(held?.forms ?? {});
  const isWhole = earlier.every((kind) => held?.forms[kind]?.rejected === 0);
  if (!takeIncomplete && found.rejected.size > 0 && before !== null && earlier.length > 0 && isWhole) {
    return [ignored('not_whole', before), ...unread];
  }

  // A deletion that came first but is later takes what it would have taken in the right order.
  const deletion = held?.deleted ?? null;
  const gone = deletion !== null && compareImport(deletion, by) > 0;
  const kinds = present.filter((kind) => !gone || !taken.has(kind));
  const forms: Partial<Record<FileKind, HeldForm<P>>> = {};
  for (const kind of kinds) {
    const list = rows.get(kind) ?? [];
    const form = formOf(about, kind, list);
    forms[kind] = { rows: list.length, rejected: found.rejected.get(kind) ?? 0, payload: payload(form) };
  }
  const planners = kinds.includes(base) ? plannersOf(found) : [];
  store.set(id, {
    unit,
    key,
    registered: by,
    deleted: gone ? deletion : null,
    ...(planners.length === 0 ? {} : { planners }),
    forms,
  });
  const dropped = earlier.filter((kind) => !kinds.includes(kind));
  const changes: ReplayChange[] = [];
  if (kinds.length > 0 || earlier.length > 0) {
    changes.push(
      before !== null && earlier.length > 0
        ? {
            change: 'replaced',
            ...about,
            kinds,
            why: 'later',
            before,
            planner: plannerChange(held?.planners ?? [], planners),
            dropped,
          }
        : {
            change: 'put',
            ...about,
            kinds,
            why: deletion === null ? 'new' : 'after_deletion',
            before: deletion,
            dropped,
          },
    );
  }
  const late = present.filter((kind) => !kinds.includes(kind));
  if (late.length > 0) changes.push(ignored('older', deletion, late));
  return [...changes, ...unread];
}

/** The offices that planned the base form of a key, in order: those in the field that must name the sender, where they are not a part of the key. */
function plannersOf({ family, rows }: KeyRows): string[] {
  const { senderKey } = fileKindInfo(family.base);
  if (senderKey === undefined || family.key.includes(senderKey)) return [];
  const named = (rows.get(family.base) ?? []).map((row) => asRow(row)[senderKey]);
  return [...new Set(named.filter((office) => typeof office === 'string'))].sort();
}

function plannerChange(before: readonly string[], now: readonly string[]): PlannerChange | null {
  const same = before.length === now.length && before.every((office, index) => office === now[index]);
  return same || before.length === 0 || now.length === 0 ? null : { before, now };
}

/** A form by its kind. No type says that rows are sorted under the kind they are of. */
function formOf(about: About, kind: FileKind, rows: readonly object[]): ReplayForm;
function formOf(about: About, kind: FileKind, rows: readonly object[]): object {
  return { ...about, kind, rows };
}

type About = { readonly unit: HeldUnit; readonly id: string; readonly key: KeyValues; readonly by: TransmissionKey };

function unreadable({ rejected }: KeyRows, about: About): ReplayChange[] {
  return [...rejected].map(([kind, rows]) => ({
    change: 'ignored',
    ...about,
    kinds: [kind],
    why: 'rejected',
    before: null,
    rows,
  }));
}

function countOf({ rows }: KeyRows, kinds: readonly FileKind[] = [...rows.keys()]): number {
  return kinds.reduce((sum, kind) => sum + (rows.get(kind)?.length ?? 0), 0);
}

function kindsOf(forms: ReplayEntry<unknown>['forms']): FileKind[] {
  return keysOf(forms);
}

function only<P>(forms: ReplayEntry<P>['forms'], kinds: readonly FileKind[]): ReplayEntry<P>['forms'] {
  const kept: Partial<Record<FileKind, HeldForm<P>>> = {};
  for (const kind of kinds) {
    const form = forms[kind];
    if (form !== undefined) kept[kind] = form;
  }
  return kept;
}
