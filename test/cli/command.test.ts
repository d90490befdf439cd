import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { complaintOf } from '../../src/cli/exit';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { readAll } from '../../src/codec/read/read';
import { parseFileName } from '../../src/filenames/parse';
import { type Issue, issueCodes } from '../../src/issues';
import type { Kind } from '../../src/schemas/kinds';
import { careplanCsv, startCareplanCsv } from '../support/cli';
import { runCommand } from '../support/run-command';
import { csvSamples, samples, samplesFolder } from '../support/samples';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
const deletion = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';

/** Writes files into a folder of their own. */
function made(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

interface JsonReport {
  files: {
    name: string;
    kind: string;
    rows: number;
    records: number;
    rejected: number;
    issues: (Issue & { message: string })[];
  }[];
  transmissions: { unit: string; files: string[] }[];
  counts: Record<string, number>;
  byCode: Record<string, number>;
}

async function checkJson(...args: string[]): Promise<{ code: number | null; report: JsonReport }> {
  const { code, stdout } = await careplanCsv(['check', ...args, '--format', 'json']);
  return { code, report: JSON.parse(stdout) as JsonReport };
}

describe('careplan-csv check', () => {
  it('finds no error and no warning in the samples, and all their records', async () => {
    const { code, report } = await checkJson('samples');
    expect(code).toBe(0);
    expect(report.counts).toMatchObject({ error: 0, warning: 0 });
    expect(report.byCode).toEqual({ file_name_older_version: 10 });
    const files = report.files.filter(({ name }) => name.endsWith('.CSV'));
    expect(files.map(({ name }) => name)).toEqual(csvSamples().map(({ name }) => name));
    expect(files.every(({ rejected, rows, records }) => rejected === 0 && rows === records && rows > 0)).toBe(true);
  });

  it('exits 1 for the broken samples, 0 where it must not fail, and 1 for warnings where asked', async () => {
    const run = await careplanCsv(['check', 'samples-broken', '--lang', 'en']);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('field_date');
    expect(run.stdout).not.toContain('\u001b');
    expect(run.stderr).toBe('');
    expect((await careplanCsv(['check', 'samples-broken', '--fail-on', 'never'])).code).toBe(0);
    const path = made('warning', { [deletion.toLowerCase()]: '202407,131024,6165030196,202511\r\n' });
    expect((await careplanCsv(['check', path])).code).toBe(0);
    expect((await careplanCsv(['check', path, '--fail-on', 'warning'])).code).toBe(1);
  });

  it.each(['json', 'sarif', 'html'])('prints %s', async (format) => {
    const { stdout } = await careplanCsv(['check', 'samples-broken', '--format', format]);
    if (format === 'html') expect(stdout).toMatch(/^<!doctype html>/i);
    else expect(JSON.parse(stdout)).toBeTypeOf('object');
  });

  it('names files by their path below the folder, and files as they were named', async () => {
    const path = made('nested', {});
    cpSync(join(samplesFolder, '202407'), join(path, 'a/b'), { recursive: true });
    symlinkSync(path, join(path, 'loop'));
    const inFolder = await checkJson(path);
    expect(inFolder.report.files[0]!.name).toMatch(/^a\/b\/1-keikakusho\/UP1KYO/);
    expect(inFolder.code).toBe(0);
    const file = join(path, 'a/b/2-riyohyo', plan);
    expect((await checkJson(file)).report.files.map(({ name }) => name)).toEqual([file]);
  });

  it('reads zip archives, with the same report as the folder', async () => {
    const files = Object.fromEntries(csvSamples().map(({ name, bytes }) => [name, bytes]));
    const path = join(
      made('zipped', {
        'set.zip': await zipFiles([...csvSamples(), { name: '__MACOSX/._x', bytes: new Uint8Array(3) }]),
      }),
      'set.zip',
    );
    const { code, report } = await checkJson(path);
    expect(code).toBe(0);
    expect(report.files.map(({ name }) => name)).toEqual(Object.keys(files).map((name) => `${path}/${name}`));
    const torn = join(made('torn', { 'torn.zip': 'PK nothing' }), 'torn.zip');
    expect((await careplanCsv(['check', torn])).code).toBe(2);
  });

  it('shows cell values only when asked', async () => {
    const path = made('values', { [deletion]: '202407,13102X,6165030196,202511\r\n' });
    for (const format of ['text', 'json', 'sarif', 'html']) {
      expect((await careplanCsv(['check', path, '--format', format])).stdout).not.toContain('13102X');
      expect((await careplanCsv(['check', path, '--format', format, '--values'])).stdout).toContain('13102X');
    }
  });

  it('keeps --max-issues of a code and counts them all', async () => {
    const path = made('many', { [deletion]: '202407,13102X,6165030196,202511\r\n'.repeat(30) });
    const { report } = await checkJson(path, '--max-issues', '3');
    expect(report.files[0]!.issues).toHaveLength(3);
    expect(report.byCode).toEqual({ field_format: 30 });
  });

  it('takes settings with their reasons, and profiles', async () => {
    const path = made('settings', { [deletion]: '202407,131024,6165030196,202511\n' });
    const rules = join(
      made('rules', { 'rules.json': '{"file_line_end":{"severity":"error","reason":"受け手がCRLFしか読めない"}}' }),
      'rules.json',
    );
    const set = await careplanCsv(['check', path, '--rules', rules]);
    expect(set.code).toBe(1);
    expect(set.stdout).toContain('受け手がCRLFしか読めない');
    expect((await careplanCsv(['check', path, '--profile', 'strict', '--fail-on', 'warning'])).code).toBe(1);
    const tolerant = await checkJson(path, '--profile', 'tolerant');
    expect([tolerant.code, tolerant.report.byCode]).toEqual([0, {}]);
  });

  it.each<[string, Uint8Array | string, string]>([
    ['a 0-byte file', '', 'file_empty'],
    ['a binary file', Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 13) % 256), 'row_'],
    ['a 5 MB line', 'a'.repeat(5 * 1024 ** 2), 'file_too_large'],
  ])('exits 1 with an issue for %s, without a stack trace', async (name, content, code) => {
    const path = made(name.replaceAll(' ', '-'), { [deletion]: content });
    const run = await careplanCsv(['check', path]);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(code);
    expect(run.stdout + run.stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a missing path', ['check', 'no/such/path']],
    ['a folder without a file of the standard', ['check', 'docs']],
    ['no path', ['check']],
    ['an unknown option', ['check', 'samples', '--colour']],
    ['an unknown format', ['check', 'samples', '--format', 'xml']],
    ['an unknown command', ['chek', 'samples']],
    ['settings that are no JSON', ['check', 'samples', '--rules', 'README.md']],
    ['settings of an unknown rule', ['check', 'samples', '--rules', 'package.json']],
    ['a missing file of json', ['json', 'UPPLAN.CSV']],
    ['a name that tells no kind', ['json', 'package.json']],
    ['an unknown kind', ['csv', 'UPFOO']],
    ['a folder where a file belongs', ['json', 'samples', '--kind', 'UPPLAN']],
    ['a count that is none', ['check', 'samples', '--max-issues', '-1']],
  ])('exits 2 with a clear message for %s', async (_, args) => {
    const { code, stdout, stderr } = await careplanCsv(args, '');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^careplan-csv: \S/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    [['check', '--nothing'], '--nothing というオプションはありません。', '--nothing: no such option.'],
    [['check', '-x'], '-x というオプションはありません。', '-x: no such option.'],
    [['check', 'a', '--lang'], '--lang のあとに値を指定してください。', '--lang takes a value.'],
    [['check', 'a', '--jobs', '-1'], '--jobs=-… と書きます', '--jobs=-…'],
    [['check', 'a', '--force=yes'], '--force に値は指定できません。', '--force takes no value.'],
    [['check', 'a', '--jobs', '0'], '1から64まで', 'from 1 to 64'],
    [['name', 'UPPLAN.CSV', '--from', 'package.json'], 'どちらか一つ', 'Give names, or parts'],
    [['name', '--from', 'package.json'], 'その要素からはファイル名を作れません。', 'no file name can be made'],
    [['sample', 'D1', '--out', 'a', '--persons', '0'], '1から9,999,999まで', 'from 1 to 9,999,999'],
    [['sample', 'D4', '--out', 'a', '--version', '202208'], '202208 では D4 を作れません', 'D4 cannot be made'],
  ])('says in both languages what is wrong with %j', async (words, ja, en) => {
    const { code, stderr } = await runCommand(...words);
    const [japanese, english] = stderr.split('\n');
    expect([code, japanese, english]).toStrictEqual([2, expect.stringContaining(ja), expect.stringContaining(en)]);
    expect(japanese).not.toMatch(/Option|option|must/u);
  });

  it('has words for what the file system refuses', () => {
    for (const code of ['ENOENT', 'EACCES', 'EISDIR', 'EIO']) expect(complaintOf({ code }, 'x')?.message).toMatch(/^x/);
    expect(complaintOf(new Error('ours'), 'x')).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('exits 2 for a file without permission', async () => {
    const path = made('locked', { [deletion]: '202407,131024,6165030196,202511\r\n' });
    chmodSync(join(path, deletion), 0o000);
    const { code, stderr } = await careplanCsv(['check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('permission denied');
  });
});

describe('careplan-csv json and csv', () => {
  it.each(csvSamples())('turn $name into lines and back, byte for byte', async ({ name, bytes }) => {
    const { code, stdout, stderr } = await careplanCsv(['json', join(samplesFolder, name)]);
    expect(code).toBe(0);
    expect(stderr.includes('エラー')).toBe(false);
    const kind = parseFileName(name).value?.kind as string;
    const back = await careplanCsv(['csv', kind], stdout);
    expect(back.code).toBe(0);
    expect(back.bytes.equals(bytes)).toBe(true);
  });

  it('give a row without a record with its draft, cells and issues, and exit 1', async () => {
    const path = join(
      made('bad', { [deletion]: '202407,131024,6165030196,202511\r\n202407,13102X,6165030196,202511\r\n' }),
      deletion,
    );
    const { code, stdout, stderr } = await careplanCsv(['json', path]);
    expect(code).toBe(1);
    const [good, bad] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(good).toEqual({
      row: 1,
      record: { csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196', targetMonth: '2025-11' },
    });
    expect(bad).toMatchObject({
      row: 2,
      record: null,
      draft: { insurerNumber: null, targetMonth: '2025-11' },
      cells: ['202407', '13102X', '6165030196', '202511'],
    });
    expect(bad.issues).toMatchObject([{ code: 'field_format', row: 2, column: 2 }]);
    expect(stderr).toContain('2行目: 項目2「保険者番号」');
  });

  it('exits 1 where 〓 had to be written, and 0 for a substitute that reads the same', async () => {
    const { records } = readAll(csvSamples().find(({ name }) => name.includes('/UPPLAN_'))?.bytes ?? new Uint8Array(), {
      kind: 'UPPLAN',
    });
    const named = (plannerName: string) => `${JSON.stringify({ ...records[0], plannerName })}\n`;
    const lost = await careplanCsv(['csv', 'UPPLAN'], named('居宅🍣'));
    expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining('[character_unmappable]')]);
    expect((await careplanCsv(['csv', 'UPPLAN'], named('𠮷田'))).code).toBe(0);
  });

  it('exit 1 where a record is left out or a line holds none, and say which', async () => {
    const good =
      '{"csvVersion":"2024-07","insurerNumber":"131024","insuredNumber":"6165030196","targetMonth":"2025-11"}';
    const run = await careplanCsv(
      ['csv', 'DLTPLAN'],
      `${good}\n{"row":2,"record":null}\nnonsense\n${good.replace('131024', '13')}\n`,
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toBe('202407,131024,6165030196,202511\r\n');
    expect(run.stderr).toContain('2行目');
    expect(run.stderr).toContain('3行目');
    expect(run.stderr).toContain('field_length');
    const out = join(folder, 'out.csv');
    const written = await careplanCsv(['csv', 'DLTPLAN', '--out', out], good);
    expect([written.code, written.stdout]).toEqual([0, '']);
  });

  it.each([
    ['[{"csvVersion":"2024-07"}]', 'JSON array'],
    ['\ufeff[\n{"csvVersion":"2024-07"}\n]', 'JSON array'],
    ['{\n  "csvVersion": "2024-07"\n}', 'pretty-printed'],
  ])('name the form of JSON that is no lines: %j', async (text, form) => {
    const { code, stdout, stderr } = await careplanCsv(['csv', 'DLTPLAN', '--lang', 'en'], text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(form);
  });
});

describe('careplan-csv name and kinds', () => {
  it('tell what a name says, and make names of parts', async () => {
    const said = JSON.parse((await careplanCsv(['name', plan])).stdout);
    expect(said).toMatchObject({
      ok: true,
      value: { kind: 'UPPLAN', month: '2025-11', stamp: '20251020113000' },
      issues: [],
    });
    expect((await careplanCsv(['name', 'UPPLAN.CSV'])).code).toBe(1);
    const parts = join(made('parts', { 'parts.json': JSON.stringify(said.value) }), 'parts.json');
    expect((await careplanCsv(['name', '--from', parts])).stdout).toBe(`${plan}\n`);
    const { stamp: _, ...unstamped } = said.value;
    const two = join(
      made('parts2', { 'parts.json': JSON.stringify([unstamped, { ...unstamped, kind: 'UPSIKYU' }]) }),
      'parts.json',
    );
    const names = (await careplanCsv(['name', '--from', two])).stdout.trimEnd().split('\n');
    expect(names[1]).toBe(names[0]!.replace('UPPLAN', 'UPSIKYU'));
    const bad = join(made('parts3', { 'parts.json': '{"kind":"UPPLAN"}' }), 'parts.json');
    expect((await careplanCsv(['name', '--from', bad])).code).toBe(2);
  });

  it('list the kinds, and the layout of one', async () => {
    const all = (await careplanCsv(['kinds'])).stdout;
    expect(all.split('\n').filter((line) => /^(UP|DLT)/.test(line))).toHaveLength(18);
    const one = (await careplanCsv(['kinds', 'UPPLAN', '--version', '202208'])).stdout;
    expect(one).toContain('サービスコード');
    expect(one).not.toContain('taisCode');
    expect(JSON.parse((await careplanCsv(['kinds', 'UPPLAN', '--format', 'json'])).stdout).fields).toHaveLength(25);
  });

  it('help, and tell the version', async () => {
    expect((await careplanCsv(['--help'])).stdout).toContain('check PATH');
    expect((await careplanCsv(['check', '--help'])).code).toBe(0);
    expect((await careplanCsv([])).code).toBe(2);
    expect((await startCareplanCsv(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('careplan-csv page', () => {
  it('says how the page is made where a build has none', async () => {
    const { code, stderr } = await runCommand('page', '--out', join(folder, 'page.html'), '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('npm run build makes it');
    expect(existsSync(join(folder, 'page.html'))).toBe(false);
  });
});

describe('careplan-csv rules, sample, anonymise and convert', () => {
  it('lists the rules, and explains one with its example', async () => {
    const { stdout } = await careplanCsv(['rules']);
    for (const code of issueCodes) expect(stdout).toContain(code);
    const one = await careplanCsv(['rules', 'field_date', '--lang', 'en']);
    expect(one.code).toBe(0);
    expect(one.stdout).toMatch(/Triggers it:\n {2}202407,.*\nDoes not:\n {2}202407,/);
    expect(JSON.parse((await careplanCsv(['rules', 'field_date', '--format', 'json'])).stdout)).toMatchObject({
      code: 'field_date',
      severity: 'error',
    });
    expect((await careplanCsv(['rules', 'nonsense'])).code).toBe(2);
  });

  it('writes samples that a check finds nothing in, the same for the same seed', async () => {
    const [one, two] = [join(folder, 'sample-1'), join(folder, 'sample-2')];
    for (const out of [one, two])
      expect((await careplanCsv(['sample', 'D2', '--persons', '5', '--seed', '7', '--out', out])).code).toBe(0);
    const { code, report } = await checkJson(one);
    expect([code, report.byCode, report.transmissions.map(({ unit }) => unit)]).toEqual([0, {}, ['usage']]);
    for (const { name, bytes } of samples(one))
      expect(samples(two).find((file) => file.name === name)?.bytes).toEqual(bytes);
    expect((await careplanCsv(['sample', 'D9'])).code).toBe(2);
    expect((await careplanCsv(['sample', 'D4', '--version', '202208', '--out', one])).code).toBe(2);
  });

  it('anonymises a folder: the same findings, and no name of the original; nothing is overwritten', async () => {
    const out = join(folder, 'anonymous');
    expect((await careplanCsv(['anonymise', 'samples-broken', '--out', out])).code).toBe(0);
    const [before, after] = [await checkJson('samples-broken'), await checkJson(out)];
    expect(after.report.byCode).toEqual(before.report.byCode);
    for (const { name, bytes } of samples(out)) {
      expect(name).not.toContain('1370100014');
      expect(decodeMs932(bytes).text).not.toContain('鈴木');
    }
    expect((await careplanCsv(['anonymise', 'samples-broken'])).code).toBe(2);
    const again = await careplanCsv(['anonymise', 'samples-broken', '--seed', 'a', '--out', out]);
    const added = await careplanCsv(['anonymise', 'samples-broken', '--seed', 'a', '--out', out, '--force']);
    const once = await careplanCsv(['anonymise', 'samples-broken', '--seed', 'a', '--out', out, '--force']);
    expect([again.code, added.code, once.code]).toEqual([2, 0, 2]);
  });

  it('converts between the editions, and says what cannot be filled in', async () => {
    const out = join(folder, 'lifted');
    const run = await careplanCsv([
      'convert',
      'samples/202208',
      '--to',
      '202407',
      '--out',
      out,
      '--office',
      '1370100014=43',
      '--office',
      '1370200129=11',
    ]);
    expect(run.code).toBe(1);
    expect(run.stdout + run.stderr).toContain('form_missing');
    const lifted = samples(out);
    expect(lifted.map(({ name }) => name)).toContain(
      '2-riyohyo/UPPLAN_202302_1370100014_43_1370200129_11_20230120113000.CSV',
    );
    for (const { name, bytes } of lifted) {
      const kind = parseFileName(name).value?.kind as Kind;
      expect(readAll(bytes, { kind }).issues.filter((one) => one.severity === 'error')).toEqual([]);
    }
  });
});
