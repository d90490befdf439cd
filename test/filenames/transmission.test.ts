import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type FileKind,
  type FileName,
  formatFileName,
  groupMembers,
  groupTransmissions,
  type Issue,
  parseFileName,
  unitFiles,
  units,
} from './subject';

type Edition = FileName['edition'];

const stamp = '20251020113000';
/** A name in short: kind, and month (`null` for 000000) or branch where it has one. */
function name(kind: FileKind, part?: string | null, over: Partial<FileName> = {}): string {
  const types =
    over.edition === '202208' ? { senderType: null, receiverType: null } : { senderType: '43', receiverType: '11' };
  const month = kind === 'UPKIHON_IMAGE' || part === undefined ? {} : { month: part };
  const branch = kind === 'UPKIHON_IMAGE' ? { branch: part ?? '0001' } : {};
  const parties = { sender: '1370100014', receiver: '1370200129' };
  return formatFileName({ kind, edition: '202407', stamp, ...parties, ...types, ...month, ...branch, ...over });
}

const short = ({ code, file, params }: Issue) => ({ code, file, ...params });
const found = (names: string[]) =>
  groupTransmissions(names).transmissions.map(({ unit, issues }) => [unit, issues.map(short)]);

const usage = (month: string, over: Partial<FileName> = {}) =>
  (['UPPLAN', 'UPSIKYU', 'UPHOSOKU'] as const).map((kind) => name(kind, month, over));
const plan = [name('UP1KYO'), name('UP2KYO'), name('UP3KYO'), name('UPHOSOKU', null)];
const yobo = [name('UPYOBO'), name('UPYOBO_SUB')];
const kihon = [
  name('UPKIHON'),
  name('UPKIHON_SUB1'),
  name('UPKIHON_SUB2'),
  name('UPKIHON_IMAGE', '0001'),
  name('UPKIHON_IMAGE', '0002'),
];
const missing = (unit: string, kind: string, month?: string | null) => ({
  code: 'transmission_incomplete',
  file: null,
  unit,
  missing: kind,
  ...(month === undefined ? {} : { month }),
  stamp,
});
const companion = (unit: string, kind: string) => ({
  code: 'transmission_companion_missing',
  file: null,
  unit,
  missing: kind,
  stamp,
});
const extra = (unit: string, file: string, kind: string) => ({ code: 'transmission_extra', file, unit, kind });

describe.each<Edition>(['202407', '202208'])('every unit of %s', (edition) => {
  const present = units().filter((info) => unitFiles(info, edition).some(({ required }) => required));
  const names = (unit: string, only: 'required' | 'all') =>
    units()
      .filter((info) => info.unit === unit)
      .flatMap((info) => unitFiles(info, edition))
      .filter(({ required, alongside, needs, receiverTypes }, _, files) => {
        const sentAlong = alongside === true && files.some((file) => file.kind === needs && file.required);
        return required || sentAlong || (only === 'all' && receiverTypes === undefined);
      })
      .map(({ kind, month }) => name(kind, month === 'zeros' ? null : month && '2025-11', { edition }));

  it('is there', () => {
    expect(present.map(({ unit }) => unit)).toEqual(
      edition === '202407'
        ? units().map(({ unit }) => unit)
        : ['plan', 'usage', 'planDeletion', 'usageDeletion', 'actual', 'actualDeletion'],
    );
  });

  test.each(present.map(({ unit }) => unit))('%s: complete raises nothing', (unit) => {
    expect(found(names(unit, 'required'))).toEqual([[unit, []]]);
    expect(found(names(unit, 'all'))).toEqual([[unit, []]]);
  });

  test.each(present.map(({ unit }) => unit))('%s: each file lost is missing, and nothing else', (unit) => {
    const all = names(unit, 'required');
    if (all.length === 1) return;
    for (const lost of all) {
      const parsed = parseFileName(lost);
      const { kind, month } = parsed.value as FileName;
      const lack = kind.startsWith('UPKIHON_SUB') ? companion(unit, kind) : missing(unit, kind, month);
      expect(found(all.filter((one) => one !== lost))).toEqual([[unit, [lack]]]);
    }
  });

  test.each(present.map(({ unit }) => unit))('%s: each file doubled is a duplicate, and nothing else', (unit) => {
    const all = names(unit, 'all');
    for (const again of all) {
      const { kind, month, branch } = parseFileName(again).value as FileName;
      expect(found([`b/${again}`, ...all])).toEqual([
        [
          unit,
          [
            {
              code: 'transmission_duplicate',
              file: `b/${again}`,
              unit,
              kind,
              ...(month === undefined ? {} : { month }),
              firstFile: again,
              ...(branch && { branch }),
            },
          ],
        ],
      ]);
    }
  });
});

describe('the table', () => {
  it('requires 3表 since 202407', () => {
    const older = { edition: '202208' } as const;
    expect(found(plan.filter((one) => !one.startsWith('UP3KYO')))).toEqual([['plan', [missing('plan', 'UP3KYO')]]]);
    expect(
      found([name('UP1KYO', undefined, older), name('UP2KYO', undefined, older), name('UPHOSOKU', null, older)]),
    ).toEqual([['plan', []]]);
  });

  it('tells one wrong month of a usage once', () => {
    for (const kind of ['UPPLAN', 'UPSIKYU', 'UPHOSOKU'] as const) {
      const own = usage('2025-11').filter((file) => !file.startsWith(`${kind}_`));
      for (const wrong of ['2025-10', '2025-12']) {
        const stray = name(kind, wrong);
        const lack = missing('usage', kind, '2025-11');
        expect(found([...own, stray])).toEqual([['usage', [lack]]]);
        // A whole month beside them changes nothing.
        expect(found([...own, stray, ...usage('2025-09')])).toEqual([['usage', [lack]]]);
      }
      // Two files under two other months: only one of them can be the one that is missing.
      const [first = '', second = ''] = own;
      const kinds = (['UPPLAN', 'UPSIKYU', 'UPHOSOKU'] as const).filter((other) => other !== kind);
      expect(found([first, second, name(kind, '2025-12'), name(kind, '2026-01')])).toEqual([
        ['usage', [missing('usage', kind, '2025-11'), ...kinds.map((other) => missing('usage', other, '2026-01'))]],
      ]);
    }
  });
  it('tells what two months lack where neither holds the rest of the other', () => {
    const files = [name('UPPLAN', '2025-11'), name('UPPLAN', '2025-12'), name('UPHOSOKU', '2025-12')];
    expect(found(files)).toEqual([
      [
        'usage',
        [
          missing('usage', 'UPSIKYU', '2025-11'),
          missing('usage', 'UPHOSOKU', '2025-11'),
          missing('usage', 'UPSIKYU', '2025-12'),
        ],
      ],
    ]);
  });
  it('takes each month of a usage by itself', () => {
    expect(found([...usage('2025-11'), ...usage('2025-12')])).toEqual([['usage', []]]);
    const [planFile = '', sikyu = '', hosoku = ''] = usage('2025-12');
    expect(found([...usage('2025-11'), planFile, hosoku])).toEqual([
      ['usage', [missing('usage', 'UPSIKYU', '2025-12')]],
    ]);
    expect(found([...usage('2025-11'), sikyu])).toEqual([
      ['usage', [missing('usage', 'UPPLAN', '2025-12'), missing('usage', 'UPHOSOKU', '2025-12')]],
    ]);
  });

  it('tells the two UPHOSOKU apart', () => {
    expect(found([name('UPHOSOKU', null)])).toMatchObject([['plan', { length: 3 }]]);
    expect(found([name('UPHOSOKU', '2025-11')])).toEqual([
      ['usage', [missing('usage', 'UPPLAN', '2025-11'), missing('usage', 'UPSIKYU', '2025-11')]],
    ]);
    const foreign = name('UPHOSOKU', '2025-11');
    expect(found([...plan, foreign])).toEqual([['plan', [extra('plan', foreign, 'UPHOSOKU')]]]);
  });

  test.each(['43', '46', 'AF'])(
    'lets an entrusted care manager pass 予定 and 実績 on under one stamp (receiver %s)',
    (receiverType) => {
      const over = { receiverType };
      expect(found([...usage('2025-11', over), name('UPJSK', '2025-11', over)])).toEqual([['usage', []]]);
      expect(found([...usage('2025-11', over), name('UPJSK', '2025-10', over)])).toEqual([['usage', []]]);
      expect(found([name('UPJSK', '2025-11', over)])).toEqual([['actual', []]]);
    },
  );

  it('does not let a care manager send 実績 to a service office with the plan', () => {
    const jsk = name('UPJSK', '2025-11');
    expect(found([...usage('2025-11'), jsk])).toEqual([['usage', [extra('usage', jsk, 'UPJSK')]]]);
  });

  it('knows what belongs to 利用者基本情報', () => {
    expect(found(kihon)).toEqual([['basicInfo', []]]);
    expect(found([...yobo, ...kihon])).toEqual([['preventivePlan', []]]);
    expect(found([name('UPKIHON'), name('UPKIHON_SUB2')])).toEqual([
      ['basicInfo', [companion('basicInfo', 'UPKIHON_SUB1')]],
    ]);
    expect(found([...yobo, name('UPKIHON')])).toEqual([
      ['preventivePlan', [companion('preventivePlan', 'UPKIHON_SUB1'), companion('preventivePlan', 'UPKIHON_SUB2')]],
    ]);
    expect(found([name('UPKIHON_SUB1')])).toEqual([['basicInfo', [missing('basicInfo', 'UPKIHON')]]]);
    expect(found([name('UPKIHON_IMAGE')])).toEqual([['basicInfo', [missing('basicInfo', 'UPKIHON')]]]);
    expect(found([...yobo, name('UPKIHON_SUB1'), name('UPKIHON_SUB2')])).toEqual([
      ['preventivePlan', [missing('preventivePlan', 'UPKIHON')]],
    ]);
    expect(found([name('UPYOBO'), ...kihon])).toEqual([['preventivePlan', [missing('preventivePlan', 'UPYOBO_SUB')]]]);
  });

  it('takes a mixed group for the unit that most of its files fit', () => {
    const deletion = name('DLT1KYO');
    expect(found([...plan, deletion])).toEqual([['plan', [extra('plan', deletion, 'DLT1KYO')]]]);
    expect(found([...usage('2025-11'), ...yobo])).toMatchObject([
      ['usage', [{ code: 'transmission_extra' }, { code: 'transmission_extra' }]],
    ]);
    expect(found([deletion, name('DLTJSK', '2025-11')])).toMatchObject([
      ['planDeletion', [{ code: 'transmission_extra', kind: 'DLTJSK' }]],
    ]);
  });

  it('reports one of three equal files twice', () => {
    const jsk = name('UPJSK', '2025-11');
    const copy = jsk.replace('.CSV', ' (1).CSV');
    expect(found([jsk, jsk, copy])).toMatchObject([
      [
        'actual',
        [
          { code: 'transmission_duplicate', file: jsk },
          { code: 'transmission_duplicate', file: copy },
        ],
      ],
    ]);
  });

  it('reports the copy, though its name sorts first, so that who removes what is reported keeps the right name', () => {
    const jsk = name('UPJSK', '2025-11');
    const copies = [' (1)', ' - コピー'].map((mark) => jsk.replace('.CSV', `${mark}.CSV`));
    const [transmission] = groupTransmissions([...copies, jsk]).transmissions;
    expect(transmission?.issues).toMatchObject(copies.map((file) => ({ file, params: { firstFile: jsk } })));
  });
});

describe('groups', () => {
  it('parts by sender, receiver, their types, stamp and edition', () => {
    const overs: Partial<FileName>[] = [
      {},
      { edition: '202208', senderType: null, receiverType: null },
      { sender: '1370100015' },
      { senderType: '46' },
      { receiver: '1370200130' },
      { receiverType: '15' },
      { stamp: '20251020112959' },
    ];
    const { transmissions, issues } = groupTransmissions(overs.flatMap((over) => usage('2025-11', over)));
    expect(
      transmissions.map(({ unit, stamp, sender, senderType, receiver, receiverType }) => [
        unit,
        stamp,
        sender,
        senderType,
        receiver,
        receiverType,
      ]),
    ).toEqual([
      ['usage', '20251020112959', '1370100014', '43', '1370200129', '11'],
      ['usage', stamp, '1370100014', null, '1370200129', null],
      ['usage', stamp, '1370100014', '43', '1370200129', '11'],
      ['usage', stamp, '1370100014', '43', '1370200129', '15'],
      ['usage', stamp, '1370100014', '43', '1370200130', '11'],
      ['usage', stamp, '1370100014', '46', '1370200129', '11'],
      ['usage', stamp, '1370100015', '43', '1370200129', '11'],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(Array(3).fill('file_name_older_version'));
  });

  it('holds all issues, of the names first', () => {
    const { transmissions, issues } = groupTransmissions(['readme.txt', 'x.CSV', ...plan.slice(0, 3), 'UPPLAN.CSV']);
    expect(transmissions).toHaveLength(1);
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['file_name_malformed', 'UPPLAN.CSV'],
      ['file_not_csv', 'readme.txt'],
      ['file_name_unknown_kind', 'x.CSV'],
      ['transmission_incomplete', null],
    ]);
  });

  it('lets torn names join where they can: one fault is not two', () => {
    const torn = plan[2]!.replace('_43_', '_').replace('_11_', '_');
    expect(found([plan[0]!, plan[1]!, torn, plan[3]!])).toEqual([['plan', []]]);
    const [first = '', second = '', third = ''] = usage('2025-11');
    for (const month of ['202513', '20251', 'XX']) {
      expect(found([first.replace('202511', month), second, third])).toEqual([['usage', []]]);
    }
    for (const month of ['202513', 'XX']) {
      expect(found([...plan.slice(0, 3), plan[3]!.replace('_000000_', `_${month}_`)])).toEqual([['plan', []]]);
    }
    expect(found([torn])).toMatchObject([['plan', { length: 3 }]]);
    // Two transmissions agree with what it says, so it is no one's.
    const two = groupTransmissions([...plan, ...plan.map((one) => one.replace('_11_', '_15_')), torn]).transmissions;
    expect(two.map(({ files }) => files.length)).toEqual([1, 4, 4]);
  });

  it('keeps an unreal stamp together', () => {
    expect(found(plan.map((one) => one.replace(stamp, '20250230113000')))).toEqual([['plan', []]]);
  });

  it('gives checkFiles its members without parsing twice', () => {
    const torn = plan[2]!.replace('_43_', '_');
    const groups = groupMembers([plan[0]!, torn].map((one) => ({ name: one, parsed: parseFileName(one) })));
    expect(groups).toMatchObject([
      {
        unit: 'plan',
        edition: '202407',
        members: [
          { name: plan[0], kind: 'UP1KYO' },
          { name: torn, kind: 'UP3KYO', fileName: { senderType: '43', stamp } },
        ],
      },
    ]);
    expect(groupMembers([])).toEqual([]);
  });

  it('is the same in any order and from any folder', () => {
    const all = [
      ...plan,
      ...usage('2025-11', { stamp: '20251020113001' }),
      ...yobo,
      'readme.txt',
      'UPPLAN.CSV',
      plan[0]!,
    ];
    const whole = groupTransmissions(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(groupTransmissions(shuffled)).toEqual(whole);
      }),
    );
    const folders = groupTransmissions(all.slice(0, -1).map((one, i) => `${i % 3}/${one}`)).transmissions;
    expect(folders.map(({ unit, files }) => [unit, files.map((file) => file.slice(2))])).toEqual(
      groupTransmissions(all.slice(0, -1)).transmissions.map(({ unit, files }) => [unit, files]),
    );
  });
});

describe('the samples', () => {
  const folder = fileURLToPath(new URL('../../samples', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(csv|jpe?g)$/iu.test(path),
  );

  it('raise nothing and group as their folders', () => {
    const { transmissions, issues } = groupTransmissions(names);
    expect(names).toHaveLength(41);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['file_name_older_version']));
    expect(transmissions.map(({ unit, files }) => [unit, files.length])).toEqual([
      ['plan', 3],
      ['usage', 3],
      ['planDeletion', 1],
      ['usageDeletion', 1],
      ['actualDeletion', 1],
      ['actual', 1],
      ['plan', 4],
      ['usage', 3],
      ['preventivePlan', 8],
      ['planDeletion', 1],
      ['usageDeletion', 1],
      ['actualDeletion', 1],
      ['basicInfoDeletion', 1],
      ['preventivePlanDeletion', 1],
      ['plan', 4],
      ['usage', 3],
      ['usage', 3],
      ['actual', 1],
    ]);
    for (const { files } of transmissions) {
      expect(new Set(files.map((file) => file.slice(0, file.lastIndexOf('/')))).size).toBe(1);
    }
  });
});

describe('500 transmissions', () => {
  it('are grouped at once', () => {
    const at = (i: number) => String(20251020000000 + Math.floor(i / 60) * 100 + (i % 60));
    const names = Array.from({ length: 500 }, (_, i) => usage('2025-11', { stamp: at(i) })).flat();
    const { transmissions, issues } = groupTransmissions(names.reverse());
    expect(issues).toEqual([]);
    expect(transmissions.map(({ stamp }) => stamp)).toEqual(Array.from({ length: 500 }, (_, i) => at(i)));
  });
});
