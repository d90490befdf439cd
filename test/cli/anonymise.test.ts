import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/archive';
import { decodeMs932 } from '../../src/codec/ms932/decode';
import { encodeText } from '../../src/codec/ms932/encoder';
import { rawZip } from '../support/raw-zip';
import { runCommand } from '../support/run-command';

const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
const bytes = encodeText('202407,131024,6165030196鈴木太郎\r\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('careplan-csv anonymise', () => {
  it('writes nothing beside its folder, whatever an archive calls its files', async () => {
    const own = mkdtempSync(join(folder, 'archive-'));
    const archive = join(own, 'a.zip');
    writeFileSync(
      archive,
      rawZip([
        { name: `../../${name}`, data: bytes },
        { name: `x/../../y/${name.replace('20251020', '20251021')}`, data: bytes },
      ]),
    );
    const out = join(own, 'deep', 'out');
    const { code } = await runCommand('anonymise', archive, '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(own).sort()).toEqual(['a.zip', 'deep']);
    expect(readdirSync(join(own, 'deep'))).toEqual(['out']);
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.CSV'));
    expect(written).toHaveLength(2);
    for (const path of written) {
      expect(decodeMs932(readFileSync(join(out, path))).text).not.toMatch(/鈴木|太郎|616503/u);
      expect(path).not.toMatch(/1370100014|\.\./u);
    }
  });

  it.each([
    ['short', true],
    ['0123456789abcdef', false],
  ])('of the secret %s: warns %s', async (seed, warns) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { code, stderr } = await runCommand(
      'anonymise',
      path,
      '--seed',
      seed,
      '--lang',
      'en',
      '--out',
      join(folder, seed),
    );
    expect(code).toBe(0);
    expect(/--seed is short/u.test(stderr)).toBe(warns);
    expect(existsSync(join(folder, seed))).toBe(true);
  });
});

describe('files that are named', () => {
  it('are all there: where one of two cannot be written, neither is named', async () => {
    const [one, other] = ['one', 'other'].map((of) => join(folder, of)) as [string, string];
    for (const path of [one, other]) {
      mkdirSync(path);
      writeFileSync(join(path, name), bytes);
    }
    const said = await runCommand('anonymise', one, other, '--out', join(folder, 'twice'));
    expect([said.code, said.stdout, said.stderr]).toEqual([2, '', expect.stringContaining('二つできます')]);
    const drawn = join(folder, 'drawn');
    const named = (await runCommand('sample', 'D1', '--out', drawn)).stdout.trimEnd().split('\n');
    expect(named).toHaveLength(4);
    rmSync(named[0] ?? '');
    const again = await runCommand('sample', 'D1', '--out', drawn, '--force');
    expect([again.code, again.stdout]).toEqual([2, '']);
  });
});

describe('careplan-csv check --anonymous-names', () => {
  it('shows no name of a person', async () => {
    const path = join(folder, name.replace('.CSV', ' (yamada).CSV'));
    writeFileSync(path, bytes);
    const shown = await runCommand('check', path);
    expect(shown.stdout).toContain('yamada');
    const hidden = await runCommand('check', path, '--anonymous-names');
    expect(hidden.stdout).not.toContain('yamada');
    expect(hidden.code).toBe(shown.code);
  });

  it('shows none either where no file can be read', async () => {
    const below = join(folder, 'locked');
    mkdirSync(below);
    writeFileSync(join(below, 'yamada.zip'), await zipFiles([{ name, bytes }], { password: 'himitsu' }));
    const shown = await runCommand('check', below);
    const hidden = await runCommand('check', below, '--anonymous-names');
    expect([shown.code, shown.stderr]).toEqual([2, expect.stringContaining('yamada')]);
    expect([hidden.code, hidden.stderr]).toEqual([2, expect.stringContaining('--password')]);
    expect(hidden.stderr).not.toContain('yamada');
  });
});
