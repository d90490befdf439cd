import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import {
  compareTotals,
  computeTotals,
  fromStatement,
  type ServiceCodes,
  type StatementRow,
  statementPart,
  toStatements,
  withTotals,
} from '../../../src/forms';
import type { AnyEdition } from '../../../src/schemas/record';
import { type ExchangePattern, exchangePatterns, generateRecords } from '../../../src/synthetic/sets';
import { interleaved } from '../support/arbitrary';
import { record } from '../support/records';
import { samplesOf } from '../support/samples';

type Row = AnyEdition<'UPSIKYU'>;

const detail = (serviceCode: string, values: Partial<Row> = {}): Row => record('UPSIKYU', { serviceCode, ...values });
const total = (values: Partial<Row> = {}): Row =>
  detail('999999', { providerNumber: '9999999999', units: 0, count: 0, ...values });

const anyRow = (insuredNumber: string): fc.Arbitrary<Row> =>
  fc
    .record({
      serviceCode: fc.constantFrom('111211', '11AAAA', '11EEEE', '151341', '15ZZZZ', 'A61111', '999999'),
      providerNumber: fc.constantFrom('1370200129', '1370300236', '9999999999'),
      units: fc.constantFrom(0, 387),
      managedUnits: fc.constantFrom(0, 100, null),
      over30Days: fc.constantFrom('0', '1'),
    })
    .map((values) => record('UPSIKYU', { insuredNumber, ...values }));

describe('7表', () => {
  it('tells rows apart by their サービスコード', () => {
    expect(['111211', 'A2AAAA', '11EEEE', '21ZZZZ', '999999'].map(statementPart)).toEqual([
      'detail',
      'withinLimit',
      'outsideLimit',
      'over30Days',
      'total',
    ]);
  });

  it('groups rows by office and service type', () => {
    const rows = [
      detail('111211'),
      detail('117211'),
      detail('11AAAA'),
      detail('116275'),
      detail('11EEEE'),
      detail('151341'),
      total(),
    ];
    const [statement] = toStatements(rows);
    expect(
      statement!.groups.map(({ serviceType, details, subtotals }) => [serviceType, details.length, subtotals.length]),
    ).toEqual([
      ['11', 3, 2],
      ['15', 1, 0],
    ]);
    expect(statement!.totals).toHaveLength(1);
    expect(fromStatement(statement!)).toEqual(rows);
  });

  it('rows come back as they are, in whatever order, several persons among each other', () => {
    const persons = fc.tuple(fc.array(anyRow('1'), { minLength: 1 }), fc.array(anyRow('2'), { minLength: 1 }));
    const mixed = persons.chain((lists) => interleaved(lists).map((rows) => ({ lists, rows })));
    fc.assert(
      fc.property(mixed, ({ lists, rows }) => {
        const statements = toStatements(rows).sort((a, b) => Number(a.insuredNumber) - Number(b.insuredNumber));
        expect(statements.map(fromStatement)).toEqual(lists);
        expect(toStatements(statements.flatMap(fromStatement))).toEqual(statements);
      }),
    );
  });

  it('keeps two equal details', () => {
    const rows = [detail('171007'), detail('171007')];
    expect(toStatements(rows)[0]!.groups[0]!.details).toHaveLength(2);
  });

  describe('totals', () => {
    const rows = [
      detail('111211', { serviceUnits: 3096, managedUnits: 3096, limitWithinUnits: 3096, totalCost: 35294 }),
      detail('117211', { serviceUnits: 716, managedUnits: 716, limitWithinUnits: 716, totalCost: 8162 }),
      detail('116275', { serviceUnits: 934, totalCost: 10647 }),
      detail('151341', { serviceUnits: 658, managedUnits: 658, limitWithinUnits: 658, totalCost: 7501 }),
      detail('211111', { serviceUnits: 600, fullCopay: 6600, over30Days: '1' }),
    ];

    it('computes what belongs within the limit, outside it and over 30 days', () => {
      const { groups, total: sum } = computeTotals(toStatements(rows)[0]!);
      expect(groups.map((group) => group.withinLimit?.serviceUnits ?? null)).toEqual([3812, 658, null]);
      expect(groups[0]!.outsideLimit).toMatchObject({ serviceUnits: 934, managedUnits: null, totalCost: 10647 });
      expect(groups[2]!.over30Days).toMatchObject({ serviceUnits: 600, fullCopay: 6600 });
      expect(groups.map(({ subtotalRequired }) => subtotalRequired)).toEqual([true, false, false]);
      expect(sum).toMatchObject({ serviceUnits: 4470, managedUnits: 4470, totalCost: 61604, fullCopay: 6600 });
    });

    it('asks the look-up which codes are percentage additions or outside the limit', () => {
      const silent = rows.slice(0, 3).map((row) => ({ ...row, managedUnits: null, limitWithinUnits: null }));
      const [statement] = toStatements(silent);
      expect(computeTotals(statement!).groups[0]!.withinLimit!.serviceUnits).toBe(4746);
      const serviceCodes = (code: string): object | undefined => (code === '116275' ? { percent: true } : undefined);
      expect(computeTotals(statement!, { serviceCodes }).groups[0]!.withinLimit!.serviceUnits).toBe(3812);
    });

    it('asks for the month of the statement too, with the table that checkFiles takes', () => {
      const asked = new Set<string>();
      const serviceCodes: ServiceCodes = (code, month) => {
        asked.add(month);
        return month === '2025-11' ? { percent: code === '116275', outsideLimit: false } : undefined;
      };
      const silent = rows.slice(0, 3).map((row) => ({ ...row, managedUnits: null, limitWithinUnits: null }));
      const of = (targetMonth: string): StatementRow[] => silent.map((row) => ({ ...row, targetMonth }));
      const sums = ['2025-10', '2025-11'].map((month) => {
        const [statement] = toStatements(of(month));
        compareTotals(withTotals(statement!, { serviceCodes }), { serviceCodes });
        return computeTotals(statement!, { serviceCodes }).groups[0]!.withinLimit!.serviceUnits;
      });
      expect(sums).toEqual([4746, 3812]);
      expect([...asked]).toEqual(['2025-10', '2025-11']);
    });

    it('writes the rows the standard asks for, and finds nothing amiss in them', () => {
      const statement = withTotals(toStatements(rows)[0]!);
      expect(fromStatement(statement).map(({ serviceCode }) => serviceCode)).toEqual([
        '111211',
        '117211',
        '116275',
        '11AAAA',
        '151341',
        '211111',
        '999999',
      ]);
      expect(fromStatement(statement).at(-1)).toEqual(
        total({ serviceUnits: 4470, managedUnits: 4470, limitWithinUnits: 4470, totalCost: 61604, fullCopay: 6600 }),
      );
      expect(compareTotals(statement)).toEqual([]);
      expect(withTotals(statement)).toEqual(statement);
    });

    it('finds sums that do not agree', () => {
      const wrong = [...rows, detail('11AAAA', { units: 0, managedUnits: 3813 }), total({ totalCost: 1 })];
      const found = compareTotals(toStatements(wrong)[0]!);
      expect(found.map(({ part, column, stands, computed }) => [part, column, stands, computed])).toEqual([
        ['withinLimit', 'managedUnits', 3813, 3812],
        ['total', 'totalCost', 1, 61604],
      ]);
    });
  });

  describe('the example of the ministry', () => {
    const path = join(import.meta.dirname, '../../fixtures/form7/ministry-example.CSV');
    const { records } = readAll(readFileSync(path), { kind: 'UPSIKYU' });
    const [statement] = toStatements(records);
    const sums = (rows: readonly Row[], serviceCode: string) => {
      const row = rows.find((one) => one.serviceCode === serviceCode)!;
      return [row.totalCost, row.insuranceClaim, row.insuredCopay, row.fullCopay];
    };

    it('has no difference, with a table of codes or without', () => {
      expect(compareTotals(statement!)).toEqual([]);
      const serviceCodes = (code: string): object => ({ outsideLimit: code === '216100' });
      expect(compareTotals(statement!, { serviceCodes })).toEqual([]);
    });

    it('keeps its sums, and gets them again where they are taken away', () => {
      expect(fromStatement(withTotals(statement!))).toEqual(records);
      const without = records.filter(({ serviceCode }) => serviceCode !== '999999');
      const rows = fromStatement(withTotals(toStatements(without)[0]!));
      expect(rows.at(-1)).toEqual({ ...records.at(-1), createdDate: '2025-10-20', targetMonth: '2025-11' });
      expect(sums(rows, '999999')).toEqual([250749, 225673, 25076, 8246]);
    });

    it('shows what is wrong in it', () => {
      const wrong = records.map((row) =>
        row.serviceCode === '999999'
          ? { ...row, totalCost: 5994 + 100 }
          : row.serviceCode === '21AAAA'
            ? { ...row, managedUnits: 22650 }
            : row,
      );
      const found = compareTotals(toStatements(wrong)[0]!);
      expect(found.map(({ part, column, stands, computed }) => [part, column, stands, computed])).toEqual([
        ['withinLimit', 'managedUnits', 22650, 22050],
        ['total', 'totalCost', 6094, 250749],
      ]);
    });
  });

  it('a total of rounded subtotals is the sum of these, not of the rounded details', () => {
    const details = [1, 2, 3].map((index) =>
      detail(`15344${index}`, { managedUnits: 100, totalCost: 1083, insuranceClaim: 974, insuredCopay: 109 }),
    );
    const money = { totalCost: 3251, insuranceClaim: 2925, insuredCopay: 326 };
    const rows = [...details, detail('15AAAA', { units: 0, count: 0, managedUnits: 300, ...money })];
    expect(computeTotals(toStatements(rows)[0]!).total).toMatchObject(money);
    const complete = withTotals(toStatements(rows)[0]!);
    expect(complete.groups[0]!.subtotals[0]).toMatchObject(money);
    expect(compareTotals(complete)).toEqual([]);
    const off = [...rows, total({ totalCost: 3251 + 9 })];
    expect(compareTotals(toStatements(off)[0]!).map(({ column }) => column)).toEqual(['totalCost']);
  });

  it('a row of its own bears the person and the month, whatever the details carry', () => {
    const whole = toStatements([
      detail('111211', { managedUnits: 1, limitWithinUnits: 1 }),
      detail('117211', { managedUnits: 2, limitWithinUnits: 2 }),
    ])[0]!;
    // Lines made of whole records, as a caller may: of another person, and without some of the cells.
    const strange = { ...whole.groups[0]!.details[0]!, insurerNumber: null, insuredNumber: '9', targetMonth: null };
    const details = [strange, ...whole.groups[0]!.details.slice(1)];
    const rows = fromStatement(withTotals({ ...whole, groups: [{ ...whole.groups[0]!, details }] }));
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect([row.insurerNumber, row.insuredNumber, row.targetMonth]).toEqual(['131016', '0000000001', '2025-11']);
    }
  });

  it('agrees with itself: what withTotals gives has no difference, and giving it again changes nothing', () => {
    const cell = fc.constantFrom(null, 0, 100, 250, -30);
    const row = fc
      .record({
        serviceCode: fc.constantFrom('111211', '114111', '116275', '151341', '156119'),
        managedUnits: cell,
        limitWithinUnits: cell,
        totalCost: cell,
        fullCopay: cell,
        over30Days: fc.constantFrom('0' as const, '0' as const, '1' as const),
      })
      .map(({ serviceCode, ...values }) => detail(serviceCode, values));
    const subtotal = fc
      .record({ serviceCode: fc.constantFrom('11AAAA', '15AAAA', '999999'), managedUnits: cell, totalCost: cell })
      .map(({ serviceCode, ...values }) => detail(serviceCode, { units: 0, count: 0, ...values }));
    const rows = fc.tuple(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.uniqueArray(subtotal, { selector: (one) => one.serviceCode }),
    );
    const table = (code: string): object => ({ percent: code === '116275', outsideLimit: code === '156119' });
    fc.assert(
      fc.property(rows, fc.boolean(), ([details, sums], known) => {
        const options = known ? { serviceCodes: table } : {};
        const complete = withTotals(toStatements([...details, ...sums])[0]!, options);
        expect(compareTotals(complete, options)).toEqual([]);
        expect(withTotals(complete, options)).toEqual(complete);
      }),
    );
  });

  it.each(Object.keys(exchangePatterns) as ExchangePattern[])('the sums of the sets %s agree', (pattern) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const records = generateRecords(pattern, { seed, persons: 20 }).UPSIKYU ?? [];
      for (const statement of toStatements(records)) {
        expect(compareTotals(statement)).toEqual([]);
        expect(compareTotals(withTotals(statement))).toEqual([]);
      }
    }
  });

  it.each(samplesOf('UPSIKYU'))('sample $name comes back as it is, and its sums agree', ({ records }) => {
    const statements = toStatements(records);
    expect(statements.flatMap(fromStatement)).toStrictEqual(records);
    expect(statements.flatMap((statement) => compareTotals(statement))).toEqual([]);
    const serviceCodes = (code: string): object | undefined => (code === '116275' ? { percent: true } : undefined);
    expect(statements.flatMap((statement) => compareTotals(statement, { serviceCodes }))).toEqual([]);
  });
});
