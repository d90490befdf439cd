import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedSource } from '../../../src/codec/read/source';
import { applyTransmission } from '../../../src/forms/replay/apply';
import type { ReplayChange } from '../../../src/forms/replay/change';
import { families } from '../../../src/forms/replay/families';
import { type ReadTransmission, readTransmissions } from '../../../src/forms/replay/read-transmissions';
import { type Replayed, replay } from '../../../src/forms/replay/replay';
import { replayIds } from '../../../src/forms/replay/sort-rows';
import type { AsyncReplayStore, ReplayEntry, ReplayState } from '../../../src/forms/replay/state';
import type { ReplayTransmission } from '../../../src/forms/replay/transmission';
import type { Issue } from '../../../src/issues';
import { fileKindInfo, kinds } from '../../../src/schemas/kinds';
import { ms932 } from '../../support/bytes';
import { samples } from '../../support/samples';
import { shuffled } from '../support/arbitrary';
import { record, row2 } from '../support/records';

const persons = ['0000000001', '0000000002'];
const second = (n: number) => `202510200000${String(n).padStart(2, '0')}`;

function transmission(n: number, records: object, more: Partial<ReplayTransmission> = {}): ReplayTransmission {
  return {
    sender: '1370100014',
    senderType: '43',
    receiver: '1370200129',
    receiverType: '11',
    stamp: second(n),
    records: records as ReplayTransmission['records'],
    ...more,
  };
}

const plan = (insuredNumber: string, planDate = '2025-10-20', week = true) => ({
  UP1KYO: [record('UP1KYO', { insuredNumber, planDate })],
  UP2KYO: [row2([1, 1, 1], { insuredNumber, planDate })],
  UPHOSOKU: [record('UPHOSOKU', { insuredNumber, planDate })],
  ...(week && { UP3KYO: [record('UP3KYO', { insuredNumber, planDate })] }),
});
const usage = (insuredNumber: string, targetMonth = '2025-11', count = 1) => ({
  UPPLAN: [record('UPPLAN', { insuredNumber, targetMonth, count })],
  UPSIKYU: [record('UPSIKYU', { insuredNumber, targetMonth })],
  UPHOSOKU: [record('UPHOSOKU', { insuredNumber, targetMonth })],
});
const actual = (insuredNumber: string, providerNumber: string, serviceCode = '111211', targetMonth = '2025-11') => ({
  UPJSK: [record('UPJSK', { insuredNumber, providerNumber, serviceCode, targetMonth })],
});
const dropPlan = (insuredNumber: string, planDate = '2025-10-20') => ({
  DLT1KYO: [record('DLT1KYO', { insuredNumber, planDate })],
});
const dropUsage = (insuredNumber: string, targetMonth = '2025-11') => ({
  DLTPLAN: [record('DLTPLAN', { insuredNumber, targetMonth })],
});
const dropActual = (insuredNumber: string, providerNumber: string, serviceTypeCode = '11') => ({
  DLTJSK: [record('DLTJSK', { insuredNumber, providerNumber, serviceTypeCode })],
});

/** Any of the transmissions above, for one or two persons, under stamps that may be equal between two senders. */
const anyRecords = fc
  .tuple(
    fc.constantFrom(...persons),
    fc.constantFrom('2025-10-20', '2025-11-20'),
    fc.constantFrom('1370200129', '1360500137'),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([who, date, office, pick]) => {
    const month = date.slice(0, 7);
    const all = [
      () => plan(who, date),
      () => plan(who, date, false),
      () => usage(who, month),
      () => actual(who, office),
      () => actual(who, office, '131111'),
      () => dropPlan(who, date),
      () => dropUsage(who, month),
      () => dropActual(who, office),
      () => ({ ...usage(who, month), ...dropUsage(who, month), UP2KYO: [row2([1, 1, 1], { insuredNumber: who })] }),
    ];
    return all[pick]!();
  });
const anyTransmissions = fc
  .array(fc.tuple(anyRecords, fc.constantFrom('1370100014', '1370100022')), { maxLength: 14 })
  .map((list) => list.map(([records, sender], index) => transmission(Math.floor(index / 2), records, { sender })))
  // One stamp from one sender is one transmission.
  .map((list) => [...new Map(list.map((one) => [`${one.stamp} ${one.sender}`, one])).values()]);

const sorted = <P>(state: ReplayState<P>) => [...state].sort(([a], [b]) => (a < b ? -1 : 1));
const keep = { payload: ({ rows }: { readonly rows: readonly object[] }) => rows };
const kindsOf = ({ state }: Replayed<unknown>) =>
  [...state.values()].map(({ unit, forms }) => `${unit}: ${Object.keys(forms).sort().join(' ')}`);

describe('replay', () => {
  it('goes on from a state as if it had seen all: replay(a ++ b) is replay on replay(a) of b', () => {
    fc.assert(
      fc.property(anyTransmissions, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length;
        const first = replay(all.slice(0, at), keep);
        const both = replay(all.slice(at), { ...keep, state: first.state });
        const whole = replay(all, keep);
        expect(sorted(both.state)).toEqual(sorted(whole.state));
        expect([...first.changes, ...both.changes]).toEqual(whole.changes);
      }),
    );
  });

  it('is idempotent: replaying again changes nothing, and says so', () => {
    fc.assert(
      fc.property(anyTransmissions, (all) => {
        const once = replay(all, keep);
        const twice = replay(all, { ...keep, state: once.state });
        expect(sorted(twice.state)).toEqual(sorted(once.state));
        expect(twice.changes.filter(({ change }) => change !== 'ignored')).toEqual([]);
      }),
    );
  });

  it('gives the same state whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        anyTransmissions.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, mixed]) => {
          expect(sorted(replay(mixed, keep).state)).toEqual(sorted(replay(all, keep).state));
        },
      ),
    );
  });

  it('does not change the state it is given', () => {
    const first = replay([transmission(1, usage(persons[0]!))]);
    const before = sorted(first.state);
    replay([transmission(2, dropUsage(persons[0]!))], { state: first.state });
    expect(sorted(first.state)).toEqual(before);
  });

  it('puts several persons each under a key of their own', () => {
    const [one, other] = persons.map((person) => usage(person));
    const both = transmission(1, {
      UPPLAN: [...one!.UPPLAN, ...other!.UPPLAN],
      UPSIKYU: [...other!.UPSIKYU, ...one!.UPSIKYU],
      UPHOSOKU: [...one!.UPHOSOKU, ...other!.UPHOSOKU],
    });
    const { state, changes } = replay([both]);
    expect([...state.values()].map(({ key }) => key.insuredNumber)).toEqual(persons);
    expect(changes).toMatchObject([
      { change: 'put', why: 'new', kinds: ['UPPLAN', 'UPHOSOKU', 'UPSIKYU'], before: null },
      { change: 'put', why: 'new' },
    ]);
  });

  it('replaces a plan with all its dependants', () => {
    const result = replay([
      transmission(1, plan(persons[0]!)),
      transmission(2, plan(persons[0]!, '2025-10-20', false)),
    ]);
    expect(kindsOf(result)).toEqual(['plan: UP1KYO UP2KYO UPHOSOKU']);
    expect(result.changes[1]).toMatchObject({
      change: 'replaced',
      why: 'later',
      dropped: ['UP3KYO'],
      by: { stamp: second(2) },
      before: { stamp: second(1), sender: '1370100014' },
    });
  });

  it('keeps plans of two dates, and months, side by side', () => {
    const result = replay([
      transmission(1, plan(persons[0]!, '2025-04-01')),
      transmission(2, plan(persons[0]!, '2025-10-20')),
      transmission(3, usage(persons[0]!, '2025-11')),
      transmission(4, usage(persons[0]!, '2025-12')),
    ]);
    expect(result.changes.map(({ change }) => change)).toEqual(['put', 'put', 'put', 'put']);
  });

  it('never lets one office’s 実績 replace another’s, nor one service type another of the same office', () => {
    const result = replay(
      [
        transmission(1, actual(persons[0]!, '1370200129')),
        transmission(2, actual(persons[0]!, '1360500137')),
        transmission(3, actual(persons[0]!, '1370200129', '131111')),
        transmission(4, actual(persons[0]!, '1370200129', '111111')),
      ],
      keep,
    );
    expect(result.changes.map(({ change }) => change)).toEqual(['put', 'put', 'put', 'replaced']);
    expect([...result.state.values()].map(({ key }) => [key.providerNumber, key.serviceTypeCode])).toEqual([
      ['1370200129', '11'],
      ['1360500137', '11'],
      ['1370200129', '13'],
    ]);
  });

  it('deletes 実績 of one office and service type', () => {
    const result = replay([
      transmission(1, actual(persons[0]!, '1370200129')),
      transmission(2, actual(persons[0]!, '1360500137')),
      transmission(3, dropActual(persons[0]!, '1370200129')),
    ]);
    expect(kindsOf(result)).toEqual(['actual: ', 'actual: UPJSK']);
    expect(result.changes[2]).toMatchObject({ change: 'deleted', kinds: ['UPJSK'], left: [] });
  });

  it('takes with a deletion what the cascade table names, and leaves 利用者補足情報', () => {
    const result = replay([
      transmission(1, plan(persons[0]!)),
      transmission(2, usage(persons[0]!)),
      transmission(3, dropPlan(persons[0]!)),
      transmission(4, dropUsage(persons[0]!)),
    ]);
    expect(kindsOf(result)).toEqual(['plan: UPHOSOKU', 'usage: UPHOSOKU']);
    expect(result.changes.slice(2)).toMatchObject([
      { change: 'deleted', kinds: ['UP1KYO', 'UP2KYO', 'UP3KYO'], left: ['UPHOSOKU'], before: { stamp: second(1) } },
      { change: 'deleted', kinds: ['UPPLAN', 'UPSIKYU'], left: ['UPHOSOKU'], before: { stamp: second(2) } },
    ]);
  });

  it('holds off what is older than a deletion, even one that found nothing', () => {
    const result = replay([transmission(5, dropUsage(persons[0]!)), transmission(4, usage(persons[0]!))]);
    expect(result.changes).toMatchObject([
      { change: 'ignored', why: 'nothing_to_delete' },
      { change: 'put', kinds: ['UPHOSOKU'] },
      { change: 'ignored', why: 'older', kinds: ['UPPLAN', 'UPSIKYU'], before: { stamp: second(5) } },
    ]);
  });

  it('ignores a deletion older than what is in force', () => {
    const result = replay([transmission(5, usage(persons[0]!)), transmission(4, dropUsage(persons[0]!))]);
    expect(result.changes[1]).toMatchObject({ change: 'ignored', why: 'older', before: { stamp: second(5) } });
    expect(kindsOf(result)).toEqual(['usage: UPHOSOKU UPPLAN UPSIKYU']);
  });

  it('takes a plan again after its deletion', () => {
    const result = replay([
      transmission(1, actual(persons[0]!, '1370200129')),
      transmission(2, dropActual(persons[0]!, '1370200129')),
      transmission(3, actual(persons[0]!, '1370200129')),
    ]);
    expect(result.changes[2]).toMatchObject({ change: 'put', why: 'after_deletion', before: { stamp: second(2) } });
    expect([...result.state.values()][0]).toMatchObject({ deleted: null, registered: { stamp: second(3) } });
  });

  it('never overwrites with an older stamp', () => {
    const result = replay(
      [transmission(2, usage(persons[0]!, '2025-11', 2)), transmission(1, usage(persons[0]!, '2025-11', 1))],
      keep,
    );
    expect(result.changes[1]).toMatchObject({ change: 'ignored', why: 'older', rows: 3 });
    expect([...result.state.values()][0]?.forms.UPPLAN?.payload).toMatchObject([{ count: 2 }]);
  });

  it('deletes before it registers where one transmission does both', () => {
    const both = transmission(2, { ...usage(persons[0]!), ...dropUsage(persons[0]!) });
    const result = replay([transmission(1, usage(persons[0]!)), both]);
    expect(result.changes.map(({ change }) => change)).toEqual(['put', 'deleted', 'replaced']);
    expect(kindsOf(result)).toEqual(['usage: UPHOSOKU UPPLAN UPSIKYU']);
  });

  it('leaves dependants without their base out, and rows without a key', () => {
    const { changes, state } = replay([transmission(1, { UP2KYO: [row2([1, 1, 1])], UPHOSOKU: [record('UPHOSOKU')] })]);
    expect(state.size).toBe(0);
    expect(changes).toMatchObject([
      { change: 'ignored', why: 'base_missing', kinds: ['UP2KYO'], unit: 'plan', rows: 1 },
      { change: 'ignored', why: 'key_missing', kinds: ['UPHOSOKU'], unit: null, rows: 1 },
    ]);
  });

  it('marks forms whose rows could not all be read', () => {
    const insuredNumber = persons[0]!;
    const draft = { ...record('UPPLAN', { insuredNumber }), units: null };
    const rejected = [
      { kind: 'UPPLAN', file: 'x', row: 2, draft },
      { kind: 'UPPLAN', file: 'x', row: 3, draft: null },
    ] as const;
    const { state, changes } = replay([transmission(1, usage(insuredNumber), { rejected })]);
    expect([...state.values()][0]?.forms.UPPLAN).toEqual({ rows: 1, rejected: 1, payload: undefined });
    expect(changes.slice(1)).toMatchObject([
      { change: 'ignored', why: 'rejected', rows: 1, id: changes[0]?.id },
      { change: 'ignored', why: 'rejected', rows: 1, id: null },
    ]);
  });

  it('ties pictures to the 利用者基本情報 that names them, and deletes them with it', () => {
    const familyImageFileName = 'UPKIHON_IMAGE_1300500017_46_1370100014_43_20251020150000_0001.JPG';
    const pictures = [{ name: `in/${familyImageFileName.replace('JPG', 'jpg')}` }, { name: 'other.jpg' }];
    const records = { UPKIHON: [record('UPKIHON', { familyImageFileName })] };
    const result = replay([
      transmission(1, records, { pictures }),
      transmission(2, { DLTKIHON: [record('DLTKIHON')] }),
    ]);
    expect(result.changes).toMatchObject([
      { change: 'put', kinds: ['UPKIHON', 'UPKIHON_IMAGE'] },
      { change: 'ignored', why: 'base_missing', kinds: ['UPKIHON_IMAGE'], rows: 1 },
      { change: 'deleted', kinds: ['UPKIHON', 'UPKIHON_IMAGE'], left: [] },
    ]);
  });

  it('tells another sender in the explanation', () => {
    const other = transmission(2, usage(persons[0]!), { sender: '1300500017', senderType: '46' });
    expect(replay([transmission(1, usage(persons[0]!)), other]).changes[1]).toMatchObject({
      change: 'replaced',
      by: { sender: '1300500017', senderType: '46' },
      before: { sender: '1370100014', senderType: '43' },
    });
  });
});

describe('applyTransmission', () => {
  it('reads and writes only the keys of the transmission', () => {
    const store = new Map<string, ReplayEntry>();
    const touched: string[] = [];
    const watched = {
      get: (id: string) => store.get(id),
      set: (id: string, entry: ReplayEntry) => {
        touched.push(id);
        store.set(id, entry);
      },
    };
    applyTransmission(watched, transmission(1, usage(persons[0]!)));
    const next = transmission(2, { ...usage(persons[1]!), ...dropUsage(persons[0]!) });
    touched.length = 0;
    applyTransmission(watched, next);
    expect(touched).toEqual(replayIds(next));
    expect(touched).toHaveLength(2);
  });
});

describe('applyTransmission with a store of promises', () => {
  class Slow<P> implements AsyncReplayStore<P> {
    readonly entries = new Map<string, ReplayEntry<P>>();
    async get(id: string) {
      await Promise.resolve();
      return this.entries.get(id);
    }
    async set(id: string, entry: ReplayEntry<P>) {
      await Promise.resolve();
      this.entries.set(id, entry);
    }
  }

  it('does the same as with a Map', async () => {
    await fc.assert(
      fc.asyncProperty(anyTransmissions, async (all) => {
        const slow = new Slow<readonly object[]>();
        const changes: ReplayChange[] = [];
        for (const one of all) changes.push(...(await applyTransmission(slow, one, keep.payload)));
        const whole = replay(all, keep);
        expect(sorted(slow.entries)).toEqual(sorted(whole.state));
        expect(changes).toEqual(whole.changes);
      }),
    );
  });

  it('gives a promise for a transmission without a key, too', async () => {
    const promise = applyTransmission(new Slow(), transmission(1, {}));
    expect(promise).toBeInstanceOf(Promise);
    expect(await promise).toEqual([]);
    expect(applyTransmission(new Map(), transmission(1, {}))).toEqual([]);
  });

  it('sets nothing where an entry cannot be got', async () => {
    const store = new Slow();
    const failing = {
      get: async (id: string) => (id.includes(persons[1]!) ? Promise.reject(new Error('gone')) : store.get(id)),
      set: (id: string, entry: ReplayEntry) => store.set(id, entry),
    };
    const two = { UPPLAN: persons.map((who) => usage(who).UPPLAN[0]) };
    await expect(applyTransmission(failing, transmission(1, two))).rejects.toThrow('gone');
    expect(store.entries.size).toBe(0);
  });
});

describe('families', () => {
  it('are those of the deletions', () => {
    expect(
      families().map(({ unit, base, members }) => [unit, base, ...members.filter((kind) => kind !== base)]),
    ).toEqual([
      ['plan', 'UP1KYO', 'UPHOSOKU', 'UP2KYO', 'UP3KYO'],
      ['usage', 'UPPLAN', 'UPHOSOKU', 'UPSIKYU'],
      ['actual', 'UPJSK'],
      ['basicInfo', 'UPKIHON', 'UPKIHON_SUB1', 'UPKIHON_SUB2', 'UPKIHON_IMAGE'],
      ['preventivePlan', 'UPYOBO', 'UPYOBO_SUB'],
    ]);
  });

  it('are there for every deletion', () => {
    // One whose form stands first in no unit has no family, and a replay would pass it over.
    const deletions = kinds.filter((kind) => fileKindInfo(kind).category === 'deletion');
    expect(new Set(families().map(({ deletion }) => deletion))).toEqual(new Set(deletions));
  });
});

describe('another planner', () => {
  const centre = '1300500017';
  const by = (n: number, plannerOfficeNumber: string, count: number) =>
    transmission(
      n,
      {
        ...usage('0000000001'),
        UPPLAN: [record('UPPLAN', { insuredNumber: '0000000001', plannerOfficeNumber, count })],
      },
      { sender: plannerOfficeNumber },
    );

  it('is told where a 6表 takes the place of its own, and only there', () => {
    const { changes } = replay([by(1, centre, 1), by(2, '1370100014', 2), by(3, '1370100014', 3)]);
    expect(changes.map((change) => [change.change, 'planner' in change ? change.planner : undefined])).toEqual([
      ['put', undefined],
      ['replaced', { before: [centre], now: ['1370100014'] }],
      ['replaced', null],
    ]);
  });

  it('is told of a 1表 too', () => {
    const other = {
      ...plan('0000000001'),
      UP1KYO: [record('UP1KYO', { insuredNumber: '0000000001', officeNumber: centre })],
    };
    const own = {
      ...plan('0000000001'),
      UP1KYO: [record('UP1KYO', { insuredNumber: '0000000001', officeNumber: '1370100014' })],
    };
    const { changes } = replay([transmission(1, other), transmission(2, own)]);
    expect(changes[1]).toMatchObject({ change: 'replaced', planner: { before: [centre], now: ['1370100014'] } });
  });

  it('keeps one 6表 a planner on demand, with all that hangs on it', () => {
    const list = [by(1, centre, 1), by(2, '1370100014', 2), by(3, centre, 3)];
    const { state, changes } = replay(list, { perPlanner: true });
    expect([...state.values()].map(({ key, forms }) => [key.plannerOfficeNumber, Object.keys(forms)])).toEqual([
      [centre, ['UPPLAN', 'UPHOSOKU', 'UPSIKYU']],
      ['1370100014', ['UPPLAN', 'UPHOSOKU', 'UPSIKYU']],
    ]);
    expect(changes.map(({ change }) => change)).toEqual(['put', 'put', 'replaced']);
    const gone = replay([...list, transmission(4, dropUsage('0000000001'), { sender: centre })], { perPlanner: true });
    expect(gone.changes.at(-1)).toMatchObject({ change: 'deleted', key: { plannerOfficeNumber: centre } });
    expect(replayIds(list[0]!, { perPlanner: true })).toEqual([[...state.keys()][0]]);
  });
});

describe('a form with a row that cannot be read', () => {
  const insuredNumber = '0000000001';
  const rejected = [
    { kind: 'UPPLAN' as const, file: 'x', row: 2, draft: { ...record('UPPLAN', { insuredNumber }), units: null } },
  ];
  const whole = transmission(1, usage(insuredNumber));
  const broken = transmission(2, usage(insuredNumber, '2025-11', 2), { rejected });

  it('does not take the place of a whole one, and the change says why', () => {
    const { state, changes } = replay([whole, broken]);
    expect([...state.values()][0]?.registered?.stamp).toBe(second(1));
    expect(changes.slice(-2)).toMatchObject([
      { change: 'ignored', why: 'not_whole', before: { stamp: second(1) }, rows: 3 },
      { change: 'ignored', why: 'rejected', rows: 1 },
    ]);
    expect(replay([whole, broken, transmission(3, usage(insuredNumber))]).changes.at(-1)?.change).toBe('replaced');
  });

  it('is taken where nothing is in force, where that is not whole either, and on demand', () => {
    expect(replay([broken]).changes[0]).toMatchObject({ change: 'put' });
    const again = { ...broken, stamp: second(3) };
    expect(replay([broken, again]).changes.map(({ change }) => change)).toEqual([
      'put',
      'ignored',
      'replaced',
      'ignored',
    ]);
    const { state, changes } = replay([whole, broken], { takeIncomplete: true });
    expect(changes.map(({ change }) => change)).toEqual(['put', 'replaced', 'ignored']);
    expect([...state.values()][0]?.forms.UPPLAN?.rejected).toBe(1);
  });
});

describe('readTransmissions', () => {
  it('reads the samples in import order: deletions take what was sent before them', () => {
    const files = samples().filter(({ name }) => name.startsWith('202407'));
    const { transmissions, left } = readTransmissions([{ name: 'note.pdf', bytes: new Uint8Array() }, ...files]);
    expect(left.map(({ name }) => name)).toEqual(['note.pdf']);
    const list = [...transmissions];
    expect(list.map(({ stamp }) => stamp)).toEqual(list.map(({ stamp }) => stamp).sort());
    expect(list.flatMap((one) => one.files)).toHaveLength(files.length);
    expect(list.flatMap(({ rejected }) => rejected)).toEqual([]);
    const { changes } = replay(list);
    expect(changes.filter(({ change, why }) => change === 'ignored' && why !== 'nothing_to_delete')).toEqual([]);
    expect(changes.some(({ change }) => change === 'deleted')).toBe(true);
  });

  it('hands rejected rows on, with what could be read of them', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
    const text = '202407,131024,6165030196,20251020\r\n202407,131024,6165030196,20251340\r\n202407\r\n';
    const { transmissions } = readTransmissions([{ name, bytes: () => new TextEncoder().encode(text) }]);
    const [one] = transmissions;
    expect(one?.records.DLT1KYO).toHaveLength(1);
    expect(one?.rejected).toMatchObject([
      { kind: 'DLT1KYO', file: name, row: 2, draft: { insuredNumber: '6165030196', planDate: null } },
      { row: 3, draft: null },
    ]);
    expect(one?.issues.map(({ code }) => code)).toEqual(['field_date', 'row_field_count']);
  });

  it('reads every source alike', async () => {
    const files = samples().filter(({ name }) => name.startsWith('202407'));
    const expected = [...readTransmissions(files).transmissions];
    const forms: ((bytes: Uint8Array<ArrayBuffer>) => NamedSource['source'])[] = [
      (bytes) => bytes,
      (bytes) => () => new Blob([bytes]),
      (bytes) => async () => new Blob([bytes]).stream(),
      (bytes) => () =>
        (async function* () {
          for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
        })(),
    ];
    for (const form of forms) {
      const given = files.map(({ name, bytes }) => ({ name, source: form(bytes.slice()) }));
      const list: unknown[] = [];
      for await (const one of readTransmissions(given).transmissions) list.push(one);
      expect(list).toEqual(expected);
    }
  });

  describe('files that stand for the same', () => {
    const set = samples().filter(({ name }) => /^202407\/[25]-/.test(name));
    const copied = /UPPLAN|UPSIKYU|IMAGE.*_0001/;
    const copy = (name: string, mark: string): string => name.replace(/(?=\.[A-Z]+$)/, mark);
    const copies = set
      .filter(({ name }) => copied.test(name))
      .map(({ name, bytes }) => ({ name: copy(name, ' (1)'), bytes }));
    const again = set
      .filter(({ name }) => copied.test(name))
      .map(({ name, bytes }) => ({ name: `other/${name}`, bytes }));
    const recordsOf = (list: readonly ReplayTransmission[]) =>
      list.map(({ records, pictures }) => [records, pictures?.map(({ name }) => name.split('/').at(-1))]);
    const doublesIn = (list: readonly { readonly issues: readonly Issue[] }[]) =>
      list.flatMap(({ issues }) =>
        issues.flatMap((one) => (one.code === 'transmission_duplicate' ? [one.params.equal] : [])),
      );

    it.each([
      ['copies', copies],
      ['those of another folder', again],
      ['the same given twice', set.filter(({ name }) => copied.test(name))],
      ['all of them', [...copies, ...again]],
      [
        'where a name has lost a service type',
        set
          .filter(({ name }) => /UPPLAN|UPSIKYU/.test(name))
          .map(({ name, bytes }) => ({ name: name.replace('_43_', '_4_'), bytes })),
      ],
    ])('are taken once where they are equal, and the finding says so: %s', async (_, more) => {
      const expected = recordsOf([...readTransmissions(set).transmissions]);
      const read = [...readTransmissions([...more, ...set]).transmissions];
      expect(recordsOf(read)).toEqual(expected);
      expect(doublesIn(read)).toEqual(more.map(() => true));
      const streams = [...more, ...set].map(({ name, bytes }) => ({ name, source: () => new Blob([bytes.slice()]) }));
      const streamed: ReadTransmission[] = [];
      for await (const one of readTransmissions(streams).transmissions) streamed.push(one);
      expect(streamed).toEqual(read);
    });

    it('are taken once with what is wrong in them, as streams too', async () => {
      const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
      const bytes = ms932('202407,131024,6165030196,20251101\r\n202407,131024,6165030196,20251301\r\n202407,1\r\n');
      const files = [name, `other/${name}`].map((one) => ({ name: one, bytes }));
      const [once] = readTransmissions(files.slice(0, 1)).transmissions;
      const [twice] = readTransmissions(files).transmissions;
      expect([once?.records.DLT1KYO?.length, once?.rejected.length]).toEqual([1, 2]);
      expect([twice?.records, twice?.rejected]).toEqual([once?.records, once?.rejected]);
      expect(twice?.issues.slice(1)).toEqual(once?.issues);
      const streams = files.map((one) => ({ name: one.name, source: new Blob([one.bytes.slice()]) }));
      for await (const streamed of readTransmissions(streams).transmissions) expect(streamed).toEqual(twice);
    });

    it('are told of where they do not belong to the unit either', () => {
      const usage = set.filter(({ name }) => name.startsWith('202407/2-'));
      const [name = ''] = usage.filter(({ name }) => name.includes('UPPLAN')).map(({ name }) => name);
      const foreign = name.replace('UPPLAN', 'UPJSK');
      const given = (first: string, second: string) => [
        ...usage,
        ...[first, second].map((text, index) => ({ name: `${index}/${foreign}`, bytes: ms932(text) })),
      ];
      expect(doublesIn([...readTransmissions(given('202407,x\r\n', '202407,x\r\n')).transmissions])).toEqual([true]);
      expect(doublesIn([...readTransmissions(given('202407,x\r\n', '202407\r\n')).transmissions])).toEqual([undefined]);
    });

    it.each([
      ['in folders', (at: number, name: string) => `${at}/${name}`],
      ['of one name', (_: number, name: string) => name],
      ['with marks of copies', (at: number, name: string) => (at === 0 ? name : name.replace('.', ` (${at}).`))],
    ])('are taken once where they equal one that is not the first: %s', async (_, nameOf) => {
      const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
      const other = ms932('202407,131024,6165030196,20251101\r\n');
      const row = ms932('202407,131024,6165030197,20251101\r\n');
      const files = [other, row, row, other].map((bytes, at) => ({ name: nameOf(at, name), bytes }));
      const [read] = readTransmissions(files).transmissions;
      expect(read?.records.DLT1KYO?.map(({ insuredNumber }) => insuredNumber)).toEqual(['6165030196', '6165030197']);
      const equal = [files[1]?.name, files[0]?.name].map((firstFile) => ({ firstFile, equal: true }));
      const told = read?.issues.flatMap((one) =>
        one.code === 'transmission_duplicate' && one.params.equal === true ? [one.params] : [],
      );
      expect(told).toMatchObject(equal);
      expect(doublesIn(read ? [read] : [])).toHaveLength(3);
      const streams = files.map((one) => ({ name: one.name, source: new Blob([one.bytes.slice()]) }));
      for await (const streamed of readTransmissions(streams).transmissions) expect(streamed).toEqual(read);
    });

    it('are all read where they differ', async () => {
      const [plan] = copies;
      const bytes = plan?.bytes.subarray(0, plan.bytes.indexOf(10) + 1) ?? new Uint8Array();
      const given = [{ name: plan?.name ?? '', bytes }, ...set];
      const [usage] = [...readTransmissions(given).transmissions];
      const rows = [...readTransmissions(set).transmissions][0]?.records.UPPLAN?.length ?? 0;
      expect([usage?.records.UPPLAN?.length, doublesIn(usage ? [usage] : [])]).toEqual([rows + 1, [undefined]]);
      const streams = given.map((one) => ({ name: one.name, source: new Blob([one.bytes.slice()]) }));
      for await (const one of readTransmissions(streams).transmissions) {
        expect(one).toEqual(usage);
        break;
      }
    });
  });

  it('refuses what are no bytes', () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
    const { transmissions } = readTransmissions([{ name, bytes: 'text' as unknown as Uint8Array }]);
    expect(() => [...transmissions]).toThrow(/Uint8Array/);
  });
});
