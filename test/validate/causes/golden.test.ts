import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IssueCode } from '../../../src/issues';
import { type Language, languages } from '../../../src/languages';
import { makeFault } from '../../../src/synthetic/faults';
import { generateSet, type NamedBytes } from '../../../src/synthetic/sets';
import { causes } from '../../../src/validate/causes';
import { checkFiles } from '../../../src/validate/check-files';
import { toCsv } from '../../../src/validate/report/csv';
import { toHtml } from '../../../src/validate/report/html/html';
import { toLine } from '../../../src/validate/report/line';
import type { Report } from '../../../src/validate/report/report';
import { toText } from '../../../src/validate/report/text/text';

/** To rewrite what stands there: `UPDATE_FIXTURES=1 npx vitest run test/validate/causes/golden.test.ts`. */
const folder = join(import.meta.dirname, '../../fixtures/golden/causes');

/** The rows of an older edition under a name and a CSVバージョン of this one. */
function olderRows(): NamedBytes[] {
  const older = generateSet('D3', { persons: 1, version: '202208' });
  const text = Buffer.from(older[0]?.bytes ?? []).toString('latin1');
  const bytes = new Uint8Array(Buffer.from(text.replaceAll(/^202208/gm, '202407'), 'latin1'));
  return [{ name: generateSet('D3', { persons: 1 })[0]?.name ?? '', bytes }];
}

/** A set whose 6表 names another sender. */
function oddSender(): NamedBytes[] {
  return generateSet('D2', { persons: 1 }).map(({ name, bytes }) => ({
    name: name.replace(/^(UPPLAN_\d{6})_\d{10}_/, '$1_1399999999_'),
    bytes,
  }));
}

/** A set whose 6表 is cut off in its last row. */
function cutOff(): NamedBytes[] {
  return generateSet('D3', { persons: 1 }).map(({ name, bytes }) => ({ name, bytes: bytes.subarray(0, -60) }));
}

/** What a file may have come from, and a set that shows it. */
const subjects: Partial<Record<IssueCode, () => readonly NamedBytes[]>> = {
  file_unreadable: cutOff,
  file_spreadsheet_saved: () => makeFault(generateSet('D3', { persons: 1 }), 'file_spreadsheet_saved').files,
  file_kind_differs: () => makeFault(generateSet('D3', { persons: 1 }), 'file_kind_differs').files,
  file_encoding_utf8: () => makeFault(generateSet('D3', { persons: 1 }), 'file_encoding_utf8').files,
  file_encoding_utf16: () => makeFault(generateSet('D3', { persons: 1 }), 'file_encoding_utf16').files,
  file_encoding_mixed: () => makeFault(generateSet('D3', { persons: 2 }), 'file_encoding_mixed').files,
  file_delimiter: () => makeFault(generateSet('D3', { persons: 1 }), 'file_delimiter').files,
  transmission_incomplete: oddSender,
  row_repaired: () => makeFault(generateSet('D3', { persons: 1 }), 'row_repaired').files,
  row_field_count: olderRows,
  row_header: () => makeFault(generateSet('D3', { persons: 1 }), 'row_header').files,
  text_lost_characters: () => makeFault(generateSet('D1', { persons: 1 }), 'text_lost_characters').files,
  text_mojibake: () => makeFault(generateSet('D1', { persons: 1 }), 'text_mojibake').files,
};

/** A part of a page as its reader sees it, a block a line. */
function seen(page: string, id: string, lang: Language): string {
  const section = new RegExp(`<section id="${id}">([\\s\\S]*?)</section>`).exec(page)?.[1] ?? '';
  const other = lang === 'ja' ? 'en' : 'ja';
  return section
    .replace(new RegExp(`<span lang="${other}">.*?</span>`, 'g'), '')
    .replace(/<\/(?:p|h2|h3|tr|summary|ul)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A format with a line a finding tells the like over and over. */
const firstLines = (text: string): string => text.split('\n').slice(0, 5).join('\n');

function told(report: Report, lang: Language): string {
  const page = toHtml(report, { lang });
  const parts = {
    text: toText(report, { lang }),
    'html: causes': seen(page, 'causes', lang),
    'html: transmissions and files': seen(page, 'transmissions', lang),
    line: firstLines(toLine(report, { lang })),
    csv: firstLines(toCsv(report, { lang }).replace('\ufeff', '').replaceAll('\r\n', '\n')),
  };
  return Object.entries(parts)
    .map(([name, text]) => `== ${name} ==\n${text.trimEnd()}\n`)
    .join('\n');
}

function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_FIXTURES === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('what a flood of findings comes from', () => {
  it('has a golden text for each cause', () => {
    expect(Object.keys(subjects)).toEqual(expect.arrayContaining(causes.map(({ code }) => code)));
  });

  it.each(Object.entries(subjects))('%s is told as agreed, in both languages', async (code, files) => {
    const report = await checkFiles(files().map(({ name, bytes }) => ({ name, source: bytes })));
    expect(report.byCode).toHaveProperty(code);
    for (const lang of languages) {
      const text = told(report, lang);
      expectGolden(`${code}.${lang}.txt`, text);
      // A cause stands before everything else, in text and on the page.
      if (causes.some((cause) => cause.code === code)) {
        expect(text.split('\n')[2]).toContain(code);
        expect(text).toMatch(/== html: causes ==\n.+\n.+/);
      }
    }
  });
});
