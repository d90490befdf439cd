import type { TransmissionKey } from '../../filenames/transmission';
import { type FileKind, fileKindInfo } from '../../schemas/kinds';
import { asRow } from '../support/rows';
import { countOf, kindsOf, unreadable } from './about';
import type { IgnoredBecause, PlannerChange, ReplayChange } from './change';
import { formOf, type PayloadHook } from './form';
import type { ApplyOptions, KeyRows } from './sort-rows';
import { compareImport, type HeldForm, type ReplayStore } from './state';

/** Puts the forms of one key into force, in the place of those before, where nothing there is newer. */
export function register<P>(
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
