import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, differencePlans } from '../../../src/forms/difference/difference';
import type { RecordsByKind } from '../../../src/forms/person/person-view';
import { kinds } from '../../../src/schemas/kinds';
import { generateRecords } from '../../../src/synthetic/sets';
import { shuffled } from '../support/arbitrary';
import { record, row2 } from '../support/records';

const set = (pattern: 'D1' | 'D2' | 'D3' | 'D4' | 'D5', seed: number) =>
  generateRecords(pattern, { seed, persons: 3 }) as RecordsByKind;

/** Two sets over the same persons, with rows left out, doubled and changed at random. */
const anySets = fc
  .record({
    pattern: fc.constantFrom('D1', 'D2', 'D3', 'D4', 'D5'),
    seed: fc.integer({ min: 1, max: 4 }),
    picks: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ pattern, seed, picks }) => {
    const before = set(pattern as 'D1', seed);
    let at = 0;
    const after = Object.fromEntries(
      Object.entries(before).map(([kind, rows]) => [
        kind,
        (rows as object[]).flatMap((row) => {
          at += 1;
          const pick = picks[at % picks.length];
          if (pick === 0) return [];
          if (pick === 1) return [row, row];
          if (pick === 2 && 'count' in row) return [{ ...row, count: 7 }];
          return [row];
        }),
      ]),
    ) as RecordsByKind;
    return { before, after };
  });

const texts = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('difference', () => {
  it('finds nothing between a transmission and itself, whatever the order of persons', () => {
    fc.assert(
      fc.property(anySets, ({ before }) => {
        expect(difference(before, before)).toEqual([]);
        expect(differencePlans(before, before)).toEqual([]);
      }),
    );
  });

  it('accounts for every row once: removed, changed and unchanged before; added, changed and unchanged after', () => {
    fc.assert(
      fc.property(anySets, ({ before, after }) => {
        const forms = difference(before, after).flatMap((person) => person.forms);
        for (const kind of kinds) {
          const own = forms.filter((form) => form.kind === kind);
          const rows = own.flatMap(
            (form) => form.rows as readonly { change: string; before?: object; after?: object }[],
          );
          // Forms without a change are not listed: take away from both sides what is, and the rest is equal.
          const rest = (side: 'before' | 'after', all: readonly object[]) => {
            const left = texts(all);
            for (const row of rows) {
              if (row[side] === undefined) continue;
              const index = left.indexOf(JSON.stringify(row[side]));
              expect(index).toBeGreaterThanOrEqual(0);
              left.splice(index, 1);
            }
            return left;
          };
          expect(rest('before', before[kind] ?? [])).toEqual(rest('after', after[kind] ?? []));
        }
      }),
    );
  });

  it('mirrors: what is added one way is removed the other way', () => {
    fc.assert(
      fc.property(anySets, ({ before, after }) => {
        const count = (a: RecordsByKind, b: RecordsByKind, change: string) =>
          difference(a, b).flatMap(({ forms }) =>
            forms.flatMap((form) => form.rows.filter((row) => row.change === change)),
          ).length;
        expect(count(before, after, 'added')).toBe(count(after, before, 'removed'));
        expect(count(before, after, 'changed')).toBe(count(after, before, 'changed'));
      }),
    );
  });

  it('does not depend on how files interleave persons, but for the order of equal rows', () => {
    const before = set('D2', 3);
    const plan = before.UPPLAN ?? [];
    fc.assert(
      fc.property(shuffled(plan), (UPPLAN) => {
        expect(difference(before, { ...before, UPPLAN })).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('takes a visit that only changes its time for one changed row', () => {
    const before = [record('UPPLAN'), record('UPPLAN', { serviceDate: '2025-11-10' })];
    const after = [before[0]!, record('UPPLAN', { serviceDate: '2025-11-10', startTime: '13:00', endTime: '14:00' })];
    const [person] = difference({ UPPLAN: before }, { UPPLAN: after });
    expect(person?.forms).toMatchObject([
      {
        kind: 'UPPLAN',
        change: 'changed',
        key: { targetMonth: '2025-11' },
        unchanged: 1,
        rows: [
          {
            change: 'changed',
            fields: [
              { key: 'startTime', name: 'サービス開始時刻', before: '09:00', after: '13:00' },
              { key: 'endTime', before: '10:00', after: '14:00' },
            ],
          },
        ],
        services: [
          { serviceCode: '111211', change: 'changed', rowsBefore: 2, rowsAfter: 2, countBefore: 2, countAfter: 2 },
        ],
      },
    ]);
  });

  it('tells two visits on one day apart', () => {
    const morning = record('UPPLAN');
    const evening = record('UPPLAN', { startTime: '17:00', endTime: '18:00' });
    const [person] = difference({ UPPLAN: [morning, evening] }, { UPPLAN: [evening] });
    expect(person?.forms[0]?.rows).toEqual([{ change: 'removed', before: morning }]);
  });

  it('tells services added and removed', () => {
    const other = record('UPPLAN', { serviceCode: '131111', providerNumber: '1360500137', count: 2 });
    const [person] = difference({ UPPLAN: [record('UPPLAN')] }, { UPPLAN: [other] });
    expect(person?.forms[0]?.services.map(({ serviceCode, change }) => `${serviceCode} ${change}`)).toEqual([
      '131111 added',
      '111211 removed',
    ]);
  });

  it('says once what changed on all rows, and nothing of the csvVersion', () => {
    const before = [record('UPPLAN'), record('UPPLAN', { serviceDate: '2025-11-10' })];
    const after = before.map((row) => ({ ...row, createdDate: '2025-10-25', csvVersion: '2022-08' }));
    const [person] = difference({ UPPLAN: before }, { UPPLAN: after });
    expect(person?.forms[0]).toMatchObject({ rows: [], unchanged: 2, fields: [{ key: 'createdDate' }] });
  });

  it('is not thrown off by a need put in front, which shifts all numbers', () => {
    const before = [
      row2([1, 1, 1], { need: '歩きたい', serviceContent: '体操' }),
      row2([1, 1, 2], { serviceContent: '散歩' }),
    ];
    const after = [
      row2([1, 1, 1], { need: '食べたい', serviceContent: '調理' }),
      ...before.map((row) => ({ ...row, needNo: 2 })),
    ];
    const [person] = difference({ UP2KYO: before }, { UP2KYO: after });
    expect(
      person?.forms[0]?.rows.map((row) => [row.change, 'fields' in row ? row.fields.map(({ key }) => key) : []]),
    ).toEqual([
      ['added', []],
      ['changed', ['needNo']],
      ['changed', ['needNo']],
    ]);
  });

  it('keeps persons, months and forms apart', () => {
    const other = { insuredNumber: '0000000002' };
    const before: RecordsByKind = { UPPLAN: [record('UPPLAN'), record('UPPLAN', other)], UPSIKYU: [record('UPSIKYU')] };
    const after: RecordsByKind = {
      UPPLAN: [
        record('UPPLAN', { ...other, count: 3 }),
        record('UPPLAN'),
        record('UPPLAN', { targetMonth: '2025-12' }),
      ],
      UPSIKYU: [record('UPSIKYU')],
    };
    expect(
      difference(before, after).map(({ insuredNumber, forms }) => [
        insuredNumber,
        forms.map(({ kind, change, key }) => `${kind} ${change} ${key.targetMonth}`),
      ]),
    ).toEqual([
      ['0000000002', ['UPPLAN changed 2025-11']],
      ['0000000001', ['UPPLAN added 2025-12']],
    ]);
  });
});

describe('differencePlans', () => {
  it('compares plans of different dates, the date being a field', () => {
    const before = record('UP1KYO', { overallPolicy: '安全に' });
    const after = { ...before, planDate: '2026-04-01', overallPolicy: '楽しく' };
    const rows = [row2([1, 1, 1], { need: '歩きたい' })];
    const later = rows.map((row) => ({ ...row, planDate: '2026-04-01' }));
    const found = differencePlans({ UP1KYO: [before], UP2KYO: rows }, { UP1KYO: [after], UP2KYO: later });
    expect(found[0]?.forms.map(({ kind, fields, rows }) => [kind, fields.map(({ key }) => key), rows.length])).toEqual([
      ['UP1KYO', ['planDate'], 1],
      ['UP2KYO', ['planDate'], 0],
    ]);
    expect(
      difference({ UP1KYO: [before] }, { UP1KYO: [after] })[0]?.forms.map(({ change }: { change: string }) => change),
    ).toEqual(['added', 'removed']);
  });
});
