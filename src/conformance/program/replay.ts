import { readTransmissions } from '../../forms/replay/read-transmissions';
import { replay as replayAll } from '../../forms/replay/replay';
import { bytesOf } from '../base64';
import type { AnswerOf, RequestOf } from '../protocol';

/** What is in force after some transmissions, which come in the order of their arrival. */
export function replay({ transmissions }: RequestOf<'replay'>): AnswerOf<'replay'> {
  const arrived = transmissions.flatMap(({ files }) => [
    ...readTransmissions(files.map((file) => ({ name: file.name, bytes: bytesOf(file) }))).transmissions,
  ]);
  const { state } = replayAll(arrived);
  return {
    state: [...state.values()].flatMap(({ unit, key, registered, forms }) => {
      const held = Object.entries(forms).map(([kind, form]) => [kind, form.rows] as const);
      if (held.length === 0 || registered === null) return [];
      return [{ unit, key: { ...key }, stamp: registered.stamp, forms: Object.fromEntries(held) }];
    }),
  };
}
