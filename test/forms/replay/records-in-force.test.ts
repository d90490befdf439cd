import { describe, expect, it } from 'vitest';
import { personViews, type RecordsByKind } from '../../../src/forms/person/person-view';
import { readTransmissions } from '../../../src/forms/replay/read-transmissions';
import { recordsInForce } from '../../../src/forms/replay/records-in-force';
import { replay } from '../../../src/forms/replay/replay';
import type { ReplayTransmission } from '../../../src/forms/replay/transmission';
import { keysOf } from '../../../src/objects';
import { type ExchangePattern, exchangePatterns, generateSet } from '../../../src/synthetic/sets';
import { record } from '../support/records';

function heldBy(transmissions: readonly ReplayTransmission[]) {
  const { state } = replay(transmissions, { payload: ({ rows }) => rows });
  return recordsInForce(state.values());
}

const read = (pattern: ExchangePattern) => [
  ...readTransmissions(generateSet(pattern, { seed: 5, persons: 3 })).transmissions,
];

/** The rows of some lists with their kinds, whatever their order. */
function sorted(lists: readonly object[]): readonly string[] {
  const rows = lists.flatMap((list) => Object.entries(list) as [string, readonly object[]][]);
  return rows.flatMap(([kind, all]) => all.map((row) => `${kind} ${JSON.stringify(row)}`)).sort();
}

describe('recordsInForce', () => {
  it.each(keysOf(exchangePatterns))('gives back every record of transmissions that delete nothing: %s', (pattern) => {
    const transmissions = read(pattern);
    expect(transmissions.length).toBeGreaterThan(0);
    expect(sorted([heldBy(transmissions)])).toEqual(sorted(transmissions.map(({ records }) => records)));
  });

  it('gives the rows that came last, and none that were deleted', () => {
    const usage = read('D2')[0] as ReplayTransmission;
    const [first, second] =
      usage.records.UPPLAN?.filter((row, at, all) => all[at - 1]?.insuredNumber !== row.insuredNumber) ?? [];
    const again = {
      ...usage,
      stamp: '20991231000000',
      records: { ...usage.records, UPPLAN: [{ ...first!, count: 9 }] },
    };
    const { insurerNumber, insuredNumber, targetMonth } = second!;
    const drop = record('DLTPLAN', { insurerNumber, insuredNumber, targetMonth });
    const deletion: ReplayTransmission = { ...usage, stamp: '20991231000001', records: { DLTPLAN: [drop] } };
    const numbers = (records: RecordsByKind) =>
      records.UPPLAN?.filter((row) => row.insuredNumber === insuredNumber).length;
    expect(numbers(heldBy([usage]))).toBeGreaterThan(0);
    const records = heldBy([usage, again, deletion]);
    expect(
      records.UPPLAN?.filter((row) => row.insuredNumber === first?.insuredNumber).map(({ count }) => count),
    ).toEqual([9]);
    expect(numbers(records)).toBe(0);
  });

  it('feeds the views of persons without a cast', () => {
    expect(personViews(heldBy(read('D2'))).map(({ months }) => months.length)).toEqual([1, 1, 1]);
  });

  it('refuses what keeps no rows, and says where', () => {
    const { state } = replay(read('D2'));
    expect(() => recordsInForce(state.values() as never)).toThrow("an entry's forms.UPPLAN.payload must be an array");
    expect(() => recordsInForce(state as never)).toThrow('an entry must be an object');
  });
});
