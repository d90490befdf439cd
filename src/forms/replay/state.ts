import type { TransmissionKey } from '../../filenames/transmission';
import { isAnObject, must } from '../../misuse';
import type { FileKind } from '../../schemas/kinds';
import type { HeldUnit, KeyValues } from './families';

/** A form in force: how many rows it has, and what the caller's hook made of them. */
export interface HeldForm<P = undefined> {
  /** Rows, or pictures. */
  readonly rows: number;
  /** Rows of this form and key that could not be read: more than 0 tells that the form is not whole. */
  readonly rejected: number;
  readonly payload: P;
}

/** What is known under one key. It is small: no row is kept but in the caller's payload. */
export interface ReplayEntry<P = undefined> {
  readonly unit: HeldUnit;
  readonly key: KeyValues;
  /** The transmission that registered it last; `null` where only a deletion has come. */
  readonly registered: TransmissionKey | null;
  /** The deletion in force; `null` where there is none, or the form was registered again since. */
  readonly deleted: TransmissionKey | null;
  /** The offices that planned the forms in force, in order; absent where they name none, or it was kept before this was told. */
  readonly planners?: readonly string[];
  /** The forms in force, by kind. None of them is left after most deletions. */
  readonly forms: { readonly [K in FileKind]?: HeldForm<P> };
}

/** What is in force, by {@link replayId}. */
export type ReplayState<P = undefined> = ReadonlyMap<string, ReplayEntry<P>>;

/** Where entries are kept while transmissions are replayed: a `Map`, or a shell of the caller's around a store of its own. */
export interface ReplayStore<P = undefined> {
  /** Gives the entry under an id. */
  get(id: string): ReplayEntry<P> | undefined;
  /** Puts an entry under an id; what it returns does not matter. */
  set(id: string, entry: ReplayEntry<P>): unknown;
}

/** A {@link ReplayStore} that answers with promises: a shell of the caller's around a database. */
export interface AsyncReplayStore<P = undefined> {
  /** Gives the entry under an id. */
  get(id: string): Promise<ReplayEntry<P> | undefined>;
  /** Puts an entry under an id; it is waited for. */
  set(id: string, entry: ReplayEntry<P>): unknown;
}

/**
 * Compares two transmissions by the order of import: by stamp, then (the standard is silent) by sender and receiver, as `groupTransmissions` does.
 *
 * @returns Below 0 where `a` comes first, 0 where both are the same transmission.
 * @remarks 第4.1版 送信単位.
 */
export function compareImport(a: TransmissionKey, b: TransmissionKey): number {
  must('a', a, isAnObject);
  must('b', b, isAnObject);
  for (const part of ['stamp', 'sender', 'senderType', 'receiver', 'receiverType'] as const) {
    const one = a[part] ?? '';
    const other = b[part] ?? '';
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The part of a transmission that explains a change: who sent it to whom, and when. */
export function sourceOf({ stamp, sender, senderType, receiver, receiverType }: TransmissionKey): TransmissionKey {
  return { stamp, sender, senderType, receiver, receiverType };
}
