import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../src/issues';
import { formatIssue } from '../../../src/validate/issue-text';
import { escapeHtml } from '../../../src/validate/report/escape';
import { toHtml } from '../../../src/validate/report/html/html';
import { fairShare } from '../../../src/validate/report/html/sampling';
import type { Report } from '../../../src/validate/report/report';
import { ruleOf } from '../../../src/validate/rules/index';
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

const voids = new Set(['meta', 'input']);

/** Walks the tags of a page as strictly as XML would; gives their names. Throws where they do not nest. */
function tagsOf(page: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  const body = page.replace('<!doctype html>', '').replace(/<style>[\s\S]*?<\/style>/, '');
  for (const [tag, closing, name = '', rest = ''] of body.matchAll(/<(\/?)([^\s>]*)([^>]*)>/g)) {
    expect(name, tag).toMatch(/^[a-z][a-z0-9]*$/);
    expect(rest, tag).toMatch(/^(?:\s[a-z-]+(?:="[^"<>]*")?)*$/);
    names.push(name);
    if (closing === '/') expect(open.pop(), tag).toBe(name);
    else if (!voids.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
  return names;
}

const reports: readonly (readonly [string, Report])[] = [
  ['no files', empty],
  ['nothing found', clean],
  ['every code', everyCode],
  ['more than is kept', folded],
  ['hostile', hostile],
];

describe('toHtml', () => {
  it.each(reports)('is one page that needs nothing and lets nothing in: %s', (_, of) => {
    const page = toHtml(of);
    const tags = tagsOf(page);
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'form', 'base', 'b'])
      expect(tags).not.toContain(tag);
    expect(page).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).not.toMatch(bare);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(reports)('leads every link to a place of its own: %s', (_, of) => {
    const page = toHtml(of);
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    for (const [, target] of page.matchAll(/ for="([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('tells each finding in both languages, with the explanation of its rule', () => {
    const page = toHtml(everyCode);
    for (const one of [...everyCode.files, ...everyCode.transmissions].flatMap(({ issues }) => issues)) {
      expect(page).toContain(escapeHtml(formatIssue(one, 'ja')));
      expect(page).toContain(escapeHtml(formatIssue(one, 'en')));
    }
    for (const code of issueCodes) {
      const { fault, why, fix, section } = ruleOf(code);
      for (const { ja, en } of [fault, why, fix, section]) {
        expect(page).toContain(escapeHtml(ja));
        expect(page).toContain(escapeHtml(en));
      }
    }
  });

  it('opens in the language asked for', () => {
    expect(toHtml(clean)).toContain('<html lang="ja">');
    expect(toHtml(clean)).toMatch(/id="lang-ja" checked>/);
    expect(toHtml(clean, { lang: 'en' })).toMatch(/id="lang-en" checked>/);
    expect(toHtml(clean, { title: '<10月>' })).toContain('<title>&lt;10月&gt;</title>');
    expect(() => toHtml(clean, { lang: 'fr' as 'ja' })).toThrow('unknown language');
    expect(() => toHtml(clean, { maxSamples: -1 })).toThrow('maxSamples');
  });

  it('gives headings without gaps and tables with headers', () => {
    const page = toHtml(everyCode);
    const levels = Array.from(page.matchAll(/<h([1-6])/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
    });
    for (const [table] of page.matchAll(/<table[\s\S]*?<\/table>/g)) expect(table).toContain('<th scope="col">');
  });

  it('tells each fact once: findings by file, rules once, what is clean in a line', () => {
    const issue = found('field_required');
    const one = report(
      [file(planName, [issue]), ...Array.from({ length: 40 }, (_, index) => file(`${index}.CSV`))],
      [transmission([planName]), ...Array.from({ length: 40 }, (_, index) => transmission([`${index}.CSV`]))],
    );
    const page = toHtml(one);
    expect(page.split(escapeHtml(formatIssue(issue, 'ja')))).toHaveLength(2);
    expect(page.split(escapeHtml(ruleOf('field_required').why.ja))).toHaveLength(2);
    expect(page).toContain(
      '問題のない送信</span><span lang="en">Transmissions with nothing found</span> <span class="state">40</span>',
    );
    expect(page).not.toContain('39.CSV');
  });

  it('puts a finding between files to its file, which is then not clean', () => {
    const linked = found('link_base_missing', { file: form7Name }, { base: 'UPPLAN', rows: 1 });
    const page = toHtml(report([file(planName), file(form7Name)], [transmission([planName, form7Name], [linked])]));
    expect(page.indexOf(escapeHtml(formatIssue(linked, 'ja')))).toBeGreaterThan(page.indexOf(form7Name));
    expect(page.slice(page.indexOf('class="clean"'))).not.toContain(form7Name);
  });

  it('begins with the cause and what to do about it, and folds what follows', () => {
    const cause = found(
      'file_spreadsheet_saved',
      { row: null, line: null },
      { marks: ['zeros_lost'], columns: [2], cells: 3 },
    );
    const follower = { ...found('field_length'), cause: 'file_spreadsheet_saved' as const };
    const page = toHtml(
      report([file(planName, [cause, follower], { byCause: { file_spreadsheet_saved: { field_length: 1 } } })]),
    );
    const { fix } = ruleOf('file_spreadsheet_saved');
    expect(page.indexOf(fix.ja)).toBeLessThan(page.indexOf('<section id="transmissions">'));
    expect(page).not.toContain(escapeHtml(formatIssue(follower, 'ja')));
    expect(page).toContain('ここから生じた指摘 1 件');
  });

  it('says when, with what and over what it was made', () => {
    const page = toHtml(clean, { date: '2025-11-01 09:30', version: '9.8.7', checked: ['a/<b>'] });
    for (const told of ['2025-11-01 09:30', 'careplan-csv 9.8.7', 'a/&lt;b&gt;']) expect(page).toContain(told);
  });

  it('shows a value only where an issue bears one, and says so', () => {
    expect(toHtml(everyCode)).toContain('この報告にセルの値は含まれません。');
    const page = toHtml(hostile);
    expect(page).toContain('この報告はセルの値（個人情報を含みうる）を含みます。');
    expect(page).toContain('&lt;b&gt;');
  });

  it('tells settings, reasons and what was switched off', () => {
    const page = toHtml(hostile);
    expect(page).toContain('&lt;script&gt;x&lt;/script&gt;‹U+202E›‹U+001B›[2J');
    expect(page).toContain('1,234');
    expect(page).toContain('tolerant');
  });

  it('stays usable with 100,000 findings: bounded, exact, quick', async () => {
    const report = huge();
    let page = '';
    expect(
      await timeOf(() => {
        page = toHtml(report);
      }),
    ).toBeLessThan(2000);
    expect(page.length).toBeLessThan(4_000_000);
    expect(page.match(/<tr><td><span class="mark/g)).toHaveLength(2000);
    expect(page).toContain('全5,000,000件のうち2,000件');
    // 50 files with 5,000 findings of a code each.
    expect(page).toContain('<span class="count">250,000</span>');
    expect(page).toContain('ほか 4,998 件');
    expect(toHtml(report, { maxSamples: 10 }).match(/<tr><td><span class="mark/g)).toHaveLength(10);
  });

  it('stays bounded with many files and transmissions, those with findings first', () => {
    const files = Array.from({ length: 5000 }, (_, index) =>
      file(`${index}.CSV`, index === 4999 ? [found('row_blank', { file: `${index}.CSV` })] : []),
    );
    const page = toHtml(
      report(
        files,
        files.map(({ name }) => transmission([name])),
      ),
    );
    expect(page.length).toBeLessThan(2_000_000);
    expect(page).toContain('ほか 4,000送信');
    expect(page).toContain('4999.CSV');
  });

  it('is the same each time', () => {
    expect(toHtml(everyCode)).toBe(toHtml(everyCode));
  });
});

describe('fairShare', () => {
  it.each([
    [[5, 5, 5], 15, 5],
    [[1, 100, 100], 21, 10],
    [[100, 100, 100], 2, 0],
    [[], 10, 0],
    [[3, 1], Infinity, 3],
  ] as const)('%j within %d: %d each', (lengths, most, share) => {
    expect(fairShare(lengths, most)).toBe(share);
  });
});
