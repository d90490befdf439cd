import { describe, expect, it } from 'vitest';
import { statementPart } from '../../src/schemas/service-codes';
import { isEquipment, planners, serviceTypes } from '../../src/schemas/service-types';

const listed = Object.entries(serviceTypes);

describe('service types', () => {
  it('of the offices that plan are those of which no record is exchanged or kept back', () => {
    expect(listed.flatMap(([code, { exchanged }]) => (exchanged === null ? [code] : []))).toStrictEqual(planners);
  });

  it('of 福祉用具貸与 are those that say so', () => {
    expect(listed.flatMap(([code, { name }]) => (/福祉用具貸与$/u.test(name) ? [code] : []))).toStrictEqual(
      Object.keys(serviceTypes).filter(isEquipment),
    );
  });
});

describe('the part of a row of 7表', () => {
  it.each([
    ['111211', 'detail'],
    ['A21111', 'detail'],
    ['11AAAA', 'withinLimit'],
    ['A6EEEE', 'outsideLimit'],
    ['78ZZZZ', 'over30Days'],
    ['999999', 'total'],
    ['11AAA1', 'detail'],
  ])('%s: %s', (code, part) => {
    expect(statementPart(code)).toBe(part);
  });
});
