/** One of several that do the same job. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** What a contestant in another process gives: the milliseconds that it took by its own clock. */
export class OwnTime {
  readonly time: number;

  constructor(time: number) {
    this.time = time;
  }
}

/** The milliseconds of each counted round of a contestant. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly rounds: readonly number[];
}

/**
 * Lets contestants run in turn, round after round, so that whatever slows the machine hits all alike. The first rounds warm up and do not count;
 * rubbish is collected before every run, so that nobody pays for another's.
 */
export async function race(contestants: readonly Contestant[], rounds: number, warmUps = 1): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { run }] of contestants.entries()) {
      collect();
      const start = performance.now();
      let made = run();
      if (made instanceof Promise) made = await made;
      const time = made instanceof OwnTime ? made.time : performance.now() - start;
      if (round >= 0) times[index]?.push(time);
    }
  }
  return contestants.map(({ name }, index) => ({
    name,
    median: median(times[index] ?? []),
    rounds: times[index] ?? [],
  }));
}

/** Collects rubbish where Node was started with --expose-gc. */
export function collect(): void {
  globalThis.gc?.();
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}
