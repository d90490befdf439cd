import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type Kind, kinds } from '../../src/schemas/kinds';
import { keepIdleRun } from '../../src/validate/task/idle';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** How much the heap grows with each of so many files of a kind, in bytes. */
function growth(kind: Kind, files: number): number {
  const before = heap();
  for (let file = 0; file < files; file += 1) keepIdleRun(kind);
  return (heap() - before) / files;
}

// It is kept for as long as the process lives, which may check files for months.
it.each(kinds)('no check keeps anything of a row of no file: %s', (kind) => {
  const first = 10_000;
  growth(kind, first);
  // The least of several, since others use the heap too. What is kept comes each time, and the least of it is a number in a list: 8 bytes. A list grows by
  // leaps: as many files as all before are sure to see one.
  let least = growth(kind, first);
  for (let files = first * 2; files <= first * 8 && least >= 4; files *= 2)
    least = Math.min(least, growth(kind, files));
  expect(least).toBeLessThan(4);
});
