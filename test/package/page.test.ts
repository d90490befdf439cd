import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { dist, unbuilt } from './built';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-page-'));
const cli = join(dist, 'cli.js');

describe.skipIf(unbuilt || !existsSync(join(dist, 'page.html')))('careplan-csv page', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the page that the package holds, and replaces no file unless it is told to', async () => {
    const { stdout } = await run(process.execPath, [cli, 'page', '--lang', 'en'], { cwd: folder });
    expect(stdout).toContain('careplan-csv.html');
    const page = readFileSync(join(folder, 'careplan-csv.html'));
    expect(page.equals(readFileSync(join(dist, 'page.html')))).toBe(true);
    expect(page.toString()).toContain("default-src 'none'");
    const out = join(folder, 'mine.html');
    writeFileSync(out, 'mine');
    await expect(run(process.execPath, [cli, 'page', '--out', out])).rejects.toMatchObject({ code: 2 });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    await run(process.execPath, [cli, 'page', '--out', out, '--force']);
    expect(readFileSync(out).equals(page)).toBe(true);
  });

  it('takes nothing to read', async () => {
    await expect(run(process.execPath, [cli, 'page', 'samples'])).rejects.toMatchObject({ code: 2 });
  });
});
