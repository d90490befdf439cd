import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/codec/read/read';
import { parseFileName } from '../../../src/filenames/parse';
import { stampSequence } from '../../../src/filenames/stamp';
import { groupTransmissions } from '../../../src/filenames/transmission';
import { buildTransmissions } from '../../../src/forms/build/build-transmissions';
import type { BuildPerson, Built, Office } from '../../../src/forms/build/types';
import { readTransmissions } from '../../../src/forms/replay/read-transmissions';
import { replay } from '../../../src/forms/replay/replay';
import { groupRows } from '../../../src/forms/support/rows';
import type { Kind } from '../../../src/schemas/kinds';
import { type ExchangePattern, exchangePatterns, generateRecords, type SetOptions } from '../../../src/synthetic/sets';
import { planSet } from '../../../src/synthetic/sets/options';
import { tinyJpeg } from '../../../src/synthetic/sets/picture';
import { checkFiles } from '../../../src/validate/check-files';
import { record, row2 } from '../support/records';

const stamp = '20251020113000';
const care = { sender: '1370100014', senderType: '43', stamp };

/** The records of a generated set, one person an item. */
function personsOf(pattern: ExchangePattern, options: SetOptions): BuildPerson[] {
  const set = generateRecords(pattern, options);
  const rows = Object.entries(set).flatMap(([kind, list]) =>
    (list as { insurerNumber: string; insuredNumber: string }[]).map((row) => ({
      kind,
      row,
      insurerNumber: row.insurerNumber,
      insuredNumber: row.insuredNumber,
    })),
  );
  return groupRows(rows, ['insurerNumber', 'insuredNumber']).map((group) => {
    const records: Partial<Record<string, object[]>> = {};
    for (const { kind, row } of group) records[kind] = [...(records[kind] ?? []), row];
    const kihon = records.UPKIHON as { consultationDate: string; familyImageFileName: string | null }[] | undefined;
    const pictures = (kihon ?? [])
      .filter(({ familyImageFileName }) => familyImageFileName !== null)
      .map(({ consultationDate }) => ({ consultationDate, bytes: tinyJpeg() }));
    return { records: records as BuildPerson['records'], pictures };
  });
}

const check = (built: Built) => checkFiles(built.files.map(({ name, bytes }) => ({ name, source: bytes })));

function rowsOf(built: Built, kind: Kind, receiver?: string): Record<string, unknown>[] {
  return built.files
    .filter(({ name }) => {
      const { value } = parseFileName(name);
      return value?.kind === kind && (receiver === undefined || value.receiver === receiver);
    })
    .flatMap(({ name, bytes }) => [...readAll(bytes, { kind, fileName: name }).records])
    .map((row): Record<string, unknown> => ({ ...row }));
}

const usage = (insuredNumber: string, ...services: [office: string, code: string][]): BuildPerson => ({
  records: {
    UPPLAN: services.map(([providerNumber, serviceCode]) =>
      record('UPPLAN', { insuredNumber, providerNumber, serviceCode }),
    ),
    UPSIKYU: [
      ...services.map(([providerNumber, serviceCode]) =>
        record('UPSIKYU', { insuredNumber, providerNumber, serviceCode, managedUnits: 100, totalCost: 1140 }),
      ),
      record('UPSIKYU', {
        insuredNumber,
        providerNumber: '9999999999',
        serviceCode: '999999',
        units: 0,
        count: 0,
        managedUnits: 100 * services.length,
        totalCost: 1140 * services.length,
      }),
    ],
    UPHOSOKU: [supplement(insuredNumber, { targetMonth: '2025-11' })],
  },
});

const somebody = { nameKana: 'ア', name: '亜', sex: '1', birthDate: '1940-01-01' } as const;

const supplement = (insuredNumber: string, link: { targetMonth?: string; planDate?: string }) =>
  record('UPHOSOKU', { insuredNumber, ...somebody, ...link });

const basics = (more: { familyImageFileName?: string } = {}) =>
  record('UPKIHON', { planType: '1', outsourced: '1', ...somebody, ...more });

const plan = (insuredNumber: string, receivers?: Office[]): BuildPerson => ({
  records: {
    UP1KYO: [
      record('UP1KYO', {
        insuredNumber,
        plannerName: '介子',
        officeName: 'みどり',
        officeNumber: care.sender,
        firstPlanDate: '2025-10-20',
      }),
    ],
    UP2KYO: [row2([1, 1, 1], { insuredNumber, need: '歩きたい', longTermGoal: '歩く' })],
    UPHOSOKU: [supplement(insuredNumber, { planDate: '2025-10-20' })],
  },
  ...(receivers && { receivers }),
});

const home = '1370200129';
const nursing = '1360500137';

describe('buildTransmissions', () => {
  it('makes files about which checkFiles has nothing to say, for every unit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(exchangePatterns) as ExchangePattern[])),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 5 }),
        async (pattern, seed, count) => {
          const options: SetOptions = { seed, persons: count };
          const { sender, receiver, planner } = planSet(pattern, options);
          const { unit } = exchangePatterns[pattern];
          const receivers = [{ number: receiver.number, serviceType: receiver.type }];
          const derived = unit === 'usage' || unit === 'actual';
          const persons = personsOf(pattern, options).map((one) => (derived ? one : { ...one, receivers }));
          const built = buildTransmissions(unit, {
            sender: sender.number,
            senderType: sender.type,
            persons,
            stamp,
            ...(unit === 'actual' && { receivers: [{ number: planner.number, serviceType: planner.type }] }),
          });
          expect(built.leftOut).toEqual([]);
          expect(built.issues).toEqual([]);
          expect(built.transmissions.length).toBeGreaterThan(0);
          for (const one of built.transmissions) expect(one.unit).toBe(unit);
          const report = await check(built);
          expect(report.byCode).toEqual({});
          expect(report.transmissions.map((one) => one.unit)).toEqual(built.transmissions.map(() => unit));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('loses no row and adds none: each person is whole at each office that serves the person', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const persons = personsOf('D2', { seed, persons: 4 });
        const built = buildTransmissions('usage', { ...care, persons });
        for (const { receiver, receiverType } of built.transmissions) {
          const served = persons.filter(({ records }) =>
            records.UPPLAN?.some(
              ({ providerNumber, serviceCode }) =>
                providerNumber === receiver && serviceCode.startsWith(receiverType ?? ''),
            ),
          );
          const expected = served.flatMap(({ records }) => records.UPPLAN ?? []);
          expect(rowsOf(built, 'UPPLAN', receiver)).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('sends each person to the offices that serve the person only, one transmission each, with a stamp of its own', async () => {
    const persons = [
      usage('0000000001', [home, '111211'], [nursing, '131111']),
      usage('0000000002', [nursing, '131111']),
      usage('0000000003', [home, '111211'], [home, 'A21111']),
    ];
    const built = buildTransmissions('usage', { ...care, persons });
    expect(
      built.transmissions.map(({ receiver, receiverType, stamp, persons, month }) => [
        receiver,
        receiverType,
        stamp,
        persons,
        month,
      ]),
    ).toEqual([
      [nursing, '13', '20251020113000', 2, '2025-11'],
      [home, '11', '20251020113001', 2, '2025-11'],
      [home, 'A2', '20251020113002', 1, '2025-11'],
    ]);
    expect(
      rowsOf(built, 'UPPLAN', nursing).map(({ insuredNumber, serviceCode }) => [insuredNumber, serviceCode]),
    ).toEqual([
      ['0000000001', '111211'],
      ['0000000001', '131111'],
      ['0000000002', '131111'],
    ]);
    expect((await check(built)).counts).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('leaves services out that are not exchanged, takes them off the total, and says so', async () => {
    const persons = [
      usage('0000000001', [home, '111211'], ['1370300010', '331111']),
      usage('0000000002', ['1370300010', '331111']),
    ];
    const built = buildTransmissions('usage', { ...care, persons });
    expect(built.transmissions).toHaveLength(1);
    expect(rowsOf(built, 'UPSIKYU').map(({ serviceCode, totalCost }) => [serviceCode, totalCost])).toEqual([
      ['111211', 1140],
      ['999999', 1140],
    ]);
    expect(
      built.leftOut.map(({ why, insuredNumber, kind, serviceType, rows }) => [
        why,
        insuredNumber,
        kind,
        serviceType,
        rows,
      ]),
    ).toEqual([
      ['not_exchanged', '0000000001', 'UPPLAN', '33', 1],
      ['not_exchanged', '0000000001', 'UPSIKYU', '33', 1],
      ['not_exchanged', '0000000002', 'UPPLAN', '33', 1],
      ['not_exchanged', '0000000002', 'UPSIKYU', '33', 1],
      ['no_exchanged_service', '0000000002', null, null, 2],
    ]);
    expect((await check(built)).byCode).toEqual({});
  });

  it('takes a service type that is not in the list for a slip, and leaves what cannot be written to the writer', () => {
    const told = (code: string) => {
      const { leftOut, issues } = buildTransmissions('usage', {
        ...care,
        persons: [usage('0000000001', [home, '111211'], ['1370300010', code])],
      });
      return [
        leftOut.map(({ why, kind, serviceType }) => [why, kind, serviceType]),
        issues.map(({ issue }) => issue.code),
      ];
    };
    const unknown = (type: string) => [
      ['service_type_unknown', 'UPPLAN', type],
      ['service_type_unknown', 'UPSIKYU', type],
    ];
    expect(told('991111')).toEqual([unknown('99'), []]);
    expect(told('L11111')).toEqual([unknown('L1'), []]);
    expect(told('99111')).toEqual([[['invalid', null, null]], ['field_length', 'field_length']]);
    expect(told('')).toEqual([[['invalid', null, null]], ['field_required', 'field_required']]);
  });

  it('keeps to one month a file', () => {
    const one = usage('0000000001', [home, '111211']);
    const both = Object.fromEntries(
      Object.entries(one.records).map(([kind, rows]) => [
        kind,
        (rows as object[]).flatMap((row) => [
          row,
          { ...row, targetMonth: '2025-12', ...('serviceDate' in row && { serviceDate: '2025-12-01' }) },
        ]),
      ]),
    ) as BuildPerson['records'];
    const built = buildTransmissions('usage', { ...care, persons: [{ records: both }] });
    expect(built.transmissions.map(({ month, stamp }) => [month, stamp])).toEqual([
      ['2025-11', '20251020113000'],
      ['2025-12', '20251020113001'],
    ]);
    expect(groupTransmissions(built.files.map(({ name }) => name)).issues).toEqual([]);
  });

  it('writes a plan with an empty 3表 where nobody has one', async () => {
    const built = buildTransmissions('plan', {
      ...care,
      persons: [plan('0000000001', [{ number: home, serviceType: '11' }])],
    });
    expect(built.files.map(({ name, bytes }) => [parseFileName(name).value?.kind, bytes.length > 0])).toEqual([
      ['UP1KYO', true],
      ['UP2KYO', true],
      ['UP3KYO', false],
      ['UPHOSOKU', true],
    ]);
    expect((await check(built)).byCode).toEqual({});
  });

  it('takes the receivers of a plan from the 6表 rows where none are named', () => {
    const one = plan('0000000001');
    const { UPPLAN = [] } = usage(
      '0000000001',
      [home, '111211'],
      [nursing, '131111'],
      ['1370300010', '331111'],
    ).records;
    const persons = [{ records: { ...one.records, UPPLAN } }, plan('0000000002')];
    const built = buildTransmissions('plan', { ...care, persons });
    expect(built.transmissions.map(({ receiver }) => receiver)).toEqual([nursing, home]);
    expect(built.leftOut).toMatchObject([{ why: 'no_receiver', insuredNumber: '0000000002', receiver: null }]);
  });

  it('keeps to the offices that take part in the exchange', () => {
    const persons = [usage('0000000001', [home, '111211'], [nursing, '131111'])];
    const receivers = [{ number: home, serviceType: '11' }];
    const built = buildTransmissions('usage', { ...care, persons, receivers });
    expect(built.transmissions.map(({ receiver }) => receiver)).toEqual([home]);
    expect(built.leftOut).toMatchObject([
      { why: 'receiver_not_named', receiver: { number: nursing, serviceType: '13' }, rows: 6 },
    ]);
  });

  it('sends to a named office only persons it serves, and to a centre what it is to have', async () => {
    const receivers = [
      { number: nursing, serviceType: '13' },
      { number: '1300500017', serviceType: '46' },
    ];
    const built = buildTransmissions('usage', {
      ...care,
      persons: [{ ...usage('0000000001', [home, '111211']), receivers }],
    });
    expect(built.transmissions.map(({ receiver }) => receiver)).toEqual(['1300500017']);
    expect(built.leftOut).toMatchObject([{ why: 'receiver_unconcerned', receiver: receivers[0] }]);
    expect((await check(built)).byCode).toEqual({});
  });

  it('leaves out whole what would not be whole', () => {
    const good = usage('0000000001', [home, '111211']);
    const { UPSIKYU: _, ...lacking } = usage('0000000002', [home, '111211']).records;
    const broken = usage('0000000003', [home, '111211']);
    const bad = {
      records: {
        ...broken.records,
        UPHOSOKU: [supplement('0000000003', { targetMonth: '2025-11' })].map((row) => ({
          ...row,
          birthDate: '1940-02-30',
        })),
      },
    };
    const { UPPLAN: __, ...baseless } = usage('0000000004', [home, '111211']).records;
    const early = usage('0000000005', [home, '111211']);
    const past = {
      records: Object.fromEntries(
        Object.entries(early.records).map(([kind, rows]) => [
          kind,
          (rows as object[]).map((row) => ({ ...row, targetMonth: '2025-03' })),
        ]),
      ) as BuildPerson['records'],
    };
    const persons = [good, { records: lacking }, bad, { records: baseless }, past, good];
    const built = buildTransmissions('usage', { ...care, persons });
    expect(built.transmissions.map((one) => one.persons)).toEqual([1]);
    expect(built.leftOut.map(({ why, insuredNumber, kind }) => [why, insuredNumber, kind])).toEqual([
      ['form_missing', '0000000002', 'UPSIKYU'],
      ['invalid', '0000000003', null],
      ['base_missing', '0000000004', null],
      ['version_month', '0000000005', null],
      ['duplicate', '0000000001', null],
    ]);
    expect(built.issues).toMatchObject([
      { insuredNumber: '0000000003', kind: 'UPHOSOKU', issue: { code: 'field_date', row: 1, key: 'birthDate' } },
    ]);
  });

  it('leaves out rows of other editions, of no key, and second supplements', () => {
    const one = usage('0000000001', [home, '111211']);
    const { UPPLAN = [], UPHOSOKU = [] } = one.records;
    const records = {
      ...one.records,
      UPPLAN: [...UPPLAN, { ...UPPLAN[0]!, csvVersion: '2022-08' }],
      UPHOSOKU: [
        ...UPHOSOKU,
        ...UPHOSOKU,
        supplement('0000000001', {}),
        supplement('0000000001', { targetMonth: '2025-11', planDate: '2025-10-20' }),
        supplement('0000000001', { planDate: '2025-10-20' }),
      ],
    };
    const built = buildTransmissions('usage', { ...care, persons: [{ records }] });
    expect(rowsOf(built, 'UPHOSOKU')).toHaveLength(1);
    expect(built.leftOut.map(({ why, kind, rows }) => [why, kind, rows])).toEqual([
      ['other_edition', 'UPPLAN', 1],
      ['duplicate', 'UPHOSOKU', 1],
      ['key_missing', 'UPHOSOKU', 1],
      ['key_missing', 'UPHOSOKU', 1],
    ]);
  });

  it('sets the CSVバージョン itself', () => {
    const { csvVersion: _, ...row } = record('DLTPLAN');
    const receivers = [{ number: home, serviceType: '11' }];
    const built = buildTransmissions('usageDeletion', {
      ...care,
      persons: [{ records: { DLTPLAN: [row] }, receivers }],
    });
    expect(new TextDecoder().decode(built.files[0]?.bytes)).toBe('202407,131016,0000000001,202511\r\n');
    expect(built.files[0]?.name).toBe(`DLTPLAN_202511_1370100014_43_${home}_11_${stamp}.CSV`);
  });

  it('sends 実績 to the office that plans, by service type', async () => {
    const own = (insuredNumber: string, serviceCode: string, more: object = {}): BuildPerson => ({
      records: { UPJSK: [record('UPJSK', { insuredNumber, serviceCode, ...more })] },
    });
    const persons = [
      own('0000000001', '111211'),
      own('0000000002', 'A21111'),
      own('0000000003', '111211', { plannerOfficeNumber: '1300500017' }),
      own('0000000004', '111211', { providerNumber: nursing }),
    ];
    const receivers = [{ number: '1370100014', serviceType: '43' }];
    const built = buildTransmissions('actual', { sender: home, persons, stamp, receivers });
    expect(built.transmissions.map(({ senderType, receiver, persons }) => [senderType, receiver, persons])).toEqual([
      ['11', '1370100014', 1],
      ['A2', '1370100014', 1],
    ]);
    expect(built.leftOut).toMatchObject([
      { why: 'receiver_type_unknown', insuredNumber: '0000000003', receiver: { number: '1300500017' } },
      { why: 'other_sender', insuredNumber: '0000000004' },
    ]);
    expect((await check(built)).byCode).toEqual({});
    const typed = buildTransmissions('actual', { sender: home, senderType: '11', persons, stamp, receivers });
    expect(typed.leftOut).toMatchObject([
      { why: 'other_service_type', insuredNumber: '0000000002' },
      { why: 'receiver_type_unknown' },
      { why: 'other_sender' },
    ]);
  });

  it('sends 実績 to an office that provides services and plans', async () => {
    const multi = { number: '1390900019', serviceType: '73' };
    const rows = [record('UPJSK', { plannerOfficeNumber: multi.number })];
    for (const options of [
      { persons: [{ records: { UPJSK: rows }, receivers: [multi] }] },
      { persons: [{ records: { UPJSK: rows } }], receivers: [multi] },
    ]) {
      const built = buildTransmissions('actual', { sender: home, senderType: '11', stamp, ...options });
      expect(built.leftOut).toEqual([]);
      expect(built.doubts).toEqual([]);
      expect(built.transmissions).toMatchObject([{ receiver: multi.number, receiverType: '73' }]);
      expect((await check(built)).counts).toMatchObject({ error: 0, warning: 0 });
    }
    // Of two ways to plan the one that does nothing else goes first; of two of these none is chosen.
    const both = [multi, { ...multi, serviceType: '43' }];
    const first = buildTransmissions('actual', {
      sender: home,
      persons: [{ records: { UPJSK: rows } }],
      stamp,
      receivers: both,
    });
    expect(first.transmissions).toMatchObject([{ receiverType: '43' }]);
    const receivers = [...both, { ...multi, serviceType: '46' }];
    const none = buildTransmissions('actual', {
      sender: home,
      persons: [{ records: { UPJSK: rows } }],
      stamp,
      receivers,
    });
    expect(none.leftOut).toMatchObject([{ why: 'receiver_type_unknown' }]);
  });

  it('sends 予定 of an office that provides services and plans', async () => {
    const persons = [usage('0000000001', [home, '111211'])];
    const rows = persons[0]!.records.UPPLAN!.map((row) => ({ ...row, plannerOfficeNumber: '1390900019' }));
    const multi = [{ records: { ...persons[0]!.records, UPPLAN: rows } }];
    const built = buildTransmissions('usage', { sender: '1390900019', senderType: '73', stamp, persons: multi });
    expect(built.leftOut).toEqual([]);
    expect((await check(built)).counts).toEqual({ error: 0, warning: 0, info: 0 });
  });

  describe('an entrusted plan of 予防', () => {
    const centre = { number: '1300500017', serviceType: '46' };
    const manager = { number: care.sender, serviceType: '43' };

    it('goes out from the care manager though the rows name the centre', async () => {
      const one = usage('0000000001', [home, 'A21111']);
      const UPPLAN = one.records.UPPLAN!.map((row) => ({ ...row, plannerOfficeNumber: centre.number }));
      const built = buildTransmissions('usage', { ...care, persons: [{ records: { ...one.records, UPPLAN } }] });
      expect(built.leftOut).toEqual([]);
      expect(built.transmissions).toMatchObject([{ receiver: home, receiverType: 'A2' }]);
      expect(built.doubts).toMatchObject([
        { why: 'other_planner', insuredNumber: '0000000001', receiver: { number: home, serviceType: 'A2' } },
      ]);
      expect((await check(built)).counts).toEqual({ error: 0, warning: 0, info: 0 });
    });

    it('lets 実績 go to the care manager whom the caller names, whatever the rows name', async () => {
      const rows = [record('UPJSK', { serviceCode: 'A21111', plannerOfficeNumber: centre.number })];
      const from = { sender: home, senderType: 'A2', stamp };
      const persons = [{ records: { UPJSK: rows }, receivers: [manager] }];
      const built = buildTransmissions('actual', { ...from, persons, receivers: [centre] });
      expect(built.leftOut).toEqual([]);
      expect(built.transmissions).toMatchObject([{ receiver: manager.number, receiverType: '43' }]);
      expect(built.doubts).toMatchObject([{ why: 'other_receiver', receiver: manager }]);
      expect((await check(built)).counts).toMatchObject({ error: 0, warning: 0 });
      // Where the caller names the centre, or nobody, the rows decide.
      for (const one of [{ records: { UPJSK: rows }, receivers: [centre] }, { records: { UPJSK: rows } }]) {
        const plain = buildTransmissions('actual', { ...from, persons: [one], receivers: [centre] });
        expect(plain.transmissions).toMatchObject([{ receiver: centre.number, receiverType: '46' }]);
        expect(plain.doubts).toEqual([]);
      }
    });

    it('is none where a service is one of 介護給付', () => {
      const one = usage('0000000001', [home, 'A21111'], [home, '111211']);
      const UPPLAN = one.records.UPPLAN!.map((row) => ({ ...row, plannerOfficeNumber: centre.number }));
      const built = buildTransmissions('usage', { ...care, persons: [{ records: { ...one.records, UPPLAN } }] });
      expect(built.files).toEqual([]);
      expect(built.leftOut).toMatchObject([{ why: 'other_sender' }, { why: 'other_sender' }]);
      const rows = [record('UPJSK', { plannerOfficeNumber: centre.number })];
      const persons = [{ records: { UPJSK: rows }, receivers: [manager] }];
      const actual = buildTransmissions('actual', { sender: home, senderType: '11', stamp, persons });
      expect(actual.leftOut).toMatchObject([{ why: 'receiver_type_unknown', receiver: { number: centre.number } }]);
    });
  });

  it('passes 実績 of all offices on from an entrusted care manager to the centre', async () => {
    const receivers = [{ number: '1300500017', serviceType: '46' }];
    const rows = [record('UPJSK'), record('UPJSK', { providerNumber: nursing, serviceCode: '131111' })];
    const built = buildTransmissions('actual', { ...care, persons: [{ records: { UPJSK: rows }, receivers }] });
    expect(built.transmissions).toHaveLength(1);
    expect(rowsOf(built, 'UPJSK')).toHaveLength(2);
    expect((await check(built)).byCode).toEqual({});
  });

  it.each([
    ['planDeletion', 'DLT1KYO', care],
    ['usageDeletion', 'DLTPLAN', care],
    ['actualDeletion', 'DLTJSK', { sender: home, senderType: '11', stamp }],
    ['basicInfoDeletion', 'DLTKIHON', { sender: '1300500017', senderType: '46', stamp }],
    ['preventivePlanDeletion', 'DLTYOBO', { sender: '1300500017', senderType: '46', stamp }],
  ] as const)('makes %s', async (unit, kind, from) => {
    const receivers = [{ number: unit === 'actualDeletion' ? care.sender : nursing, serviceType: '43' }];
    const row = record(kind, (unit === 'actualDeletion' ? { serviceTypeCode: '11' } : {}) as object);
    const records = { [kind]: [row] } as BuildPerson['records'];
    const built = buildTransmissions(unit, { ...from, persons: [{ records, receivers }] });
    expect(built.leftOut).toEqual([]);
    expect(built.transmissions).toHaveLength(1);
    expect((await check(built)).byCode).toEqual({});
  });

  it('names pictures itself, and tells those that are named but not given', async () => {
    const kihon = basics({ familyImageFileName: 'old.jpg' });
    const receivers = [
      { number: care.sender, serviceType: '43' },
      { number: nursing, serviceType: '63' },
    ];
    const picture = { consultationDate: kihon.consultationDate, bytes: tinyJpeg() };
    const persons: BuildPerson[] = [
      {
        records: { UPKIHON: [kihon] },
        receivers,
        pictures: [picture, picture, { ...picture, consultationDate: '2020-01-01' }],
      },
      { records: { UPKIHON: [{ ...kihon, insuredNumber: '0000000002' }] }, receivers },
    ];
    const built = buildTransmissions('basicInfo', { sender: '1300500017', senderType: '46', stamp, persons });
    const pictures = built.files.filter(({ name }) => name.endsWith('.jpg'));
    expect(pictures).toHaveLength(4);
    expect(rowsOf(built, 'UPKIHON').map(({ familyImageFileName }) => familyImageFileName)).toEqual([
      `${pictures[0]?.name},${pictures[1]?.name}`,
      null,
      `${pictures[2]?.name},${pictures[3]?.name}`,
      null,
    ]);
    expect(built.leftOut).toMatchObject([
      { why: 'picture_unplaced', rows: 1 },
      { why: 'picture_missing', insuredNumber: '0000000002' },
    ]);
    expect((await check(built)).byCode).toEqual({});
  });

  it('takes no picture that is no JPEG, and says whose it was', () => {
    const kihon = basics();
    const { consultationDate, insuredNumber } = kihon;
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const persons: BuildPerson[] = [
      {
        records: { UPKIHON: [kihon] },
        receivers: [{ number: care.sender, serviceType: '43' }],
        pictures: [
          { consultationDate, bytes: png },
          { consultationDate, bytes: new Uint8Array() },
          { consultationDate: '2020-01-01', bytes: tinyJpeg() },
        ],
      },
    ];
    const built = buildTransmissions('basicInfo', { sender: '1300500017', senderType: '46', stamp, persons });
    expect(built.files.filter(({ name }) => name.endsWith('.jpg'))).toEqual([]);
    expect(built.leftOut).toMatchObject([
      { why: 'picture_not_jpeg', insuredNumber, kind: 'UPKIHON_IMAGE', rows: 2 },
      { why: 'picture_unplaced', insuredNumber, key: { consultationDate: '2020-01-01' } },
    ]);
  });

  it('makes what a receiver replays: every person in force, month and plan', () => {
    const persons = personsOf('D2', { seed: 5, persons: 4 });
    const built = buildTransmissions('usage', { ...care, persons });
    const { state, changes } = replay(readTransmissions(built.files).transmissions);
    expect([...state.values()].map(({ key }) => key.insuredNumber).sort()).toEqual(
      persons.map(({ records }) => records.UPPLAN?.[0]?.insuredNumber).sort(),
    );
    expect(changes.every(({ change }) => change === 'put' || change === 'replaced')).toBe(true);
  });

  it('never sends to the sender itself', () => {
    const persons = [usage('0000000001', [care.sender, '731111'])];
    expect(buildTransmissions('usage', { ...care, persons }).leftOut).toMatchObject([{ why: 'same_office' }]);
    const both = [usage('0000000001', [care.sender, '731111'], [home, '111211'])];
    const built = buildTransmissions('usage', { ...care, persons: both });
    expect(new Set(built.files.map(({ name }) => parseFileName(name).value?.receiver))).toEqual(new Set([home]));
    expect(built.leftOut).toMatchObject([{ why: 'same_office' }]);
  });

  it('leaves out forms that name another office than the sender', () => {
    const persons = [usage('0000000001', [home, '111211'])];
    const built = buildTransmissions('usage', { ...care, sender: '1370100022', persons });
    expect(built.files).toEqual([]);
    expect(built.leftOut).toMatchObject([{ why: 'other_sender', receiver: { number: home } }]);
  });

  it('takes stamps from a sequence, so that several units never share one', () => {
    const next = stampSequence([], () => stamp);
    const persons = [usage('0000000001', [home, '111211'])];
    const first = buildTransmissions('usage', { ...care, stamp: next, persons });
    const again = buildTransmissions('usage', { ...care, stamp: next, persons });
    expect([...first.transmissions, ...again.transmissions].map((one) => one.stamp)).toEqual([
      '20251020113000',
      '20251020113001',
    ]);
  });

  it('gives each transmission a stamp of its own, though a clock gives one to all', () => {
    const persons = [usage('0000000001', [home, '111211'], [nursing, '131111'])];
    const { transmissions } = buildTransmissions('usage', { ...care, stamp: () => stamp, persons });
    expect(transmissions.map((one) => one.stamp)).toEqual(['20251020113000', '20251020113001']);
  });

  it('refuses senders, types and stamps that make no name, before any work', () => {
    const persons: BuildPerson[] = [];
    expect(() => buildTransmissions('usage', { ...care, sender: '137010001', persons })).toThrow(/sender/);
    expect(() => buildTransmissions('usage', { ...care, senderType: 'XX', persons })).toThrow(/senderType/);
    expect(() => buildTransmissions('usage', { sender: care.sender, stamp, persons })).toThrow(/senderType/);
    expect(() => buildTransmissions('usage', { ...care, stamp: '20251320000000', persons })).toThrow(/stamp/);
    expect(() => buildTransmissions('unknown' as 'usage', { ...care, persons })).toThrow(/unit/);
  });
});
