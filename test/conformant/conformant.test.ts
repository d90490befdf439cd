import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issues';
import type { ServiceCodes } from '../../src/schemas/form7/sort';
import { checkFiles } from '../../src/validate/check-files';
import type { Report } from '../../src/validate/report/report';
import type { Sample } from '../support/samples';
import { expectFixtures, expectTable } from './make-fixtures';
import { shapes } from './shapes';

/** What a caller's table says of the codes of the fixtures. */
const serviceCodes: ServiceCodes = (code) => ({
  percent: code === '116275',
  outsideLimit: code === '118000' || code.startsWith('31'),
});

const check = (files: readonly Sample[], options = {}): Promise<Report> =>
  checkFiles(
    files.map(({ name, bytes }) => ({ name, source: bytes })),
    { maxIssues: Number.POSITIVE_INFINITY, ...options },
  );

function remarkOf({ code, file, row, key }: Issue): string {
  const kind = /^[A-Z0-9]+(?:_SUB[12]?|_IMAGE)?(?=_)/.exec(file ?? '')?.[0] ?? '-';
  return `${code} ${kind} ${row ?? '-'} ${key ?? '-'}`;
}

describe('conformant shapes', () => {
  it('are many, and each has a name and a reason of its own', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(24);
    expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
    for (const { name, why } of shapes) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(why).toMatch(/\.$/);
    }
    expectTable(shapes);
  });

  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', async (_, shape) => {
    const files = expectFixtures(shape);
    for (const options of [{}, { serviceCodes }]) {
      for (const order of [files, [...files].reverse()]) {
        const { counts, transmissions, files: read } = await check(order, options);
        const found = [...read, ...transmissions].flatMap(({ issues }) => issues);
        const heavy = found.filter(({ severity }) => severity !== 'info');
        expect(heavy.map(remarkOf)).toEqual([]);
        expect(found.map(remarkOf).sort()).toEqual([...(shape.remarks ?? [])].sort());
        expect(counts).toEqual({ error: 0, warning: 0, info: shape.remarks?.length ?? 0 });
        expect(transmissions.map(({ unit }) => unit)).toEqual(shape.units);
        expect(read.filter(({ rejected }) => rejected > 0)).toEqual([]);
      }
    }
  });
});
