import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import type { Issue } from '../../src/issues';
import { careplanCsv } from '../support/cli';
import { rawZip } from '../support/raw-zip';
import { runCommand } from '../support/run-command';
import { samples } from '../support/samples';

let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
beforeEach(() => {
  count += 1;
  mkdirSync(join(folder, String(count)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in the test's own folder. */
const at = (...parts: string[]): string => join(folder, String(count), ...parts);

/** A transmission without findings. */
const set = samples().filter(({ name }) => name.startsWith('202407/2-riyohyo/'));
const [first] = set.filter(({ name }) => name.includes('UPPLAN'));
const plan = first?.name ?? '';
const deletion = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
const row = '202407,131024,6165030196,202511\r\n';
const broken = rawZip([{ name: deletion, data: row, crc: 1 }]);

async function put(name: string, bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  writeFileSync(at(name), await bytes);
  return at(name);
}

interface Report {
  readonly files: { readonly name: string; readonly rows: number; readonly issues: Issue[] }[];
  readonly byCode: Readonly<Record<string, number>>;
}

async function checked(...args: string[]): Promise<{ code: number; report: Report }> {
  const { code, stdout } = await runCommand('check', '--format', 'json', ...args);
  return { code, report: JSON.parse(stdout) as Report };
}

describe('an archive within', () => {
  it.each(['check', 'show'])('that is damaged is told by %s, whatever else the archive holds', async (command) => {
    const inner = (await zipFiles(set)).slice(0, -30);
    const outer = await put('set.zip', zipFiles([...set, { name: 'more.zip', bytes: inner }]));
    const alone = await runCommand(command, outer);
    expect(alone.code).toBe(2);
    expect(alone.stderr).toContain('more.zip');
  });

  it('is a finding beside other files', async () => {
    const inner = (await zipFiles(set)).slice(0, -30);
    await put('set.zip', zipFiles([{ name: 'more.zip', bytes: inner }]));
    await put(plan.split('/').at(-1) ?? '', first?.bytes ?? new Uint8Array());
    const { code, report } = await checked(at());
    expect(code).toBe(1);
    expect(report.byCode.file_unreadable).toBe(1);
    expect(report.byCode.file_not_csv).toBeUndefined();
  });
});

describe('every command', () => {
  it.each([
    ['check', []],
    ['show', []],
    ['convert', ['--to', '202208']],
    ['anonymise', ['--seed', 'a long secret of our own']],
  ] as const)('%s says the same of an archive, locked or not, as of its folder', async (command, more) => {
    const plain = await put('set.zip', zipFiles(set));
    const locked = await put('locked.zip', zipFiles(set, { password: 'himitsu' }));
    writeFileSync(at('password.txt'), '\ufeffhimitsu\r\n');
    for (const { name, bytes } of set) {
      mkdirSync(join(at('folder'), name, '..'), { recursive: true });
      writeFileSync(at('folder', name), bytes);
    }
    const results: unknown[] = [];
    for (const [index, args] of [
      [at('folder')],
      [plain],
      [locked, '--password', 'himitsu'],
      [locked, '--password-file', at('password.txt')],
    ].entries()) {
      const out = at(`out-${index}`);
      const writes = command === 'convert' || command === 'anonymise';
      const { code, stdout, stderr } = await runCommand(command, ...args, ...more, ...(writes ? ['--out', out] : []));
      const said = (stdout + stderr).replaceAll(out, 'OUT').replaceAll(`${plain}/`, '').replaceAll(`${locked}/`, '');
      const files = writes ? samples(out).map(({ name, bytes }) => [name, decodeMs932(bytes).text]) : [];
      results.push([code, said, files]);
    }
    for (const result of results.slice(1)) expect(result).toEqual(results[0]);
  });

  it.each([
    ['convert', ['--to', '202208']],
    ['fix', []],
  ] as const)(
    '%s writes nothing of an archive that is damaged in part, says so, and does the rest',
    async (command, more) => {
      const other = 'DLTPLAN_202512_1370100014_43_1370200129_11_20251020180200.CSV';
      const good = '202407,131024,6165030196,202512,\r\n';
      const path = await put(
        'half.zip',
        rawZip([
          { name: other, data: good },
          { name: deletion, data: row, crc: 1 },
        ]),
      );
      const alone = await runCommand(command, path, ...more, '--out', at('alone'));
      expect([alone.code, readdirSync(at())]).toEqual([2, ['half.zip']]);
      expect(alone.stderr).toContain('壊れている');
      await put(other.replace('180200', '180300'), Buffer.from(good));
      const said = await runCommand(command, at(), ...more, '--out', at('out'));
      expect([said.code, readdirSync(at('out'))]).toEqual([1, [expect.stringContaining('20251020180300')]]);
      expect(said.stdout).toContain('壊れている');
      expect(said.stdout).toContain('half.zip: 読み取れないファイルがあるため');
    },
  );

  it.each([
    ['check', []],
    ['show', []],
    ['json', ['--kind', 'DLTPLAN']],
    ['convert', ['--to', '202208', '--out', 'OUT']],
    ['anonymise', ['--out', 'OUT']],
  ] as const)(
    '%s exits 2 with a sentence for an archive that cannot be read, and writes nothing',
    async (command, more) => {
      const locked = await put(
        'locked.zip',
        zipFiles([{ name: deletion, bytes: new Uint8Array(9) }], { password: 'x' }),
      );
      const args = more.map((word) => (word === 'OUT' ? at('out') : word));
      for (const [path, sentence] of [
        [await put('crc.zip', broken), '壊れている'],
        [await put('cut.zip', broken.subarray(0, 50)), '壊れている'],
        [locked, '--password'],
        [await put('lzma.zip', rawZip([{ name: deletion, data: row, method: 14 }])), '対応していない'],
      ] as const) {
        const { code, stderr } = await runCommand(command, path, ...args);
        expect([path, code, stderr]).toEqual([path, 2, expect.stringContaining(sentence)]);
        expect(stderr).toMatch(/^careplan-csv: \S/);
      }
      const wrong = await runCommand(command, locked, '--password', 'y', ...args);
      expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('パスワードが違う')]);
      expect(readdirSync(at())).not.toContain('out');
    },
  );
});

describe('check', () => {
  it('makes a bad archive beside other files a finding, and checks the rest', async () => {
    writeFileSync(at(deletion), row);
    await put('bad.zip', broken);
    await put('cut.zip', new Uint8Array(3));
    await put('locked.zip', zipFiles([{ name: plan, bytes: new Uint8Array(9) }], { password: 'x' }));
    const { code, report } = await checked(at());
    expect(code).toBe(1);
    expect(report.byCode).toMatchObject({ file_unreadable: 3 });
    expect(
      report.files.map(({ name, rows, issues }) => [
        name,
        rows,
        issues.find((one) => one.code === 'file_unreadable')?.params,
      ]),
    ).toEqual([
      [deletion, 1, undefined],
      [`bad.zip/${deletion}`, 0, { reason: 'damaged' }],
      ['cut.zip', 0, { reason: 'damaged' }],
      [`locked.zip/${plan}`, 0, { reason: 'password_missing' }],
    ]);
    // What is not read is not missing: nothing is said of the transmission.
    expect(Object.keys(report.byCode)).not.toContain('link_base_missing');
    expect((await checked(at(deletion), at('bad.zip'))).code).toBe(1);
  });

  it('exits 2 where an archive is damaged in part and nothing else is there', async () => {
    const path = await put(
      'part.zip',
      rawZip([
        { name: deletion, data: row, crc: 1 },
        { name: `x/${deletion}`, data: row },
      ]),
    );
    const { code, stderr, stdout } = await runCommand('check', path);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(deletion)]);
  });

  it('makes dangling links, loops and what cannot be opened findings', async () => {
    writeFileSync(at(deletion), row);
    symlinkSync('nowhere', at('dangling.CSV'));
    symlinkSync('loop.CSV', at('loop.CSV'));
    const { code, report } = await checked(at());
    expect(code).toBe(1);
    const reasons = report.files.flatMap(({ name, issues }) =>
      issues.flatMap((one) => (one.code === 'file_unreadable' ? [[name, one.params.reason]] : [])),
    );
    expect(reasons).toEqual([
      ['dangling.CSV', 'not_found'],
      ['loop.CSV', 'link_loop'],
    ]);
    for (const name of ['dangling.CSV', 'loop.CSV']) expect((await runCommand('check', at(name))).code).toBe(2);
  });

  it('takes a file of an archive by its path, and an archive from stdin', async () => {
    const path = await put('set.zip', zipFiles(set));
    const one = await checked(`${path}/${plan}`);
    expect([one.code, one.report.files.map(({ name }) => name)]).toEqual([1, [`${path}/${plan}`]]);
    expect((await runCommand('check', `${path}/none.CSV`)).code).toBe(2);
    const all = await careplanCsv(['check', '-', '--format', 'json'], { file: path });
    expect([all.code, JSON.parse(all.stdout).files.length]).toEqual([0, set.length]);
  });

  it('passes over hidden entries, and a folder in an archive that holds nothing of the standard is 2', async () => {
    const hidden = await put(
      'hidden.zip',
      rawZip([
        { name: deletion, data: row },
        { name: `.trash/${plan}`, data: 'x' },
        { name: `__MACOSX/._${plan}`, data: 'x' },
      ]),
    );
    expect((await checked(hidden)).report.files).toHaveLength(1);
    const none = await put(
      'none.zip',
      rawZip([
        { name: 'a.txt', data: 'x' },
        { name: 'b.pdf', data: 'x' },
        { name: 'c', data: 'x' },
      ]),
    );
    expect((await runCommand('check', none)).code).toBe(2);
  });
});

describe('json', () => {
  it('reads the one CSV of an archive, and wants a name where there are several', async () => {
    const one = await put(
      'one.zip',
      rawZip([
        { name: deletion, data: row },
        { name: 'readme.txt', data: 'x' },
      ]),
    );
    expect(JSON.parse((await runCommand('json', one)).stdout)).toMatchObject({
      row: 1,
      record: { insuredNumber: '6165030196' },
    });
    const several = await put('set.zip', zipFiles(set));
    const asked = await runCommand('json', several);
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining(plan)]);
    const named = await runCommand('json', `${several}/${plan}`);
    expect(named.stdout).toBe((await runCommand('json', join('samples', plan))).stdout);
  });
});

describe('convert', () => {
  it('never writes a file out of the bytes of its archive', async () => {
    const path = await put('set.zip', zipFiles(set));
    expect((await runCommand('convert', path, '--to', '202407', '--out', at('out'))).code).toBe(0);
    for (const { name, bytes } of samples(at('out'))) {
      expect(bytes).toEqual(new Uint8Array(readFileSync(join('samples', name))));
    }
    expect(samples(at('out'))).toHaveLength(set.filter(({ name }) => name.endsWith('.CSV')).length);
  });
});
