import { describe, expect, it } from 'vitest';
import { anyCell } from '../../src/codec/csv/cell-changes';
import { checkFiles } from '../../src/index';
import { issue } from '../../src/issues';
import { rowCodec } from '../../src/schemas/cells/row-codec';
import type { CheckedRow } from '../../src/validate/rule';
import { Lookers } from '../../src/validate/task/lookers';

const codec = rowCodec('DLT1KYO', '202407');
const fault = issue('text_not_quoted', {}, { kind: 'DLT1KYO' });

/** A row of DLT1KYO (CSVバージョン, insurer, insured, date), and whether reading found anything in it. */
interface Read {
  readonly cells: readonly string[];
  readonly faulty: boolean;
}

function read(cells: readonly string[], faulty = false): Read {
  return { cells, faulty };
}

/** A row with what differs from the row before. */
function following({ cells, faulty }: Read, before: Read | undefined): CheckedRow {
  const changed = cells.flatMap((cell, index) => (cell === before?.cells[index] ? [] : [index]));
  const changes = before === undefined ? anyCell : { changes: changed.length, changed: [...changed, 9, 9] };
  return { cells, changes, issues: faulty ? [fault] : [] } as unknown as CheckedRow;
}

/** The rows that a looker was shown, counted from 0. */
function shown(rows: readonly Read[], reads?: readonly string[], again = false): number[] {
  const seen: number[] = [];
  let at = 0;
  const lookers = new Lookers();
  lookers.add(undefined, () => false);
  lookers.add(reads, () => {
    seen.push(at);
    return again;
  });
  for (const one of rows) {
    lookers.show(following(one, rows[at - 1]), codec);
    at += 1;
  }
  return seen;
}

const ann = ['202407', '131016', '0000000001', '20251020'];
const ben = ['202407', '131016', '0000000002', '20251020'];

describe('what looks at rows', () => {
  it('is shown every row where it does not say what it reads', () => {
    expect(shown([ann, ann, ann].map((cells) => read(cells)))).toEqual([0, 1, 2]);
  });

  it('is shown the rows that differ from the one before in what it reads', () => {
    const rows = [ann, ann, ben, ben, ann].map((cells) => read([...cells]));
    expect(shown(rows, ['insuredNumber'])).toEqual([0, 2, 4]);
    expect(shown(rows, ['insurerNumber', 'planDate'])).toEqual([0]);
    expect(shown(rows, ['insurerNumber', 'insuredNumber'])).toEqual([0, 2, 4]);
  });

  it('does not wait for a field that the kind does not have', () => {
    expect(
      shown(
        [ann, ben].map((cells) => read(cells)),
        ['serviceCode'],
      ),
    ).toEqual([0]);
  });

  it('is shown a row that reading found anything in, and the one behind it', () => {
    const rows = [read(ann), read(ann), read(ann, true), read(ann), read(ann)];
    expect(shown(rows, ['insuredNumber'])).toEqual([0, 2, 3]);
  });

  it('is shown the next row where it found anything', () => {
    expect(shown([read(ann), read(ann), read(ann)], ['insuredNumber'], true)).toEqual([0, 1, 2]);
  });

  it('is shown a row of which any cell may differ', () => {
    const seen: number[] = [];
    const lookers = new Lookers();
    lookers.add(['planDate'], () => {
      seen.push(seen.length);
      return false;
    });
    const same = following(read(ann), read(ann));
    for (const one of [same, same, { ...same, changes: anyCell }, same]) lookers.show(one, codec);
    expect(seen).toHaveLength(2);
  });

  it('starts anew with another layout', () => {
    const seen: number[] = [];
    const lookers = new Lookers();
    lookers.add(['planDate'], () => {
      seen.push(seen.length);
      return false;
    });
    const again = following(read(ann), read(ann));
    lookers.show(again, codec);
    lookers.show(again, rowCodec('UPYOBO', '202504'));
    lookers.show(again, rowCodec('UPYOBO', '202504'));
    expect(seen).toHaveLength(2);
  });
});

it('finds a fault in each of the rows that share it', async () => {
  const line = (start: string, end: string) =>
    `202407,131016,0000000001,20251020,202511,1370100014,"",396,,20251104,,${start},${end},1,111211,,,,,1370200129,"",,0,1370100014,\r\n`;
  const text = line('0900', '1000') + line('0900', '0800').repeat(3) + line('0900', '1000');
  const report = await checkFiles([{ name: 'a.csv', kind: 'UPPLAN', source: new TextEncoder().encode(text) }]);
  const found = report.files[0]?.issues.filter(({ code }) => code === 'time_order');
  expect(found?.map((one) => one.row)).toEqual([2, 3, 4]);
});
