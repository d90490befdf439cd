import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTotals, computeTotals, fromStatement, statementPart, toStatements, withTotals } from '../../src/forms';
import type { RecordOf } from '../../src/schemas/record';
import { interleaved } from './support/arbitrary';
import { record } from './support/records';
import { samplesOf } from './support/samples';

type Row = RecordOf<'UPSIKYU'>;

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
      const serviceCodes = (code: string): object | undefined => (code === '116275' ? { percentage: true } : undefined);
      expect(computeTotals(statement!, { serviceCodes }).groups[0]!.withinLimit!.serviceUnits).toBe(3812);
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

  it.each(samplesOf('UPSIKYU'))('sample $name comes back as it is, and its sums agree', ({ records }) => {
    const statements = toStatements(records);
    expect(statements.flatMap(fromStatement)).toStrictEqual(records);
    expect(statements.flatMap((statement) => compareTotals(statement))).toEqual([]);
    const serviceCodes = (code: string): object | undefined => (code === '116275' ? { percentage: true } : undefined);
    expect(statements.flatMap((statement) => compareTotals(statement, { serviceCodes }))).toEqual([]);
  });
});
