import { availableParallelism } from 'node:os';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Crew } from '../../src/cli/crew';
import { createPool } from '../../src/cli/pool';
import { runCheckTask } from '../../src/validate/task/check-task';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  availableParallelism: vi.fn(),
}));
vi.mock('../../src/cli/pool', () => ({
  createPool: vi.fn(() => ({ size: 1, run: runCheckTask, close: async () => undefined })),
}));

/** The numbers of threads that were started beside this one for so many files. */
async function started(jobs: number | undefined, files: number, cores: number): Promise<unknown[]> {
  vi.mocked(availableParallelism).mockReturnValue(cores);
  const crew = new Crew(jobs);
  const source = new Uint8Array();
  await crew.check(
    Array.from({ length: files }, (_, at) => ({ name: `${at}.CSV`, source })),
    {},
  );
  await crew.dismiss();
  return vi.mocked(createPool).mock.calls.map(([options]) => options?.jobs);
}

describe('those who check', () => {
  beforeEach(() => vi.mocked(createPool).mockClear());

  it.each([
    ['as many as were asked for, this thread counted', 2, 1, 8, [1]],
    ['as many as were asked for, this thread counted', 4, 500, 2, [3]],
    ['this thread alone where one was asked for', 1, 500, 8, []],
    ['this thread alone with fewer files than 200', undefined, 199, 8, []],
    ['this thread alone with two cores', undefined, 500, 2, []],
    ['the cores less one from 200 files on', undefined, 200, 3, [1]],
    ['the cores less one from 200 files on', undefined, 200, 8, [6]],
  ])('are %s (--jobs %s, %i files, %i cores)', async (_, jobs, files, cores, others) => {
    expect(await started(jobs, files, cores)).toEqual(others);
  });
});
