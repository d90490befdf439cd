import { describe, expect, it } from 'vitest';
import type { ServiceCodes } from '../../../src/schemas/form7/sort';
import type { FileKind } from '../../../src/schemas/kinds';
import type { TransmissionMember } from '../../../src/validate/rule';
import { ann, ben, cho, findingsIn, nobody, type PlainFile, type PlainRow } from './harness';

const month = '2025-11';
const planDate = '2025-10-20';
const file = (kind: PlainFile['kind'], ...rows: PlainRow[]): PlainFile => ({ kind, rows });
const plan = (...persons: object[]) => file('UPPLAN', ...persons.map((one) => ({ ...one, targetMonth: month })));
const form7 = (...persons: object[]) => file('UPSIKYU', ...persons.map((one) => ({ ...one, targetMonth: month })));
const byMonth = (...persons: object[]) => file('UPHOSOKU', ...persons.map((one) => ({ ...one, targetMonth: month })));
const byPlan = (...persons: object[]) => file('UPHOSOKU', ...persons.map((one) => ({ ...one, planDate })));
const ofPlan = (kind: PlainFile['kind'], ...persons: object[]) =>
  file(kind, ...persons.map((one) => ({ ...one, planDate })));

/** Both orders of the files: nothing may depend on them. */
function both(code: 'link_base_missing' | 'link_dependant_missing', files: PlainFile[]) {
  const found = findingsIn(code, files);
  const reversed = findingsIn(code, [...files].reverse());
  expect([...reversed].sort(byText)).toEqual([...found].sort(byText));
  return found.map(({ file: name, row, params }) => [name, row, params.base ?? params.dependant]);
}
const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('link_base_missing', () => {
  it('finds rows without their base, once a base', () => {
    const files = [plan(ann), form7(ann, ben, ben), byMonth(ann, ben)];
    expect(both('link_base_missing', files)).toEqual([
      ['UPSIKYU', 2, 'UPPLAN'],
      ['UPHOSOKU', 2, 'UPPLAN'],
    ]);
    expect(findingsIn('link_base_missing', files)[0]?.params).toEqual({ base: 'UPPLAN', rows: 2 });
  });
  it('finds another plan date of the same person', () => {
    const files = [ofPlan('UP1KYO', ann), file('UP2KYO', { ...ann, planDate: '2025-09-01' })];
    expect(both('link_base_missing', files)).toEqual([['UP2KYO', 1, 'UP1KYO']]);
  });
  it('finds the base of one month where the transmission holds several', () => {
    const next = (kind: PlainFile['kind'], ...persons: object[]): PlainFile => ({
      kind,
      rows: persons.map((one) => ({ ...one, targetMonth: '2025-12' })),
      name: `${kind} next`,
    });
    const files = [plan(ann), form7(ann), byMonth(ann), next('UPPLAN', ann), next('UPSIKYU', ann, ben)];
    expect(both('link_base_missing', files)).toEqual([['UPSIKYU next', 2, 'UPPLAN']]);
  });
  it('looks at 基本情報 and 予防計画書', () => {
    const consulted = (...persons: object[]) => persons.map((one) => ({ ...one, consultationDate: planDate }));
    const files = [
      file('UPKIHON', ...consulted(ann)),
      file('UPKIHON_SUB1', ...consulted(ben)),
      file('UPKIHON_SUB2', ...consulted(ann, cho)),
      ofPlan('UPYOBO', ann),
      ofPlan('UPYOBO_SUB', ben),
    ];
    expect(both('link_base_missing', files)).toEqual([
      ['UPKIHON_SUB1', 1, 'UPKIHON'],
      ['UPYOBO_SUB', 1, 'UPYOBO'],
      ['UPKIHON_SUB2', 2, 'UPKIHON'],
    ]);
  });
  it.each([
    ['all are there', [plan(ann, ben), form7(ben, ann), byMonth(ann, ben)]],
    ['the whole base is missing, which is told once', [form7(ann), byMonth(ann)]],
    ['the base of this month is', [plan(ann), file('UPSIKYU', { ...ben, targetMonth: '2025-12' })]],
    ['補足 is that of another form', [plan(ann), file('UPHOSOKU', { ...ben, planDate })]],
    [
      'a row strays from the month of its file',
      [plan(ann, ben), form7(ann), file('UPSIKYU', { ...ben, targetMonth: '2025-12' })],
    ],
    ['a key that cannot be read', [plan(ann), file('UPSIKYU', { ...ben, targetMonth: undefined })]],
    [
      'a base whose key cannot be read',
      [file('UPPLAN', { ...ben, targetMonth: undefined }, { ...ann, targetMonth: month }), form7(ben)],
    ],
    ['a base of nobody', [plan(ann, nobody), form7(ben)]],
    ['補足 linked by both', [plan(ann), file('UPHOSOKU', { ...ben, planDate, targetMonth: month })]],
    ['補足 linked by neither', [plan(ann), file('UPHOSOKU', ben)]],
  ] satisfies [string, PlainFile[]][])('is silent: %s', (_, files) => {
    expect(both('link_base_missing', files)).toEqual([]);
  });
});

describe('link_dependant_missing', () => {
  it("finds base rows without their dependants, at the base's first row", () => {
    const files = [plan(ann, ben, ben), form7(ann), byMonth(ann)];
    expect(both('link_dependant_missing', files)).toEqual([
      ['UPPLAN', 2, 'UPSIKYU'],
      ['UPPLAN', 2, 'UPHOSOKU'],
    ]);
  });
  it('follows from link_base_missing where the rows stand under another insurer or date, and not where they are of another person', () => {
    const causes = (files: PlainFile[]) => findingsIn('link_dependant_missing', files).map(({ cause }) => cause);
    const moved = { ...ann, insurerNumber: '131099' };
    expect(causes([plan(ann), form7(ann), byMonth(moved)])).toEqual(['link_base_missing']);
    expect(causes([plan(ann, cho), form7(ann, cho), byMonth(moved)])).toEqual(['link_base_missing', undefined]);
    expect(causes([plan(ann), form7(ann), byMonth(ben)])).toEqual([undefined]);
    const dated = [ofPlan('UP1KYO', ann), file('UP2KYO', { ...ann, planDate: '2025-09-01' }), byPlan(ann)];
    expect(causes(dated)).toEqual(['link_base_missing']);
    // Of a month without any base link_base_missing says nothing, so nothing follows from it.
    const otherMonth = file('UPHOSOKU', { ...ann, targetMonth: '2025-12' }, { ...cho, targetMonth: month });
    expect(causes([plan(ann, cho), form7(ann, cho), otherMonth])).toEqual([undefined]);
  });
  it('looks at 1表 and 予防計画書', () => {
    const files = [
      ofPlan('UP1KYO', ann, ben),
      ofPlan('UP2KYO', ann),
      byPlan(ann, ben),
      ofPlan('UPYOBO', ann, ben),
      ofPlan('UPYOBO_SUB', ann),
    ];
    expect(both('link_dependant_missing', files)).toEqual([
      ['UP1KYO', 2, 'UP2KYO'],
      ['UPYOBO', 2, 'UPYOBO_SUB'],
    ]);
  });
  it.each([
    [
      '3表 may be without a row',
      [ofPlan('UP1KYO', ann, ben), ofPlan('UP2KYO', ann, ben), ofPlan('UP3KYO', ann), byPlan(ann, ben)],
    ],
    ['the whole file is missing, which is told once', [plan(ann), form7(ann)]],
    [
      'a dependant whose key cannot be read',
      [plan(ann, ben), file('UPSIKYU', { ...ann, targetMonth: month }, { ...ben, targetMonth: undefined })],
    ],
    ['a dependant of nobody', [plan(ann, ben), form7(ann, nobody)]],
    [
      '基本情報 needs no 別表',
      [
        file('UPKIHON', { ...ann, consultationDate: planDate }, { ...ben, consultationDate: planDate }),
        file('UPKIHON_SUB1', { ...ann, consultationDate: planDate }),
      ],
    ],
  ] satisfies [string, PlainFile[]][])('is silent: %s', (_, files) => {
    expect(both('link_dependant_missing', files)).toEqual([]);
  });
});

describe('plan_total_mismatch', () => {
  const row = (person: object, count: number | null | undefined, more: PlainRow = {}): PlainRow => ({
    ...person,
    targetMonth: month,
    providerNumber: '1370200129',
    serviceCode: '111211',
    count,
    ...more,
  });
  const found = (form6: PlainRow[], form7Rows: PlainRow[], around = {}) =>
    findingsIn('plan_total_mismatch', [file('UPSIKYU', ...form7Rows), file('UPPLAN', ...form6)], around);

  it('finds more in 7表 than in 6表, at the first detail of 7表', () => {
    const form6 = [row(ann, 1), row(ben, 2), row(ann, 1)];
    expect(found(form6, [row(ben, 2), row(ann, 2), row(ann, 1)])).toEqual([
      { file: 'UPSIKYU', row: 2, key: 'count', params: {} },
    ]);
  });
  it.each([
    ['equal', [row(ann, 2)], [row(ann, 1), row(ann, 1)]],
    ['fewer, as in charges by the month', [row(ann, 1), row(ann, 1)], [row(ann, 1)]],
    ['in 7表 only', [row(ben, 1)], [row(ann, 1)]],
    ['another office', [row(ann, 1)], [row(ann, 2, { providerNumber: '1370300236' })]],
    ['日割対象日', [row(ann, 1, { proratedDays: '1'.repeat(31) })], [row(ann, 30)]],
    ['日割対象日 on one of the rows', [row(ann, 1), row(ann, 1, { proratedDays: '0'.repeat(31) })], [row(ann, 30)]],
    [
      'subtotals and the total',
      [row(ann, 1)],
      [row(ann, 1), row(ann, 9, { serviceCode: '11AAAA' }), row(ann, 9, { serviceCode: '999999' })],
    ],
    ['a count that cannot be read', [row(ann, 1), row(ann, undefined)], [row(ann, 2)]],
    ['an empty count', [row(ann, 1), row(ann, null)], [row(ann, 2)]],
    ['a row of nobody', [row(ann, 1), row(nobody, 1)], [row(ann, 2)]],
  ])('is silent: %s', (_, form6, form7Rows) => {
    expect(found(form6, form7Rows)).toEqual([]);
  });
  it("leaves out the percentage additions of the caller's table", () => {
    const serviceCodes: ServiceCodes = () => ({ percent: true, outsideLimit: true });
    expect(found([row(ann, 1)], [row(ann, 2)], { serviceCodes })).toEqual([]);
  });
  it('leaves a doubled form to transmission_duplicate', () => {
    const member = {
      name: 'x',
      kind: 'UPSIKYU',
      fileName: { kind: 'UPSIKYU', month },
    } as unknown as TransmissionMember;
    expect(found([row(ann, 1)], [row(ann, 2)], { members: [member, member] })).toEqual([]);
  });
});

describe('pictures', () => {
  const member = (kind: FileKind, name: string) =>
    ({ kind, name, fileName: { kind } }) as unknown as TransmissionMember;
  const one = 'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001';
  const two = 'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0002';
  const members = [
    member('UPKIHON', 'UPKIHON.CSV'),
    member('UPKIHON_IMAGE', `a/${one}.JPG`),
    member('UPKIHON_IMAGE', `${two}.jpg`),
  ];
  const kihon = (...names: (string | null | undefined)[]) => [
    file('UPKIHON', ...names.map((name) => ({ ...ann, familyImageFileName: name }))),
  ];

  it('finds a picture that is not there, at its row', () => {
    expect(findingsIn('image_missing', kihon(`${one}.jpg`, `${one}9.jpg`, `${two}.JPG`), { members })).toEqual([
      { file: 'UPKIHON', row: 2, key: 'familyImageFileName', params: {} },
    ]);
  });
  it('finds a picture that no row names, by its file', () => {
    expect(findingsIn('image_unnamed', kihon(`${two}.JPG`, null), { members })).toEqual([
      { file: `a/${one}.JPG`, row: null, key: null, params: {} },
    ]);
  });
  it('take a picture without a name for one whose name is wrong, where there are as many of each', () => {
    const causes = (...names: string[]) =>
      findingsIn('image_unnamed', kihon(...names), { members }).map(({ cause }) => cause);
    expect(causes(`${two}.JPG`, `${one}9.jpg`)).toEqual(['image_missing']);
    expect(causes(`${one}9.jpg`, `${two}9.jpg`)).toEqual(['image_missing', 'image_missing']);
    expect(causes(`${one}9.jpg`)).toEqual([undefined, undefined]);
  });
  it.each([
    ['by name', [`${one}.JPG`, `${two}.jpg`]],
    ['by path and in the other case of the extension', [`C:\\pictures\\${one}.jpg`, `x/${two}.JPG`]],
    ['several in one cell', [`${one}.jpg, ${two}.jpg`]],
  ])('are silent: %s', (_, names) => {
    expect(findingsIn('image_missing', kihon(...names), { members })).toEqual([]);
    expect(findingsIn('image_unnamed', kihon(...names), { members })).toEqual([]);
  });
  it('are silent where it cannot be told', () => {
    expect(findingsIn('image_missing', kihon(undefined, null, ' '), { members })).toEqual([]);
    expect(findingsIn('image_unnamed', kihon(undefined), { members })).toEqual([]);
    expect(findingsIn('image_unnamed', [], { members: members.slice(1) })).toEqual([]);
    expect(findingsIn('image_unnamed', kihon(), { members })).toEqual([]);
  });
});
