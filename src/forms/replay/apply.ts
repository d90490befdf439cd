import type { TransmissionKey } from '../../filenames/transmission';
import type { FileKind, Kind } from '../../schemas/kinds';
import type { AnyEdition } from '../support/rows';
import type { IgnoredBecause, ReplayChange } from './change';
import type { HeldUnit, KeyValues } from './families';
import { type KeyRows, rowsByKey } from './sort-rows';
import { compareImport, type HeldForm, type ReplayEntry, type ReplayStore, sourceOf } from './state';
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
export function applyTransmission(store: ReplayStore, transmission: ReplayTransmission): ReplayChange[];
/**
 * Applies one transmission to a store, and keeps something of the rows.
 *
 * @param store Where the entries are; it is changed.
 * @param transmission The transmission. Deletions in it come before registrations.
 * @param payload What to keep of the rows.
 * @returns What happened under each key: deletions, registrations, then rows that belong to none.
 */
export function applyTransmission<P>(
  store: ReplayStore<P>,
  transmission: ReplayTransmission,
  payload: PayloadHook<P>,
): ReplayChange[];
export function applyTransmission<P>(
  store: ReplayStore<P>,
  transmission: ReplayTransmission,
  payload: PayloadHook<P> = () => undefined as P,
): ReplayChange[] {
  const { registrations, deletions, loose } = rowsByKey(transmission);
  const by = sourceOf(transmission);
  return [
    ...[...deletions.values()].flatMap((found) => remove(store, found, by)),
    ...[...registrations.values()].flatMap((found) => register(store, found, by, payload)),
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
  return [{ change: 'deleted', ...about, kinds: goes, why: 'deletion', before: registered, left: stays }, ...unread];
}

function register<P>(
  store: ReplayStore<P>,
  found: KeyRows,
  by: TransmissionKey,
  payload: PayloadHook<P>,
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

  // A deletion that came first but is later takes what it would have taken in the right order.
  const deletion = held?.deleted ?? null;
  const gone = deletion !== null && compareImport(deletion, by) > 0;
  const kinds = present.filter((kind) => !gone || !taken.has(kind));
  const forms: Partial<Record<FileKind, HeldForm<P>>> = {};
  for (const kind of kinds) {
    const list = rows.get(kind) ?? [];
    const form = { ...about, kind, rows: list } as unknown as ReplayForm;
    forms[kind] = { rows: list.length, rejected: found.rejected.get(kind) ?? 0, payload: payload(form) };
  }
  const earlier = kindsOf(held?.forms ?? {});
  store.set(id, { unit, key, registered: by, deleted: gone ? deletion : null, forms });
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
            dropped: earlier.filter((kind) => !kinds.includes(kind)),
          }
        : { change: 'put', ...about, kinds, why: deletion === null ? 'new' : 'after_deletion', before: deletion },
    );
  }
  const late = present.filter((kind) => !kinds.includes(kind));
  if (late.length > 0) changes.push(ignored('older', deletion, late));
  return [...changes, ...unread];
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
  return Object.keys(forms) as FileKind[];
}

function only<P>(forms: ReplayEntry<P>['forms'], kinds: readonly FileKind[]): ReplayEntry<P>['forms'] {
  const kept: Partial<Record<FileKind, HeldForm<P>>> = {};
  for (const kind of kinds) {
    const form = forms[kind];
    if (form !== undefined) kept[kind] = form;
  }
  return kept;
}
