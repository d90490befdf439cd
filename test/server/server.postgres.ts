import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../examples/import-server/intake';
import { deadLetters, deliveryReport, progress } from '../../examples/import-server/queries';
import type { QueueOptions } from '../../examples/import-server/queue';
import { type Server, startServer } from '../../examples/import-server/server';
import { generateSet } from '../../src/synthetic/sets';
import { Cluster, noPostgres } from './cluster';
import { settled, testMeaning } from './meaning';
import { buildServer, Workers } from './processes';
import { expectedState, storedState, toldTwice } from './state';
import { mixed, traffic, type Upload } from './traffic';

/** For how many seconds workers are killed; `KILL_SECONDS=60` for a minute. */
const killing = Number(process.env.KILL_SECONDS ?? 10);
/** How many transmissions the large test takes. */
const many = Number(process.env.TRANSMISSIONS ?? 10_000);

// `.ci/run` installs it: there it must not be missing.
if (noPostgres && process.env.CI === 'true') throw new Error('PostgreSQL is missing');

describe.skipIf(noPostgres)('PostgreSQL', () => {
  let cluster: Cluster;
  let names = 0;
  beforeAll(async () => {
    [cluster] = await Promise.all([Cluster.make(), buildServer()]);
  }, 120_000);
  afterAll(() => cluster.remove());
  const database = () => {
    names += 1;
    return cluster.create(`test${names}`);
  };

  testMeaning('PostgreSQL', async () => ({ url: await database() }));

  describe('faults', () => {
    let server: Server;
    let workers: Workers;
    afterEach(async () => {
      await workers.stop();
      await server.stop();
    });

    /** A server that takes in, and processes to come that work. */
    async function begin(uploads: readonly Upload[], options: QueueOptions = {}): Promise<void> {
      const url = await database();
      const queue = { expireInSeconds: 2, maintenanceIntervalSeconds: 1, ...options };
      server = await startServer({ url, works: false, queue });
      workers = new Workers(url);
      await takeAll(uploads);
    }

    async function takeAll(uploads: readonly Upload[]): Promise<void> {
      const waiting = [...uploads];
      await Promise.all(
        Array.from({ length: 4 }, async () => {
          for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
            await takeIn(server.database, server.queue, one);
          }
        }),
      );
    }

    async function mustEqualReplay(uploads: readonly Upload[]): Promise<void> {
      expect(await settled(server)).toEqual({ applied: uploads.length });
      expect(await storedState(server.database)).toEqual(expectedState(uploads));
      expect(await toldTwice(server.database)).toEqual([]);
    }

    /** Waits until so many more are applied, so that what comes next comes in the middle. */
    async function applied(count: number): Promise<void> {
      for (;;) {
        const { states } = await progress(server.database);
        if ((states.applied ?? 0) >= count) return;
        await pause(20);
      }
    }

    it(`loses nothing when workers are killed in a loop for ${killing} seconds under load`, async () => {
      const uploads: Upload[] = [];
      const all = mixed(traffic(killing * 200), 3);
      await begin([]);
      workers.start(2);
      const until = Date.now() + killing * 1000;
      // The queue is kept filled, so that whoever is killed is in the middle of something.
      const feeding = (async () => {
        while (Date.now() < until && all.length > 0) {
          const some = all.splice(0, 20);
          await takeAll(some);
          uploads.push(...some);
          while (((await progress(server.database)).states.queued ?? 0) > 200 && Date.now() < until) await pause(20);
        }
      })();
      let kills = 0;
      while (Date.now() < until) {
        // A process needs a moment until it works.
        await pause(600 + ((kills * 97) % 400));
        await workers.kill();
        workers.start();
        kills += 1;
      }
      await feeding;
      console.log(`${kills} workers killed, ${uploads.length} transmissions`);
      await mustEqualReplay(uploads);
    });

    it('goes on when the database was stopped and started', async () => {
      const uploads = traffic(200);
      await begin(mixed(uploads, 4));
      workers.start(2);
      for (const [count, mode] of [
        [30, 'immediate'],
        [100, 'fast'],
      ] as const) {
        await applied(count);
        await cluster.stop(mode);
        await pause(500);
        await cluster.start();
      }
      expect(workers.count).toBe(2);
      await mustEqualReplay(uploads);
    });

    it('applies once what is delivered five times, in any order, at the same time', async () => {
      const uploads = traffic(60);
      await begin([]);
      workers.start(2);
      await takeAll(mixed(Array.from({ length: 5 }, () => uploads).flat(), 7));
      await mustEqualReplay(uploads);
    });

    it('keeps the order of one person whose transmissions many workers take', async () => {
      const uploads = traffic(150, 1, 1);
      await begin(mixed(uploads, 11));
      workers.start(3);
      await mustEqualReplay(uploads);
    });

    it('puts a poisoned file among the dead letters, and goes on with the others', async () => {
      const uploads = traffic(40);
      // PostgreSQL's text holds no NUL, whatever the library thinks of it.
      const poisoned = generateSet('D1', { seed: 999, persons: 1 }).map(({ name, bytes }) => {
        const quote = bytes.indexOf(0x22);
        return { name, bytes: name.startsWith('UP1KYO') ? spliced(bytes, quote + 1) : bytes };
      });
      await begin([...uploads.slice(0, 20), poisoned, ...uploads.slice(20)], { retryLimit: 1 });
      workers.start(2);
      for (let dead = await deadLetters(server.database); dead.length === 0; dead = await deadLetters(server.database))
        await pause(100);
      expect(await settled(server)).toEqual({ applied: uploads.length, dead: 1 });
      const [letter] = await deadLetters(server.database);
      expect(letter?.problem).toMatch(/22P05|22021|unsupported Unicode/);
      expect(await deliveryReport(server.database, letter?.id ?? '')).toMatchObject({
        state: 'dead',
        findings: [],
        changes: [],
      });
      expect(await storedState(server.database)).toEqual(expectedState(uploads));
      const again = await server.app.request(`/dead/${letter?.id}/retry`, { method: 'POST' });
      expect([again.status, (await progress(server.database)).states.queued]).toEqual([202, 1]);
    });

    it(`takes ${many} transmissions`, { timeout: 900_000 }, async () => {
      const uploads = traffic(many, 300, 1);
      await begin([]);
      workers.start(2);
      await takeAll(mixed(uploads, 13));
      await mustEqualReplay(uploads);
    });
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function spliced(bytes: Uint8Array, at: number): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, at), 0, ...bytes.subarray(at)]);
}
