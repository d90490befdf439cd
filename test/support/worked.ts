import { expect } from 'vitest';

/** The time that this process has worked, in milliseconds: what others do at the same time counts for less than by the clock. */
const worked = (): number => process.cpuUsage().user / 1000;

/** How long a piece of work takes this process, in milliseconds of the processor. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = worked();
  await work();
  return worked() - start;
}

/**
 * Expects that a piece of work takes time with its length, not with its square.
 *
 * @param n A length that takes some milliseconds.
 * @param work Does the work of a length; n, its double and its fourfold are compared.
 */
export async function expectLinear(n: number, work: (length: number) => unknown): Promise<void> {
  const spent = (length: number): Promise<number> => timeOf(() => work(length));
  await spent(Math.ceil(n / 4));
  // Sixteen times the time where it goes with the square, four where it is linear; the rest is for the collector of garbage, and small times
  // say nothing. Others work on this machine too: what fails is tried again.
  for (let attempt = 1; ; attempt += 1) {
    const [once, twice, fourTimes] = [await spent(n), await spent(2 * n), await spent(4 * n)];
    if (fourTimes < 30 || (fourTimes / once < 9 && fourTimes / twice < 3.6)) return;
    if (attempt === 4) expect([once, twice, fourTimes]).toBe('linear');
  }
}
