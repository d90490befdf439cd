import { type Unit, units } from '../../filenames/units';
import type { RecordsByKind } from '../../forms/person/person-view';
import { heading } from './heading';
import { say, type View } from './view';

/** A transmission that was read, or a file that belongs to none. */
export interface ReadGroup {
  readonly unit: Unit | 'unknown';
  readonly sender: string | null;
  readonly senderType: string | null;
  readonly receiver: string | null;
  readonly receiverType: string | null;
  /** 14 digits. */
  readonly stamp: string | null;
  readonly files: readonly string[];
  readonly records: RecordsByKind;
}

/** What a transmission is, from whom to whom, and when. */
export function transmissionHeading(view: View, group: ReadGroup): string[] {
  const { stamp, sender, receiver, files } = group;
  if (stamp === null || sender === null || receiver === null) return heading(view, files.join(', '), '#');
  const unit =
    units().find((one) => one.unit === group.unit)?.name[view.lang] ?? say(view, '（送信単位不明）', '(unknown unit)');
  const office = (number: string, type: string | null): string => (type === null ? number : `${number}(${type})`);
  const [, y, mo, d, h, mi, s] = /^(....)(..)(..)(..)(..)(..)$/.exec(stamp) ?? [];
  const when = y === undefined ? stamp : `${y}-${mo}-${d} ${h}:${mi}:${s}`;
  const offices = `${office(sender, group.senderType)} → ${office(receiver, group.receiverType)}`;
  return heading(view, `${unit}  ${offices}  ${when}`, '#');
}
