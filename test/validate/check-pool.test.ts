import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/validate/check-files';
import type { CheckPool } from '../../src/validate/check-pool';
import { toJson } from '../../src/validate/report';
import { runCheckTask } from '../../src/validate/task/check-task';
import type { CheckTask } from '../../src/validate/task/task';
import { samples, samplesFolder } from '../support/samples';

/** Workers that see what was posted only, and answer in an order of their own. */
class PostedPool implements CheckPool {
  most = 0;
  #busy = 0;
  #calls = 0;
  constructor(readonly size: number) {}
  async run(task: CheckTask) {
    this.#busy += 1;
    this.most = Math.max(this.most, this.#busy);
    this.#calls += 1;
    for (let wait = (this.#calls * 7) % 5; wait > 0; wait -= 1) await new Promise((done) => setImmediate(done));
    const result = structuredClone(await runCheckTask(structuredClone(task)));
    this.#busy -= 1;
    return result;
  }
}

const all = [...samples(), ...samples(join(samplesFolder, '../samples-broken'))].map(({ name, bytes }) => ({
  name,
  source: bytes,
}));
const files = [...all, ...all.slice(0, 3), { name: 'memo.txt', source: new Uint8Array() }];
const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';

describe('checkFiles with a pool', () => {
  it('gives the same report to the byte, whatever the options and the order in which workers answer', async () => {
    for (const options of [{}, { values: true, maxIssues: 2, profile: 'tolerant' as const }]) {
      const pool = new PostedPool(3);
      const report = await checkFiles(files, { ...options, pool });
      expect(toJson(report, { lang: 'ja' })).toBe(toJson(await checkFiles(files, options), { lang: 'ja' }));
      expect(report.counts.error).toBeGreaterThan(20);
      expect(pool.most).toBe(3);
    }
  });

  it('tells how far it has come', async () => {
    const told: { done: number; total: number; rows: number }[] = [];
    const report = await checkFiles(files, { pool: new PostedPool(2), onProgress: (one) => told.push(one) });
    const rows = report.files.reduce((sum, file) => sum + file.rows, 0);
    expect(told.at(-1)).toMatchObject({ done: files.length, total: files.length, rows });
  });

  it('ends at the first failure, when the other workers are done', async () => {
    let running = 0;
    let begun = 0;
    const pool: CheckPool = {
      size: 2,
      async run(task) {
        begun += 1;
        running += 1;
        const own = begun;
        await new Promise((done) => setTimeout(done, own === 1 ? 1 : 10));
        running -= 1;
        if (own === 1) throw new Error('the worker has gone');
        return runCheckTask(task);
      },
    };
    await expect(checkFiles(files, { pool })).rejects.toThrow('the worker has gone');
    expect([begun, running]).toEqual([2, 0]);
  });

  it("rejects with the signal's reason, whatever a stopped worker says", async () => {
    const stop = new AbortController();
    const pool: CheckPool = {
      size: 1,
      run: async () => {
        stop.abort(new Error('enough'));
        throw new Error('The task has been aborted');
      },
    };
    await expect(checkFiles(files, { pool, signal: stop.signal })).rejects.toThrow('enough');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const pool: CheckPool = {
      size: 1,
      run: async (task) => {
        stop.abort(new Error('enough'));
        return runCheckTask(task);
      },
    };
    await expect(checkFiles(files, { pool, signal: stop.signal })).rejects.toThrow('enough');
  });

  it('refuses a pool of no size, and a function that cannot be posted', async () => {
    await expect(checkFiles([{ name, source: new Uint8Array() }], { pool: new PostedPool(0) })).rejects.toThrow(/size/);
    const options = { pool: new PostedPool(1), serviceCodes: () => undefined };
    await expect(checkFiles([], options)).rejects.toThrow(/serviceCodes/);
  });
});
