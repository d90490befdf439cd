import { describe, expect, it } from 'vitest';
import { writeAll } from '../../../src/codec/write/write';
import { issueCodes } from '../../../src/issues';
import { checkFiles } from '../../../src/validate/check-files';
import { formatIssue } from '../../../src/validate/issue-text';
import { toHtml, toJson } from '../../../src/validate/report';
import { toText } from '../../../src/validate/report/text/text';
import { displayWidth } from '../../../src/validate/report/width';
import { timeOf } from '../../support/worked';
import {
  bare,
  clean,
  empty,
  everyCode,
  file,
  folded,
  form7Name,
  found,
  hostile,
  huge,
  planName,
  report,
  transmission,
} from './subject';

const linesOf = (text: string) => text.trimEnd().split('\n');

describe('toText', () => {
  it('says a clean transmission in two lines, and a summary last', () => {
    const lines = linesOf(toText(clean));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      'サービス利用票  2025-10-20 11:30:00  1370100014（43 居宅介護支援） → 1370200129（11 訪問介護）',
    );
    expect(lines[1]).toBe('  問題なし  6表予定 10行、7表 20行');
    expect(lines.at(-1)).toBe('2ファイル 30行 ／ エラー 0 警告 0 情報 0');
    expect(linesOf(toText(clean, { lang: 'en' })).at(-1)).toBe('2 files, 30 rows / 0 errors, 0 warnings, 0 infos');
  });

  it('says that there are no files', () => {
    expect(toText(empty)).toBe('0ファイル 0行 ／ エラー 0 警告 0 情報 0\n');
  });

  it.each(['ja', 'en'] as const)('tells every code with its sentence in %s', (lang) => {
    const text = toText(everyCode, { lang });
    for (const code of issueCodes) expect(text).toContain(code);
    for (const one of [...everyCode.files, ...everyCode.transmissions].flatMap(({ issues }) => issues)) {
      expect(text).toContain(`${formatIssue(one, lang)}  ${one.code}`);
    }
  });

  it('gives each finding a line: severity, place, sentence, code', () => {
    const issue = found('field_required');
    const line = linesOf(toText(report([file(planName, [issue])]))).find((one) => one.endsWith('field_required'));
    expect(line).toBe(`    エラー  レコード3（5行目）  ${formatIssue(issue, 'ja')}  field_required`);
  });

  it('folds the findings of a code and counts them exactly', () => {
    const lines = linesOf(toText(folded));
    expect(lines.filter((line) => line.startsWith('    エラー') && line.endsWith('field_required'))).toHaveLength(3);
    expect(lines.some((line) => line.includes('…ほか 1,297 件  field_required'))).toBe(true);
    expect(lines.at(-1)).toContain('エラー 1,300');
  });

  it('counts what was not kept at all', () => {
    const none = report([file(planName, [], { byCode: { field_required: 7 } })]);
    expect(toText(none)).toContain('エラー  …ほか 7 件  field_required');
  });

  it('prints settings with their reasons and what they left out', () => {
    const text = toText(hostile);
    expect(text).toContain('設定  プロファイル tolerant');
    expect(text).toContain('file_line_end 1,234');
    expect(text).toContain('<script>x</script>‹U+202E›‹U+001B›[2J');
    expect(linesOf(text).at(-1)).toContain('オフで除いた 1,234');
    expect(linesOf(text).at(-1)).toContain('1ファイル（ほかに画像1）');
  });

  it('tells the reason of a profile in its language, and only where it weighed a finding', async () => {
    const { bytes } = writeAll('DLT1KYO', [
      { csvVersion: '2024-07', insurerNumber: '131024', insuredNumber: '6165030196', planDate: '2025-10-20' },
    ]);
    const name = 'DLT1KYO_1370100014_43_1370200129_11_20251020113000.CSV';
    const checked = (source: Uint8Array) => checkFiles([{ name, source }], { profile: 'strict' });
    const clean = toText(await checked(bytes));
    expect(clean).toContain('設定  プロファイル strict\n\n');
    // The last line has no end.
    const found = await checked(bytes.slice(0, -2));
    expect(linesOf(toText(found))).toEqual(
      expect.arrayContaining([
        '設定  プロファイル strict',
        '  警告として扱う  file_line_end',
        '    理由  送るファイルに残すと、取り込めるかどうかが受け手のソフトしだいになるため。',
      ]),
    );
    const english = toText(found, { lang: 'en' });
    expect(english).toContain('    Reason  In a file that is sent, it is left to the receiver how to read it.');
    expect(english).not.toMatch(/[ぁ-ん]/u);
    const { settings } = JSON.parse(toJson(found, { lang: 'en' })) as { settings: { code: string; reason: string }[] };
    expect(settings.find(({ code }) => code === 'file_line_end')?.reason).toMatch(/^In a file that is sent/);
    expect(toHtml(found)).toContain('In a file that is sent, it is left to the receiver');
    expect(toHtml(found)).not.toContain('row_blank');
  });

  it.each(['ja', 'en'] as const)('lets nothing act on the terminal (%s)', (lang) => {
    expect(toText(hostile, { lang, explain: true, width: 80 })).not.toMatch(bare);
    const coloured = toText(hostile, { lang, color: true });
    expect(coloured).toMatch(/\u001b\[/);
    expect(coloured.replace(/\u001b\[(?:0|1|2|31;1|32|33|36)m/g, '')).not.toMatch(bare);
  });

  it('colours change nothing but colours', () => {
    for (const width of [40, 80, Infinity]) {
      const coloured = toText(everyCode, { color: true, width });
      expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(toText(everyCode, { width }));
    }
  });

  it('fits the terminal', () => {
    const files = toText(everyCode, { width: 80, explain: true }).split('\n');
    // A file's name is never broken, so that it can be copied.
    const wide = files.filter((line) => displayWidth(line) > 82 && !line.includes(planName));
    expect(wide).toEqual([]);
  });

  it('explains the rules where asked', () => {
    expect(toText(folded)).not.toContain('直し方');
    expect(toText(folded, { explain: true })).toContain('直し方');
  });

  it('puts files of no transmission at the end, and equal names where they belong', () => {
    const twice = report(
      [file(planName), file(planName, [found('row_blank')]), file(form7Name)],
      [transmission([planName, planName])],
    );
    const text = toText(twice);
    expect(text.indexOf('送信単位に属さないファイル')).toBeGreaterThan(text.indexOf('row_blank'));
    expect(text).toContain('3ファイル 30行');
  });

  it('is quick and short with 100,000 findings', async () => {
    const report = huge();
    let text = '';
    expect(
      await timeOf(() => {
        text = toText(report);
      }),
    ).toBeLessThan(2000);
    expect(text.length).toBeLessThan(1_000_000);
    expect(text).toContain('…ほか 4,997 件');
  });

  it('refuses a language there is not', () => {
    expect(() => toText(clean, { lang: 'fr' as 'ja' })).toThrow('unknown language');
  });
});
