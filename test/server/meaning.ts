import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeIn } from '../../examples/import-server/intake';
import { changesSince, type PersonMonth, personMonth, progress } from '../../examples/import-server/queries';
import { type Server, type Settings, startServer } from '../../examples/import-server/server';
import { readAll } from '../../src/codec/read/read';
import { samples, samplesFolder } from '../support/samples';
import { expectedState, storedRows, storedState, toldTwice } from './state';
import { mixed, plannedTwice, traffic, type Upload } from './traffic';

/** Waits until the queue is empty. */
export async function settled(server: Pick<Server, 'database'>): Promise<Record<string, number>> {
  for (;;) {
    const { states } = await progress(server.database);
    if ((states.queued ?? 0) === 0) return states;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks the endpoints as a program would. */
export async function upload(server: Server, files: Upload, query = ''): Promise<{ status: number; body: Answer }> {
  const body = new FormData();
  for (const { name, bytes } of files) body.append('file', new File([new Uint8Array(bytes)], name));
  const response = await server.app.request(`/transmissions${query}`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Answer };
}

interface Answer {
  readonly message?: string;
  readonly left: { name: string; messages: string[] }[];
  readonly transmissions: {
    delivery: string;
    outcome: string;
    state: string;
    rows: number;
    changes: Record<string, number>;
    findings: { code: string; message: string; row: number }[];
    messages: string[];
  }[];
}

const monthOf = (part: string): Upload =>
  samples()
    .filter(({ name }) => name.startsWith(`202407/${part}`))
    .map(({ name, bytes }) => ({ name: name.slice(name.lastIndexOf('/') + 1), bytes }));

const planner = 'plannerOfficeNumber';

/** Takes uploads in and waits until all are applied. */
async function applied(server: Server, uploads: readonly Upload[]): Promise<void> {
  for (const one of uploads) await takeIn(server.database, server.queue, one);
  server.worker?.nudge();
  expect(await settled(server)).toEqual({ applied: uploads.length });
}

/** What the server does, on whichever database. */
export function testMeaning(engine: string, settings: () => Promise<Settings>): void {
  describe(`the import server on ${engine}`, () => {
    let server: Server;
    beforeAll(async () => {
      server = await startServer({ idle: 50, ...(await settings()) });
    }, 120_000);
    afterAll(() => server.stop());
    beforeEach(() => server.database.script('TRUNCATE delivery, entry, change CASCADE'));
    const get = async (path: string) => (await server.app.request(path)).json() as Promise<Record<string, never>>;

    it('takes an upload in, tells what it did, and knows it again', async () => {
      const first = await upload(server, monthOf('2'));
      expect(first.status).toBe(200);
      expect(first.body.transmissions).toMatchObject([{ outcome: 'queued', state: 'applied', findings: [] }]);
      expect(first.body.transmissions[0]?.changes).toHaveProperty('put');
      const again = await upload(server, [...monthOf('2')].reverse());
      expect(again.body.transmissions).toMatchObject([{ outcome: 'known', state: 'applied' }]);
      expect(again.body.transmissions[0]?.delivery).toBe(first.body.transmissions[0]?.delivery);
      expect(await toldTwice(server.database)).toEqual([]);
    });

    it('waits for the rest of a transmission', async () => {
      const [one, ...others] = monthOf('1');
      const first = await upload(server, one === undefined ? [] : [one], '?wait=0');
      expect([first.status, first.body.transmissions[0]?.outcome]).toEqual([202, 'waiting']);
      expect(first.body.transmissions[0]?.messages[0]).toMatch(/足りません|ありません/);
      const second = await upload(server, others);
      expect(second.body.transmissions).toMatchObject([{ outcome: 'queued', state: 'applied' }]);
    });

    it('waits on where a copy of what waits comes', async () => {
      const [one, ...others] = monthOf('1');
      if (one === undefined) throw new Error('no files');
      const copy = { ...one, name: one.name.replace('.CSV', ' (1).CSV') };
      for (const part of [one, copy, one]) {
        const { status, body } = await upload(server, [part], '?wait=0');
        expect([status, body.transmissions[0]?.outcome]).toEqual([202, 'waiting']);
      }
      const last = await upload(server, others);
      expect(last.body.transmissions).toMatchObject([{ outcome: 'queued', state: 'applied' }]);
      expect(await storedState(server.database)).toEqual(expectedState([monthOf('1')]));
      const again = await upload(server, [copy]);
      expect(again.body.transmissions).toMatchObject([{ outcome: 'known', state: 'applied' }]);
    });

    it('refuses another content under a stamp that it knows', async () => {
      await upload(server, monthOf('2'));
      const files = monthOf('2').map((file, index) =>
        index === 0 ? { ...file, bytes: file.bytes.slice(0, -40) } : file,
      );
      const { status, body } = await upload(server, files);
      expect([status, body.transmissions[0]?.outcome]).toEqual([422, 'refused']);
      expect(await get('/progress')).toMatchObject({ states: { applied: 1, refused: 1 } });
    });

    it('takes a copy once, and refuses two files of one kind that differ', async () => {
      const files = monthOf('2');
      const copy = (cut: number) =>
        files.map(({ name, bytes }) => ({ name: name.replace('.CSV', ' (1).CSV'), bytes: bytes.slice(cut) }));
      const differing = await upload(server, [...files, ...copy(1)]);
      expect([differing.status, differing.body.transmissions[0]?.outcome]).toEqual([422, 'refused']);
      const equal = await upload(server, [...files, ...copy(0)]);
      expect(equal.body.transmissions).toMatchObject([{ outcome: 'queued', state: 'applied' }]);
      expect(await storedState(server.database)).toEqual(expectedState([files]));
      const folders = await upload(server, [
        {
          name: 'two.zip',
          bytes: zipSync(
            Object.fromEntries(
              [...files, ...copy(2)].map(({ name, bytes }, index) => [`${index}/${name.replace(' (1)', '')}`, bytes]),
            ),
          ),
        },
      ]);
      expect([folders.status, folders.body.transmissions[0]?.outcome]).toEqual([422, 'refused']);
    });

    it('knows the copies of what it has, and refuses those that differ', async () => {
      const files = monthOf('2');
      const copies = (cut: number) =>
        files.map(({ name, bytes }) => ({ name: name.replace('.CSV', ' (1).csv'), bytes: bytes.slice(cut) }));
      const [first] = (await upload(server, files)).body.transmissions;
      for (const again of [copies(0), copies(0).slice(1, 2), [...files, ...copies(0)]]) {
        const { status, body } = await upload(server, again);
        expect([status, body.transmissions]).toMatchObject([
          200,
          [{ outcome: 'known', state: 'applied', delivery: first?.delivery }],
        ]);
      }
      const differing = await upload(server, copies(1).slice(1, 2));
      expect([differing.status, differing.body.transmissions[0]?.outcome]).toEqual([422, 'refused']);
      // What one kind holds is no copy of another.
      const [one, other] = copies(0);
      const swapped = await upload(
        server,
        one === undefined || other === undefined ? [] : [{ ...other, bytes: one.bytes }],
      );
      expect(swapped.body.transmissions[0]?.outcome).toBe('refused');
      expect(await storedState(server.database)).toEqual(expectedState([files]));
    });

    it('refuses two files of one name that differ beside what waits, which goes on waiting', async () => {
      const [one, other, ...rest] = monthOf('1');
      if (one === undefined || other === undefined) throw new Error('no files');
      await upload(server, [one], '?wait=0');
      const twice = [other, { ...other, bytes: other.bytes.slice(1) }].map(({ name, bytes }, index) => [
        `${index}/${name}`,
        bytes,
      ]);
      const bytes = zipSync(Object.fromEntries([...twice, ...rest.map((file) => [file.name, file.bytes])]));
      const differing = await upload(server, [{ name: 'two.zip', bytes }]);
      expect([differing.status, differing.body.transmissions[0]?.outcome]).toEqual([422, 'refused']);
      const second = await upload(server, [other, ...rest]);
      expect(second.body.transmissions).toMatchObject([{ outcome: 'queued', state: 'applied' }]);
      expect(await storedState(server.database)).toEqual(expectedState([monthOf('1')]));
    });

    it('answers in Japanese, and keeps what it cannot read', async () => {
      const broken = samples(join(samplesFolder, '../samples-broken'));
      const files = monthOf('2').map((file) => broken.find(({ name }) => name === file.name) ?? file);
      const { status, body } = await upload(server, files);
      expect(status).toBe(422);
      const [one] = body.transmissions;
      expect(one).toMatchObject({ state: 'applied' });
      expect(one?.findings.length).toBeGreaterThan(5);
      expect(one?.findings.every(({ message }) => /[ぁ-ん]/.test(message))).toBe(true);
      const [refused] = await server.database.query<{ count: number }>('SELECT count(*) AS count FROM refused_row');
      expect(refused?.count).toBeGreaterThan(3);
      expect(await storedState(server.database)).toEqual(expectedState([files]));
    });

    it('takes folders and archives, and leaves what is none of the standard', async () => {
      const files = monthOf('3').map(({ name, bytes }) => [`folder/${name}`, bytes] as const);
      const archive = zipSync(Object.fromEntries(files));
      const { body } = await upload(server, [
        { name: 'all.zip', bytes: archive },
        { name: 'memo.pdf', bytes: new Uint8Array(3) },
      ]);
      expect(body.transmissions.every(({ state }) => state === 'applied')).toBe(true);
      expect(body.left.map(({ name }) => name)).toEqual(['memo.pdf']);
      const damaged = await upload(server, [{ name: 'all.zip', bytes: archive.slice(0, 50) }]);
      expect([damaged.status, damaged.body.message]).toEqual([400, expect.stringContaining('zip')]);
      expect((await upload(server, [])).status).toBe(400);
    });

    it('gives a person’s month, 予実, and what changed since', async () => {
      await upload(server, [...monthOf('2'), ...monthOf('3')]);
      const plan = monthOf('2').find(({ name }) => name.startsWith('UPPLAN'));
      const [, , receiver = ''] = /^UPPLAN_\d+_(\w+)_\d\d_(\w+?)_/.exec(plan?.name ?? '') ?? [];
      const { records } = readAll(plan?.bytes ?? new Uint8Array(), { kind: 'UPPLAN' });
      const [{ insurerNumber, insuredNumber, targetMonth } = records[0]!] = records;
      const path = `/receivers/${receiver}/persons/${insurerNumber}/${insuredNumber}/months/${targetMonth}`;
      const { forms } = (await get(path)) as unknown as { forms: { kind: string; records: object[] }[] };
      const of = records.filter((record) => record.insuredNumber === insuredNumber);
      expect(forms.find(({ kind }) => kind === 'UPPLAN')?.records).toEqual(of);
      expect(await get(`${path}/plan-actual`)).toMatchObject({ comparison: [{ insuredNumber }] });
      expect((await server.app.request(path.replace(targetMonth, '202511'))).status).toBe(400);
      const changes = await changesSince(server.database, receiver, 0);
      const later = await changesSince(server.database, receiver, changes[0]?.no ?? 0);
      expect(later).toEqual(changes.slice(1));
    });

    it('shows how far it is', async () => {
      await upload(server, monthOf('2'));
      const page = await (await server.app.request('/')).text();
      expect(page).toContain('取り込み済み');
      expect(await (await server.app.request('/metrics')).text()).toMatch(
        /careplan_deliveries\{state="applied"\} [1-9]/,
      );
      expect(await get('/progress')).toMatchObject({ states: { applied: 1 }, secondsLeft: 0 });
      expect((await server.app.request('/deliveries/none')).status).toBe(404);
    });

    it('lets a later 6表 take the place of one that another office planned', async () => {
      for (const one of plannedTwice(2)) await upload(server, one);
      const state = await storedState(server.database);
      expect(state).toEqual(expectedState(plannedTwice(2)));
      const changes = await server.database.query<{ planner: object }>(
        "SELECT detail -> 'planner' AS planner FROM change WHERE change = 'replaced'",
      );
      expect(changes.map(({ planner }) => planner)).toContainEqual({
        before: [expect.any(String)],
        now: ['1300500017'],
      });
    });

    it('holds what replay holds in memory, whatever the order of arrival', async () => {
      const uploads = traffic(60);
      for (const one of mixed(uploads, 5)) await takeIn(server.database, server.queue, one);
      server.worker?.nudge();
      expect(await settled(server)).toEqual({ applied: uploads.length });
      const state = await storedState(server.database);
      expect(state).toEqual(expectedState(uploads));
      expect(Object.keys(state).length).toBeGreaterThan(20);
      expect(await storedRows(server.database)).toBeGreaterThan(200);
      expect(await toldTwice(server.database)).toEqual([]);
    });
  });

  describe(`the import server on ${engine} with one 6表 a planner`, () => {
    const applying = { perPlanner: true };
    let server: Server;
    beforeAll(async () => {
      server = await startServer({ idle: 50, applying, ...(await settings()) });
    }, 120_000);
    afterAll(() => server.stop());
    beforeEach(() => server.database.script('TRUNCATE delivery, entry, change CASCADE'));

    it('keeps the 6表 of both offices, and each is found with the month of the person', async () => {
      const uploads = plannedTwice(2);
      await applied(server, [...uploads].reverse());
      const state = await storedState(server.database);
      expect(state).toEqual(expectedState(uploads, applying));
      expect(state).not.toEqual(expectedState(uploads));
      const [asked] = await server.database.query<PersonMonth>(
        "SELECT receiver, insurer, insured, month FROM entry WHERE unit = 'usage' LIMIT 1",
      );
      const plans = (await personMonth(server.database, asked!)).filter(({ kind }) => kind === 'UPPLAN');
      const planners = plans.map(({ records }) => new Set(records.map((record) => Reflect.get(record, planner))));
      expect(plans.map(({ sender }) => new Set([sender]))).toEqual(planners);
      expect(planners).toContainEqual(new Set(['1300500017']));
      expect(planners).toHaveLength(2);
    });

    it('lets a deletion take the 6表 of its sender alone', async () => {
      const uploads = plannedTwice();
      await applied(server, uploads);
      expect(await storedState(server.database)).toEqual(expectedState(uploads, applying));
      const left = await server.database.query<{ planner: string }>(
        'SELECT DISTINCT planner_office_number AS planner FROM upplan',
      );
      expect(left).toHaveLength(1);
      expect(left).not.toContainEqual({ planner: '1300500017' });
    });

    it('holds what replay holds in memory, whatever the order of arrival', async () => {
      const uploads = traffic(25);
      await applied(server, mixed(uploads, 7));
      expect(await storedState(server.database)).toEqual(expectedState(uploads, applying));
    });
  });
}
