import { describe, expect, it } from 'vitest';
import type { FileName } from '../../../src/filenames/file-name';
import { ann, ben, cho, findings, nobody, type PlainRow, rowsFound, type Surroundings } from './harness';

const manager = '1370100014';
const home = '1370200129';
const plan = { sender: manager, senderType: '43', receiver: home, receiverType: '11' };
const named = (parts: Partial<FileName>): Surroundings => ({ fileName: parts });
/** The same name with its ends exchanged. */
const turned = ({ sender, senderType, receiver, receiverType }: typeof plan) => ({
  sender: receiver,
  senderType: receiverType,
  receiver: sender,
  receiverType: senderType,
});

const planned = (person: object, cells: PlainRow = {}): PlainRow => ({
  ...person,
  serviceCode: '111211',
  plannerOfficeNumber: manager,
  providerNumber: home,
  ...cells,
});

describe('transmission_direction', () => {
  it.each([
    ['UPPLAN', plan, 'plannerOfficeNumber'],
    ['UPJSK', turned(plan), 'providerNumber'],
  ] as const)('finds %s whose rows name the receiver as sender, once', (kind, name, key) => {
    const rows = [planned(ann), planned(ben), planned(ann)];
    expect(findings('transmission_direction', kind, rows, named(turned(name)))).toEqual([
      { file: kind, row: 1, key, params: {} },
    ]);
    // The consequences are silent: each row, and each person.
    for (const code of ['office_file_name', 'receiver_unconcerned', 'receiver_not_planner'] as const) {
      expect([code, findings(code, kind, rows, named(turned(name)))]).toEqual([code, []]);
    }
    expect(findings('transmission_direction', kind, rows, named(name))).toEqual([]);
  });

  it('finds the deletion of 予定 from an office that provides, for information', () => {
    const rows = [{ ...ann, targetMonth: '2025-11' }];
    expect(findings('transmission_direction', 'DLTPLAN', rows, named(turned(plan)))).toEqual([
      { file: null, row: null, key: null, params: {}, lowered: true },
    ]);
    const multi = { ...turned(plan), receiverType: '73' };
    expect(findings('transmission_direction', 'DLTPLAN', rows, named(multi))).toHaveLength(1);
  });

  it.each([
    ['an office that may plan deletes', { ...turned(plan), senderType: '73' }],
    ['both provide', { ...turned(plan), receiverType: '15' }],
    ['the right way', plan],
    ['an older name', { ...turned(plan), senderType: null, receiverType: null }],
    ['an unknown type', { ...turned(plan), senderType: 'ZZ' }],
  ])('is silent on DLTPLAN: %s', (_, name) => {
    expect(findings('transmission_direction', 'DLTPLAN', [{ ...ann }], named(name))).toEqual([]);
  });

  it.each([
    ['one row names the sender', [planned(ann), planned(ben, { plannerOfficeNumber: home })], turned(plan)],
    ['one row names a third office', [planned(ann), planned(ben, { plannerOfficeNumber: '1399999999' })], turned(plan)],
    ['no row can be read', [planned(ann, { plannerOfficeNumber: undefined })], turned(plan)],
    ['no row', [], turned(plan)],
    ['types exchanged alone', [planned(ann)], { ...plan, senderType: '11', receiverType: '43' }],
    ['both ends plan', [planned(ann)], { ...turned(plan), senderType: '46' }],
    ['an older name', [planned(ann)], { ...turned(plan), senderType: null, receiverType: null }],
    ['an office to itself', [planned(ann, { plannerOfficeNumber: home })], { ...plan, sender: home }],
    [
      'a receiver of 9 digits',
      [planned(ann, { plannerOfficeNumber: '137010001' })],
      { ...turned(plan), receiver: '137010001' },
    ],
  ] as const)('is silent: %s', (_, rows, name) => {
    expect(findings('transmission_direction', 'UPPLAN', rows, named(name))).toEqual([]);
  });
});

describe('office_file_name beside it', () => {
  it('tells each row of the receiver where another row is right, in the order of the rows', () => {
    const rows = [planned(ann), planned(ann), planned(ben, { plannerOfficeNumber: home }), planned(cho)];
    const own = named({ ...turned(plan), receiverType: '15' });
    expect(rowsFound('office_file_name', 'UPPLAN', rows, own)).toEqual([1, 2, 4]);
  });
});

describe('receiver_unconcerned', () => {
  const other = (person: object) => planned(person, { providerNumber: '1370300236' });
  it('finds persons without a row of the receiver, interleaved', () => {
    const rows = [planned(ann), other(ben), other(ann), other(ben), other(cho), planned(cho)];
    expect(findings('receiver_unconcerned', 'UPPLAN', rows, named(plan))).toEqual([
      { file: 'UPPLAN', row: 2, key: null, params: {} },
    ]);
  });
  it('finds persons whom a centre or care manager gets though one end only plans', () => {
    const toManager = { sender: home, senderType: '11', receiver: manager, receiverType: '43' };
    const rows = [planned(ann, { plannerOfficeNumber: home })];
    expect(rowsFound('receiver_unconcerned', 'UPPLAN', rows, named(toManager))).toEqual([1]);
  });
  it.each([
    ['the person moved: another insurer has the row', [planned(ann), other({ ...ann, insurerNumber: '131024' })], plan],
    ['an office that cannot be read', [other(ann), planned(ann, { providerNumber: undefined })], plan],
    ['a row of nobody', [other(ann), planned(nobody)], plan],
    ['both ends plan', [other(ann)], { ...plan, receiverType: '46' }],
    ['an older name', [other(ann)], { ...plan, senderType: null, receiverType: null }],
  ] as const)('is silent: %s', (_, rows, name) => {
    expect(findings('receiver_unconcerned', 'UPPLAN', rows, named(name))).toEqual([]);
  });
});
