import { describe, expect, it } from 'vitest';
import type { ServiceCodes } from '../../../src/schemas/form7/sort';
import { ann, ben, findingsIn, nobody, type PlainFile, type PlainRow, type Surroundings } from './harness';

const base = { targetMonth: '2025-11', providerNumber: '1370200129', over30Days: '0' };
const plan = (person: object, serviceCode: string, cells: PlainRow = {}): PlainRow => ({
  ...base,
  ...person,
  serviceCode,
  serviceDate: '2025-11-04',
  startTime: '09:00',
  ...cells,
});
const form7 = (person: object, serviceCode: string, cells: PlainRow = {}): PlainRow => ({
  ...base,
  ...person,
  serviceCode,
  managedUnits: 100,
  ...cells,
});
const day = '1370300236';
const files = (plans: readonly PlainRow[], statements: readonly PlainRow[]): PlainFile[] => [
  { kind: 'UPPLAN', rows: plans },
  { kind: 'UPSIKYU', rows: statements },
];
type Code = 'services_differ' | 'over30_differs';

function found(code: Code, plans: readonly PlainRow[], statements: readonly PlainRow[], around: Surroundings = {}) {
  const both = files(plans, statements);
  const told = findingsIn(code, both, around);
  expect(findingsIn(code, [...both].reverse(), around)).toEqual(told);
  return told.map(({ file, row, key, params, lowered = false }) => [file, row, key, params.lacks, lowered]);
}

describe('services_differ', () => {
  it('finds a service of 7表 that 6表 lacks, by office and by type', () => {
    const plans = [plan(ann, '111211'), plan(ben, '111211')];
    const statements = [
      form7(ann, '111211'),
      form7(ann, '111211', { providerNumber: day }),
      form7(ann, '151341'),
      form7(ann, '15AAAA'),
      form7(ben, '111211'),
    ];
    expect(found('services_differ', plans, statements)).toEqual([
      ['UPSIKYU', 2, 'serviceCode', 'UPPLAN', false],
      ['UPSIKYU', 3, 'serviceCode', 'UPPLAN', false],
    ]);
  });
  it('finds an AAAA row alone', () => {
    const statements = [form7(ann, '111211'), form7(ann, '15AAAA', { managedUnits: null })];
    expect(found('services_differ', [plan(ann, '111211')], statements)).toEqual([
      ['UPSIKYU', 2, 'serviceCode', 'UPPLAN', false],
    ]);
  });
  it('finds a service of 6表 that 7表 lacks, for information', () => {
    const plans = [plan(ann, '111211'), plan(ann, '151341'), plan(ann, '171007', { startTime: 'none' })];
    expect(found('services_differ', plans, [form7(ann, '111211')])).toEqual([
      ['UPPLAN', 2, 'serviceCode', 'UPSIKYU', true],
      ['UPPLAN', 3, 'serviceCode', 'UPSIKYU', true],
    ]);
  });
  const serviceCodes: ServiceCodes = (code) => ({
    percent: code === '156275',
    outsideLimit: code.startsWith('31'),
  });
  it.each([
    ['the same services', [plan(ann, '111211')], [form7(ann, '111211'), form7(ann, '11AAAA')]],
    ['another code of the type', [plan(ann, '111211')], [form7(ann, '117211')]],
    ['outside the limit', [plan(ann, '111211')], [form7(ann, '111211'), form7(ann, '311111', { managedUnits: null })]],
    ['31 and 34 in 6表', [plan(ann, '111211'), plan(ann, '311111'), plan(ann, '341111')], [form7(ann, '111211')]],
    ['31 with units in 7表', [plan(ann, '111211')], [form7(ann, '111211'), form7(ann, '311111')]],
    [
      'percentage additions alone in 7表',
      [plan(ann, '111211')],
      [form7(ann, '111211'), form7(ann, '156275', { managedUnits: null, totalCost: 30 })],
    ],
    [
      'what may be percentage additions alone in 6表',
      [plan(ann, '111211'), plan(ann, '156275', { startTime: 'none', serviceDate: '2025-11-30' })],
      [form7(ann, '111211')],
    ],
    ['a person without 6表', [plan(ann, '111211')], [form7(ann, '111211'), form7(ben, '151341')]],
    ['a person without 7表', [plan(ann, '111211'), plan(ben, '151341')], [form7(ann, '111211')]],
    ['another month', [plan(ann, '111211')], [form7(ann, '151341', { targetMonth: '2025-12' })]],
    [
      'total rows and rows of no office',
      [plan(ann, '111211'), plan(ann, '151341', { providerNumber: '9999999999' })],
      [form7(ann, '111211'), form7(ann, '999999'), form7(ann, '151341', { providerNumber: '9999999999' })],
    ],
    [
      'an office that cannot be read',
      [plan(ann, '111211'), plan(ann, '151341', { providerNumber: undefined })],
      [form7(ann, '171007')],
    ],
    ['units that cannot be read', [plan(ann, '111211')], [form7(ann, '151341', { managedUnits: undefined })]],
    ['a row of nobody', [plan(ann, '111211'), plan(nobody, '151341')], [form7(ann, '111211'), form7(ann, '151341')]],
  ])('is silent: %s', (_, plans, statements) => {
    expect(found('services_differ', plans, statements)).toEqual([]);
  });
  it("is exact with the caller's table", () => {
    const plans = [plan(ann, '111211'), plan(ann, '156275', { startTime: 'none' }), plan(ann, '156275')];
    expect(found('services_differ', plans, [form7(ann, '111211')], { serviceCodes })).toEqual([]);
    const statements = [form7(ann, '111211'), form7(ann, '156275')];
    expect(found('services_differ', [plan(ann, '111211')], statements, { serviceCodes })).toEqual([]);
  });
});

describe('over30_differs', () => {
  const over = { over30Days: '1' };
  it('finds days over 30 in one form only', () => {
    const plans = [plan(ann, '211111'), plan(ann, '211111', over), plan(ben, '211111')];
    const statements = [form7(ann, '211111'), form7(ben, '211111'), form7(ben, '211111', over)];
    expect(found('over30_differs', plans, statements)).toEqual([
      ['UPPLAN', 2, 'over30Days', 'UPSIKYU', false],
      ['UPSIKYU', 3, 'over30Days', 'UPPLAN', false],
    ]);
  });
  it.each([
    ['in both', [plan(ann, '211111', over)], [form7(ann, '211111', over)]],
    ['in neither', [plan(ann, '211111')], [form7(ann, '211111')]],
    ['a ZZZZ row in 7表', [plan(ann, '211111', over)], [form7(ann, '211111'), form7(ann, '21ZZZZ')]],
    ['a service that 7表 lacks', [plan(ann, '111211'), plan(ann, '211111', over)], [form7(ann, '111211')]],
    [
      'an unreadable flag',
      [plan(ann, '211111', over), plan(ann, '211111', { over30Days: undefined })],
      [form7(ann, '211111')],
    ],
  ])('is silent: %s', (_, plans, statements) => {
    expect(found('over30_differs', plans, statements)).toEqual([]);
  });
});
