import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiReports } from '../../scripts/api-report.mjs';
import { expectFile } from '../support/drift';
import { entryFiles, root, unbuilt } from './built';

describe.skipIf(unbuilt)('the API report', () => {
  let reports = new Map<string, string>();
  beforeAll(() => {
    reports = apiReports();
  }, 120_000);

  it('is there for every entry of the package', () => {
    const names = Object.values(entryFiles).map((name) => `api/${name}.api.md`);
    expect([...reports.keys()].sort()).toEqual(names.sort());
  });

  it.each(Object.values(entryFiles))('of %s is what the entry exports', (name) => {
    expectFile(`api/${name}.api.md`, reports.get(`api/${name}.api.md`) ?? '');
  });

  it('holds nothing else', () => {
    expect(readdirSync(join(root, 'api')).filter((name) => !reports.has(`api/${name}`))).toEqual([]);
  });
});
