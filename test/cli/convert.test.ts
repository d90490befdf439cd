import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { zipFiles } from '../../src/archive';
import { convert } from '../../src/cli/commands/convert';
import { samplesFolder } from '../support/samples';

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'careplan-convert-'));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const files = (of: string) =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(of.length + 1))
    .sort();
const offices = ['--office', '1370100014=43', '--office', '1370200129=11'];

describe('careplan-csv convert', () => {
  it('lifts a folder, keeps its folders, and lists what cannot be filled in', async () => {
    const out = join(folder, 'up');
    expect(await convert([join(samplesFolder, '202208'), '--to', '202407', '--out', out, ...offices])).toBe(1);
    expect(files(out)).toHaveLength(10);
    expect(files(out)).toContain('4-sakujo/DLTJSK_202302_1370200129_11_1370100014_43_20230120180200.CSV');
    expect(said).toMatch(/\[3表\] 変換先の版の送信単位に必要.*\[form_missing\]/);
    expect(said).toMatch(/UPPLAN.*対象|適用される版ではない.*\[version_month\]/);
    expect(said).toMatch(/10 ファイル中 10 ファイルを 202407 に変換しました。\n$/);
  });

  it('brings a lifted folder down again to the same bytes', async () => {
    const [up, down] = [join(folder, 'up'), join(folder, 'down')];
    const source = join(samplesFolder, '202208');
    await convert([source, '--to', '202407', '--out', up, ...offices]);
    expect(await convert([up, '--to', '202208', '--out', down])).toBe(0);
    expect(files(down)).toEqual(files(source));
    for (const file of files(source)) expect(readFileSync(join(down, file))).toEqual(readFileSync(join(source, file)));
  });

  it('says in English what is lost', async () => {
    const args = [join(samplesFolder, '202407'), '--to', '202208', '--out', folder, '--lang', 'en'];
    expect(await convert(args)).toBe(1);
    expect(said).toMatch(
      /UP3KYO.*\[form 3\] The target edition lacks this kind of file: not converted\. \[kind_lost\]/,
    );
    expect(said).toMatch(/UPPLAN.*row \d+: \[form 6 plan, equipmentName\] .* its value is lost\. \[field_lost\]/);
  });

  it('asks for the service types of offices it does not know, and writes the file nowhere', async () => {
    const file = join(samplesFolder, '202208/4-sakujo/DLT1KYO_1370100014_1370200129_20230120180000.CSV');
    expect(await convert([file, '--to', '202407', '--out', folder])).toBe(1);
    expect(files(folder)).toEqual([]);
    expect(said).toContain('[service_types_unknown]');
  });

  it('converts the others where a copy would come under a name that is taken, and says so', async () => {
    const source = join(samplesFolder, '202407/2-riyohyo');
    const out = join(folder, 'out');
    expect(await convert([source, source, '--to', '202208', '--out', out])).toBe(1);
    expect(files(out)).toHaveLength(3);
    expect(said.match(/\[name_taken\]/g)).toHaveLength(3);
    expect(said).toContain('6 ファイル中 3 ファイル');
    // Whose name needs no repair comes first, though that of a copy stands before it in the folder, and an archive stays together.
    const [beside, archive] = [join(folder, 'beside'), join(folder, 'beside.zip')];
    cpSync(source, beside, { recursive: true });
    for (const name of files(source)) writeFileSync(join(beside, name.replace('.CSV', ' (1).CSV')), '');
    const members = files(beside).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(beside, name))) }));
    writeFileSync(archive, await zipFiles(members));
    for (const given of [beside, archive]) {
      const made = join(folder, `made-${given === archive}`);
      expect(await convert([given, '--to', '202208', '--out', made])).toBe(1);
      for (const name of files(out)) expect(readFileSync(join(made, name))).toEqual(readFileSync(join(out, name)));
    }
  });

  it('writes a file that was named itself into the folder, whatever its path', async () => {
    const file = join(samplesFolder, '202208/4-sakujo/DLT1KYO_1370100014_1370200129_20230120180000.CSV');
    expect(await convert([file, '--to', '202407', '--out', folder, ...offices])).toBe(0);
    expect(files(folder)).toEqual(['DLT1KYO_1370100014_43_1370200129_11_20230120180000.CSV']);
  });

  it('overwrites nothing', async () => {
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20230120180000.CSV';
    writeFileSync(join(folder, name), 'mine');
    const file = join(samplesFolder, '202208/4-sakujo/DLT1KYO_1370100014_1370200129_20230120180000.CSV');
    await expect(convert([file, '--to', '202407', '--out', folder, ...offices])).rejects.toThrow(/not empty/);
    await expect(convert([file, '--to', '202407', '--out', folder, '--force', ...offices])).rejects.toThrow(/already/);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it.each([
    [[], 'Name the files'],
    [['x'], 'edition'],
    [['x', '--to', '202413'], '--to takes'],
    [['x', '--to', '202407'], '--out'],
    [['x', '--to', '202407', '--out', 'y', '--office', '43'], '--office takes'],
    [['/nowhere/at/all', '--to', '202407', '--out', 'y'], 'no such file'],
  ])('complains about %j', async (args, message) => {
    await expect(convert(args)).rejects.toThrow(message);
  });

  it('complains about a folder without any file of the standard', async () => {
    writeFileSync(join(folder, 'a.pdf'), '');
    await expect(convert([folder, '--to', '202407', '--out', 'y'])).rejects.toThrow('no file of the standard');
  });
});
