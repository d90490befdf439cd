import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { print } from '../../src/cli/commands/print';
import { Complaint } from '../../src/cli/exit';
import { samplesFolder } from '../support/samples';

const folder = mkdtempSync(join(tmpdir(), 'careplan-csv-print-'));
const out = join(folder, 'forms.html');
const current = join(samplesFolder, '202407');

describe('careplan-csv print', () => {
  let said = '';
  const titles = (): string[] =>
    [...readFileSync(out, 'utf8').matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, title = '']) => title);

  beforeEach(() => {
    said = '';
    const take = (text: unknown): boolean => {
      said += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(take);
    vi.spyOn(process.stderr, 'write').mockImplementation(take);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(out, { force: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the forms of all persons, actuals beside plans, pictures inside', async () => {
    const paths = ['1-keikakusho', '2-riyohyo', '3-jisseki', '5-yobo'].map((name) => join(current, name));
    expect(await print([...paths, '--out', out])).toBe(0);
    expect(said).toContain('利用者 3 名');
    const all = titles();
    expect(all.slice(0, 7)).toStrictEqual([
      '居宅サービス計画書（１）',
      '居宅サービス計画書（２）',
      '週間サービス計画表',
      '令和7年11月分 サービス利用票（兼居宅サービス計画）',
      '令和7年11月分 サービス利用票別表',
      '利用者基本情報',
      '介護予防サービス・支援計画書',
    ]);
    expect(all).toHaveLength(21);
    expect(readFileSync(out, 'utf8').match(/<img alt/gu)).toHaveLength(3);
  });

  it('prints one person, and says サービス提供票 for the office that reads', async () => {
    const args = [join(current, '2-riyohyo'), '--person', '6893366601', '--reader', '1370200129', '--out', out];
    expect(await print(args)).toBe(0);
    expect(titles()).toStrictEqual(['令和7年11月分 サービス提供票', '令和7年11月分 サービス利用票別表']);
  });

  it('says on the pages of whoever has a row that could not be read, or may have one, that they may not be whole', async () => {
    const name = 'UPPLAN_202511_1370100014_43_1370200129_11_20251020113000.CSV';
    const text = readFileSync(join(current, '2-riyohyo', name), 'latin1');
    const made = join(folder, name);
    const whole = () => readFileSync(out, 'utf8').match(/<article>/gu)?.length ?? 0;
    const lost = () => readFileSync(out, 'utf8').match(/<article class="lost">/gu)?.length ?? 0;
    // Whose row it is can still be read, then not.
    for (const [from, to, marked] of [
      [',0900,', ',9x00,', 1],
      [',6893366601,', ',68933X6601,', 3],
    ] as const) {
      writeFileSync(made, Buffer.from(text.replace(from, to), 'latin1'));
      expect(await print([made, '--out', out, '--force'])).toBe(1);
      expect([whole(), lost()]).toStrictEqual([3 - marked, marked]);
      expect(said.trimEnd().split('\n').at(-1)).toContain('読めない行が1行あります');
    }
    expect(await print([join(current, '2-riyohyo'), '--out', out, '--force'])).toBe(0);
    expect([whole(), lost()]).toStrictEqual([3, 0]);
    rmSync(made);
  });

  it('replaces a file only where it is told to', async () => {
    writeFileSync(out, 'mine');
    const args = [join(current, '2-riyohyo'), '--out', out];
    await expect(print(args)).rejects.toThrow(Complaint);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect(await print([...args, '--force'])).toBe(0);
    expect(titles()).toHaveLength(6);
  });

  it('says that rows are missing where some could not be read', async () => {
    const broken = join(folder, 'broken');
    cpSync(join(current, '1-keikakusho'), broken, { recursive: true });
    const name = 'UP1KYO_1370100014_43_1370200129_11_20251020100000.CSV';
    const [first = '', ...rest] = readFileSync(join(broken, name), 'latin1').split('\r\n');
    writeFileSync(join(broken, name), [`${first},x`, ...rest].join('\r\n'), 'latin1');
    expect(await print([broken, '--out', out])).toBe(1);
    expect(said).toContain('row_field_count');
  });

  it.each([
    [[]],
    [[current]],
    [[current, '--out', out, '--person', '0000000000']],
    [[current, '--out', out, '--reader', '12']],
    [[join(folder, 'none'), '--out', out]],
    [[current, '--out', join(folder, 'none', 'forms.html')]],
  ])('complains about %j', async (args) => {
    await expect(print(args)).rejects.toThrow(Complaint);
  });
});
