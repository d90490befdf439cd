import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTransmissions } from '../../../src/forms/build/build-transmissions';
import { groupBuildIssues, type IssueGrouping } from '../../../src/forms/build/group-issues';
import type { BuildPerson } from '../../../src/forms/build/types';
import { generateRecords } from '../../../src/synthetic/sets';

const care = { sender: '1370100014', senderType: '43', stamp: '20251020113000' };
const receivers = [
  { number: '1370200129', serviceType: '11' },
  { number: '1370200137', serviceType: '15' },
];

const records = generateRecords('D1', { persons: 2, seed: 7 });
const numbers = [...new Set(records.UP1KYO?.map(({ insuredNumber }) => insuredNumber))].sort();

/** A person whose addresses have characters that are substituted; one that is `bad` has a time of a wrong form, too. */
function person(index: number, bad: boolean): BuildPerson {
  const own = <R extends { readonly insuredNumber: string }>(rows: readonly R[] = [], change: Partial<R> = {}): R[] =>
    rows
      .filter((row) => row.insuredNumber === numbers[index])
      .map((row, at) => (at === 0 ? { ...row, ...change } : row));
  return {
    receivers,
    records: {
      UP1KYO: own(records.UP1KYO, { address1: '1〜2' }),
      UP2KYO: own(records.UP2KYO),
      UP3KYO: own(records.UP3KYO, bad ? { startTime: '9:00' } : {}),
      UPHOSOKU: own(records.UPHOSOKU, { address1: '3〜4', address2: '5〜6' }),
    },
  };
}

const { issues, transmissions } = buildTransmissions('plan', {
  ...care,
  persons: [person(0, false), person(1, true)],
});

describe('the issues of what was built', () => {
  it('tell the files that the record is in, one a receiver, and none where it was left out', () => {
    const whole = issues.filter(({ insuredNumber }) => insuredNumber === numbers[0]);
    expect(whole.length).toBeGreaterThan(0);
    const names = transmissions.flatMap(({ files }) => files.map(({ name }) => name));
    for (const { kind, files } of whole) {
      expect(files).toEqual(names.filter((name) => name.startsWith(kind)));
      expect(files).toHaveLength(receivers.length);
    }
    expect(issues.filter(({ insuredNumber }) => insuredNumber === numbers[1]).flatMap(({ files }) => files)).toEqual(
      [],
    );
  });
});

describe('groupBuildIssues', () => {
  it('refuses what is no list of groupings', () => {
    for (const by of [new Map(), new Set(['code']), 'code', undefined, ['kinds']]) {
      expect(() => groupBuildIssues([], by as never)).toThrow(expect.objectContaining({ code: 'invalid_option' }));
    }
  });

  const summary = (by: IssueGrouping[]) =>
    groupBuildIssues(issues, by).map(({ issues: alike, ...group }) => ({
      ...Object.fromEntries(Object.entries(group).filter(([, value]) => value !== null)),
      count: alike.length,
    }));

  it('groups by code, person, field and file without a look at any text', () => {
    expect(summary(['code'])).toEqual([
      { code: 'character_substituted', severity: 'warning', count: 6 },
      { code: 'field_format', severity: 'error', count: 1 },
    ]);
    expect(summary(['person'])).toEqual([
      { insurerNumber: expect.any(String), insuredNumber: numbers[0], severity: 'warning', count: 3 },
      { insurerNumber: expect.any(String), insuredNumber: numbers[1], severity: 'error', count: 4 },
    ]);
    expect(summary(['code', 'field'])).toContainEqual({
      ...{ code: 'character_substituted', kind: 'UPHOSOKU', key: 'address2' },
      ...{ severity: 'warning', count: 2 },
    });
    const files = groupBuildIssues(issues, ['file']).map(({ file, issues: alike }) => [file, alike.length]);
    const names = transmissions.flatMap((one) => one.files).map(({ name }) => name);
    expect(files).toHaveLength(5);
    for (const [file] of files) expect(file === null || names.includes(String(file))).toBe(true);
    expect(files.find(([file]) => file === null)).toEqual([null, 4]);
  });

  it('puts every issue into a group once for each file it is in, whatever it groups by', () => {
    const groupings: readonly IssueGrouping[] = ['code', 'person', 'kind', 'field', 'file'];
    fc.assert(
      fc.property(fc.subarray([...groupings]), (by) => {
        const grouped = groupBuildIssues(issues, by).flatMap(({ issues: alike }) => alike);
        for (const one of issues) {
          const times = by.includes('file') ? Math.max(1, one.files.length) : 1;
          expect(grouped.filter((other) => other === one)).toHaveLength(times);
        }
      }),
    );
    expect(groupBuildIssues([], ['code'])).toEqual([]);
  });

  it('names the groupings where another is asked for', () => {
    expect(() => groupBuildIssues(issues, ['colour' as never])).toThrow('by takes code, person, kind, field, file');
  });
});
