import { isAnObject, listOf, must } from '../../misuse';
import { transmissionShape } from '../support/shapes';
import { applyTransmission } from './apply';
import type { ReplayChange } from './change';
import type { PayloadHook } from './form';
import type { ApplyOptions } from './sort-rows';
import type { ReplayEntry, ReplayState } from './state';
import type { ReplayTransmission } from './transmission';

/** How {@link replay} begins and what it keeps. */
export interface ReplayOptions<P> extends ApplyOptions {
  /** The state to go on from; it is not changed. */
  readonly state?: ReplayState<P> | undefined;
  /** What to keep of the rows of a form in force; nothing where it is left out. `({ rows }) => rows` keeps them all. */
  readonly payload?: PayloadHook<P> | undefined;
}

/** What {@link replay} gives. */
export interface Replayed<P = undefined> {
  readonly state: ReplayState<P>;
  /** What each transmission did, in the order in which they were replayed. */
  readonly changes: readonly ReplayChange[];
}

/**
 * Replays transmissions: tells what is in force after them, and what each of them put, replaced, deleted or left out, and why.
 *
 * - 計画書, 予防計画書 and 基本情報 are replaced as a whole by person and date, 6表予定 with 7表 and 利用者補足情報 by person and month, 実績 by
 *   person, month, サービス事業者コード and service type. Who sent them is not a part of the key: the changes name it.
 * - Where a 6表 (or a 1表) replaces one that another office planned, the change tells both (`planner`); `perPlanner` keeps one 6表 a planner instead.
 * - A form with a row that could not be read does not replace a whole one: it is held back (`not_whole`), unless `takeIncomplete` is set.
 * - A deletion takes the base form and what the cascade table names. 利用者補足情報 is not named there: it stays until it is replaced.
 * - The stamp decides, not the order of arrival: what is older than what is in force (or than a deletion) never overwrites it. So the state is the
 *   same whatever the order, and replaying a transmission again changes nothing. Deletions are remembered for that, and one key takes a few hundred bytes.
 * - The state is that of one receiver. Transmissions to another office have no place in it: leave them out beforehand.
 *
 * @param transmissions In import order, as {@link readTransmissions} gives them, or as they arrive.
 * @param options The state to go on from, and what to keep of the rows.
 * @remarks 第4.1版 送信単位, ファイル間の関係.
 * @example
 * ```ts
 * import { readTransmissions, replay } from 'careplan-csv/forms';
 *
 * const { state, changes } = replay(readTransmissions(files).transmissions, { payload: ({ rows }) => rows });
 * for (const { unit, key, forms } of state.values()) console.log(unit, key.insuredNumber, Object.keys(forms));
 * for (const { change, why, by, before } of changes) console.log(change, why, by.stamp, before?.stamp);
 * ```
 */
export function replay(
  transmissions: readonly ReplayTransmission[] | Iterable<ReplayTransmission>,
  options?: ApplyOptions & { readonly state?: ReplayState },
): Replayed;
export function replay<P>(
  transmissions: readonly ReplayTransmission[] | Iterable<ReplayTransmission>,
  options: ReplayOptions<P> & { readonly payload: PayloadHook<P> },
): Replayed<P>;
export function replay<P>(
  transmissions: readonly ReplayTransmission[] | Iterable<ReplayTransmission>,
  options: ReplayOptions<P> = {},
): Replayed<P> {
  must('transmissions', transmissions, listOf(transmissionShape));
  must('options', options, isAnObject);
  const state = new Map<string, ReplayEntry<P>>(options.state);
  const payload = options.payload ?? (() => undefined as P);
  const changes: ReplayChange[] = [];
  for (const transmission of transmissions) {
    for (const change of applyTransmission(state, transmission, payload, options)) changes.push(change);
  }
  return { state, changes };
}
