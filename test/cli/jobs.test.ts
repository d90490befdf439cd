import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { withHelpingHand } from '../../src/cli/helping-hand';
import { fileSource } from '../../src/cli/pool/file-source';
import { errorOf, failureOf, posted, received } from '../../src/cli/pool/posted';
import answer from '../../src/cli/pool/worker';
import { CareplanCsvError } from '../../src/issues';
import { checkFiles } from '../../src/validate/check-files';
import type { CheckPool } from '../../src/validate/check-pool';
import { runCheckTask } from '../../src/validate/task/check-task';
import type { CheckTask } from '../../src/validate/task/task';
import { careplanCsv } from '../support/cli';
import { rawZip } from '../support/raw-zip';
import { runCommand } from '../support/run-command';
import { samples, samplesFolder } from '../support/samples';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = join(samplesFolder, '..');

describe('careplan-csv check --jobs', () => {
  it('prints the same to the byte as one thread does, archives included', async () => {
    const path = join(folder, 'all');
    cpSync(join(root, 'samples'), join(path, 'clean'), { recursive: true });
    cpSync(join(root, 'samples-broken'), join(path, 'broken'), { recursive: true });
    writeFileSync(join(path, 'some.zip'), await zipFiles(samples().slice(0, 6)));
    writeFileSync(
      join(path, 'broken.zip'),
      rawZip(
        samples()
          .slice(6, 12)
          .map(({ name, bytes }) => ({ name, data: bytes, crc: 1 })),
      ),
    );
    symlinkSync('nowhere', join(path, 'dangling.CSV'));
    const one = await careplanCsv(['check', path, '--format', 'json', '--jobs', '1']);
    const three = await careplanCsv(['check', path, '--format', 'json', '--jobs', '3']);
    expect(three).toEqual(one);
    expect(one.code).toBe(1);
    expect(one.stdout.length).toBeGreaterThan(10_000);
  });

  it('takes a whole number from 1 on', async () => {
    for (const jobs of ['0', 'two', '65', '99999']) {
      const { code, stderr } = await runCommand('check', 'samples', '--jobs', jobs);
      expect([code, stderr]).toEqual([2, expect.stringContaining('--jobs')]);
    }
  });
});

describe('what travels to a worker', () => {
  /** A pool that posts as the threads do, without threads. */
  const pool: CheckPool = {
    size: 2,
    run: async (task) => runCheckTask(received(structuredClone(await posted(task)))),
  };

  it('is the same whatever the source', async () => {
    const files = samples(join(root, 'samples-broken'));
    const expected = await checkFiles(files.map(({ name, bytes }) => ({ name, source: bytes })));
    const forms = [
      ({ name }: { name: string }) => fileSource(join(root, 'samples-broken', name)),
      ({ bytes }: { bytes: Uint8Array }) => new Blob([bytes.slice()]),
      ({ bytes }: { bytes: Uint8Array }) => new Blob([bytes.slice()]).stream(),
      ({ bytes }: { bytes: Uint8Array }) =>
        async () =>
          bytes,
    ];
    for (const form of forms) {
      expect(
        await checkFiles(
          files.map((file) => ({ name: file.name, source: form(file) })),
          { pool },
        ),
      ).toEqual(expected);
    }
  });

  it('reads no more of a stream than the limit allows', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield new Uint8Array(1000).fill(0x20);
      }
    };
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020180000.CSV';
    const report = await checkFiles([{ name, source: endless() }], { pool, limits: { maxBytes: 10_000 } });
    expect(report.byCode).toHaveProperty('file_too_large');
    expect(given).toBeLessThan(20);
  });

  it('names a file once for every reading', async () => {
    const path = join(root, 'package.json');
    const source = fileSource(path);
    for (let time = 0; time < 2; time += 1) {
      let length = 0;
      for await (const chunk of source) length += chunk.length;
      expect(length).toBe(readFileSync(path).length);
    }
  });

  it('brings errors back with what a caller looks at', () => {
    const misuse = errorOf(structuredClone(failureOf(new CareplanCsvError('invalid_option', 'no'))));
    expect(misuse).toBeInstanceOf(CareplanCsvError);
    expect(misuse).toMatchObject({ code: 'invalid_option', message: 'no' });
    const missing = Object.assign(new Error('gone'), { code: 'ENOENT', path: '/a' });
    expect(errorOf(failureOf(missing))).toMatchObject({ code: 'ENOENT', path: '/a', message: 'gone' });
    expect(errorOf(failureOf('text'))).toMatchObject({ message: 'text' });
  });
});

describe('a thread beside its pool', () => {
  const files = samples(join(root, 'samples-broken')).map(({ name, bytes }) => ({ name, source: async () => bytes }));

  it('does a part itself, one task at a time, and the report is the same', async () => {
    let posted = 0;
    const pool: CheckPool = {
      size: 2,
      run: async (task) => {
        posted += 1;
        await new Promise((resolve) => setTimeout(resolve, 1));
        return runCheckTask(task);
      },
    };
    let done = 0;
    const report = await checkFiles(files, { pool: withHelpingHand(pool), onProgress: () => (done += 1) });
    expect(report).toEqual(await checkFiles(files));
    expect(posted).toBeGreaterThan(0);
    expect(posted).toBeLessThan(done);
  });
});

describe('a thread of a pool', () => {
  it('works on one of the tasks it has at hand at a time', async () => {
    const [file] = samples(join(root, 'samples-broken'));
    let working = 0;
    let most = 0;
    // Stands for a source that a worker opens: it takes a while.
    class Slow extends Blob {
      override stream(): ReturnType<Blob['stream']> {
        working += 1;
        most = Math.max(most, working);
        const ended = async (): Promise<void> => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          working -= 1;
        };
        const bytes = file?.bytes ?? new Uint8Array(0);
        return new ReadableStream({
          async start(controller) {
            controller.enqueue(bytes.slice());
            await ended();
            controller.close();
          },
        });
      }
    }
    const tasks: CheckTask[] = [];
    const collecting: CheckPool = {
      size: 4,
      run: async (task) => {
        tasks.push(task);
        return runCheckTask(task);
      },
    };
    const named = Array.from({ length: 4 }, (_, index) => ({
      name: `UPPLAN_202511_1370100014_43_1370200129_11_2025102011300${index}.CSV`,
      source: new Uint8Array(0),
    }));
    await checkFiles(named, { pool: collecting });
    const answers = await Promise.all(
      tasks.map((task) =>
        answer({ ...task, files: task.files.map((one) => ({ ...one, source: { data: new Slow() } })) }),
      ),
    );
    expect(answers.map((one) => 'result' in one)).toEqual([true, true, true, true]);
    expect(most).toBe(1);
  });
});
