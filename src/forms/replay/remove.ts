import type { TransmissionKey } from '../../filenames/transmission';
import type { FileKind } from '../../schemas/kinds';
import { countOf, kindsOf, unreadable } from './about';
import type { IgnoredBecause, ReplayChange } from './change';
import type { KeyRows } from './sort-rows';
import { compareImport, type HeldForm, type ReplayEntry, type ReplayStore } from './state';

/** Takes what a deletion deletes out of the entry of its key, where nothing there is newer. */
export function remove<P>(store: ReplayStore<P>, found: KeyRows, by: TransmissionKey): ReplayChange[] {
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

function only<P>(forms: ReplayEntry<P>['forms'], kinds: readonly FileKind[]): ReplayEntry<P>['forms'] {
  const kept: Partial<Record<FileKind, HeldForm<P>>> = {};
  for (const kind of kinds) {
    const form = forms[kind];
    if (form !== undefined) kept[kind] = form;
  }
  return kept;
}
