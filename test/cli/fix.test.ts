import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesFromZip } from '../../src/archive';
import { injectFault } from '../../src/synthetic/faults';
import { generateSet } from '../../src/synthetic/sets';
import { runCommand } from '../support/run-command';
import { samples } from '../support/samples';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-fix-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of its own with a set that holds one repaired cell. */
function faulty(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const { name: file, bytes } of injectFault(generateSet('D2', { persons: 2 }), 'field_repaired')) {
    writeFileSync(join(path, file), bytes);
  }
  return path;
}

/** The file of a folder that an output names first. */
function fileOf(stdout: string, input: string): string {
  return readdirSync(input).find((name) => stdout.startsWith(name)) ?? '';
}

describe('careplan-csv fix', () => {
  it('writes the fixed files, tells what was changed, and leaves the input alone', async () => {
    const input = faulty('told');
    const before = readdirSync(input).map((file) => readFileSync(join(input, file)));
    const out = join(folder, 'told-out');
    const { code, stdout } = await runCommand('fix', input, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[cell_repaired\]/u);
    expect(stdout).toContain('1件を直し、3ファイルを書きました。');
    expect(readdirSync(out).sort()).toStrictEqual(readdirSync(input).sort());
    expect(readdirSync(input).map((file) => readFileSync(join(input, file)))).toStrictEqual(before);
    expect((await runCommand('check', out)).code).toBe(0);
    expect((await runCommand('fix', out, '--dry-run', '--lang', 'en')).stdout).toContain('There is nothing to fix.');
  });

  it('shows with --dry-run each row before and after, its cells only with --values', async () => {
    const input = faulty('values');
    const quiet = await runCommand('fix', input, '--dry-run');
    const loud = await runCommand('fix', input, '--dry-run', '--values');
    const [, before = '', after = ''] = /^ {2}@@ \d+行目 @@\n {2}- (.*)\n {2}\+ (.*)$/mu.exec(loud.stdout) ?? [];
    // One cell of the row is marked on either side, and all that stands around it is the same.
    const cell = /\[-(.*?)-\]/u.exec(before)?.[1] ?? '';
    const fixed = /\{\+(.*?)\+\}/u.exec(after)?.[1] ?? '';
    expect(cell).not.toBe('');
    expect(before.replace(`[-${cell}-]`, '')).toBe(after.replace(`{+${fixed}+}`, ''));
    expect(readFileSync(join(input, fileOf(loud.stdout, input)), 'latin1')).toContain(fixed.slice(0, 4));
    // Without values the row is there, the cell under its name and in its shape, and no value of any cell.
    expect(quiet.stdout).toMatch(/^ {2}- (?:…,)?[^,]+=\[-[#A○●／：－ -~]+-\](?:,…)?$/mu);
    for (const value of [...before.split(','), cell, fixed].filter((one) => /\d{4}|[ぁ-んァ-ヶ一-龠]{2}/u.test(one)))
      expect(quiet.stdout.replaceAll(fileOf(quiet.stdout, input), '')).not.toContain(value);
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });

  it('names a row as check does: 行目 is the line of the file, below a header too', async () => {
    const input = join(folder, 'lines');
    mkdirSync(input);
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    writeFileSync(join(input, name), 'csvVersion,a,b,c\r\n202407,131024, 6165030196,202511\r\n');
    for (const flags of [['--dry-run'], ['--out', join(folder, 'lines-out')]]) {
      const { stdout } = await runCommand('fix', input, ...flags);
      expect(stdout).toContain('見出しの行（1行目）');
      expect(stdout).toContain('レコード1（2行目）');
    }
    const { stdout } = await runCommand('check', input);
    expect(stdout).toContain('レコード1（2行目）');
    // What to do next: the rule, and the command that does it.
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '直し方: careplan-csv rules row_header ／ 一通りに直せるものは: careplan-csv fix',
    );
    const fixed = await runCommand('check', join(folder, 'lines-out'), '--lang', 'en');
    expect(fixed.stdout).not.toContain('Remedies');
  });

  it('is not named by check where nothing is to be put right', async () => {
    const { code, stdout } = await runCommand('check', 'samples/202208/3-jisseki');
    expect(code).toBe(0);
    expect(stdout).toContain('file_name_older_version');
    expect(stdout).not.toContain('careplan-csv rules');
  });

  it('tells in one line what it did alike in many rows, with the rows, unless cells are shown', async () => {
    const input = join(folder, 'alike');
    mkdirSync(input);
    for (const { name, bytes } of samples().filter((one) => one.name.startsWith('202407/3-jisseki/'))) {
      const text = Buffer.from(bytes).toString('latin1');
      writeFileSync(
        join(input, basename(name)),
        Buffer.from(text.replaceAll('"', '').replaceAll(/,0(\d{3}),/g, ',$1,'), 'latin1'),
      );
    }
    const told = await runCommand('fix', input, '--out', join(folder, 'alike-out'));
    const zeros = told.stdout.split('\n').filter((line) => line.includes('[zeros_restored]'));
    expect(zeros.length).toBeGreaterThan(0);
    expect(zeros.length).toBeLessThan(5);
    expect(zeros[0]).toMatch(/^ {2}[\d〜、]+( …)?行目（\d+件） 「.*」の先頭の0を1個補いました。/u);
    // What to do next begins with the cause, as the report does, however many findings follow from it.
    const checked = await runCommand('check', input);
    expect(checked.stdout.trimEnd().split('\n').at(-1)).toBe(
      '直し方: careplan-csv rules file_spreadsheet_saved ／ 一通りに直せるものは: careplan-csv fix',
    );
    const english = await runCommand('fix', input, '--out', join(folder, 'alike-en'), '--lang', 'en');
    expect(english.stdout).toMatch(/^ {2}lines [\d–, ]+(…)? ?\(\d+\): Leading zeros of \S+ were restored \(1\)\./mu);
    const each = await runCommand('fix', input, '--out', join(folder, 'alike-values'), '--values');
    const sum = Number(/(\d+)件を直し/u.exec(told.stdout)?.[1]);
    expect(each.stdout).toContain(`${sum}件を直し`);
    expect(each.stdout.match(/\[zeros_restored\]/gu)?.length).toBeGreaterThan(zeros.length);
  });

  it('tells the changes of few rows in the order of the rows', async () => {
    const input = join(folder, 'few');
    mkdirSync(input);
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    const rows = ['131024, 6165030196', ' 131024,6165030196', '131024, 6165030196'];
    writeFileSync(join(input, name), rows.map((row) => `202407,${row},202511\r\n`).join(''));
    const { stdout } = await runCommand('fix', input, '--out', join(folder, 'few-out'));
    expect(stdout.split('\n').flatMap((line) => /^ {2}(\d)行目/u.exec(line)?.[1] ?? [])).toEqual(['1', '2', '3']);
  });

  it('writes a zip, and reads one', async () => {
    const input = faulty('zip');
    const zip = join(folder, 'fixed.zip');
    expect((await runCommand('fix', input, '--zip', '--out', zip)).code).toBe(0);
    expect(await filesFromZip(readFileSync(zip))).toHaveLength(3);
    const again = await runCommand('fix', zip, '--dry-run');
    expect(again.code).toBe(0);
    expect((await runCommand('fix', input, '--zip', '--out', zip)).code).toBe(2);
  });

  it('exits 1 where something is left, and 2 without a place to write to', async () => {
    const input = join(folder, 'left');
    mkdirSync(input);
    for (const { name, bytes } of injectFault(generateSet('D2', { persons: 2 }), 'service_date_month')) {
      writeFileSync(join(input, name), bytes);
    }
    const { code, stdout } = await runCommand('fix', input, '--dry-run');
    expect(code).toBe(1);
    expect(stdout).toContain('直せなかったもの: エラー1件');
    expect((await runCommand('fix', input)).code).toBe(2);
    expect((await runCommand('fix', join(folder, 'nowhere'), '--dry-run')).code).toBe(2);
  });

  it('offers --office only where a name is older than its rows', async () => {
    const hint = async (path: string) => (await runCommand('fix', path, '--dry-run')).stdout.includes('--office');
    const [older, newer] = [join(folder, 'older'), join(folder, 'newer')];
    for (const path of [older, newer]) mkdirSync(path);
    const set = injectFault(generateSet('D2', { persons: 1, version: '202208' }), 'total_mismatch');
    for (const { name, bytes } of set) writeFileSync(join(older, name), bytes);
    for (const { name, bytes } of generateSet('D2', { persons: 1 }))
      writeFileSync(join(newer, name.replace(/_\d\d(?=_)/gu, '')), bytes);
    expect([await hint(older), await hint(newer)]).toStrictEqual([false, true]);
  });

  it('says which two files would come under one name, in a zip as in a folder', async () => {
    const inputs = [faulty('twice-1'), faulty('twice-2')];
    for (const zip of [[], ['--zip']]) {
      const said = await runCommand('fix', ...inputs, ...zip, '--out', join(folder, 'twice'));
      expect([said.code, said.stderr]).toStrictEqual([
        2,
        expect.stringMatching(/「.*twice.*\.CSV」という名前のファイルが二つ/u),
      ]);
    }
  });

  it('never writes into a folder that holds files', async () => {
    const input = faulty('same');
    const { code } = await runCommand('fix', input, '--out', input);
    expect(code).toBe(2);
  });
});
