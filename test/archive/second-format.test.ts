import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { words } from '../../page/src/words';
import { takeIn } from '../../page/src/worker/intake';
import { zipFiles } from '../../src/archive';
import type * as Formats from '../../src/archive/formats';
import type * as Openers from '../../src/archive/members';
import { helpText } from '../../src/cli/help/help';
import { languages } from '../../src/languages';
import { UnreadableError } from '../../src/unreadable';
import { runCommand, runCommandOn } from '../support/run-command';

// A second format of archives, added where a maintainer would: its line in the list, and what opens it.
vi.mock('../../src/archive/formats', async (original) => {
  const real = await original<typeof Formats>();
  const box = {
    endings: ['.box', '.box.b'],
    starts: ([first]: Uint8Array) => first === 0x7b,
    called: { ja: '箱', en: 'boxes' },
  };
  Object.assign(real.archiveFormats, { box });
  return real;
});

vi.mock('../../src/archive/members', async (original) => {
  const real = await original<typeof Openers>();
  const box: Openers.Members = async (archive, _password, budget) => {
    const text = await archive.text();
    if (!text.endsWith('}')) throw new UnreadableError('damaged');
    return Object.entries(JSON.parse(text) as Record<string, string>).map(([name, held]) => {
      const bytes = new Uint8Array(Buffer.from(held, 'base64'));
      budget.spend(bytes.length, bytes.length);
      return { name, source: async () => bytes };
    });
  };
  Object.assign(real.members, { box });
  return real;
});

const deletion = 'DLTPLAN_202511_1370100014_43_1370200129_11_20251020180100.CSV';
const csv = Buffer.from('202407,131024,6165030196,202511\r\n');
const box = (files: Readonly<Record<string, Uint8Array>>): Buffer =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
    ),
  );
const archive = box({ [deletion]: csv });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-csv-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Checked {
  readonly files: { readonly name: string; readonly rows: number }[];
}

const ofCheck = ({ stdout }: { readonly stdout: string }): [string, number][] =>
  (JSON.parse(stdout) as Checked).files.map(({ name, rows }) => [name, rows]);

describe('a format of archives that is an entry more', () => {
  it('is opened by the command: named, in a folder, by one file of it, on stdin', async () => {
    mkdirSync(join(folder, 'in'));
    const path = join(folder, 'in', 'a.BOX');
    writeFileSync(path, archive);
    const check = async (...args: string[]) => ofCheck(await runCommand('check', '--format', 'json', ...args));
    expect(await check(path)).toEqual([[`${path}/${deletion}`, 1]]);
    expect(await check(join(folder, 'in'))).toEqual([[`a.BOX/${deletion}`, 1]]);
    expect(await check(`${path}/${deletion}`)).toEqual([[`${path}/${deletion}`, 1]]);
    expect(ofCheck(await runCommandOn(archive, ['check', '--format', 'json', '-']))).toEqual([[`-/${deletion}`, 1]]);
    expect((await runCommand('json', path)).code).toBe(0);
  });

  it('is opened within archives of another format, and holds those', async () => {
    const inZip = join(folder, 'outer.zip');
    writeFileSync(inZip, await zipFiles([{ name: 'inner.box.b', bytes: new Uint8Array(archive) }]));
    const inBox = join(folder, 'outer.box');
    writeFileSync(inBox, box({ 'inner.zip': await zipFiles([{ name: deletion, bytes: csv }]) }));
    const check = async (path: string) => ofCheck(await runCommand('check', '--format', 'json', path));
    expect(await check(inZip)).toEqual([[`${inZip}/inner.box.b/${deletion}`, 1]]);
    expect(await check(inBox)).toEqual([[`${inBox}/inner.zip/${deletion}`, 1]]);
  });

  it('is told as unreadable where it is damaged', async () => {
    const path = join(folder, 'damaged.box');
    writeFileSync(path, archive.subarray(0, -1));
    const { code, stderr } = await runCommand('check', '--lang', 'en', path);
    expect(code).toBe(2);
    expect(stderr).toContain('damaged.box');
  });

  it('is opened by the page', async () => {
    const held = await takeIn([{ name: 'a.box', file: new Blob([new Uint8Array(archive)]) as File }], null);
    expect(held.map(({ name }) => name)).toEqual([`a.box/${deletion}`]);
  });

  it('is named by the help and the page', () => {
    const called = { ja: '箱', en: 'boxes' };
    for (const language of languages) {
      for (const text of [helpText(language), helpText(language, 0, 'check'), words.drop[language]])
        expect(text).toContain(called[language]);
    }
  });
});

describe('the folders of what is saved', () => {
  it('have no ending of archives, whatever its format', async () => {
    const { archivesOnPath, withoutArchiveEndings } = await import('../../src/archive/formats');
    expect(withoutArchiveEndings('in/a.ZIP/b.box.b/c.zip')).toBe('in/a/b/c.zip');
    expect(archivesOnPath('in\\a.ZIP/b.box/c.zip')).toEqual([
      { path: 'in\\a.ZIP', format: 'zip' },
      { path: 'in\\a.ZIP/b.box', format: 'box' },
    ]);
  });
});
