import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Inputs } from '../../src/cli/write/inputs';
import { writeOutput } from '../../src/cli/write/output-file';
import { writeFolder } from '../../src/cli/write/output-folder';
import { careplanCsv } from '../support/cli';
import { runCommand } from '../support/run-command';

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
const record =
  '{"csvVersion":"2024-07","insurerNumber":"131024","insuredNumber":"6165030196","targetMonth":"2025-11"}\n';
const row = '202407,131024,6165030196,202511\r\n';
const text = (path: string): string => readFileSync(path, 'utf8');

describe('a file that is written', () => {
  it('is never the input, by whichever name it goes, even with --force', async () => {
    writeFileSync(at('x.jsonl'), record);
    linkSync(at('x.jsonl'), at('hard.jsonl'));
    symlinkSync('x.jsonl', at('soft.jsonl'));
    for (const out of ['x.jsonl', './x.jsonl', 'hard.jsonl', 'soft.jsonl']) {
      for (const force of [[], ['--force']]) {
        const said = await runCommand('csv', 'DLTPLAN', at('x.jsonl'), '--out', at(out), ...force);
        expect([out, said.code, said.stderr]).toEqual([out, 2, expect.stringContaining('入力のファイル')]);
      }
    }
    expect(text(at('x.jsonl'))).toBe(record);
    expect(readdirSync(at()).sort()).toEqual(['hard.jsonl', 'soft.jsonl', 'x.jsonl']);
  });

  it('is not what stdin is redirected from', async () => {
    writeFileSync(at('x.jsonl'), record);
    const { code } = await careplanCsv(['csv', 'DLTPLAN', '--out', at('x.jsonl'), '--force'], { file: at('x.jsonl') });
    expect([code, text(at('x.jsonl'))]).toEqual([2, record]);
  });

  it('replaces an existing one only with --force, and follows a link', async () => {
    writeFileSync(at('x.jsonl'), record);
    writeFileSync(at('old.csv'), 'old');
    chmodSync(at('old.csv'), 0o600);
    symlinkSync('old.csv', at('link.csv'));
    const args = ['csv', 'DLTPLAN', at('x.jsonl'), '--out', at('link.csv')];
    const refused = await runCommand(...args);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--force')]);
    expect(text(at('old.csv'))).toBe('old');
    expect((await runCommand(...args, '--force')).code).toBe(0);
    expect(text(at('old.csv'))).toBe(row);
    expect(statSync(at('old.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(at()).sort()).toEqual(['link.csv', 'old.csv', 'x.jsonl']);
  });

  it('is nothing else that is read: a roster, settings, a password', async () => {
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    writeFileSync(at(name), row);
    const asides = { roster: '被保険者番号\n6165030196\n', rules: '{}', 'password-file': 'himitsu\n' };
    for (const [option, content] of Object.entries(asides)) {
      writeFileSync(at(option), content);
      symlinkSync(option, at(`${option}-link`));
      for (const out of [option, `${option}-link`]) {
        const said = await runCommand('check', at(name), `--${option}`, at(option), '--out', at(out), '--force');
        expect([out, said.code, said.stderr]).toEqual([out, 2, expect.stringContaining('入力のファイル')]);
      }
      expect(text(at(option))).toBe(content);
    }
    const other = await runCommand('check', at(name), '--rules', at('rules'), '--out', at('roster'), '--force');
    expect(other.code).toBe(0);
  });

  it('is there whole or not at all', async () => {
    const inputs = await Inputs.of([]);
    const failing = writeOutput(at('half.csv'), { inputs, force: false }, async (file) => {
      await file.write(new Uint8Array(1000));
      expect(existsSync(at('half.csv'))).toBe(false);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(readdirSync(at())).toEqual([]);
    // Somebody else was faster.
    const late = writeOutput(at('late.csv'), { inputs, force: false }, async (file) => {
      await file.write(new Uint8Array(3));
      writeFileSync(at('late.csv'), 'theirs');
    });
    await expect(late).rejects.toThrow('there already');
    expect([text(at('late.csv')), readdirSync(at())]).toEqual(['theirs', ['late.csv']]);
  });

  it('stays as it was where the input fails, and where it cannot be written', async () => {
    writeFileSync(at('old.csv'), 'old');
    expect((await runCommand('csv', 'DLTPLAN', at('none.jsonl'), '--out', at('old.csv'), '--force')).code).toBe(2);
    expect((await runCommand('csv', 'DLTPLAN', at(), '--out', at('new.csv'))).code).toBe(2);
    writeFileSync(at('x.jsonl'), record);
    for (const out of [at(), at('none/new.csv'), at('old.csv/new.csv')]) {
      const said = await runCommand('csv', 'DLTPLAN', at('x.jsonl'), '--out', out, '--force');
      expect([said.code, said.stderr]).toEqual([2, expect.stringMatching(/^careplan-csv: \S/)]);
    }
    expect(text(at('old.csv'))).toBe('old');
    expect(readdirSync(at()).sort()).toEqual(['old.csv', 'x.jsonl']);
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    writeFileSync(at('x.jsonl'), record);
    const file = await runCommand('csv', 'DLTPLAN', at('x.jsonl'), '--out', '/dev/full');
    expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('ディスクに空きがない')]);
    expect((await runCommand('csv', 'DLTPLAN', at('x.jsonl'), '--out', '/dev/null')).code).toBe(0);
    const stdout = await careplanCsv(['kinds'], { stdout: '/dev/full' });
    expect([stdout.code, stdout.stderr]).toEqual([2, expect.stringContaining('ディスクに空きがない')]);
    expect(stdout.stderr).not.toMatch(/\n\s+at /);
    const stderr = await careplanCsv(['json', 'none.csv'], { stderr: '/dev/full' });
    expect([stderr.code, stderr.stdout]).toEqual([2, '']);
  });

  it('takes the report of a check', async () => {
    const said = await runCommand('check', 'samples-broken', '--format', 'json', '--out', at('report.json'));
    expect([said.code, said.stdout]).toEqual([1, '']);
    expect(JSON.parse(text(at('report.json'))).counts.error).toBeGreaterThan(0);
    const onto = await runCommand('check', at('report.json'), '--out', at('report.json'), '--force');
    expect(onto.code).toBe(2);
  });
});

describe('a folder that is written to', () => {
  it('is new or empty; --force adds files and replaces none', async () => {
    const args = ['sample', 'D4', '--persons', '2', '--seed', '1', '--out', at('out')];
    expect((await runCommand(...args)).code).toBe(0);
    const names = readdirSync(at('out'));
    expect(names.length).toBeGreaterThan(1);
    const again = await runCommand(...args);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('空ではありません')]);
    const forced = await runCommand(...args, '--force');
    expect([forced.code, forced.stderr]).toEqual([2, expect.stringContaining('すでにあります')]);
    expect((await runCommand('sample', 'D2', '--out', at('out'), '--force')).code).toBe(0);
    expect(readdirSync(at('out')).length).toBeGreaterThan(names.length);
    expect((await runCommand('sample', 'D4')).code).toBe(2);
  });

  it('never leads out of itself, and goes again where nothing came of it', async () => {
    const inputs = await Inputs.of([]);
    const how = { inputs, force: false };
    await writeFolder(at('a/b'), how, async (out) => {
      expect(await out.write('../../x/../y.csv', new Uint8Array(1))).toBe(at('a/b/x/y.csv'));
      await expect(out.write('x/y.csv', new Uint8Array(1))).rejects.toThrow('Two files');
    });
    expect(readdirSync(at(), { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/x', 'a/b/x/y.csv']);
    await writeFolder(at('none/deep'), how, async () => undefined);
    expect(existsSync(at('none'))).toBe(false);
    // By a path that is relative too.
    const near = relative(process.cwd(), at('near'));
    expect(near).toMatch(/^\.\./u);
    await writeFolder(`${near}/deep`, how, async () => undefined);
    expect(existsSync(at('near'))).toBe(false);
    await writeFolder('.tmp-near/deep', how, async () => undefined);
    expect(existsSync('.tmp-near')).toBe(false);
    writeFileSync(at('file'), '');
    await expect(writeFolder(at('file'), how, async () => undefined)).rejects.toThrow('file');
  });

  it('holds all of the files or none, and what was there stays', async () => {
    mkdirSync(at('out'));
    writeFileSync(at('out', 'mine.txt'), 'mine');
    const failing = writeFolder(at('out'), { inputs: await Inputs.of([]), force: true }, async (out) => {
      await out.write('x/1.csv', new Uint8Array(1));
      await out.write('2.csv', new Uint8Array(1));
      expect(readdirSync(at('out')).sort()).toEqual(['2.csv', 'mine.txt', 'x']);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(readdirSync(at('out'))).toEqual(['mine.txt']);
    expect(text(at('out', 'mine.txt'))).toBe('mine');
  });

  it('is not the folder that is read', async () => {
    mkdirSync(at('in'));
    const name = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
    writeFileSync(at('in', name), row);
    for (const command of [['anonymise'], ['convert', '--to', '202208']]) {
      for (const force of [[], ['--force']]) {
        const said = await runCommand(...command, at('in', name), '--out', at('in'), ...force);
        if (force.length === 0) expect(said.code).toBe(2);
      }
    }
    expect(text(at('in', name))).toBe(row);
  });
});

describe('a reader that goes away', () => {
  it('ends a command in silence with 0', async () => {
    const { code, stderr } = await careplanCsv(['rules', '--format', 'json'], { close: 'stdout' });
    expect([code, stderr]).toEqual([0, '']);
  });

  it('changes nothing where it read the complaints', async () => {
    const { code, stdout } = await careplanCsv(['json', 'samples-broken'], { close: 'stderr' });
    expect([code, stdout]).toEqual([2, '']);
  });

  it('does not stop a command that writes files', async () => {
    const { code } = await careplanCsv(['sample', 'D4', '--out', at('out')], { close: 'stdout' });
    expect(code).toBe(0);
    expect((await runCommand('check', at('out'))).code).toBe(0);
    expect(readdirSync(at('out')).length).toBeGreaterThan(2);
  });

  it('does not stop one that says something before its first file', async () => {
    const words = ['convert', 'samples', '--to', '202208', '--out', at('converted')];
    const { code } = await careplanCsv(words, { close: 'stdout' });
    const files = readdirSync(at('converted'), { recursive: true }).filter((name) => String(name).endsWith('.CSV'));
    expect([code, files.length]).toEqual([1, 29]);
  });
});
