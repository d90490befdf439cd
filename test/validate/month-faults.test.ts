import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issues';
import type { Kind } from '../../src/schemas/kinds';
import { type EditableRow, SetEditor } from '../../src/synthetic/faults/editor';
import { generateSet } from '../../src/synthetic/sets';
import { checkFiles } from '../../src/validate/check-files';
import { findings } from '../synthetic/findings';

type Edit = (set: SetEditor) => void;
type Which = (row: EditableRow, index: number) => boolean;

const usage = ['UPPLAN', 'UPSIKYU', 'UPHOSOKU'] as const;
const seeds = [1, 2, 3];

/** A generated month of 利用票 (or 計画書) with some edits. */
function edited({ pattern = 'D2', persons = 3, seed = 1 }: Around, ...edits: Edit[]) {
  const set = new SetEditor(generateSet(pattern, { persons, seed, month: '2025-11' }), 'month_mixed', seed);
  for (const edit of edits) edit(set);
  return set.finish();
}
interface Around {
  readonly pattern?: 'D1' | 'D2';
  readonly persons?: number;
  readonly seed?: number;
}

const found = (around: Around, ...edits: Edit[]): Promise<Issue[]> => findings(edited(around, ...edits));
const codes = async (around: Around, ...edits: Edit[]) => (await found(around, ...edits)).map(({ code }) => code);

const renamed =
  (kind: Kind, to: string): Edit =>
  (set) =>
    set.rename((name) => (name.startsWith(`${kind}_`) ? name.replace(/_\d{6}_/, `_${to}_`) : name));
const rowsTo =
  (kind: Kind, to: string, which: Which = () => true): Edit =>
  (set) => {
    for (const [index, row] of set.file(kind).rows.entries()) if (which(row, index)) row.set('targetMonth', to);
  };
const dropped =
  (kind: Kind): Edit =>
  (set) =>
    set.drop(set.file(kind).name);
const without =
  (kind: Kind, index: number): Edit =>
  (set) => {
    const { rows } = set.file(kind);
    const persons = [...new Set(set.file('UPHOSOKU').rows.map(({ person }) => person))];
    rows.splice(0, rows.length, ...rows.filter(({ person }) => person !== persons.at(index)));
  };

describe.each(seeds)('one wrong month is one finding (seed %i)', (seed) => {
  const around = { seed };

  it.each(usage)('in the name of %s', async (kind) => {
    expect(await codes(around, renamed(kind, '202512'))).toEqual(['month_file_name']);
  });
  it('000000 in the name of 補足 of 利用票, and a month in that of 計画書', async () => {
    expect(await codes(around, renamed('UPHOSOKU', '000000'))).toEqual(['month_file_name']);
    expect(await codes({ ...around, pattern: 'D1' }, renamed('UPHOSOKU', '202511'))).toEqual(['month_file_name']);
  });
  it.each(usage)('on any one row of %s', async (kind) => {
    const set = new SetEditor(generateSet('D2', { persons: 3, seed, month: '2025-11' }), 'month_mixed', seed);
    const count = set.file(kind).rows.length;
    for (const at of [0, 1, Math.floor(count / 2), count - 1]) {
      expect(
        await codes(
          around,
          rowsTo(kind, '202512', (_, index) => index === at),
        ),
      ).toEqual(['month_mixed']);
    }
  });
  it.each(usage)('on all rows of %s', async (kind) => {
    expect(await codes(around, rowsTo(kind, '202512'))).toEqual(['month_file_name']);
  });
  it.each(['UPSIKYU', 'UPHOSOKU'] as const)('in name and rows of %s', async (kind) => {
    const issues = await found(around, rowsTo(kind, '202512'), renamed(kind, '202512'));
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['transmission_incomplete', expect.objectContaining({ missing: kind, month: '2025-11' })],
    ]);
  });
  it('on a 補足 that is tied to the other form', async () => {
    const tied = (planDate: string, month: string): Edit => {
      return (set) => {
        const [row] = set.file('UPHOSOKU').rows;
        row!.set('planDate', planDate);
        row!.set('targetMonth', month);
      };
    };
    expect(await codes(around, tied('20251020', '000000'))).toEqual(['month_mixed']);
    expect(await codes({ ...around, pattern: 'D1' }, tied('00000000', '202511'))).toEqual(['month_mixed']);
  });
});

describe('a lone 補足 whose name and rows disagree on what it belongs to', () => {
  const lone = async (pattern: 'D1' | 'D2', to: string) => {
    const others = pattern === 'D1' ? (['UP1KYO', 'UP2KYO', 'UP3KYO'] as const) : (['UPPLAN', 'UPSIKYU'] as const);
    const files = edited({ pattern }, renamed('UPHOSOKU', to), ...others.map(dropped));
    const { transmissions } = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    return transmissions.map(({ unit, issues }) => [unit, issues.length]);
  };

  it('is of the unit in its rows where less is missing of that, and else of the one in its name', async () => {
    // 利用票 wants two files beside it, 計画書 three.
    expect(await lone('D2', '000000')).toEqual([['usage', 2]]);
    expect(await lone('D1', '202511')).toEqual([['usage', 2]]);
  });
});

describe('a second fault is told all the same', () => {
  it.each(usage)('%s is misnamed and another file is missing', async (kind) => {
    for (const missing of usage.filter((other) => other !== kind && other !== 'UPPLAN')) {
      const issues = await found({}, renamed(kind, '202512'), dropped(missing));
      const told = issues.map(({ code, params }) => [code, params]);
      expect(told).toHaveLength(2);
      expect(told).toContainEqual(['month_file_name', expect.anything()]);
      expect(told).toContainEqual(['transmission_incomplete', expect.objectContaining({ missing, month: '2025-11' })]);
    }
  });
  it('補足 is named 000000 and 7表 is missing', async () => {
    const issues = await codes({}, renamed('UPHOSOKU', '000000'), dropped('UPSIKYU'));
    expect(issues.sort()).toEqual(['month_file_name', 'transmission_incomplete']);
  });
  it('a file is misnamed and lacks a person', async () => {
    const issues = await codes({}, renamed('UPHOSOKU', '202512'), without('UPHOSOKU', -1));
    expect(issues.sort()).toEqual(['link_dependant_missing', 'month_file_name']);
  });
  it('one row strays, and another person is lacking', async () => {
    const issues = await codes(
      {},
      rowsTo('UPSIKYU', '202512', (_, index) => index === 0),
      without('UPHOSOKU', -1),
    );
    expect(issues.sort()).toEqual(['link_dependant_missing', 'month_mixed']);
  });
  it('a month of its own that is not whole stands beside a whole one', async () => {
    const extra: Edit = (set) => {
      const { name } = set.file('UPHOSOKU');
      const bytes = edited({}, rowsTo('UPHOSOKU', '202512')).find((file) => file.name === name)!.bytes;
      set.add(name.replace('_202511_', '_202512_'), bytes);
    };
    const issues = await found({}, extra);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['transmission_incomplete', expect.objectContaining({ missing: 'UPPLAN', month: '2025-12' })],
      ['transmission_incomplete', expect.objectContaining({ missing: 'UPSIKYU', month: '2025-12' })],
    ]);
  });
  it('a date outside the month of rows and name', async () => {
    const date =
      (to: string): Edit =>
      (set) =>
        set.file('UPPLAN').rows[0]!.set('serviceDate', to);
    expect(await codes({}, date('20251001'))).toContain('service_date_month');
    const both = await codes(
      {},
      date('20251001'),
      rowsTo('UPPLAN', '202512', (_, index) => index === 0),
    );
    expect(both.filter((code) => code !== 'rows_unsorted').sort()).toEqual(['month_mixed', 'service_date_month']);
  });
  it('what follows from a name is told where the finding on the name is switched off', async () => {
    const files = edited({}, renamed('UPSIKYU', '202512')).map(({ name, bytes }) => ({ name, source: bytes }));
    const { byCode } = await checkFiles(files, { rules: { month_file_name: { severity: 'off', reason: 'a test' } } });
    expect(byCode).toEqual({ transmission_incomplete: 1 });
  });
});
