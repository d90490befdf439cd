import { describe, expect, it } from 'vitest';
import { exportTransmissions } from '../../src/exchange/export-transmissions';
import type { BuildPerson } from '../../src/forms/build/types';
import { groupRows } from '../../src/forms/support/rows';
import { generateRecords } from '../../src/synthetic/sets';
import { record } from '../forms/support/records';

const sender = { sender: '1370100014', senderType: '43', stamp: '20251020113000' };

/** The persons of a generated month. */
function persons(count: number): BuildPerson[] {
  const { UPPLAN = [], UPSIKYU = [], UPHOSOKU = [] } = generateRecords('D2', { seed: 7, persons: count });
  return groupRows(UPPLAN, ['insuredNumber']).map((plan) => {
    const insuredNumber = plan[0]?.insuredNumber;
    const own = <R extends { insuredNumber: string }>(rows: readonly R[]) =>
      rows.filter((row) => row.insuredNumber === insuredNumber);
    return { records: { UPPLAN: plan, UPSIKYU: own(UPSIKYU), UPHOSOKU: own(UPHOSOKU) } };
  });
}

/** A person with one record of a kind changed. */
function changed(person: BuildPerson, kind: 'UPPLAN' | 'UPHOSOKU', change: object): BuildPerson {
  const [first, ...rest] = person.records[kind] ?? [];
  return { ...person, records: { ...person.records, [kind]: [{ ...first, ...change }, ...rest] } };
}

/** The person of `record`. */
const numbers = { insurerNumber: '131016', insuredNumber: '0000000001' };

const [first, ...others] = persons(5);
if (first === undefined) throw new Error('there is no person');

describe('exportTransmissions', () => {
  it('gives files that are ready, and that a strict check finds nothing in', async () => {
    const { ready, hindrances, files, transmissions, report } = await exportTransmissions('usage', {
      ...sender,
      persons: [first, ...others],
    });
    expect({ ready, hindrances }).toStrictEqual({ ready: true, hindrances: [] });
    expect(report).toMatchObject({ profile: 'strict', counts: { error: 0 } });
    expect(files).toHaveLength(transmissions.length * 3);
  });

  it('is not ready where a record breaks its schema, and keeps the files of the others', async () => {
    const bad = changed(first, 'UPPLAN', { serviceDate: '2025-11-31' });
    const made = await exportTransmissions('usage', { ...sender, persons: [bad, ...others] });
    expect(made).toMatchObject({ ready: false, hindrances: ['left_out'] });
    expect(made.leftOut.map(({ why }) => why)).toContain('invalid');
    expect(made.files.length).toBeGreaterThan(0);
  });

  it('is not ready where a character could not be written', async () => {
    const made = await exportTransmissions('usage', {
      ...sender,
      persons: [changed(first, 'UPHOSOKU', { name: '𩸽 太郎' })],
    });
    expect(made).toMatchObject({ ready: false, hindrances: ['character_unmappable'] });
  });

  it("is ready where the caller's own function said what to write, and not where it gave no answer that can be written", async () => {
    const persons = [changed(first, 'UPHOSOKU', { name: '𩸽 太郎' })];
    const made = async (answer: string | null) => {
      const { ready, hindrances, issues } = await exportTransmissions('usage', {
        ...sender,
        persons,
        unmappable: () => answer,
      });
      expect(issues.map(({ issue }) => issue.code)).toContain('character_unmappable');
      return { ready, hindrances };
    };
    expect(await made('ホッケ')).toEqual({ ready: true, hindrances: [] });
    expect(await made('🐟')).toEqual({ ready: false, hindrances: ['character_unmappable'] });
    expect(await made(null)).toEqual({ ready: false, hindrances: ['left_out', 'character_unmappable'] });
  });

  it.each([
    [{ unmappable: 'ignore' }, 'unmappable must be'],
    [{ yen: 'half' }, 'yen must be'],
    [{ substitutions: new Map([['𩸽', '鯱']]) }, 'substitutions must be a plain object'],
  ])('refuses a policy that is none, before any work: %j', async (policy, words) => {
    await expect(exportTransmissions('usage', { ...sender, persons: [], ...policy } as never)).rejects.toThrow(words);
  });

  it('is ready where a character has a substitute', async () => {
    const made = await exportTransmissions('usage', {
      ...sender,
      persons: [changed(first, 'UPHOSOKU', { address1: '1〜2' })],
    });
    expect(made.ready).toBe(true);
    expect(made.issues.map(({ issue }) => issue.code)).toContain('character_substituted');
  });

  it('is not ready where a person falls out', async () => {
    const { UPSIKYU: _, ...records } = first.records;
    const made = await exportTransmissions('usage', { ...sender, persons: [{ records }, ...others] });
    expect(made).toMatchObject({ ready: false, hindrances: ['left_out'] });
  });

  it('is not ready where the check has an error', async () => {
    const date = changed(first, 'UPPLAN', { serviceDate: '2025-12-01' });
    const made = await exportTransmissions('usage', { ...sender, persons: [date] });
    expect(made).toMatchObject({ ready: false, hindrances: ['check_error'] });
    expect(made.report.byCode).toHaveProperty('service_date_month');
  });

  it('leaves out what is not exchanged and is ready all the same', async () => {
    const plan = [record('UPPLAN', { serviceCode: '331111' })];
    const alone: BuildPerson = { records: { UPPLAN: plan, UPSIKYU: [record('UPSIKYU')], UPHOSOKU: [] } };
    const made = await exportTransmissions('usage', { ...sender, persons: [alone, ...others] });
    expect(made.leftOut.map(({ why }) => why)).toContain('no_exchanged_service');
    expect(made.ready).toBe(true);
  });

  it('takes the options of the check', async () => {
    const date = changed(first, 'UPPLAN', { serviceDate: '2025-12-01' });
    const rules = { service_date_month: { severity: 'off', reason: 'a test' } } as const;
    const made = await exportTransmissions('usage', { ...sender, persons: [date] }, { rules });
    expect(made.ready).toBe(true);
  });

  it('is ready where the rows name another planner in 予防, and says that it took the caller’s word', async () => {
    const one = { insuredNumber: '0000000001', serviceCode: 'A21111' };
    const sums = { managedUnits: 100, totalCost: 1140 };
    const total = { providerNumber: '9999999999', serviceCode: '999999', units: 0, count: 0 };
    const entrusted: BuildPerson = {
      records: {
        UPPLAN: [record('UPPLAN', { ...one, plannerOfficeNumber: '1300500017' })],
        UPSIKYU: [record('UPSIKYU', { ...one, ...sums }), record('UPSIKYU', { ...one, ...total, ...sums })],
        UPHOSOKU: others[0]?.records.UPHOSOKU?.map((row) => ({ ...row, ...numbers })) ?? [],
      },
    };
    const made = await exportTransmissions('usage', { ...sender, persons: [entrusted] });
    expect(made).toMatchObject({ ready: true, hindrances: [], report: { counts: { error: 0 } } });
    expect(made.doubts).toMatchObject([
      { why: 'other_planner', insuredNumber: '0000000001', receiver: { number: '1370200129', serviceType: 'A2' } },
    ]);
    const plain = await exportTransmissions('usage', { ...sender, persons: [first, ...others] });
    expect(plain.doubts).toEqual([]);
  });
});
