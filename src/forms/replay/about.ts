import type { TransmissionKey } from '../../filenames/transmission';
import { keysOf } from '../../objects';
import type { FileKind } from '../../schemas/kinds';
import type { ReplayChange } from './change';
import type { HeldUnit, KeyValues } from './families';
import type { KeyRows } from './sort-rows';
import type { ReplayEntry } from './state';

/** What every change under one key tells: whose entry it is, and the transmission that made it. */
export interface About {
  readonly unit: HeldUnit;
  readonly id: string;
  readonly key: KeyValues;
  readonly by: TransmissionKey;
}

/** The rows under a key that could not be read: a change for each kind of them. */
export function unreadable({ rejected }: KeyRows, about: About): ReplayChange[] {
  return [...rejected].map(([kind, rows]) => ({
    change: 'ignored',
    ...about,
    kinds: [kind],
    why: 'rejected',
    before: null,
    rows,
  }));
}

/** How many rows stand under a key. */
export function countOf({ rows }: KeyRows, kinds: readonly FileKind[] = [...rows.keys()]): number {
  return kinds.reduce((sum, kind) => sum + (rows.get(kind)?.length ?? 0), 0);
}

/** The kinds of the forms in force. */
export function kindsOf(forms: ReplayEntry<unknown>['forms']): FileKind[] {
  return keysOf(forms);
}
