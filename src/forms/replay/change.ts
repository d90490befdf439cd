import type { TransmissionKey } from '../../filenames/transmission';
import type { FileKind } from '../../schemas/kinds';
import type { HeldUnit, KeyValues } from './families';

/** Why a transmission left something out. */
export type IgnoredBecause =
  /** A later transmission (or deletion) is in force: this one came out of order. */
  | 'older'
  /** The same transmission was replayed before. */
  | 'again'
  /** There was nothing in force to delete; older registrations that come yet are held off all the same. */
  | 'nothing_to_delete'
  /** Rows whose base form (1表, 6表, UPKIHON, UPYOBO) the transmission lacks. */
  | 'base_missing'
  /** Rows that have no key whole. */
  | 'key_missing'
  /** Rows that could not be read. */
  | 'rejected'
  /** A form with a row that could not be read, where a whole one is in force: it is held back, unless the caller takes such forms. */
  | 'not_whole';

/** The offices that planned what was in force and what took its place. */
export interface PlannerChange {
  readonly before: readonly string[];
  readonly now: readonly string[];
}

interface ChangeBase {
  readonly unit: HeldUnit | null;
  /** The key, or what is known of it. */
  readonly key: KeyValues;
  /** The kinds of forms that the change is about. */
  readonly kinds: readonly FileKind[];
  /** The transmission replayed. */
  readonly by: TransmissionKey;
}

interface ForceChange extends ChangeBase {
  /** The {@link replayId}. */
  readonly id: string;
  /** Forms that were in force and have no successor: what is to be removed, beside what the new forms take the place of. */
  readonly dropped: readonly FileKind[];
}

/** Forms came into force under a key that had none. */
export interface PutChange extends ForceChange {
  readonly change: 'put';
  readonly why: 'new' | 'after_deletion';
  /** The deletion before it. */
  readonly before: TransmissionKey | null;
}

/** Forms took the place of those of an earlier transmission. */
export interface ReplacedChange extends ForceChange {
  readonly change: 'replaced';
  readonly why: 'later';
  /** The transmission whose forms were in force. */
  readonly before: TransmissionKey;
  /**
   * Set where another office planned the earlier forms (プラン担当業者 of 6表予定, 介護支援事業者 of 1表): 要支援 to 要介護 within the month, or a change of care manager.
   * `null` where it is the same, or not known.
   */
  readonly planner: PlannerChange | null;
}

/** A deletion took forms away. */
export interface DeletedChange extends ForceChange {
  readonly change: 'deleted';
  readonly why: 'deletion';
  /** The transmission whose forms were in force. */
  readonly before: TransmissionKey;
  /** Forms of the key that stay: the cascade of the deletion does not name them (利用者補足情報). */
  readonly left: readonly FileKind[];
}

/** Something of the transmission changed nothing. */
export interface IgnoredChange extends ChangeBase {
  readonly change: 'ignored';
  /** The {@link replayId}; `null` where no key is known. */
  readonly id: string | null;
  readonly why: IgnoredBecause;
  /** The transmission that stands in the way. */
  readonly before: TransmissionKey | null;
  /** How many rows (or pictures) were left out. */
  readonly rows: number;
}

/** What a transmission did under one key, and why. Keys hold the numbers of persons: treat changes as personal data. */
export type ReplayChange = PutChange | ReplacedChange | DeletedChange | IgnoredChange;
