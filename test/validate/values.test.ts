import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issues';
import { languages } from '../../src/languages';
import { faultBase, faultCodes, makeFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { type CheckOptions, checkFiles } from '../../src/validate/check-files';
import { formatIssue } from '../../src/validate/issue-text';

async function checked(code: (typeof faultCodes)[number], options: CheckOptions) {
  const { pattern, options: base } = faultBase(code);
  const { files } = makeFault(generateSet(pattern, base), code);
  const report = await checkFiles(
    files.map(({ name, bytes }) => ({ name, source: bytes })),
    options,
  );
  return { report, issues: [...report.files, ...report.transmissions].flatMap(({ issues }) => issues) };
}

const sums = [
  ['total_mismatch', 'stands', 'sum'],
  ['plan_total_mismatch', 'form7Count', 'form6Count'],
] as const;

describe.each(sums)('%s', (code, first, second) => {
  const found = (issues: readonly Issue[]) => issues.filter((issue) => issue.code === code);

  it('says both numbers where values are asked for, as data and in words', async () => {
    const issues = found((await checked(code, { values: true })).issues);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) {
      const params: Readonly<Record<string, unknown>> = { ...issue.params };
      expect([params[first], params[second]]).toEqual([expect.any(Number), expect.any(Number)]);
      expect(params[first]).not.toBe(params[second]);
      for (const lang of languages) {
        expect(formatIssue(issue, lang)).toContain(String(params[first]));
        expect(formatIssue(issue, lang)).toContain(String(params[second]));
      }
    }
  });

  it('says neither otherwise', async () => {
    for (const issue of found((await checked(code, {})).issues)) {
      expect(issue.params).not.toHaveProperty(first);
      expect(issue.params).not.toHaveProperty(second);
    }
  });
});

describe.each(faultCodes.filter((code) => code !== 'file_too_large'))('cells of a set with %s', (code) => {
  it('are those of the rows that issues lie in, and are told only where they are asked for', async () => {
    const { report, issues } = await checked(code, { values: true });
    const cellsOf = new Map<string, readonly string[]>(
      report.files.flatMap(({ name, cells = [] }) => cells.map((one) => [`${name}:${one.row}`, one.cells] as const)),
    );
    const inRows = issues.filter(({ row }) => row !== null);
    expect(new Set(inRows.map(({ file, row }) => `${file}:${row}`))).toEqual(new Set(cellsOf.keys()));
    for (const { file, row, column, value } of inRows) {
      if (value !== undefined) expect(cellsOf.get(`${file}:${row}`)?.[(column ?? 0) - 1]).toBe(value);
    }
    for (const { cells = [] } of report.files) {
      expect(cells.map(({ row }) => row)).toEqual(cells.map(({ row }) => row).sort((a, b) => a - b));
    }
    const plain = await checked(code, {});
    for (const file of plain.report.files) expect(file).not.toHaveProperty('cells');
  });
});

it('keeps the cells of no more rows than issues', async () => {
  const { report } = await checked('text_not_quoted', { values: true, maxIssues: 1 });
  for (const { cells = [], issues } of report.files) expect(cells.length).toBeLessThanOrEqual(issues.length + 1);
});
