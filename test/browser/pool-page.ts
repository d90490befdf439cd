import { type CheckPool, type CheckTask, type CheckTaskResult, checkFiles, toJson } from '../../src';

/** What a check by workers gives, beside the same check in the page. */
export interface PoolRun {
  readonly alone: string;
  readonly pooled: string;
  /** How many tasks each worker carried out. */
  readonly tasks: readonly number[];
  /** Files done of all, each time the check told how far it was. */
  readonly progress: readonly (readonly [done: number, total: number])[];
}

type Answer = { readonly result: CheckTaskResult } | { readonly error: string };

/** The caller's own workers as a pool, as the guide writes it. */
class Workers implements CheckPool {
  readonly tasks: number[];
  readonly size: number;
  readonly #all: readonly Worker[];
  readonly #idle: Worker[];

  constructor(count: number) {
    this.#all = Array.from({ length: count }, () => new Worker('/pool-worker.js', { type: 'module' }));
    this.#idle = [...this.#all];
    this.size = count;
    this.tasks = this.#all.map(() => 0);
  }

  async run(task: CheckTask): Promise<CheckTaskResult> {
    const worker = this.#idle.pop();
    if (worker === undefined) throw new Error('more tasks than workers are out at once');
    this.tasks[this.#all.indexOf(worker)]! += 1;
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(task);
      });
      if ('error' in answer) throw new Error(answer.error);
      return answer.result;
    } finally {
      this.#idle.push(worker);
    }
  }

  close(): void {
    for (const worker of this.#all) worker.terminate();
  }
}

/** Checks the served files twice: in the page, and by two workers. Files are `File`s, which only name their bytes. */
async function checkTwice(): Promise<PoolRun> {
  const names = (await (await fetch('/files')).json()) as string[];
  const files = await Promise.all(
    names.map(async (name, index) => ({
      name,
      source: new File([await (await fetch(`/file/${index}`)).arrayBuffer()], name),
    })),
  );
  const workers = new Workers(2);
  const progress: [number, number][] = [];
  try {
    const pooled = await checkFiles(files, {
      pool: workers,
      values: true,
      onProgress: ({ done, total }) => progress.push([done, total]),
    });
    const alone = await checkFiles(files, { values: true });
    return { alone: toJson(alone), pooled: toJson(pooled), tasks: workers.tasks, progress };
  } finally {
    workers.close();
  }
}

Object.assign(globalThis, { checkTwice });
