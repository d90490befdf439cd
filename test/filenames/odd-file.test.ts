import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../support/worked';
import { type FileKind, type FileName, formatFileName, groupMembers, joinOddFiles, parseFileName } from './subject';

/** A name of 利用票 and the like, in the grammar of the edition. */
function name(kind: FileKind, over: Partial<FileName> = {}): string {
  const types = over.edition === '202208' ? { senderType: null, receiverType: null } : {};
  return formatFileName({
    kind,
    edition: '202407',
    sender: '1370100014',
    senderType: '43',
    receiver: '1370200129',
    receiverType: '11',
    stamp: '20251020113000',
    ...types,
    ...over,
  });
}

const month = '2025-11';
const usage = (over: Partial<FileName> = {}) =>
  (['UPHOSOKU', 'UPPLAN', 'UPSIKYU'] as const).map((kind) => name(kind, { month, ...over }));
const plan = [name('UP1KYO'), name('UP2KYO'), name('UP3KYO'), name('UPHOSOKU', { month: null })];
const kihon = [name('UPKIHON'), name('UPKIHON_SUB1'), name('UPKIHON_SUB2')];

const others = {
  sender: '1370100022',
  senderType: '46',
  receiver: '1370200137',
  receiverType: '12',
  stamp: '20251020113001',
} as const;
type Segment = keyof typeof others;
const segments = Object.keys(others) as Segment[];

/** A name with something else in some segments. */
function slipped(one: string, ...where: Segment[]): string {
  const read = parseFileName(one);
  if (!read.ok) throw new Error(`no name: ${one}`);
  return formatFileName({ ...read.value, ...Object.fromEntries(where.map((segment) => [segment, others[segment]])) });
}

const parsed = (names: readonly string[]) => names.map((one) => ({ name: one, parsed: parseFileName(one) }));
const grouped = (names: readonly string[]) => groupMembers(parsed(names));
const joined = (names: readonly string[]) => joinOddFiles(grouped(names), parsed(names));
const odd = (names: readonly string[]) => joined(names).flatMap((group) => group.odd ?? []);
const without = (list: readonly string[], at: number) => list.filter((_, index) => index !== at);

describe.each([
  ['利用票', 'usage', usage()],
  ['計画書', 'plan', plan],
  ['基本情報', 'basicInfo', kihon],
] as const)('one file of %s with a slip in its name', (_, unit, whole) => {
  it.each(segments)('in the %s joins the others, and is told once', (segment) => {
    for (const [at, good] of whole.entries()) {
      const stray = slipped(good, segment);
      const groups = joined([...without(whole, at), stray]);
      expect(groups).toHaveLength(1);
      const { kind, month: its } = parseFileName(good).value ?? {};
      expect(groups[0]).toMatchObject({
        unit,
        sender: '1370100014',
        stamp: '20251020113000',
        issues: [],
        odd: {
          name: stray,
          segment,
          issue: { code: 'transmission_incomplete', file: stray, params: { unit, missing: kind, segment } },
        },
      });
      const told = its === undefined ? {} : { month: its };
      expect(groups[0]?.odd?.issue.params).toStrictEqual({
        unit,
        missing: kind,
        stamp: '20251020113000',
        segment,
        ...told,
      });
      // In the order of names, as members of every transmission are.
      expect(groups[0]?.members.map((member) => member.name)).toEqual([...without(whole, at), stray].sort());
      for (const { fileName } of groups[0]?.members ?? []) expect(fileName).toMatchObject({ stamp: '20251020113000' });
    }
  });
});

describe('a file with a slip in its name', () => {
  const [hosoku = '', plan6 = '', form7 = ''] = usage();

  it('is told where names show no service types', () => {
    const older = usage({ edition: '202208' });
    const stray = slipped(older[0] ?? '', 'stamp');
    expect(odd([...without(older, 0), stray])).toMatchObject([{ name: stray, segment: 'stamp' }]);
  });

  it('is told beside transmissions that are whole, and beside another such file', () => {
    const elsewhere = usage({ receiver: '1370300127', month: '2025-12' });
    const strays = [slipped(hosoku, 'stamp'), slipped(elsewhere[2] ?? '', 'sender')];
    const names = [
      plan6,
      form7,
      ...without(elsewhere, 2),
      ...strays,
      ...plan.map((one) => slipped(one, 'receiverType')),
      ...usage({ sender: '1370100030' }),
    ];
    expect(odd(names).map((one) => one.name)).toEqual(strays);
    expect(joined(names)).toHaveLength(4);
  });

  it('is told where its stamp is no real time, or cannot be read', () => {
    for (const stamp of ['_20251020256000', '_2025102011300', '_2025102011300X', '']) {
      const stray = form7.replace('_20251020113000', stamp);
      const [group, ...others] = joined([hosoku, plan6, stray]);
      expect(others).toEqual([]);
      expect(group).toMatchObject({ issues: [], odd: { name: stray, segment: 'stamp' } });
      expect(group?.members.map((member) => member.fileName.stamp)).toEqual(Array(3).fill('20251020113000'));
    }
  });

  it('is the one that belongs to the other, or whose own name does not tell, where one stands against one', () => {
    const [base, annex] = [name('UPYOBO'), name('UPYOBO_SUB')];
    for (const segment of segments) {
      const slips = [
        [slipped(base, segment), annex],
        [base, slipped(annex, segment)],
      ] as const;
      for (const names of slips) expect(odd(names)).toMatchObject([{ name: names[1], segment }]);
    }
    const without = base.replace('_20251020113000', '');
    expect(odd([without, annex])).toMatchObject([{ name: without, segment: 'stamp' }]);
  });

  it('is the one whose name is wrong there by itself, where one stands against one', () => {
    const [base, annex] = [name('UPYOBO'), name('UPYOBO_SUB')];
    const wrong = [
      ['stamp', '_20251020113000', '_20251320113000'],
      ['sender', '_1370100014_', '_137010001_'],
      ['senderType', '_43_', '_430_'],
      ['receiverType', '_11_', '_99_'],
    ] as const;
    for (const [segment, right, slip] of wrong) {
      for (const [names, stray] of [
        [[base.replace(right, slip), annex], base.replace(right, slip)],
        [[base, annex.replace(right, slip)], annex.replace(right, slip)],
      ] as const)
        expect(odd(names)).toMatchObject([{ name: stray, segment }]);
    }
    // Where both are wrong, the one that belongs to the other.
    const both = [base.replace('20251020113000', '20251320113000'), annex.replace('20251020113000', '20251420113000')];
    expect(odd(both)).toMatchObject([{ name: both[1], segment: 'stamp' }]);
  });

  it('is the same in any order of the names', () => {
    const names = [hosoku, plan6, slipped(form7, 'receiver'), ...kihon];
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
        expect(joined(shuffled)).toEqual(joined(names));
      }),
    );
  });
});

describe('nothing is put together', () => {
  const [hosoku = '', plan6 = '', form7 = ''] = usage();
  const apart = (names: readonly string[]) => expect(joined(names)).toEqual(grouped(names));

  it('where transmissions are whole: several senders, receivers, resends, deletions', () => {
    const resent = { stamp: others.stamp };
    apart([...usage(), ...usage(resent), ...usage({ sender: others.sender }), ...usage({ receiver: others.receiver })]);
    apart([...usage(), name('UPJSK', { month, ...resent }), name('DLTPLAN', { month, ...resent })]);
    apart([...plan, ...plan.map((one) => slipped(one, 'stamp')), ...kihon]);
  });

  it('where the others lack nothing: a single file sent again is not whole, and no slip', () => {
    apart([...usage(), slipped(form7, 'stamp')]);
    apart([...kihon, slipped(kihon[1] ?? '', 'stamp')]);
  });

  it('where the file is whole by itself', () => {
    apart([...plan.slice(1), name('DLT1KYO', { stamp: others.stamp })]);
    apart([hosoku, plan6, name('UPJSK', { month, stamp: others.stamp })]);
  });

  it('where the name differs in more than one segment, or has another month', () => {
    apart([hosoku, plan6, slipped(form7, 'sender', 'stamp')]);
    apart([hosoku, plan6, slipped(form7, 'sender', 'senderType')]);
    apart([hosoku, plan6, name('UPSIKYU', { month: '2025-12', stamp: others.stamp })]);
  });

  it('where another file is missing as well, or two files stray', () => {
    apart([...plan.slice(0, 3), slipped(plan[3] ?? '', 'stamp'), slipped(plan6, 'stamp')]);
    apart([...plan.slice(0, 2), slipped(plan[2] ?? '', 'stamp')]);
    apart([...plan.slice(0, 2), ...plan.slice(2).map((one) => slipped(one, 'stamp'))]);
    apart([...plan.slice(0, 2), slipped(plan[2] ?? '', 'stamp'), slipped(plan[3] ?? '', 'sender')]);
  });

  it('where two files, or two transmissions, would suit', () => {
    apart([hosoku, plan6, slipped(form7, 'stamp'), slipped(form7, 'sender')]);
    const second = usage({ stamp: '20251021113000' });
    apart([hosoku, plan6, ...second.slice(0, 2), slipped(form7, 'stamp')]);
    // One differs from it in the stamp, the other in the sender.
    apart([hosoku, plan6, ...[hosoku, plan6].map((one) => slipped(one, 'stamp', 'sender')), slipped(form7, 'stamp')]);
  });

  it('where one file would suit two others, of which one cannot be put anywhere', () => {
    const [base, annex] = [name('UPYOBO'), name('UPYOBO_SUB')];
    const without = base.replace('_20251020113000', '');
    apart([slipped(base, 'stamp'), without, annex]);
    apart([base, slipped(annex, 'stamp'), annex.replace('_20251020113000', '')]);
  });

  it('where more than a segment could not be read', () => {
    apart([hosoku, plan6, form7.replace('_43_', '_4_')].map((one) => one.replace('_11_', '_1_')));
    apart([hosoku, plan6, form7.replace('_20251020113000', '').replace('_1370100014', '')]);
    apart([hosoku, plan6, form7.replace('_20251020113000', '').replace('_202511_', '_202513_')]);
    apart([hosoku, plan6, form7.replace('_20251020113000.CSV', '.PDF')]);
  });

  it('where two files without a stamp would suit', () => {
    const without = form7.replace('_20251020113000', '');
    apart([hosoku, plan6, without, `copy/${without}`]);
    apart([hosoku, plan6, without, slipped(form7, 'stamp')]);
  });
});

it('takes a time that grows with the number of transmissions, not with its square', async () => {
  // All lack the same file, and every lone file would suit: no two of them are looked at together.
  const crowd = (count: number) =>
    grouped(
      Array.from({ length: count }, (_, index) => {
        const sender = String(1370000000 + index);
        return index % 2 === 0 ? usage({ sender }).slice(0, 2) : usage({ sender }).slice(2);
      }).flat(),
    );
  const crowds = new Map([500, 2000, 4000, 8000].map((count) => [count, crowd(count)]));
  await expectLinear(2000, (count) => {
    const groups = crowds.get(count) ?? [];
    expect(joinOddFiles(groups, [])).toHaveLength(groups.length);
  });
}, 60_000);
