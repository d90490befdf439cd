import { describe, expect, it } from 'vitest';
import { tabulate } from '../../../src/objects';
import { summedColumns, totalledColumns } from '../../../src/schemas/form7/columns';
import { StatementSums, type SummedRow } from '../../../src/schemas/form7/sums';
import type { RowPlace } from '../../../src/validate/rule';
import { PersonSums } from '../../../src/validate/rules/support/form7-row';

/** So many details of ten units and an AAAA row that holds one unit too many. */
function rows(details: number): SummedRow<RowPlace | undefined>[] {
  const row = (serviceCode: string, units: number, line: number): SummedRow<RowPlace | undefined> => ({
    serviceCode,
    providerNumber: '1370200129',
    over30: false,
    cells: { ...tabulate(summedColumns, () => null), serviceUnits: units, limitWithinUnits: units },
    facts: undefined,
    place: { file: 'a', kind: 'UPSIKYU', version: '202407', row: line, line },
  });
  return [
    ...Array.from({ length: details }, (_, at) => row('111111', 10, at + 1)),
    row('11AAAA', 10 * details + 1, details + 1),
  ];
}

describe('the sums of a person', () => {
  // With 100 rows they are folded as soon as the last is there, with 250 twice before the end.
  it.each([1, 3, 98, 99, 100, 101, 249, 250])(
    'of %i details are those of all rows at once, however often they are asked for',
    (details) => {
      const sums = new PersonSums();
      const whole = new StatementSums<RowPlace | undefined>(totalledColumns);
      for (const row of rows(details)) {
        sums.add(row);
        whole.add(row);
      }
      const expected = [...whole.mismatches()];
      expect(expected).not.toEqual([]);
      expect([...sums.mismatches()]).toEqual(expected);
      expect([...sums.mismatches()]).toEqual(expected);
    },
  );
});
