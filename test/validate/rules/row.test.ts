import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../../src/issues';
import type { Kind } from '../../../src/schemas/kinds';
import { fieldsIn } from '../../../src/schemas/record';
import { layouts } from '../../../src/schemas/versions';
import { findings, type PlainRow, type Surroundings } from './harness';

type Case = readonly [why: string, row: PlainRow, around?: Surroundings];
type BadCase = readonly [why: string, row: PlainRow, around: Surroundings | undefined, key: string];

/** Runs bad rows (one finding each, at the key given) and good ones (none). */
function rowRule(code: IssueCode, kind: Kind, bad: readonly BadCase[], good: readonly Case[]) {
  describe(`${code} on ${kind}`, () => {
    it.each(bad.map(([why, row, around, key]) => ({ why, row, around, key })))(
      'finds: $why',
      ({ row, around, key }) => {
        const found = findings(code, kind, [{}, row, {}], around);
        expect(found.map((one) => ({ row: one.row, key: one.key }))).toEqual([{ row: 2, key }]);
      },
    );
    it.each(good.map(([why, row, around]) => ({ why, row, around })))('is silent: $why', ({ row, around }) => {
      expect(findings(code, kind, [row], around)).toEqual([]);
    });
  });
}

const none = undefined;
const zeros = { cells: { planDate: '00000000', targetMonth: '000000' } };

describe('hosoku_link', () => {
  it('finds both, and neither', () => {
    const both = findings('hosoku_link', 'UPHOSOKU', [{ planDate: '2025-10-20', targetMonth: '2025-11' }]);
    expect(both).toEqual([{ file: 'UPHOSOKU', row: 1, key: null, params: { set: 'both' } }]);
    expect(findings('hosoku_link', 'UPHOSOKU', [{}], zeros).map((one) => one.params)).toEqual([{ set: 'neither' }]);
  });
  rowRule(
    'hosoku_link',
    'UPHOSOKU',
    [],
    [
      ['linked to form 1', { planDate: '2025-10-20' }, { cells: { targetMonth: '000000' } }],
      ['linked to form 6', { targetMonth: '2025-11' }, { cells: { planDate: '00000000' } }],
      ['an empty cell is field_required', {}, { cells: { planDate: '', targetMonth: '000000' } }],
      ['a cell that cannot be read', { planDate: undefined }, zeros],
    ],
  );
});

rowRule(
  'service_date_month',
  'UPPLAN',
  [['the day after the month', { serviceDate: '2025-12-01', targetMonth: '2025-11' }, none, 'serviceDate']],
  [
    ['the last day', { serviceDate: '2025-11-30', targetMonth: '2025-11' }],
    ['unreadable date', { serviceDate: undefined, targetMonth: '2025-11' }],
    ['empty month', { serviceDate: '2025-12-01' }],
  ],
);
rowRule(
  'time_pair',
  'UPJSK',
  [
    ['only the start is 9999', { startTime: 'none', endTime: '10:00' }, none, 'startTime'],
    ['only the end is 9999', { startTime: '09:00', endTime: 'none' }, none, 'endTime'],
  ],
  [
    ['both 9999', { startTime: 'none', endTime: 'none' }],
    ['two times', { startTime: '09:00', endTime: '10:00' }],
    ['one empty', { startTime: 'none' }],
  ],
);
rowRule(
  'time_order',
  'UPPLAN',
  [['the end first', { startTime: '22:00', endTime: '06:00' }, none, 'endTime']],
  [
    ['equal', { startTime: '06:00', endTime: '06:00' }],
    ['9999 and a time', { startTime: 'none', endTime: '06:00' }],
    ['until midnight', { startTime: '22:00', endTime: '24:00' }],
  ],
);
rowRule(
  'time_order',
  'UP3KYO',
  [['an activity', { activityStartTime: '21:00', activityEndTime: '06:00' }, none, 'activityEndTime']],
  [['an activity without an end', { activityStartTime: '21:00' }]],
);
for (const kind of ['UPPLAN', 'UPJSK', 'UPSIKYU'] as const) {
  const older = { taisCode: undefined, equipmentReportCode: undefined };
  rowRule(
    'equipment_code_missing',
    kind,
    [
      ['type 17', { serviceCode: '171007' }, none, 'taisCode'],
      ['type 67', { serviceCode: '671007' }, none, 'taisCode'],
      ['the last item that is no addition', { serviceCode: '177999' }, none, 'taisCode'],
    ],
    [
      ['a TAISコード', { serviceCode: '171007', taisCode: '00001-000010' }],
      ['a 届出コード', { serviceCode: '171007', equipmentReportCode: '00001-000010' }],
      ['an older edition', { serviceCode: '171007', ...older }],
      ['another type', { serviceCode: '111211' }],
      ['a subtotal row', { serviceCode: '17AAAA' }],
      ['a subtotal row outside the limit', { serviceCode: '67EEEE' }],
      ['an addition', { serviceCode: '178000' }],
      ['a subtraction', { serviceCode: '679999' }],
      ['an addition whose item begins with a letter', { serviceCode: '17D201' }],
      ['an unreadable service code', { serviceCode: undefined }],
    ],
  );
  rowRule(
    'equipment_code_both',
    kind,
    [['both', { taisCode: '00001-000010', equipmentReportCode: '00001-000010' }, none, 'equipmentReportCode']],
    [['one', { taisCode: '00001-000010' }]],
  );
  rowRule(
    'equipment_code_unexpected',
    kind,
    [
      ['a TAISコード on 11', { serviceCode: '111211', taisCode: '00001-000010' }, none, 'taisCode'],
      ['a 届出コード on 11', { serviceCode: '111211', equipmentReportCode: '1' }, none, 'equipmentReportCode'],
    ],
    [
      ['17', { serviceCode: '171007', taisCode: '00001-000010' }],
      ['a subtotal of 17', { serviceCode: '17AAAA', taisCode: '00001-000010' }],
      ['none', { serviceCode: '111211' }],
    ],
  );
}
rowRule(
  'detail_no_unexpected',
  'UPPLAN',
  [['on 11', { serviceCode: '111211', detailNo: 1 }, none, 'detailNo']],
  [
    ['on 17', { serviceCode: '171007', detailNo: 1 }],
    ['none on 11', { serviceCode: '111211' }],
  ],
);
rowRule(
  'prorated_days',
  'UPPLAN',
  [['the 31st of November', { targetMonth: '2025-11', proratedDays: `${'0'.repeat(30)}1` }, none, 'proratedDays']],
  [
    ['the 30th of November', { targetMonth: '2025-11', proratedDays: `${'1'.repeat(30)}0` }],
    ['the 29th of February in a leap year', { targetMonth: '2028-02', proratedDays: `${'1'.repeat(29)}00` }],
    ['empty', { targetMonth: '2025-11' }],
    ['a month that cannot be read', { targetMonth: undefined, proratedDays: '0'.repeat(31) }],
  ],
);
rowRule(
  'prorated_days',
  'UPJSK',
  [['no day at all', { targetMonth: '2025-11', proratedDays: '0'.repeat(31) }, none, 'proratedDays']],
  [['one day', { targetMonth: '2025-11', proratedDays: `1${'0'.repeat(30)}` }]],
);
it('detail_no_unexpected weighs less on 67, which lends the same equipment', () => {
  const rows = [
    { serviceCode: '671007', detailNo: 1 },
    { serviceCode: '111211', detailNo: 1 },
  ];
  expect(findings('detail_no_unexpected', 'UPPLAN', rows).map(({ row, lowered }) => [row, lowered])).toEqual([
    [1, true],
    [2, undefined],
  ]);
});
rowRule(
  'note_missing',
  'UP1KYO',
  [['reason 3', { livingSupportReason: '3' }, none, 'livingSupportOtherReason']],
  [
    ['explained', { livingSupportReason: '3', livingSupportOtherReason: 'x' }],
    ['another reason', { livingSupportReason: '1' }],
    ['an unreadable note', { livingSupportReason: '3', livingSupportOtherReason: undefined }],
  ],
);
rowRule(
  'note_missing',
  'UPKIHON',
  [
    ['other method', { consultationMethod: '03' }, none, 'consultationMethodOther'],
    ['in hospital', { situation: '02' }, none, 'situationNote'],
  ],
  [['at home', { consultationMethod: '01', situation: '01' }]],
);
rowRule(
  'period_reversed',
  'UPHOSOKU',
  [['ends before', { limitStartDate: '2025-04-01', limitEndDate: '2025-03-31' }, none, 'limitEndDate']],
  [
    ['one day', { limitStartDate: '2025-04-01', limitEndDate: '2025-04-01' }],
    ['open', { limitStartDate: '2025-04-01' }],
  ],
);
for (const kind of ['UP1KYO', 'UPKIHON', 'UPYOBO'] as const) {
  const reversed = { certificationStartDate: '2025-04-01', certificationEndDate: '2025-03-31' };
  rowRule('period_reversed', kind, [['ends before', reversed, none, 'certificationEndDate']], []);
}
rowRule(
  'total_row_value',
  'UPSIKYU',
  [
    ['units on a subtotal', { serviceCode: '11AAAA', units: 5 }, none, 'units'],
    ['a rate on the total', { serviceCode: '999999', units: 0, discountRate: 90 }, none, 'discountRate'],
    ['discounted units', { serviceCode: '11ZZZZ', units: 0, discountedUnits: 0 }, none, 'discountedUnits'],
  ],
  [
    ['zero', { serviceCode: '11AAAA', units: 0, count: 12 }],
    ['empty units are field_required', { serviceCode: '999999' }],
    ['a detail', { serviceCode: '111211', units: 5, discountRate: 90, discountedUnits: 4 }],
  ],
);

const planName = { sender: '1370100014', receiver: '1370200129', senderType: '43', receiverType: '11' };
const named = (parts: object): Surroundings => ({ fileName: { ...planName, ...parts } as never });
rowRule(
  'office_file_name',
  'UP1KYO',
  [['another planner', { officeNumber: '1370100099' }, named({}), 'officeNumber']],
  [
    ['the sender', { officeNumber: '1370100014' }, named({})],
    ['no name', { officeNumber: '1370100099' }],
    ['an unreadable office', { officeNumber: undefined }, named({})],
    ['a 9-digit sender', { officeNumber: '1370100099' }, named({ sender: '137010001' })],
  ],
);
rowRule(
  'office_file_name',
  'UPPLAN',
  [
    ['another planner', { plannerOfficeNumber: '1370100099', serviceCode: '111211' }, named({}), 'plannerOfficeNumber'],
    [
      'another planner of 予防 from an office that provides',
      { plannerOfficeNumber: '1370100099', serviceCode: '621111' },
      named({ senderType: '75' }),
      'plannerOfficeNumber',
    ],
  ],
  [
    ['予防 from a care manager', { plannerOfficeNumber: '1370100099', serviceCode: '621111' }, named({})],
    [
      '総合事業 from a centre',
      { plannerOfficeNumber: '1370100099', serviceCode: 'A21111' },
      named({ senderType: 'AF' }),
    ],
    ['passed on to a centre', { plannerOfficeNumber: '1370100099' }, named({ receiverType: '46' })],
    ['passed on to AF', { plannerOfficeNumber: '1370100099' }, named({ receiverType: 'AF' })],
    [
      'an older name shows no type',
      { plannerOfficeNumber: '1370100099', serviceCode: '111211' },
      named({ senderType: null, receiverType: null }),
    ],
    ['a total row of 7表', { plannerOfficeNumber: '9999999999', serviceCode: '111211' }, named({})],
  ],
);
rowRule(
  'office_file_name',
  'UPJSK',
  [
    [
      'another provider',
      { providerNumber: '1370200128' },
      named({ sender: '1370200129', senderType: '11' }),
      'providerNumber',
    ],
  ],
  [
    ['passed on by a care manager', { providerNumber: '1370200128' }, named({ senderType: '43', receiverType: '46' })],
    ['its own', { providerNumber: '1370200129' }, named({ sender: '1370200129', senderType: '11' })],
    ['an older name', { providerNumber: '1370200128' }, named({ senderType: null, receiverType: null })],
  ],
);
rowRule(
  'office_file_name',
  'DLTJSK',
  [['another provider', { providerNumber: '1370200128' }, named({}), 'providerNumber']],
  [
    ['its own', { providerNumber: '1370100014' }, named({})],
    ['passed on', { providerNumber: '1370200128' }, named({ receiverType: '46' })],
  ],
);
rowRule(
  'total_row_office',
  'UPSIKYU',
  [
    ['a total row of an office', { serviceCode: '999999', providerNumber: '1370200129' }, none, 'providerNumber'],
    ['a detail of no office', { serviceCode: '111211', providerNumber: '9999999999' }, none, 'providerNumber'],
    ['a subtotal of no office', { serviceCode: '11AAAA', providerNumber: '9999999999' }, none, 'providerNumber'],
  ],
  [
    ['the total row', { serviceCode: '999999', providerNumber: '9999999999' }],
    ['a detail', { serviceCode: '111211', providerNumber: '1370200129' }],
    ['an unreadable office', { serviceCode: '999999', providerNumber: undefined }],
    ['an unreadable code', { serviceCode: undefined, providerNumber: '9999999999' }],
    ['an empty office is field_required', { serviceCode: '999999' }],
  ],
);
rowRule(
  'office_code_fixed',
  'UPSIKYU',
  [['an office', { officeCode: '1370200129' }, none, 'officeCode']],
  [
    ['the fixed value', { officeCode: '9999999999' }],
    ['empty', {}],
  ],
);
for (const kind of ['UPPLAN', 'UPJSK'] as const) {
  rowRule(
    'form7_value_in_form6',
    kind,
    [
      ['a subtotal', { serviceCode: '11AAAA', providerNumber: '1370200129' }, none, 'serviceCode'],
      ['a subtotal outside the limit', { serviceCode: '11EEEE' }, none, 'serviceCode'],
      ['a subtotal over 30 days', { serviceCode: '21ZZZZ' }, none, 'serviceCode'],
      ['a whole total row, once', { serviceCode: '999999', providerNumber: '9999999999' }, none, 'serviceCode'],
      ['no office', { serviceCode: '111211', providerNumber: '9999999999' }, none, 'providerNumber'],
    ],
    [
      ['a service', { serviceCode: '111211', providerNumber: '1370200129' }],
      ['an item of letters', { serviceCode: 'A2AAAB', providerNumber: '1370200129' }],
      ['unreadable', { serviceCode: undefined, providerNumber: undefined }],
    ],
  );
}
it('type_limit_frames knows every frame there is', () => {
  const types = layouts.flatMap((layout) =>
    fieldsIn('UPHOSOKU', layout)
      .map(({ key }) => key)
      .filter((key) => /^serviceType\d+Code$/.test(key)),
  );
  for (const type of new Set(types))
    expect(findings('type_limit_frames', 'UPHOSOKU', [{ [type]: '23' }])).not.toEqual([]);
});
rowRule(
  'type_limit_frames',
  'UPHOSOKU',
  [
    ['the second after an empty first', { serviceType2Code: '11' }, none, 'serviceType2Code'],
    ['a gap', { serviceType1Code: '11', serviceType3Code: '15' }, none, 'serviceType3Code'],
    [
      'a gap of zeros',
      { serviceType1LimitUnits: 0, serviceType1TotalUnits: 0, serviceType2Code: '11' },
      none,
      'serviceType2Code',
    ],
    ['23', { serviceType1Code: '11', serviceType2Code: '23' }, none, 'serviceType2Code'],
    ['2A', { serviceType1Code: '2A' }, none, 'serviceType1Code'],
  ],
  [
    ['none', {}],
    ['from the first on', { serviceType1Code: '11', serviceType2Code: '22' }],
    ['zeros behind the last', { serviceType1Code: '11', serviceType2LimitUnits: 0, serviceType3ExcessUnits: 0 }],
    ['a frame with units but without its type', { serviceType1LimitUnits: 5000, serviceType2Code: '11' }],
    ['a frame that cannot be read', { serviceType1Code: undefined, serviceType2Code: '11' }],
  ],
);
const actualName = { sender: '1370200129', senderType: '11', receiver: '1370100014', receiverType: '43' };
const visit = { serviceCode: '111211', providerNumber: '1370200129' };
rowRule(
  'receiver_not_planner',
  'UPJSK',
  [['another planner', { ...visit, plannerOfficeNumber: '1370100099' }, named(actualName), 'plannerOfficeNumber']],
  [
    ['the receiver', { ...visit, plannerOfficeNumber: '1370100014' }, named(actualName)],
    ['予防', { ...visit, serviceCode: '621111', plannerOfficeNumber: '1370100099' }, named(actualName)],
    ['総合事業', { ...visit, serviceCode: 'A61111', plannerOfficeNumber: '1370100099' }, named(actualName)],
    ...['43', '46', 'AF', '73', '77', '75'].map(
      (senderType) =>
        [
          `from ${senderType}`,
          { ...visit, plannerOfficeNumber: '1370100099' },
          named({ ...actualName, senderType }),
        ] as const,
    ),
    ['an older name', { ...visit, plannerOfficeNumber: '1370100099' }, named({ ...actualName, senderType: null })],
    [
      'sender and receiver exchanged',
      { ...visit, plannerOfficeNumber: '1370100014' },
      named({ ...actualName, sender: '1370100014', receiver: '1370200129' }),
    ],
  ],
);
