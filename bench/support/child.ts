import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs another script of this folder in a process of its own and gives what it printed as JSON. */
export function inChild<T>(script: string, task: unknown, nodeOptions: readonly string[] = ['--expose-gc']): T {
  const file = fileURLToPath(new URL(`./${script}.js`, import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [...nodeOptions, file, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed: ${JSON.stringify(task)}`);
  return JSON.parse(stdout.toString()) as T;
}

/** The task that {@link inChild} has handed to this process. */
export function ownTask<T>(): T {
  return JSON.parse(process.argv[2] ?? 'null') as T;
}

/** Gives a result to the process that called {@link inChild}. */
export function answer(result: unknown): void {
  process.stdout.write(JSON.stringify(result));
}
